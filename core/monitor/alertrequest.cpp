// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alertrequest.h"

#include <array>
#include <nlohmann/json.hpp>

namespace lightfoot {

namespace {

using RequestJson = nlohmann::json;

constexpr int requestVersion = 1;
constexpr std::array<std::string_view, alertRequestKindCount> requestKinds{
    "acknowledge", "unacknowledge", "mute", "unmute", "retry", "drop"};
// Milliseconds of the wall clock that its nanoseconds can hold.
constexpr std::int64_t latestRequest = 8'000'000'000'000;

// Missing is empty; another type is not what we wrote.
bool readRequestText(const RequestJson &from, const char *key, std::string &value)
{
    const auto found = from.find(key);
    if (found == from.end())
        return true;
    if (!found->is_string())
        return false;
    value = found->get<std::string>();
    return true;
}

std::optional<WallTime> requestTime(const RequestJson &value)
{
    if (!value.is_number_integer())
        return std::nullopt;
    const auto ms = value.get<std::int64_t>();
    if (ms <= 0 || ms > latestRequest)
        return std::nullopt;
    return WallTime(std::chrono::milliseconds(ms));
}

bool readRequestTimes(const RequestJson &from, AlertRequest &request)
{
    const auto at = from.find("at_ms");
    const std::optional<WallTime> asked = at == from.end() ? std::nullopt : requestTime(*at);
    request.at = asked.value_or(WallTime());
    const auto until = from.find("until_ms");
    if (until != from.end())
        request.until = requestTime(*until);
    return asked && (until == from.end() || request.until);
}

// Whether it says of what.
bool isWhole(const AlertRequest &request)
{
    if (request.kind == AlertRequest::Kind::Retry || request.kind == AlertRequest::Kind::Drop)
        return request.notification.empty() == request.notifier.empty();
    return !request.endpoint.empty();
}

} // namespace

std::string_view toString(AlertRequest::Kind kind)
{
    return requestKinds[std::size_t(kind)];
}

std::optional<AlertRequest::Kind> alertRequestKindFromString(std::string_view text)
{
    for (std::size_t i = 0; i < requestKinds.size(); ++i) {
        if (requestKinds[i] == text)
            return static_cast<AlertRequest::Kind>(i);
    }
    return std::nullopt;
}

std::string toText(const AlertRequest &request)
{
    RequestJson json{{"version", requestVersion},    {"kind", toString(request.kind)},
                     {"endpoint", request.endpoint}, {"notification", request.notification},
                     {"notifier", request.notifier}, {"author", request.author},
                     {"comment", request.comment},   {"at_ms", toMilliseconds(request.at)}};
    if (request.until)
        json["until_ms"] = toMilliseconds(*request.until);
    return json.dump(-1, ' ', false, RequestJson::error_handler_t::replace);
}

Result<AlertRequest> alertRequestFromText(std::string_view text)
{
    const auto broken = failure(QT_TRANSLATE_NOOP("Message", "the request is not readable"));
    if (text.size() > AlertRequest::textLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "the request is too long"));
    const RequestJson json = RequestJson::parse(text, nullptr, false);
    if (!json.is_object())
        return broken;
    const auto version = json.find("version");
    if (version == json.end() || *version != requestVersion)
        return broken;
    AlertRequest request;
    std::string kind;
    if (!readRequestText(json, "kind", kind) || !readRequestText(json, "endpoint", request.endpoint) ||
        !readRequestText(json, "notification", request.notification) ||
        !readRequestText(json, "notifier", request.notifier) ||
        !readRequestText(json, "author", request.author) ||
        !readRequestText(json, "comment", request.comment) || !readRequestTimes(json, request))
        return broken;
    const auto known = alertRequestKindFromString(kind);
    request.kind = known.value_or(AlertRequest::Kind::Acknowledge);
    if (!known || !isWhole(request))
        return broken;
    return request;
}

} // namespace lightfoot
