// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"

#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cinttypes>
#include <cstdio>

namespace lightfoot {

namespace {

using PartsJson = nlohmann::json;

// OptionType names the alternatives of OptionValue in their order.
bool isOfType(const OptionValue &value, OptionType type)
{
    return value.index() == static_cast<std::size_t>(type);
}

bool isBlank(const OptionValue &value)
{
    return std::visit(
        [](const auto &held) {
            if constexpr (requires { held.empty(); })
                return held.empty();
            else
                return false;
        },
        value);
}

// Every text in a value: a secret map's names are none.
std::vector<std::string_view> textsIn(const OptionValue &value)
{
    std::vector<std::string_view> texts;
    const auto addMap = [&texts](const TextMap &map) {
        for (const auto &[name, text] : map)
            texts.emplace_back(text);
    };
    if (const auto *text = std::get_if<std::string>(&value))
        texts.emplace_back(*text);
    else if (const auto *map = std::get_if<TextMap>(&value))
        addMap(*map);
    else if (const auto *records = std::get_if<RecordList>(&value))
        std::ranges::for_each(*records, addMap);
    return texts;
}

void hide(std::string &words, std::string_view secret)
{
    static constexpr std::size_t shortest = 4; // less is no secret, and stands in every text
    if (secret.size() < shortest)
        return;
    for (std::size_t at = words.find(secret); at != std::string::npos; at = words.find(secret, at))
        words.replace(at, secret.size(), "…");
}

bool isKeyCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

// FNV-1a, 64 bits: stable over runs and machines, which std::hash is not.
std::string shortHash(std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016" PRIx64, hash);
    return digits;
}

std::string shortLine(std::string_view text, std::size_t bytes = 256)
{
    return cutTo(oneLine(text.substr(0, bytes * 8)), bytes);
}

PartsJson subjectDocument(const NotificationSubject &subject)
{
    static constexpr std::size_t labelCount = 8;
    PartsJson labels = PartsJson::object();
    for (std::size_t i = 0; i < std::min(labelCount, subject.labels.size()); ++i)
        labels[shortLine(subject.labels[i].first, 64)] = shortLine(subject.labels[i].second, 128);
    PartsJson document{
        {"id", shortLine(subject.id)},         {"name", shortLine(subject.name)},
        {"kind", shortLine(subject.kind)},     {"target", shortLine(subject.target)},
        {"group", shortLine(subject.group)},   {"labels", std::move(labels)},
        {"status", toString(subject.status)},  {"failure", toString(subject.failure)},
        {"reason", shortLine(subject.reason)}, {"since", isoTime(subject.since)},
    };
    if (subject.latency.count() >= 0)
        document["latency_ms"] = std::chrono::duration<double, std::milli>(subject.latency).count();
    return document;
}

// The first words of a foreign text, in one line, without what stands in secret options.
std::string quotable(std::string_view words, std::span<const OptionDescriptor> descriptors,
                     const OptionMap &options)
{
    std::string shown = oneLine(words.substr(0, 4096));
    for (const OptionDescriptor &descriptor : descriptors) {
        const auto found = options.find(std::string_view(descriptor.key));
        if (!descriptor.secret || found == options.end())
            continue;
        for (const std::string_view secret : textsIn(found->second)) {
            hide(shown, secret);
            hide(shown, percentEncoded(secret));
        }
    }
    return escaped(shown, 200);
}

} // namespace

Result<void> checkChannelOptions(std::span<const OptionDescriptor> descriptors, const OptionMap &options)
{
    for (const OptionDescriptor &descriptor : descriptors) {
        const auto found = options.find(std::string_view(descriptor.key));
        if (found == options.end() || isBlank(found->second)) {
            if (descriptor.required)
                return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), descriptor.key);
            continue;
        }
        if (!isOfType(found->second, descriptor.type))
            return failure(QT_TRANSLATE_NOOP("Message", "%1: expected %2"), descriptor.key,
                           toEnglish(expectation(descriptor)));
        if (Result<void> checked = checkOption(descriptor, found->second); !checked)
            return checked;
    }
    return {};
}

Result<void> checkOptionalUrl(const OptionMap &options, const char *key)
{
    return textOption(options, key).empty() ? Result<void>() : checkUrl(options, key);
}

std::string textOption(const OptionMap &options, std::string_view key, std::string_view fallback)
{
    std::string text = optionOr(options, key, std::string());
    return text.empty() ? std::string(fallback) : text;
}

std::string urlBelow(std::string_view base, std::string_view path)
{
    while (base.ends_with('/'))
        base.remove_suffix(1);
    return std::string(base).append(path);
}

std::vector<std::string> splitRecipients(std::string_view text)
{
    static constexpr std::string_view blanks = " \t\r\n";
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(",;"), text.size());
        std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        part.remove_prefix(std::min(part.find_first_not_of(blanks), part.size()));
        part = part.substr(0, part.find_last_not_of(blanks) + 1);
        if (!part.empty())
            parts.emplace_back(part);
    }
    return parts;
}

std::string titleAndText(const RenderedText &text, std::size_t bytes)
{
    std::string whole = oneLine(text.title);
    if (!text.text.empty())
        whole += (whole.empty() ? "" : "\n") + cleanText(text.text);
    return cutTo(whole, bytes);
}

std::string fitKey(std::string_view text, std::size_t bytes)
{
    std::string key(text.substr(0, bytes));
    std::ranges::replace_if(key, [](char c) { return !isKeyCharacter(c); }, '_');
    if (key == text)
        return key;
    const std::string hash = shortHash(text);
    return key.substr(0, bytes - hash.size() - 1) + '-' + hash;
}

bool isHeaderSafe(std::string_view value)
{
    return std::ranges::none_of(value, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
}

PartsJson notificationDocument(const HttpMessage &message)
{
    const Notification &notification = message.notification;
    PartsJson endpoints = PartsJson::array();
    for (std::size_t i = 0; i < std::min(notification.subjects.size(), Notification::subjectLimit); ++i)
        endpoints.push_back(subjectDocument(notification.subjects[i]));
    return {
        {"id", shortLine(notification.id)},
        {"thread", shortLine(notification.thread)},
        {"kind", toString(notification.kind)},
        {"problem", isProblem(notification.kind)},
        {"resolution", isResolution(notification.kind)},
        {"title", shortLine(message.text.title, 1024)},
        {"text", cutTo(cleanText(message.text.text), 65'536)},
        {"cause", shortLine(notification.cause)},
        {"count", notification.count},
        {"number", notification.number},
        {"at", isoTime(notification.at)},
        {"since", isoTime(notification.since)},
        {"sender", shortLine(message.sender)},
        {"host", shortLine(message.host)},
        {"endpoints", std::move(endpoints)},
    };
}

bool opensPage(const Notification &notification)
{
    if (notification.kind == NotificationKind::Latest)
        return std::ranges::any_of(notification.subjects, [](const NotificationSubject &subject) {
            return subject.status == Status::Down;
        });
    return isProblem(notification.kind) || notification.kind == NotificationKind::Test;
}

bool isOfOneEndpoint(const Notification &notification)
{
    switch (notification.kind) {
    case NotificationKind::Down:
    case NotificationKind::StillDown:
    case NotificationKind::Recovered:
    case NotificationKind::FlappingBegan:
    case NotificationKind::FlappingEnded:
    case NotificationKind::Latest:
        return notification.count <= 1 && notification.subjects.size() == 1;
    case NotificationKind::IncidentOpened:
    case NotificationKind::IncidentClosed:
    case NotificationKind::Blind:
    case NotificationKind::Seeing:
    case NotificationKind::Test:
        return false;
    }
    return false;
}

PartsJson objectIn(const WebReply &reply)
{
    PartsJson value = PartsJson::parse(reply.body, nullptr, false);
    return value.is_object() ? value : PartsJson();
}

std::string memberText(const PartsJson &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end())
        return {};
    if (const auto *text = found->get_ptr<const std::string *>())
        return *text;
    return found->is_number() || found->is_boolean() ? found->dump() : std::string();
}

Delivery answered(Delivery::Verdict verdict, std::string_view words,
                  std::span<const OptionDescriptor> descriptors, const OptionMap &options)
{
    const char *id = verdict == Delivery::Verdict::Retry
                         ? QT_TRANSLATE_NOOP("Message", "the service asks to try again later: %1")
                         : QT_TRANSLATE_NOOP("Message", "the service refused the message: %1");
    return {
        .verdict = verdict, .reason = message(id, quotable(words, descriptors, options)), .retryAfter = {}};
}

Delivery judgedByStatus(const WebReply &reply, std::string_view words,
                        std::span<const OptionDescriptor> descriptors, const OptionMap &options)
{
    WebReply quoted = reply;
    quoted.body = quotable(words.empty() ? reply.body : words, descriptors, options);
    // The clock serves only a Retry-After that is a date.
    return judgeStatus(quoted, SystemClock().wall());
}

} // namespace lightfoot
