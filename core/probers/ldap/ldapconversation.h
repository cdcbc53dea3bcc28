// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/streamreader.h"
#include "core/probers/ldap/ldapcodec.h"
#include "core/probers/shared/securelogin.h"

namespace lightfoot {

class ProbeContext;

// What one probe says and hears: StartTLS, bind, one search for each entry that has to be there. Lives in the
// running probe, as its stream does.
class LdapConversation
{
public:
    // login.username is the DN to bind with.
    LdapConversation(ProbeContext &context, Stream &stream, const SecureLogin &login,
                     const std::vector<LdapEntryCheck> &checks);

    // Over the connected stream.
    asio::awaitable<MaybeFailure> run();

    // "bound as cn=probe,dc=example, TLSv1.3 by STARTTLS, 2 entries found".
    std::string summary() const;
    // The request to leave with.
    std::string goodbye() { return ldapUnbind(++m_id); }

private:
    asio::awaitable<MaybeFailure> readResponse();
    // Sends a request with the id m_id and reads the response to it.
    asio::awaitable<MaybeFailure> ask(std::string request, LdapOperation expected);
    asio::awaitable<MaybeFailure> startTls();
    asio::awaitable<MaybeFailure> bind();
    asio::awaitable<MaybeFailure> search(const LdapEntryCheck &check);
    MaybeFailure expectSuccess(const char *what) const;
    Failure unexpected(const char *what) const;
    Failure notLdap(std::string_view bytes) const;

    ProbeContext &m_context;
    Stream &m_stream;
    StreamReader m_reader;
    const SecureLogin &m_login;
    const std::vector<LdapEntryCheck> &m_checks;
    std::uint32_t m_id = 0; // of the last request
    LdapResponse m_response;
};

} // namespace lightfoot
