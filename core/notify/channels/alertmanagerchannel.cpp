// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

// Prometheus Alertmanager, API v2 (api/v2/openapi.yaml: postableAlerts). An alert is its labels: those of an
// outage are the same in every notification of it.

namespace lightfoot {

namespace {

using AlertJson = nlohmann::json;

constexpr std::size_t alertTextLimit = 16'384;
constexpr std::size_t alertLabelLimit = 256;

constexpr std::array<OptionDescriptor, 7> alertmanagerOptions{{
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "Server"),
     .hint = QT_TRANSLATE_NOOP("Option", "http://host:9093, with the path it is served at"),
     .required = true},
    {.key = "labels",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Labels"),
     .hint = QT_TRANSLATE_NOOP("Option", "Added to each alert, for its routes")},
    {.key = "severity",
     .label = QT_TRANSLATE_NOOP("Option", "Severity"),
     .hint = QT_TRANSLATE_NOOP("Option", "Label of that name; critical where nothing is said")},
    {.key = "expire",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Ends by itself after"),
     .hint = QT_TRANSLATE_NOOP("Option", "When no recovery is told; 24h where nothing is said"),
     .minimum = 60,
     .maximum = 31'536'000},
    {.key = "token",
     .label = QT_TRANSLATE_NOOP("Option", "Token"),
     .hint = QT_TRANSLATE_NOOP("Option", "Bearer token of a proxy before it; or user and password"),
     .secret = true},
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "Basic authentication")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "Basic authentication, with a user"),
     .secret = true},
}};

// [a-zA-Z_][a-zA-Z0-9_]*, and not the two underscores that Prometheus keeps for itself.
std::string alertLabelName(std::string_view name)
{
    std::string out;
    for (const char c : name.substr(0, 64)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        if (out.empty() && digit)
            out += '_';
        out += letter || digit ? c : '_';
    }
    return out.starts_with("__") ? "label" + out : out;
}

std::string alertName(const Notification &notification)
{
    if (isOfOneEndpoint(notification))
        return "EndpointDown";
    switch (notification.kind) {
    case NotificationKind::Blind:
    case NotificationKind::Seeing:
        return "MonitorBlind";
    case NotificationKind::Test:
        return "LightfootTest";
    default:
        return "EndpointsDown";
    }
}

// Names that stand already win: an endpoint's label cannot pass for another endpoint's name.
void addLabel(AlertJson &labels, std::string_view name, std::string_view value)
{
    const std::string clean = cutTo(oneLine(value.substr(0, alertLabelLimit * 8)), alertLabelLimit);
    const std::string safe = alertLabelName(name);
    if (!clean.empty() && !safe.empty() && !labels.contains(safe))
        labels[safe] = clean;
}

AlertJson alertLabels(const HttpMessage &message)
{
    const Notification &notification = message.notification;
    AlertJson labels = AlertJson::object();
    addLabel(labels, "alertname", alertName(notification));
    addLabel(labels, "severity", textOption(message.options, "severity", "critical"));
    addLabel(labels, "thread", fitKey(notification.thread, alertLabelLimit));
    addLabel(labels, "monitor", message.sender);
    const bool one = isOfOneEndpoint(notification);
    if (one) {
        const NotificationSubject &subject = notification.subjects.front();
        addLabel(labels, "endpoint", subject.name);
        addLabel(labels, "kind", subject.kind);
        addLabel(labels, "instance", subject.target);
        addLabel(labels, "group", subject.group);
    }
    for (const auto &[name, value] : optionOr(message.options, "labels", TextMap()))
        addLabel(labels, name, value);
    if (one) {
        for (const auto &[name, value] : notification.subjects.front().labels)
            addLabel(labels, name, value);
    }
    return labels;
}

AlertJson alertAnnotations(const HttpMessage &message)
{
    AlertJson annotations{{"summary", cutTo(oneLine(message.text.title), 1024)}};
    if (!message.text.text.empty())
        annotations["description"] = cutTo(cleanText(message.text.text), alertTextLimit);
    for (const Field &field : fields(message.notification)) {
        std::string name = alertLabelName(field.label);
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        annotations[name] = field.value;
    }
    return annotations;
}

// Without an end Alertmanager takes an alert for over some minutes after it was last told of it (5 by
// default) and says so to people; we tell only what changes, so an end far ahead goes with it.
WallTime alertEnd(const HttpMessage &message)
{
    // Where the server's clock is behind ours, an end of just now would be in its future: the alert would
    // stay open until its old end.
    static constexpr auto clocksDiffer = std::chrono::seconds(30);
    const Notification &notification = message.notification;
    if (notification.kind == NotificationKind::Test)
        return notification.at + std::chrono::minutes(5);
    if (!opensPage(notification))
        return std::max(notification.since, notification.at - clocksDiffer);
    const Duration lasting = optionOr(message.options, "expire", Duration(std::chrono::hours(24)));
    return std::max(notification.at, message.now) + std::chrono::duration_cast<WallTime::duration>(lasting);
}

std::vector<WebRequest> alertmanagerRequests(const HttpMessage &message)
{
    const AlertJson alert{
        {"labels", alertLabels(message)},
        {"annotations", alertAnnotations(message)},
        {"startsAt", isoTime(std::min(message.notification.since, message.notification.at))},
        {"endsAt", isoTime(alertEnd(message))},
    };
    WebRequest request;
    request.url = urlBelow(textOption(message.options, "url"), "/api/v2/alerts");
    request.headers = {{"Content-Type", "application/json"}};
    if (const std::string token = textOption(message.options, "token"); !token.empty()) {
        request.headers.emplace_back("Authorization", "Bearer " + token);
    } else {
        request.username = textOption(message.options, "username");
        request.password = textOption(message.options, "password");
    }
    request.body = jsonText(AlertJson::array({alert}));
    return {request};
}

// 200 without a body; 400 with a JSON text or {"code": 601, "message": "..."}.
Delivery judgeAlertmanager(const WebReply &reply, const OptionMap &options)
{
    return judgedByStatus(reply, memberText(objectIn(reply), "message"), alertmanagerOptions, options);
}

constexpr HttpRecipe alertmanagerRecipe{.requests = alertmanagerRequests, .judge = judgeAlertmanager};

Result<std::unique_ptr<Channel>> createAlertmanager(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    if (const Result<void> checked = checkChannelOptions(alertmanagerOptions, options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkUrl(options, "url"); !checked)
        return tl::unexpected(checked.error());
    if (!isHeaderSafe(textOption(options, "token")))
        return failure(QT_TRANSLATE_NOOP("Message", "%1: has a line break or another control character"),
                       "token");
    return makeHttpChannel(settings, alertmanagerRecipe);
}

} // namespace

const ChannelKind alertmanagerChannel{
    .id = "alertmanager",
    .label = QT_TRANSLATE_NOOP("Option", "Alertmanager"),
    .summary = QT_TRANSLATE_NOOP("Option", "Hands alerts to Prometheus Alertmanager, which routes them"),
    .options = alertmanagerOptions,
    .textLimit = alertTextLimit,
    .perMinute = 0,
    .create = createAlertmanager,
    .foldsById = true, // alerts are the same by their labels
};

} // namespace lightfoot
