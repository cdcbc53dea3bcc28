// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lightfoot {

// Reads what a PostgreSQL server sends while it asks who we are, before the library reads it: the library
// does whatever it is asked for, sends the password in the clear and talks to Kerberos, and in Debian 12
// knows no setting against it (require_auth is libpq 16); and it hashes the password as often as the server
// likes. Pure; fed with each piece once.
class PostgresLogin
{
public:
    enum class Asked : std::uint8_t
    {
        Nothing,   // so far; nothing that needs a decision
        Cleartext, // the password as it is
        Other,     // a way that is not ours: GSSAPI, SSPI, Kerberos, or one that nobody knows; method() says
        TooManyRounds, // of SCRAM
        Over           // logged in, refused, or no such conversation: the library says the rest
    };
    // The first thing of note in all that came; what follows Over is not looked at.
    Asked feed(std::string_view bytes);
    std::uint32_t method() const { return m_method; }

private:
    Asked head(); // of a whole head of a message

    std::string m_head;      // of the message that is being read, as far as it is there
    std::size_t m_skip = 0;  // bytes of its rest that are still to come
    std::string m_challenge; // SCRAM's, as far as it is there
    std::uint32_t m_method = 0;
    bool m_over = false;
};

} // namespace lightfoot
