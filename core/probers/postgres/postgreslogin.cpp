// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgreslogin.h"

#include "core/probers/shared/scramrounds.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Type, length, and in a request what is asked for.
constexpr std::size_t requestHead = 1 + 4 + 4;
constexpr std::size_t otherHead = 1 + 4;
constexpr std::uint32_t scramChallenge = 11; // SASLContinue: nonce, salt, rounds
constexpr std::size_t challengeLimit = 4096; // bytes of it; the library reads 2000 of any request

std::uint32_t number(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

} // namespace

PostgresLogin::Asked PostgresLogin::feed(std::string_view bytes)
{
    while (!m_over && !bytes.empty()) {
        const std::size_t skipped = std::min(m_skip, bytes.size());
        if (m_method == scramChallenge)
            m_challenge.append(bytes.substr(0, std::min(skipped, challengeLimit - m_challenge.size())));
        m_skip -= skipped;
        bytes.remove_prefix(skipped);
        if (skipped > 0 && m_skip == 0 && asksForTooManyRounds(m_challenge))
            return Asked::TooManyRounds;
        if (bytes.empty())
            break;
        m_head += bytes.front();
        bytes.remove_prefix(1);
        const char type = m_head.front();
        // R: asks for something or says that all is well; v: speaks an older protocol
        // (NegotiateProtocolVersion).
        if (type != 'R' && type != 'v') {
            m_over = true;
            break;
        }
        if (m_head.size() < (type == 'R' ? requestHead : otherHead))
            continue;
        const Asked asked = head();
        m_head.clear();
        if (asked != Asked::Nothing)
            return asked;
    }
    return m_over ? Asked::Over : Asked::Nothing;
}

PostgresLogin::Asked PostgresLogin::head()
{
    const std::uint32_t size = number(std::string_view(m_head).substr(1)); // counts itself, not the type
    const auto read = static_cast<std::uint32_t>(m_head.size() - 1);
    if (size < read) { // no message: the library breaks off
        m_over = true;
        return Asked::Over;
    }
    m_skip = size - read;
    m_challenge.clear();
    m_method = 0;
    if (m_head.front() != 'R')
        return Asked::Nothing;
    m_method = number(std::string_view(m_head).substr(otherHead));
    switch (m_method) {
    case 0:  // logged in
    case 12: // SCRAM's last word: who can say it knows the password's verifier
        m_over = true;
        return Asked::Over;
    case 3:
        return Asked::Cleartext;
    case 5:  // MD5 with a salt
    case 10: // SCRAM
    case 11:
        return Asked::Nothing;
    default:
        return Asked::Other;
    }
}

} // namespace lightfoot
