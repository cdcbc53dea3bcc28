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

// docs.opsgenie.com/docs/alert-api: what it takes is worked on later, so that 202 is the success. Jira
// Service Management, its heir, takes the same below https://api.atlassian.com/jsm/ops/integration.

namespace lightfoot {

namespace {

constexpr std::size_t opsgenieMessageLimit = 130;
constexpr std::size_t opsgenieTextLimit = 15'000;
constexpr std::size_t opsgenieDetailsLimit = 8000; // keys and values together
constexpr std::size_t opsgenieAliasLimit = 512;

constexpr std::array<const char *, 5> opsgeniePriorities{"P1", "P2", "P3", "P4", "P5"};
constexpr std::array<const char *, 2> opsgenieRegions{"us", "eu"};

constexpr std::array<OptionDescriptor, 6> opsgenieOptions{{
    {.key = "key",
     .label = QT_TRANSLATE_NOOP("Option", "Key"),
     .hint = QT_TRANSLATE_NOOP("Option", "API key of an API integration"),
     .required = true,
     .secret = true},
    {.key = "priority",
     .label = QT_TRANSLATE_NOOP("Option", "Priority"),
     .hint = QT_TRANSLATE_NOOP("Option", "P2 where nothing is said"),
     .choices = opsgeniePriorities},
    {.key = "teams",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Teams"),
     .hint = QT_TRANSLATE_NOOP("Option", "Names of those who respond; without: as the integration says")},
    {.key = "tags",
     .type = OptionType::TextList,
     .label = QT_TRANSLATE_NOOP("Option", "Tags"),
     .hint = QT_TRANSLATE_NOOP("Option", "At most 20 of 50 characters")},
    {.key = "region",
     .label = QT_TRANSLATE_NOOP("Option", "Region"),
     .hint = QT_TRANSLATE_NOOP("Option", "Where the account is; us where nothing is said"),
     .choices = opsgenieRegions},
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "URL"),
     .hint = QT_TRANSLATE_NOOP("Option", "What /v2/alerts follows; for Jira Service Management "
                                         "https://api.atlassian.com/jsm/ops/integration")},
}};

std::string opsgenieUrl(const OptionMap &options, std::string_view path)
{
    const bool eu = sameText(textOption(options, "region"), "eu");
    return urlBelow(
        textOption(options, "url", eu ? "https://api.eu.opsgenie.com" : "https://api.opsgenie.com"), path);
}

nlohmann::json opsgenieDetails(const Notification &notification)
{
    nlohmann::json details = nlohmann::json::object();
    std::size_t room = opsgenieDetailsLimit;
    for (const Field &field : fields(notification)) {
        const std::size_t taken = field.label.size() + field.value.size();
        if (taken > room)
            continue;
        details[field.label] = field.value;
        room -= taken;
    }
    return details;
}

nlohmann::json opsgenieAlert(const HttpMessage &message)
{
    const Notification &notification = message.notification;
    const std::string title = cutTo(oneLine(message.text.title), opsgenieMessageLimit);
    std::string priority = textOption(message.options, "priority", "P2");
    priority.front() = 'P';
    nlohmann::json alert{
        {"message", title.empty() ? std::string(statusWord(notification.kind)) : title},
        {"alias", fitKey(notification.thread, opsgenieAliasLimit)},
        {"description", cutTo(titleAndText(message.text, opsgenieTextLimit), opsgenieTextLimit)},
        {"details", opsgenieDetails(notification)},
        {"source", cutTo(oneLine(message.host.empty() ? message.sender : message.host), 100)},
        {"user", cutTo(oneLine(message.sender), 100)},
        {"priority", notification.kind == NotificationKind::Test ? "P5" : priority},
    };
    if (isOfOneEndpoint(notification))
        alert["entity"] = cutTo(oneLine(notification.subjects.front().name), 512);
    for (const std::string &team : optionOr(message.options, "teams", std::vector<std::string>()))
        alert["responders"].push_back({{"name", team}, {"type", "team"}});
    for (const std::string &tag : optionOr(message.options, "tags", std::vector<std::string>()))
        alert["tags"].push_back(cutTo(oneLine(tag), 50));
    return alert;
}

nlohmann::json opsgenieClosing(const HttpMessage &message)
{
    return {
        {"source", cutTo(oneLine(message.host.empty() ? message.sender : message.host), 100)},
        {"user", cutTo(oneLine(message.sender), 100)},
        {"note", titleAndText(message.text, opsgenieTextLimit)},
    };
}

// One alert an outage: its thread is the alias, by which what comes twice is counted and not opened again.
std::vector<WebRequest> opsgenieRequests(const HttpMessage &message)
{
    const bool opens = opensPage(message.notification);
    const std::string alias = fitKey(message.notification.thread, opsgenieAliasLimit);
    WebRequest request;
    request.url = opsgenieUrl(message.options,
                              opens ? "/v2/alerts"
                                    : "/v2/alerts/" + percentEncoded(alias) + "/close?identifierType=alias");
    request.headers = {{"Content-Type", "application/json"},
                       {"Authorization", "GenieKey " + textOption(message.options, "key")}};
    request.body = jsonText(opens ? opsgenieAlert(message) : opsgenieClosing(message));
    return {request};
}

// Errors as {"message": "Key format is not valid!", "took": 0.001, "requestId": "..."}; the keys of "errors"
// name fields.
Delivery judgeOpsgenie(const WebReply &reply, const OptionMap &options)
{
    return judgedByStatus(reply, memberText(objectIn(reply), "message"), opsgenieOptions, options);
}

constexpr HttpRecipe opsgenieRecipe{.requests = opsgenieRequests, .judge = judgeOpsgenie};

Result<std::unique_ptr<Channel>> createOpsgenie(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    if (const Result<void> checked = checkChannelOptions(opsgenieOptions, options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkOptionalUrl(options, "url"); !checked)
        return tl::unexpected(checked.error());
    if (!isHeaderSafe(textOption(options, "key")))
        return failure(QT_TRANSLATE_NOOP("Message", "%1: has a line break or another control character"),
                       "key");
    if (optionOr(options, "tags", std::vector<std::string>()).size() > 20)
        return failure(QT_TRANSLATE_NOOP("Message", "tags: at most 20 of them"));
    return makeHttpChannel(settings, opsgenieRecipe);
}

} // namespace

const ChannelKind opsgenieChannel{
    .id = "opsgenie",
    .label = QT_TRANSLATE_NOOP("Option", "Opsgenie"),
    .summary = QT_TRANSLATE_NOOP("Option", "Opens an alert for an outage and closes it afterwards; also in "
                                           "Jira Service Management"),
    .options = opsgenieOptions,
    .textLimit = opsgenieTextLimit,
    .perMinute = 60, // by plan and number of users; this is below all of them
    .create = createOpsgenie,
    .foldsById = true, // an alert that is open is counted up; a closed one stays closed
};

} // namespace lightfoot
