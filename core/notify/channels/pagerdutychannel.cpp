// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"
#include "core/probe/sametext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

// PagerDuty, "Events API v2": an event of at most 512 KB, 202 when it was taken.

namespace lightfoot {

namespace {

constexpr std::size_t pagerdutySummaryLimit = 1024;
constexpr std::size_t pagerdutyKeyLimit = 255;
constexpr std::size_t pagerdutyTextLimit = 8192;

constexpr std::array<const char *, 4> pagerdutySeverities{"critical", "error", "warning", "info"};
constexpr std::array<const char *, 2> pagerdutyRegions{"us", "eu"};

constexpr std::array<OptionDescriptor, 4> pagerdutyOptions{{
    {.key = "routing_key",
     .label = QT_TRANSLATE_NOOP("Option", "Routing key"),
     .hint = QT_TRANSLATE_NOOP("Option", "Integration key of an Events API v2 integration"),
     .required = true,
     .secret = true},
    {.key = "severity",
     .label = QT_TRANSLATE_NOOP("Option", "Severity"),
     .hint = QT_TRANSLATE_NOOP("Option", "critical where nothing is said"),
     .choices = pagerdutySeverities},
    {.key = "region",
     .label = QT_TRANSLATE_NOOP("Option", "Region"),
     .hint = QT_TRANSLATE_NOOP("Option", "Where the account is; us where nothing is said"),
     .choices = pagerdutyRegions},
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "URL"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of a relay; without: the region's own")},
}};

std::string pagerdutyUrl(const OptionMap &options)
{
    const bool eu = sameText(textOption(options, "region"), "eu");
    return textOption(options, "url",
                      eu ? "https://events.eu.pagerduty.com/v2/enqueue"
                         : "https://events.pagerduty.com/v2/enqueue");
}

nlohmann::json pagerdutyDetails(const HttpMessage &message)
{
    nlohmann::json details = nlohmann::json::object();
    for (const Field &field : fields(message.notification))
        details[field.label] = field.value;
    if (!message.text.text.empty())
        details["Text"] = cutTo(cleanText(message.text.text), pagerdutyTextLimit);
    return details;
}

std::string pagerdutySeverity(const HttpMessage &message)
{
    if (message.notification.kind == NotificationKind::Test)
        return "info"; // it should wake nobody
    std::string severity = textOption(message.options, "severity", "critical");
    std::ranges::transform(severity, severity.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return severity;
}

nlohmann::json pagerdutyPayload(const HttpMessage &message)
{
    const Notification &notification = message.notification;
    const std::string summary = cutTo(oneLine(message.text.title), pagerdutySummaryLimit);
    nlohmann::json payload{
        {"summary", summary.empty() ? std::string(statusWord(notification.kind)) : summary},
        {"severity", pagerdutySeverity(message)},
        {"source", cutTo(oneLine(message.host.empty() ? message.sender : message.host), 255)},
        {"timestamp", isoTime(notification.since)},
        {"class", toString(notification.kind)},
        {"custom_details", pagerdutyDetails(message)},
    };
    if (isOfOneEndpoint(notification)) {
        const NotificationSubject &subject = notification.subjects.front();
        if (!subject.target.empty())
            payload["source"] = cutTo(oneLine(subject.target), 255);
        payload["component"] = cutTo(oneLine(subject.name), 255);
        if (!subject.group.empty())
            payload["group"] = cutTo(oneLine(subject.group), 255);
    }
    return payload;
}

// One incident an outage: its thread is the key. What comes twice is folded, and a resolution that nothing is
// open for is taken and does nothing.
std::vector<WebRequest> pagerdutyRequests(const HttpMessage &message)
{
    const bool opens = opensPage(message.notification);
    nlohmann::json event{
        {"routing_key", textOption(message.options, "routing_key")},
        {"event_action", opens ? "trigger" : "resolve"},
        {"dedup_key", fitKey(message.notification.thread, pagerdutyKeyLimit)},
    };
    if (opens) {
        event["payload"] = pagerdutyPayload(message);
        event["client"] = cutTo(oneLine(message.sender), 255);
    }
    WebRequest request;
    request.url = pagerdutyUrl(message.options);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = jsonText(event);
    return {request};
}

// {"status": "success"}; errors as {"status": "invalid event", "message": "...", "errors": ["..."]}.
Delivery judgePagerduty(const WebReply &reply, const OptionMap &options)
{
    const nlohmann::json answer = objectIn(reply);
    std::string words = memberText(answer, "message");
    const auto errors = answer.find("errors");
    if (errors != answer.end() && errors->is_array() && !errors->empty() && errors->front().is_string())
        words += ": " + errors->front().get<std::string>();
    const std::string status = memberText(answer, "status");
    const Delivery delivery = judgedByStatus(reply, words, pagerdutyOptions, options);
    if (delivery.verdict == Delivery::Verdict::Sent && !status.empty() && status != "success")
        return answered(Delivery::Verdict::Refused, status + ", " + words, pagerdutyOptions, options);
    return delivery;
}

constexpr HttpRecipe pagerdutyRecipe{.requests = pagerdutyRequests, .judge = judgePagerduty};

Result<std::unique_ptr<Channel>> createPagerduty(const NotifierSettings &settings)
{
    if (const Result<void> checked = checkChannelOptions(pagerdutyOptions, settings.options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkOptionalUrl(settings.options, "url"); !checked)
        return tl::unexpected(checked.error());
    return makeHttpChannel(settings, pagerdutyRecipe);
}

} // namespace

const ChannelKind pagerdutyChannel{
    .id = "pagerduty",
    .label = QT_TRANSLATE_NOOP("Option", "PagerDuty"),
    .summary = QT_TRANSLATE_NOOP("Option", "Opens an incident for an outage and resolves it afterwards"),
    .options = pagerdutyOptions,
    .textLimit = pagerdutyTextLimit,
    .perMinute = 120, // "120 events a minute" an integration is what PagerDuty promises
    .create = createPagerduty,
    .foldsById = true, // what an open incident was told already only goes into its log
};

} // namespace lightfoot
