// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

#include <array>

// gotify.net/api-docs, "createMessage"; gotify.net/docs/msgextras.

namespace lightfoot {

namespace {

constexpr std::size_t gotifyTextLimit = 16'384; // it knows no limit; a phone does
constexpr std::size_t gotifyTitleLimit = 250;

constexpr std::array<OptionDescriptor, 3> gotifyOptions{{
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "Server"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://gotify.example.com, with the path it is served at"),
     .required = true},
    {.key = "token",
     .label = QT_TRANSLATE_NOOP("Option", "Token"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of an application"),
     .required = true,
     .secret = true},
    {.key = "priority",
     .type = OptionType::Integer,
     .label = QT_TRANSLATE_NOOP("Option", "Priority"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of failures, up to 10; 8 where nothing is said"),
     .maximum = 10},
}};

std::vector<WebRequest> gotifyRequests(const HttpMessage &message)
{
    constexpr std::int64_t usual = 4; // below, phones make no sound
    const std::int64_t urgent = optionOr(message.options, "priority", std::int64_t(8));
    const std::string text = cutTo(cleanText(message.text.text), gotifyTextLimit);
    const std::string title = cutTo(oneLine(message.text.title), gotifyTitleLimit);
    const nlohmann::json body{
        {"title", title},
        {"message", text.empty() ? title : text}, // it refuses an empty one
        {"priority", isProblem(message.notification.kind) ? urgent : usual},
        // No Markdown: names would become links and pictures.
        {"extras", {{"client::display", {{"contentType", "text/plain"}}}}},
    };
    WebRequest request;
    request.url = urlBelow(textOption(message.options, "url"), "/message");
    request.headers = {{"Content-Type", "application/json"},
                       {"X-Gotify-Key", textOption(message.options, "token")}};
    request.body = jsonText(body);
    return {request};
}

// Errors as {"error": "Unauthorized", "errorCode": 401, "errorDescription": "..."}.
Delivery judgeGotify(const WebReply &reply, const OptionMap &options)
{
    return judgedByStatus(reply, memberText(objectIn(reply), "errorDescription"), gotifyOptions, options);
}

constexpr HttpRecipe gotifyRecipe{.requests = gotifyRequests, .judge = judgeGotify};

Result<std::unique_ptr<Channel>> createGotify(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    if (const Result<void> checked = checkChannelOptions(gotifyOptions, options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkUrl(options, "url"); !checked)
        return tl::unexpected(checked.error());
    if (!isHeaderSafe(textOption(options, "token")))
        return failure(QT_TRANSLATE_NOOP("Message", "%1: has a line break or another control character"),
                       "token");
    return makeHttpChannel(settings, gotifyRecipe);
}

} // namespace

const ChannelKind gotifyChannel{
    .id = "gotify",
    .label = QT_TRANSLATE_NOOP("Option", "Gotify"),
    .summary = QT_TRANSLATE_NOOP("Option", "Push messages to phones by a Gotify server of yours"),
    .options = gotifyOptions,
    .textLimit = gotifyTextLimit,
    .perMinute = 0,
    .create = createGotify,
};

} // namespace lightfoot
