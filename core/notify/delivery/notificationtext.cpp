// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/notificationtext.h"

#include <nlohmann/json.hpp>

namespace lightfoot {

namespace {

using nlohmann::json;

constexpr int notificationTextVersion = 1;

std::int64_t nanosecondsOf(WallTime time)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

json jsonOfSubject(const NotificationSubject &subject)
{
    return json{{"id", subject.id},
                {"name", subject.name},
                {"kind", subject.kind},
                {"target", subject.target},
                {"group", subject.group},
                {"labels", subject.labels},
                {"status", toString(subject.status)},
                {"failure", toString(subject.failure)},
                {"reason", subject.reason},
                {"since_ns", nanosecondsOf(subject.since)},
                {"latency_ns", subject.latency.count()}};
}

// Readers of one key each: what is missing or of another type leaves the value as it is.
void readKey(const json &from, const char *key, std::string &value)
{
    if (const auto found = from.find(key); found != from.end() && found->is_string())
        value = found->get<std::string>();
}

std::int64_t integerIn(const json &from, const char *key, std::int64_t fallback)
{
    const auto found = from.find(key);
    return found != from.end() && found->is_number_integer() ? found->get<std::int64_t>() : fallback;
}

WallTime timeIn(const json &from, const char *key)
{
    return WallTime(std::chrono::nanoseconds(integerIn(from, key, 0)));
}

const json &arrayIn(const json &from, const char *key)
{
    static const json none = json::array();
    const auto found = from.find(key);
    return found != from.end() && found->is_array() ? *found : none;
}

TextMap labelsIn(const json &from)
{
    TextMap labels;
    for (const json &pair : arrayIn(from, "labels")) {
        if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string())
            labels.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
    }
    return labels;
}

NotificationSubject subjectOfJson(const json &from)
{
    NotificationSubject subject;
    readKey(from, "id", subject.id);
    readKey(from, "name", subject.name);
    readKey(from, "kind", subject.kind);
    readKey(from, "target", subject.target);
    readKey(from, "group", subject.group);
    readKey(from, "reason", subject.reason);
    subject.labels = labelsIn(from);
    std::string word;
    readKey(from, "status", word);
    subject.status = statusFromString(word).value_or(Status::Unknown);
    word.clear();
    readKey(from, "failure", word);
    subject.failure = failureKindFromString(word).value_or(FailureKind::None);
    subject.since = timeIn(from, "since_ns");
    subject.latency = std::chrono::nanoseconds(integerIn(from, "latency_ns", -1));
    return subject;
}

} // namespace

std::string notificationToText(const Notification &notification)
{
    json subjects = json::array();
    for (const NotificationSubject &subject : notification.subjects)
        subjects.push_back(jsonOfSubject(subject));
    const json all{{"version", notificationTextVersion},
                   {"id", notification.id},
                   {"thread", notification.thread},
                   {"kind", toString(notification.kind)},
                   {"title", notification.title},
                   {"text", notification.text},
                   {"subjects", std::move(subjects)},
                   {"count", notification.count},
                   {"cause", notification.cause},
                   {"at_ns", nanosecondsOf(notification.at)},
                   {"since_ns", nanosecondsOf(notification.since)},
                   {"number", notification.number},
                   {"channels", notification.channels}};
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Notification> notificationFromText(std::string_view text)
{
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object() || integerIn(all, "version", 0) != notificationTextVersion)
        return std::nullopt;
    std::string word;
    readKey(all, "kind", word);
    const std::optional<NotificationKind> kind = notificationKindFromString(word);
    Notification notification;
    readKey(all, "id", notification.id);
    if (!kind || notification.id.empty())
        return std::nullopt;
    notification.kind = *kind;
    readKey(all, "thread", notification.thread);
    readKey(all, "title", notification.title);
    readKey(all, "text", notification.text);
    readKey(all, "cause", notification.cause);
    for (const json &subject : arrayIn(all, "subjects")) {
        if (subject.is_object() && notification.subjects.size() < Notification::subjectLimit)
            notification.subjects.push_back(subjectOfJson(subject));
    }
    notification.count = static_cast<std::size_t>(std::max<std::int64_t>(0, integerIn(all, "count", 0)));
    notification.at = timeIn(all, "at_ns");
    notification.since = timeIn(all, "since_ns");
    notification.number = static_cast<int>(integerIn(all, "number", 1));
    for (const json &channel : arrayIn(all, "channels")) {
        if (channel.is_string())
            notification.channels.push_back(channel.get<std::string>());
    }
    return notification;
}

} // namespace lightfoot
