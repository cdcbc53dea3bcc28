// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <openssl/ssl.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace lightfoot {

// How a TLS connection proves who the two sides are.
struct TlsSettings
{
    std::string caFile;          // PEM; empty: the system's authorities
    std::string caPem;           // PEM text instead of a file
    std::string certificateFile; // PEM, for mutual TLS
    std::string keyFile;
    bool insecure = false;    // neither chain nor host name are checked
    bool ignoreDates = false; // chain and name are checked, but not whether the certificates are in date

    auto operator<=>(const TlsSettings &) const = default;
};

using TlsContext = std::shared_ptr<SSL_CTX>;

// Makes one SSL_CTX for all endpoints with the same settings: reading the authorities takes 26 ms, a shared
// context nothing. Thread-safe; a context may be used by all probe threads at once.
class TlsContexts
{
public:
    // The context, or what is wrong with the files, with the file's name.
    Result<TlsContext> get(const TlsSettings &settings);

private:
    std::mutex m_mutex; // protects m_contexts
    std::map<TlsSettings, TlsContext> m_contexts;
};

// OpenSSL's last error as text, for messages; clears the queue.
std::string opensslError();

} // namespace lightfoot
