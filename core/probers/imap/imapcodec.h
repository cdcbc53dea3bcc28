// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// IMAP as a client reads and writes it (RFC 9051, and RFC 3501 before it): pure functions and values, no I/O.

// One line of the server: "* OK [CAPABILITY IMAP4rev1] ready", "a1 NO [AUTHENTICATIONFAILED] no", "+ go on".
struct ImapResponse
{
    enum class Kind : std::uint8_t
    {
        Untagged,
        Tagged,
        Continuation,
        Broken // no response of IMAP
    };

    Kind kind = Kind::Broken;
    std::string tag;  // of a tagged one
    std::string word; // upper case: OK, NO, BAD, BYE, PREAUTH, CAPABILITY ...; a number for message data
    std::string code; // upper case: the first word within [] behind OK, NO, BAD, BYE, PREAUTH
    std::string text; // the rest, for people

    // "NO [AUTHENTICATIONFAILED] no", as the server wrote it.
    std::string answer() const;
};

// line: without its end.
ImapResponse parseImapResponse(std::string_view line);

// How many bytes of a literal follow this line, "... {42}"; none when it ends here.
std::optional<std::uint64_t> literalAfter(std::string_view line);

// What a server offers: the words behind CAPABILITY.
class ImapCapabilities
{
public:
    ImapCapabilities() = default;
    explicit ImapCapabilities(std::string_view words);

    bool offers(std::string_view capability) const; // upper case

private:
    std::vector<std::string> m_all; // upper case
};

// In quotes, for LOGIN; the text holds no line ends.
std::string imapQuoted(std::string_view text);

} // namespace lightfoot
