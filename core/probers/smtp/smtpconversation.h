// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/streamreader.h"
#include "core/probers/shared/securelogin.h"
#include "core/probers/smtp/smtpcodec.h"

namespace lightfoot {

class ProbeContext;

// What one probe says and hears, from the banner to the login. Lives in the running probe, as its stream
// does.
class SmtpConversation
{
public:
    // helo: the name to greet with; empty: this machine's address.
    SmtpConversation(ProbeContext &context, Stream &stream, const SecureLogin &login, std::string_view helo);

    // Over the connected stream: banner, EHLO, STARTTLS, login.
    asio::awaitable<MaybeFailure> run();

    // "mx.example ESMTP, TLSv1.3 by STARTTLS, logged in".
    std::string summary() const;

private:
    asio::awaitable<MaybeFailure> readReply();
    asio::awaitable<MaybeFailure> ask(std::string command);
    asio::awaitable<MaybeFailure> greet();
    asio::awaitable<MaybeFailure> startTls();
    asio::awaitable<MaybeFailure> logIn();
    MaybeFailure expect(int code, const char *what) const;
    MaybeFailure expectLogin() const;
    std::string ownName();

    ProbeContext &m_context;
    Stream &m_stream;
    StreamReader m_reader;
    const SecureLogin &m_login;
    const std::string_view m_helo;
    SmtpReply m_reply; // the last one
    std::string m_banner;
    SmtpExtensions m_extensions;
    bool m_loggedIn = false;
};

} // namespace lightfoot
