// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/smtp/smtpcodec.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Keywords compare without case, whatever the locale (RFC 5321 2.4).
std::string upperCase(std::string_view text)
{
    std::string upper(text);
    for (char &c : upper) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return upper;
}

// Takes the first word off the text.
std::string_view takeWord(std::string_view &text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

// 2xx to 5xx (RFC 5321 4.2.1), or 0.
int parseCode(std::string_view line)
{
    const auto digit = [&](std::size_t i) { return line[i] >= '0' && line[i] <= '9'; };
    if (line.size() < 3 || line[0] < '2' || line[0] > '5' || !digit(1) || !digit(2))
        return 0;
    return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

} // namespace

std::string SmtpReply::text() const
{
    const std::string &first = lines.empty() ? std::string() : lines.front();
    return std::to_string(code) + (first.empty() ? "" : " ") + first;
}

SmtpReplyReader::State SmtpReplyReader::add(std::string_view line)
{
    const int code = parseCode(line);
    const char mark = line.size() > 3 ? line[3] : ' ';
    const bool follows = m_reply.lines.empty() || code == m_reply.code; // all lines carry the same code
    if (code == 0 || !follows || (mark != ' ' && mark != '-') || m_reply.lines.size() >= longestReply)
        return State::Broken;
    m_reply.code = code;
    m_reply.lines.emplace_back(line.substr(std::min<std::size_t>(4, line.size())));
    return mark == '-' ? State::More : State::Done;
}

SmtpReply SmtpReplyReader::take()
{
    SmtpReply reply = std::move(m_reply);
    m_reply = {};
    return reply;
}

bool SmtpExtensions::offers(std::string_view mechanism) const
{
    return std::find(mechanisms.begin(), mechanisms.end(), mechanism) != mechanisms.end();
}

SmtpExtensions parseExtensions(const SmtpReply &ehlo)
{
    SmtpExtensions extensions;
    for (std::size_t i = 1; i < ehlo.lines.size(); ++i) { // the first line greets
        const std::string line = upperCase(ehlo.lines[i]);
        std::string_view rest = line;
        std::string_view keyword = takeWord(rest);
        extensions.startTls = extensions.startTls || keyword == "STARTTLS";
        // "AUTH=PLAIN" is what servers said before RFC 2554 settled on "AUTH PLAIN"; some say both.
        if (keyword.starts_with("AUTH=")) {
            keyword.remove_prefix(5);
            if (!extensions.offers(keyword))
                extensions.mechanisms.emplace_back(keyword);
            keyword = "AUTH";
        }
        if (keyword != "AUTH")
            continue;
        for (std::string_view word = takeWord(rest); !word.empty(); word = takeWord(rest)) {
            if (!extensions.offers(word))
                extensions.mechanisms.emplace_back(word);
        }
    }
    return extensions;
}

std::string addressLiteral(std::string_view address)
{
    const bool v6 = address.find(':') != std::string_view::npos;
    return (v6 ? "[IPv6:" : "[") + std::string(address) + "]";
}

} // namespace lightfoot
