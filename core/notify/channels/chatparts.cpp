// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/chatparts.h"

#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace lightfoot {

namespace {

using ChatJson = nlohmann::json;

constexpr std::size_t chatFieldCount = 10; // what the narrowest service takes
constexpr std::string_view noWidth = "\u200B";

std::string chatBase64(std::span<const unsigned char> bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()), bytes.data(),
                                       static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

// Whether a part of a URL may be what keeps strangers out: not "webhook", which answers have to say, too.
bool isSecretPart(std::string_view part)
{
    static constexpr std::size_t shortest = 6;
    static constexpr std::size_t longWord = 16;
    return part.size() >= longWord ||
           (part.size() >= shortest && part.find_first_of("0123456789") != std::string_view::npos);
}

// The value, and each part of it that may be a secret: of a URL what is after its host.
std::vector<std::string> secretParts(const std::string &value)
{
    std::vector<std::string> parts{value};
    const std::size_t scheme = value.find("://");
    std::size_t at = scheme == std::string::npos ? 0 : value.find_first_of("/?#", scheme + 3);
    if (at != std::string::npos)
        parts.push_back(value.substr(at));
    while (at != std::string::npos && at < value.size()) {
        const std::size_t end = std::min(value.find_first_of("/?&=#:", at), value.size());
        if (const std::string part = value.substr(at, end - at); isSecretPart(part))
            parts.push_back(part);
        at = end + 1;
    }
    std::erase_if(parts, [](const std::string &part) { return part.size() < 4; }); // such stand in every text
    // The longest first: a part of it must not leave the rest standing.
    std::ranges::stable_sort(parts, std::ranges::greater(), &std::string::size);
    return parts;
}

} // namespace

Result<std::unique_ptr<Channel>> makeChatChannel(const NotifierSettings &settings, const HttpRecipe &recipe,
                                                 std::span<const OptionDescriptor> descriptors,
                                                 const char *urlKey)
{
    if (Result<void> checked = checkChannelOptions(descriptors, settings.options); !checked)
        return tl::unexpected<Error>(checked.error());
    if (Result<void> checked = checkUrl(settings.options, urlKey); !checked)
        return tl::unexpected<Error>(checked.error());
    return makeHttpChannel(settings, recipe);
}

WebRequest chatPost(std::string url, const ChatJson &body)
{
    WebRequest request;
    request.url = std::move(url);
    request.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    request.body = jsonText(body);
    return request;
}

std::string chatHeading(const HttpMessage &message)
{
    return std::string(symbolOf(toneOf(message.notification.kind))) + " " + oneLine(message.text.title);
}

std::string chatFooter(const HttpMessage &message)
{
    std::string who = oneLine(message.sender);
    if (!message.host.empty())
        who += " on " + oneLine(message.host);
    return cutTo(who, 160) + ", " + timeWords(message.notification.at);
}

std::string chatColour(NotificationKind kind)
{
    std::array<char, 8> text{};
    const unsigned colour = colourOf(toneOf(kind)) & 0xFFFFFFU;
    std::snprintf(text.data(), text.size(), "#%06x", colour);
    return text.data();
}

std::vector<Field> chatFields(const Notification &notification, std::size_t bytes)
{
    std::vector<Field> all = fields(notification);
    all.resize(std::min(all.size(), chatFieldCount));
    for (Field &field : all)
        field.value = cutTo(oneLine(field.value), bytes);
    return all;
}

std::string chatFieldLines(const Notification &notification, std::size_t bytes, ChatEscape escape,
                           std::string_view before, std::string_view between, std::string_view after)
{
    static constexpr std::size_t valueLimit = 256;
    std::string lines;
    for (const Field &field : chatFields(notification, valueLimit)) {
        std::string line(before);
        line.append(field.label).append(between);
        line.append(escapedTo(field.value, valueLimit, escape)).append(after);
        if (lines.size() + line.size() <= bytes)
            lines += line;
    }
    return lines;
}

std::string uncalled(std::string_view text)
{
    return separatedAfter(text, "@");
}

std::string separatedAfter(std::string_view text, std::string_view characters)
{
    std::string out;
    for (const char c : cleanText(text)) {
        out += c;
        if (characters.find(c) != std::string_view::npos)
            out += noWidth;
    }
    return out;
}

std::string replacedAll(std::string text, std::string_view what, std::string_view with)
{
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, from)) {
        out.append(text, from, at - from).append(with);
        from = at + what.size();
    }
    return out.append(text, from);
}

std::string hmacSha256Base64(std::string_view key, std::string_view text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const bool done = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
                           reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest.data(),
                           &length) != nullptr;
    return done ? chatBase64(std::span(digest).first(length)) : std::string();
}

WebReply withoutSecrets(const WebReply &reply, std::span<const OptionDescriptor> descriptors,
                        const OptionMap &options)
{
    WebReply safe = reply;
    for (const OptionDescriptor &descriptor : descriptors) {
        if (!descriptor.secret)
            continue;
        for (const std::string &part : secretParts(optionOr(options, descriptor.key, std::string())))
            safe.body = replacedAll(std::move(safe.body), part, "…");
    }
    return safe;
}

Delivery chatStatus(const WebReply &reply, std::span<const OptionDescriptor> descriptors,
                    const OptionMap &options)
{
    // The clock serves only a Retry-After that is a date.
    return judgeStatus(withoutSecrets(reply, descriptors, options), SystemClock().wall());
}

Delivery chatRefused(std::string_view words, std::span<const OptionDescriptor> descriptors,
                     const OptionMap &options)
{
    WebReply reply;
    reply.body = words;
    return answered(Delivery::Verdict::Refused, withoutSecrets(reply, descriptors, options).body, descriptors,
                    options);
}

Delivery chatBusy(std::string_view words, std::optional<double> wait,
                  std::span<const OptionDescriptor> descriptors, const OptionMap &options)
{
    static constexpr double longest = 3600;
    WebReply reply;
    reply.body = words;
    Delivery delivery = answered(Delivery::Verdict::Retry, withoutSecrets(reply, descriptors, options).body,
                                 descriptors, options);
    if (wait && *wait >= 0) // false for what is no number
        delivery.retryAfter = std::chrono::round<std::chrono::milliseconds>(
            std::chrono::duration<double>(std::min(*wait, longest)));
    return delivery;
}

std::optional<double> chatNumber(const ChatJson &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end() || !found->is_number())
        return std::nullopt;
    return found->get<double>();
}

bool isOk(std::string_view body)
{
    static constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = body.find_first_not_of(blanks);
    return begin == std::string_view::npos ||
           body.substr(begin, body.find_last_not_of(blanks) + 1 - begin) == "ok";
}

bool isSuccess(const WebReply &reply)
{
    return reply.status >= 200 && reply.status < 300;
}

} // namespace lightfoot
