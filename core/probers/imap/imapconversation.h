// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/streamreader.h"
#include "core/probers/imap/imapcodec.h"
#include "core/probers/shared/securelogin.h"

namespace lightfoot {

class ProbeContext;

// What one probe says and hears, from the greeting to the answer to NOOP. Lives in the running probe, as its
// stream does.
class ImapConversation
{
public:
    ImapConversation(ProbeContext &context, Stream &stream, const SecureLogin &login);

    // Over the connected stream: greeting, CAPABILITY, STARTTLS, login, NOOP.
    asio::awaitable<MaybeFailure> run();

    // "Dovecot ready., TLSv1.3 by STARTTLS, logged in".
    std::string summary() const;
    // The command to leave with.
    std::string goodbye() { return nextTag() + " LOGOUT\r\n"; }

private:
    // The last response is in m_response afterwards.
    asio::awaitable<MaybeFailure> readResponse();
    // Until the command's own response, or until the server asks for more of it.
    asio::awaitable<MaybeFailure> readCompletion();
    asio::awaitable<MaybeFailure> ask(std::string command);
    asio::awaitable<MaybeFailure> hearGreeting();
    asio::awaitable<MaybeFailure> askCapabilities();
    asio::awaitable<MaybeFailure> startTls();
    asio::awaitable<MaybeFailure> logIn();
    asio::awaitable<MaybeFailure> authenticatePlain();
    MaybeFailure expectOk(const char *what) const;
    MaybeFailure expectLogin() const;
    Failure saidGoodbye() const;
    std::string nextTag();

    ProbeContext &m_context;
    Stream &m_stream;
    StreamReader m_reader;
    const SecureLogin &m_login;
    int m_commands = 0;
    std::string m_tag; // of the command under way
    ImapResponse m_response;
    ImapCapabilities m_capabilities;
    std::string m_greeting;
    bool m_preauthenticated = false;
    bool m_loggedIn = false;
};

} // namespace lightfoot
