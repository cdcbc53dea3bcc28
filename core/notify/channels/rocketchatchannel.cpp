// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

#include <charconv>

// Incoming integrations (docs.rocket.chat, "Incoming WebHook Script"): messages of 5000 characters and ten
// calls a minute where an administrator says nothing else.

namespace lightfoot {

namespace {

using RocketJson = nlohmann::json;

constexpr std::size_t rocketTextLimit = 3000;

constexpr auto rocketOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://server/hooks/...; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "Name shown"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "Who the message seems to come from; this program's name where empty")},
});

// A link is [text](address), of which no backslash takes the meaning.
std::string rocketEscaped(std::string_view text)
{
    std::string out;
    for (const char c : separatedAfter(text, "@]<")) {
        if (std::string_view("*_~`#").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::vector<WebRequest> rocketRequests(const HttpMessage &message)
{
    RocketJson all = RocketJson::array();
    std::size_t room = 1200;
    for (const Field &field : chatFields(message.notification, 256)) {
        const std::string value = escapedTo(field.value, 300, rocketEscaped);
        if (value.size() > room)
            break;
        room -= value.size();
        all.push_back({{"title", field.label}, {"value", value}, {"short", value.size() <= 40}});
    }
    const RocketJson attachment{
        {"color", chatColour(message.notification.kind)},
        {"text", escapedTo(message.text.text, rocketTextLimit, rocketEscaped)},
        {"fields", std::move(all)},
        {"ts", isoTime(message.notification.at)},
    };
    const RocketJson body{
        {"alias", cutTo(oneLine(textOption(message.options, "username", message.sender)), 60)},
        {"text", escapedTo(cutTo(chatHeading(message), 300), 400, rocketEscaped)},
        {"attachments", RocketJson::array({attachment})},
    };
    return {chatPost(textOption(message.options, "webhook"), body)};
}

// "... You must wait 38 seconds before trying this endpoint again. [error-too-many-requests]"
std::optional<double> rocketWait(std::string_view words)
{
    static constexpr std::string_view before = "must wait ";
    const std::size_t at = words.find(before);
    if (at == std::string_view::npos)
        return std::nullopt;
    int seconds = 0;
    const char *first = words.data() + at + before.size();
    const auto [end, error] = std::from_chars(first, words.data() + words.size(), seconds);
    return error == std::errc() ? std::optional<double>(seconds) : std::nullopt;
}

// {"success":true}, else success false and error, with whatever status.
Delivery rocketJudge(const WebReply &reply, const OptionMap &options)
{
    const RocketJson answer = objectIn(reply);
    const std::string error = memberText(answer, "error");
    if (reply.status == 429 || error.find("too-many-requests") != std::string::npos) {
        if (const std::optional<double> wait = rocketWait(error))
            return chatBusy(error, wait, rocketOptions, options);
    }
    if (!isSuccess(reply))
        return chatStatus(reply, rocketOptions, options);
    if (memberText(answer, "success") == "true")
        return Delivery::sent();
    return chatRefused(error.empty() ? reply.body : error, rocketOptions, options);
}

Result<std::unique_ptr<Channel>> rocketCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, rocketChatRecipe, rocketOptions);
}

} // namespace

const HttpRecipe rocketChatRecipe{.requests = rocketRequests, .judge = rocketJudge};

const ChannelKind rocketChatChannel{
    .id = "rocketchat",
    .label = QT_TRANSLATE_NOOP("Option", "Rocket.Chat"),
    .summary =
        QT_TRANSLATE_NOOP("Option", "Posts into a Rocket.Chat channel through an incoming integration"),
    .options = rocketOptions,
    .textLimit = rocketTextLimit,
    .perMinute = 10,
    .create = rocketCreate,
};

} // namespace lightfoot
