// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// SMTP as a client reads and writes it (RFC 5321): pure functions and values, no I/O.

struct SmtpReply
{
    int code = 0;
    std::vector<std::string> lines; // without code and line end

    // "250 first line", as people know it.
    std::string text() const;
};

// Puts a reply together from its lines. One conversation, one thread.
class SmtpReplyReader
{
public:
    static constexpr std::size_t longestReply = 100; // lines

    enum class State : std::uint8_t
    {
        More, // a further line belongs to it
        Done,
        Broken // no reply of SMTP, or longer than any
    };

    // A line without its end.
    State add(std::string_view line);
    // The reply that is done; the next line begins another.
    SmtpReply take();

private:
    SmtpReply m_reply;
};

// What the answer to EHLO offers.
struct SmtpExtensions
{
    bool startTls = false;
    std::vector<std::string> mechanisms; // of AUTH, upper case

    bool offers(std::string_view mechanism) const;
};

SmtpExtensions parseExtensions(const SmtpReply &ehlo);

// "[10.0.0.5]", "[IPv6:::1]": how a client without a name of its own says hello (RFC 5321 4.1.3).
std::string addressLiteral(std::string_view address);

} // namespace lightfoot
