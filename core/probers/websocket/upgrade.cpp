// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/websocket/upgrade.h"

#include "core/net/base64.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

#include <strings.h>

namespace lightfoot::websocket {

namespace {

constexpr std::size_t valueLimit = 200; // what is kept of a header's value

bool sameText(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

bool isToken(std::string_view text) // RFC 9110 5.6.2
{
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               std::string_view("!#$%&'*+-.^_`|~").find(static_cast<char>(c)) != std::string_view::npos;
    });
}

bool isValue(std::string_view text) // no way to smuggle in another line
{
    return std::ranges::none_of(text, [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7F; });
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool hasHeader(const TextMap &headers, std::string_view name)
{
    return std::ranges::any_of(headers, [&](const auto &header) { return sameText(header.first, name); });
}

// Whether a comma-separated list has this word. Names of protocols compare with case, those of HTTP without.
bool listHas(std::string_view list, std::string_view word, bool withCase)
{
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view item = trimmed(list.substr(0, comma));
        if (withCase ? item == word : sameText(item, word))
            return true;
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
    }
    return false;
}

// As the Host header has it: brackets for IPv6, no zone, no port that the scheme implies.
std::string hostText(const Url &url)
{
    const std::string host = url.authority.host.substr(0, url.authority.host.find('%'));
    return (host.find(':') == std::string::npos ? host : '[' + host + ']') +
           (url.explicitPort ? ':' + std::to_string(url.authority.port) : std::string());
}

// RFC 3986 allows ASCII only; people write more.
std::string encodedTarget(std::string_view target)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (const char c : target) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F)
            text += c;
        else
            text.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return text;
}

bool readStatusLine(std::string_view line, UpgradeReply &reply)
{
    const auto isDigit = [&](std::size_t index) { return line[index] >= '0' && line[index] <= '9'; };
    if (line.size() < 12 || !line.starts_with("HTTP/1.") || !isDigit(7) || line[8] != ' ' || !isDigit(9) ||
        !isDigit(10) || !isDigit(11) || (line.size() > 12 && line[12] != ' ') || !isValue(line))
        return false;
    reply.oldVersion = line[7] == '0';
    reply.status = static_cast<unsigned>((line[9] - '0') * 100 + (line[10] - '0') * 10 + (line[11] - '0'));
    reply.reason = trimmed(line.substr(12)).substr(0, valueLimit);
    return reply.status >= 100;
}

bool readHeader(std::string_view line, UpgradeReply &reply)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)) || !isValue(line))
        return false;
    const std::array<std::pair<std::string_view, std::string *>, 5> wanted{{
        {"Upgrade", &reply.upgrade},
        {"Connection", &reply.connection},
        {"Sec-WebSocket-Accept", &reply.accept},
        {"Sec-WebSocket-Extensions", &reply.extensions},
        {"Sec-WebSocket-Protocol", &reply.protocol},
    }};
    for (const auto &[name, value] : wanted) {
        if (!sameText(name, line.substr(0, colon)))
            continue;
        // Repeated headers are one list (RFC 9110 5.3); a second accept makes one that does not match.
        if (!value->empty())
            value->append(", ");
        if (value->size() < valueLimit)
            value->append(trimmed(line.substr(colon + 1)).substr(0, valueLimit));
    }
    return true;
}

} // namespace

std::string requestHead(const Url &url, const TextMap &headers)
{
    std::string text = "GET " + encodedTarget(url.target) + " HTTP/1.1\r\n";
    const auto add = [&](std::string_view name, std::string_view value) {
        text.append(name).append(": ").append(value).append("\r\n");
    };
    if (!hasHeader(headers, "Host"))
        add("Host", hostText(url));
    if (!hasHeader(headers, "User-Agent"))
        add("User-Agent", "Lightfoot/" LIGHTFOOT_VERSION);
    add("Upgrade", "websocket");
    add("Connection", "Upgrade");
    add("Sec-WebSocket-Version", "13");
    if (!url.user.empty() && !hasHeader(headers, "Authorization"))
        add("Authorization", "Basic " + base64(url.user + ':' + url.password));
    for (const auto &[name, value] : headers)
        add(name, value);
    return text;
}

std::string finishRequest(const std::string &head, const std::string &key)
{
    return head + "Sec-WebSocket-Key: " + key + "\r\n\r\n";
}

Result<void> checkHeaders(const TextMap &headers)
{
    static constexpr std::array<const char *, 9> ours{"Upgrade",
                                                      "Connection",
                                                      "Sec-WebSocket-Key",
                                                      "Sec-WebSocket-Version",
                                                      "Sec-WebSocket-Extensions",
                                                      "Sec-WebSocket-Accept",
                                                      "Content-Length",
                                                      "Transfer-Encoding",
                                                      "Trailer"};
    for (const auto &[name, value] : headers) {
        if (!isToken(name))
            return failure(QT_TRANSLATE_NOOP("Message", "headers: “%1” is not a valid header name"), name);
        if (!isValue(value))
            return failure(
                QT_TRANSLATE_NOOP("Message",
                                  "headers: the value of %1 has a line break or another control character"),
                name);
        if (std::ranges::any_of(ours, [&](const char *own) { return sameText(name, own); }))
            return failure(
                QT_TRANSLATE_NOOP("Message", "headers: %1 belongs to the handshake and cannot be set"), name);
    }
    return {};
}

std::string acceptFor(std::string_view key)
{
    const std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
    SHA1(reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest.data());
    return base64({reinterpret_cast<const char *>(digest.data()), digest.size()});
}

bool mayBeHttp(std::string_view bytes)
{
    static constexpr std::string_view begin = "HTTP/1.";
    const std::size_t common = std::min(begin.size(), bytes.size());
    return bytes.substr(0, common) == begin.substr(0, common);
}

std::optional<UpgradeReply> readReplyHead(std::string_view head)
{
    UpgradeReply reply;
    bool first = true;
    for (;;) {
        const std::size_t end = head.find("\r\n");
        const std::string_view line = head.substr(0, end);
        if (!(first ? readStatusLine(line, reply) : readHeader(line, reply)))
            return std::nullopt;
        first = false;
        if (end == std::string_view::npos)
            return reply;
        head.remove_prefix(end + 2);
    }
}

MaybeFailure checkReply(const UpgradeReply &reply, const std::string &key, std::string_view offered,
                        const std::string &peer)
{
    if (reply.status == 401)
        return failed(
            FailureKind::Auth,
            QT_TRANSLATE_NOOP("Message", "the server asks for a login, or refused the one it got (%1)"),
            statusText(reply));
    if (reply.status != 101)
        return failed(FailureKind::Status,
                      QT_TRANSLATE_NOOP("Message", "%1 answered %2; expected 101 Switching Protocols"), peer,
                      statusText(reply));
    if (reply.oldVersion || !sameText(reply.upgrade, "websocket") ||
        !listHas(reply.connection, "Upgrade", false))
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 answered %2, but not with an upgrade to a WebSocket"),
                      peer, statusText(reply));
    if (reply.accept != acceptFor(key))
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 did not prove that it read the handshake: its "
                                                   "Sec-WebSocket-Accept is not the one of our key"),
                      peer);
    if (!reply.extensions.empty())
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 turned on an extension that was not asked for: %2"),
                      peer, escaped(reply.extensions, valueLimit));
    if (!reply.protocol.empty() && !listHas(offered, reply.protocol, true))
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 chose a subprotocol that was not offered: %2"), peer,
                      escaped(reply.protocol, valueLimit));
    return std::nullopt;
}

std::string statusText(const UpgradeReply &reply)
{
    return std::to_string(reply.status) +
           (reply.reason.empty() ? std::string() : ' ' + escaped(reply.reason, valueLimit));
}

} // namespace lightfoot::websocket
