// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/mailmessage.h"

#include "core/notify/text/escape.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace lightfoot {

namespace {

constexpr std::size_t subjectLimit = 512;
constexpr std::size_t idLimit = 200;
// No line of base64 holds it, so that it stands in no part.
constexpr std::string_view boundary = "=_lightfoot_alternative_=";

// RFC 4648 section 4.
std::string mailBase64(std::string_view data)
{
    static constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((data.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < data.size(); at += 3) {
        const std::size_t bytes = std::min<std::size_t>(3, data.size() - at);
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8U | (i < bytes ? static_cast<unsigned char>(data[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out += i <= bytes ? digits[group >> (18 - 6 * i) & 63U] : '=';
    }
    return out;
}

// 76 characters a line (RFC 2045 6.8).
std::string base64Lines(std::string_view data)
{
    const std::string whole = mailBase64(data);
    std::string out;
    for (std::size_t at = 0; at < whole.size(); at += 76)
        out += whole.substr(at, 76) + "\r\n";
    return out;
}

bool isPlain(std::string_view text)
{
    return text.find("=?") == std::string_view::npos &&
           std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 0x7F; });
}

// Words of at most 75 characters, folded; no character is torn between two (RFC 2047 section 5).
std::string encodedWords(std::string_view text)
{
    constexpr std::size_t bytesInWord = 45; // 60 characters of base64 and 12 around them
    std::string out;
    while (!text.empty()) {
        std::size_t length = std::min(bytesInWord, text.size());
        while (length < text.size() && length > 1 &&
               (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
            --length;
        out += std::string(out.empty() ? "" : "\r\n ") + "=?UTF-8?B?" + mailBase64(text.substr(0, length)) +
               "?=";
        text.remove_prefix(length);
    }
    return out;
}

// A header's text without structure. A plain one that is long is encoded too: that folds it.
std::string headerText(std::string_view text, std::size_t limit)
{
    const std::string clean = cutTo(oneLine(cutTo(text, 4 * limit)), limit);
    return isPlain(clean) && clean.size() <= 60 ? clean : encodedWords(clean);
}

std::string headerAddress(const MailAddress &address)
{
    if (address.name.empty())
        return address.address;
    const std::string clean = cutTo(oneLine(address.name), 128);
    const bool word = std::ranges::all_of(clean, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
               c == '-';
    });
    return (word ? clean : encodedWords(clean)) + " <" + address.address + ">";
}

// RFC 5322 3.6.4; letters, digits and two marks are fit for every reader.
std::string messageId(std::string_view id, const std::string &domain)
{
    static constexpr std::string_view hexadecimal = "0123456789abcdef";
    std::string out = "<";
    for (const char c : id.substr(0, idLimit)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')
            out += c;
        else
            out += {'_', hexadecimal[byte >> 4U], hexadecimal[byte & 15U]};
    }
    return out + "@" + domain + ">";
}

// RFC 5322 3.3; not strftime's names, which depend on the locale.
std::string mailDate(WallTime time)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    if (!::gmtime_r(&seconds, &parts))
        return "Thu, 01 Jan 1970 00:00:00 +0000";
    char buffer[80];
    std::snprintf(buffer, sizeof buffer, "%s, %02d %s %04d %02d:%02d:%02d +0000",
                  days.at(static_cast<std::size_t>(parts.tm_wday)), parts.tm_mday,
                  months.at(static_cast<std::size_t>(parts.tm_mon)), parts.tm_year + 1900, parts.tm_hour,
                  parts.tm_min, parts.tm_sec);
    return buffer;
}

std::string mailPart(const char *type, std::string_view text)
{
    std::string lines; // text lines end with CR LF in any encoding (RFC 2046 4.1.1)
    for (const char c : cleanText(text))
        lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return "--" + std::string(boundary) + "\r\nContent-Type: " + type +
           "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64Lines(lines);
}

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    const std::size_t end = text.find_last_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

bool isMailAddress(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.size() <= 254 &&
           text.find('@') == at && std::ranges::all_of(text, [](char c) {
               return c > ' ' && c < 0x7F &&
                      std::string_view("<>()[]\\\",;:").find(c) == std::string_view::npos;
           });
}

} // namespace

std::string MailAddress::domain() const
{
    return address.substr(address.rfind('@') + 1);
}

Result<MailAddress> parseMailAddress(std::string_view text)
{
    MailAddress parsed;
    std::string_view address = withoutBlanks(text);
    const std::size_t open = address.rfind('<');
    if (open != std::string_view::npos && address.ends_with('>')) {
        std::string_view name = withoutBlanks(address.substr(0, open));
        if (name.size() >= 2 && name.front() == '"' && name.back() == '"')
            name = name.substr(1, name.size() - 2);
        parsed.name = oneLine(name);
        address = withoutBlanks(address.substr(open + 1, address.size() - open - 2));
    }
    parsed.address = std::string(address);
    const bool oneLineOnly =
        std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (!oneLineOnly || !isMailAddress(parsed.address))
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is no mail address"), escaped(text, 64));
    return parsed;
}

std::string mailMessage(const MailContent &content)
{
    std::string to;
    for (const MailAddress &address : content.to)
        to += (to.empty() ? "" : ",\r\n ") + headerAddress(address);
    const std::string domain = content.from.domain();
    const std::string thread = messageId("thread-" + content.thread, domain);
    std::string message = "Date: " + mailDate(content.now) + "\r\nFrom: " + headerAddress(content.from) +
                          "\r\nTo: " + to + "\r\nSubject: " + headerText(content.subject, subjectLimit) +
                          "\r\nMessage-ID: " + messageId(content.id, domain) + "\r\n";
    if (!content.thread.empty())
        message += "In-Reply-To: " + thread + "\r\nReferences: " + thread + "\r\n";
    // RFC 3834 5: nobody's absence is answered to us.
    message +=
        "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n "
        "boundary=\"" +
        std::string(boundary) + "\"\r\n\r\n";
    return message + mailPart("text/plain", content.text) + mailPart("text/html", content.html) + "--" +
           std::string(boundary) + "--\r\n";
}

} // namespace lightfoot
