// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/httpchannel.h"

#include <memory>

namespace lightfoot {

// Sends one request and waits for the answer: libcurl, since a well-kept client knows proxies, TLS, redirects
// it must not follow and Signature Version 4 better than we would. One thread's own.
class HttpTransport
{
public:
    // caFile: the authorities to trust (PEM) instead of the system's; empty: those.
    explicit HttpTransport(std::string caFile = {});
    ~HttpTransport();
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;

    // Errors name what failed (name, connection, TLS, time) and the host, never the rest of the URL: it may
    // hold a token.
    Result<WebReply> send(const WebRequest &request, std::chrono::milliseconds timeout,
                          const std::atomic<bool> &cancelled);

private:
    struct Handle;
    const std::string m_caFile;
    std::unique_ptr<Handle> m_handle;
};

} // namespace lightfoot
