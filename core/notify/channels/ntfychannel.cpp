// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

// docs.ntfy.sh/publish, "Publish as JSON".

namespace lightfoot {

namespace {

// A message of more than 4096 bytes becomes an attachment, and a JSON body of more than twice that is
// refused. Quotes, backslashes and newlines take two bytes in JSON: with these limits all of it fits.
constexpr std::size_t ntfyTextLimit = 3500;
constexpr std::size_t ntfyTitleLimit = 250;

constexpr std::array<OptionDescriptor, 6> ntfyOptions{{
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "Server"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://ntfy.sh where nothing is said")},
    {.key = "topic",
     .label = QT_TRANSLATE_NOOP("Option", "Topic"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "Letters, digits, - and _; on a public server whoever knows it reads it"),
     .required = true,
     .secret = true},
    {.key = "token",
     .label = QT_TRANSLATE_NOOP("Option", "Token"),
     .hint = QT_TRANSLATE_NOOP("Option", "Access token, tk_...; or user and password"),
     .secret = true},
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "Basic authentication")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "Basic authentication, with a user"),
     .secret = true},
    {.key = "priority",
     .type = OptionType::Integer,
     .label = QT_TRANSLATE_NOOP("Option", "Priority"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of failures, 1 to 5; 4 where nothing is said"),
     .minimum = 1,
     .maximum = 5},
}};

const char *ntfyTag(Tone tone) // short codes that ntfy shows as emoji
{
    switch (tone) {
    case Tone::Bad:
        return "rotating_light";
    case Tone::Warning:
        return "warning";
    case Tone::Good:
        return "white_check_mark";
    case Tone::Neutral:
        return "information_source";
    }
    return "information_source";
}

std::vector<WebRequest> ntfyRequests(const HttpMessage &message)
{
    constexpr std::int64_t usual = 3;
    const Notification &notification = message.notification;
    const std::int64_t urgent = optionOr(message.options, "priority", std::int64_t(4));
    const std::string text = cutTo(cleanText(message.text.text), ntfyTextLimit);
    const std::string title = cutTo(oneLine(message.text.title), ntfyTitleLimit);
    const nlohmann::json body{
        {"topic", textOption(message.options, "topic")},
        {"title", title},
        {"message", text.empty() ? title : text}, // without one ntfy writes "triggered"
        {"priority", isProblem(notification.kind) ? urgent : usual},
        {"tags", nlohmann::json::array({ntfyTag(toneOf(notification.kind))})},
        // Since 2.16 what has the same one replaces what was there: an attempt whose answer was lost. Not the
        // thread's: a replaced message does not ring again. An older server shows two, so the kind does not
        // fold by id.
        {"sequence_id", fitKey(notification.id, 64)},
    };
    WebRequest request;
    request.url = urlBelow(textOption(message.options, "url", "https://ntfy.sh"), "/");
    request.headers = {{"Content-Type", "application/json"}};
    if (const std::string token = textOption(message.options, "token"); !token.empty()) {
        request.headers.emplace_back("Authorization", "Bearer " + token);
    } else {
        request.username = textOption(message.options, "username");
        request.password = textOption(message.options, "password");
    }
    request.body = jsonText(body);
    return {request};
}

// Errors as {"code": 42901, "http": 429, "error": "limit reached: too many requests"}.
Delivery judgeNtfy(const WebReply &reply, const OptionMap &options)
{
    return judgedByStatus(reply, memberText(objectIn(reply), "error"), ntfyOptions, options);
}

constexpr HttpRecipe ntfyRecipe{.requests = ntfyRequests, .judge = judgeNtfy};

Result<std::unique_ptr<Channel>> createNtfy(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    if (const Result<void> checked = checkChannelOptions(ntfyOptions, options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkOptionalUrl(options, "url"); !checked)
        return tl::unexpected(checked.error());
    const std::string topic = textOption(options, "topic");
    if (topic.size() > 64 || topic != fitKey(topic, 64))
        return failure(QT_TRANSLATE_NOOP("Message", "topic: expected at most 64 letters, digits, - and _"));
    if (!isHeaderSafe(textOption(options, "token")))
        return failure(QT_TRANSLATE_NOOP("Message", "%1: has a line break or another control character"),
                       "token");
    return makeHttpChannel(settings, ntfyRecipe);
}

} // namespace

const ChannelKind ntfyChannel{
    .id = "ntfy",
    .label = QT_TRANSLATE_NOOP("Option", "ntfy"),
    .summary = QT_TRANSLATE_NOOP("Option", "Push messages to phones by ntfy.sh or a server of yours"),
    .options = ntfyOptions,
    .textLimit = ntfyTextLimit,
    .perMinute = 12, // ntfy.sh refills one request in five seconds
    .create = createNtfy,
};

} // namespace lightfoot
