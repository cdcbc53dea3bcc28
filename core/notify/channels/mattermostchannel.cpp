// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// Incoming webhooks (developers.mattermost.com/integrate/webhooks/incoming) with message attachments. A post
// has at most 16383 characters. How many a minute is up to the server, whose limit is off where nobody set
// it.

namespace lightfoot {

namespace {

using MattermostJson = nlohmann::json;

constexpr std::size_t mattermostTextLimit = 12'000;

constexpr auto mattermostOptions = std::to_array<OptionDescriptor>({
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

// The characters that a backslash takes the meaning from, and not one more: elsewhere it would be seen. The
// server makes @channel of <!channel>, as Slack does, and backslashes do not keep it from that.
std::string mattermostEscaped(std::string_view text)
{
    std::string out;
    for (const char c : separatedAfter(text, "@<")) {
        if (std::string_view("\\`*_{}[]()#+-.!>~|").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::vector<WebRequest> mattermostRequests(const HttpMessage &message)
{
    MattermostJson all = MattermostJson::array();
    for (const Field &field : chatFields(message.notification, 256)) {
        const std::string value = escapedTo(field.value, 600, mattermostEscaped);
        all.push_back({{"title", field.label}, {"value", value}, {"short", value.size() <= 40}});
    }
    // Of a title's markup only links mean anything, and backslashes would be seen.
    const std::string title = separatedAfter(cutTo(oneLine(message.text.title), 500), "@<]");
    const MattermostJson attachment{
        {"fallback", title},
        {"color", chatColour(message.notification.kind)},
        {"title", title},
        {"text", escapedTo(message.text.text, mattermostTextLimit, mattermostEscaped)},
        {"fields", std::move(all)},
        {"footer", separatedAfter(chatFooter(message), "@<")},
    };
    const MattermostJson body{
        {"username", cutTo(oneLine(textOption(message.options, "username", message.sender)), 60)},
        {"attachments", MattermostJson::array({attachment})},
    };
    return {chatPost(textOption(message.options, "webhook"), body)};
}

// "ok" in plain text; an error is an object with message and, again, its status.
Delivery mattermostJudge(const WebReply &reply, const OptionMap &options)
{
    if (!isSuccess(reply))
        return chatStatus(reply, mattermostOptions, options);
    if (isOk(reply.body))
        return Delivery::sent();
    const MattermostJson answer = objectIn(reply);
    const std::string words = memberText(answer, "message");
    const double status = chatNumber(answer, "status_code").value_or(0);
    if (status == 429 || status >= 500)
        return chatBusy(words, std::nullopt, mattermostOptions, options);
    return chatRefused(words.empty() ? reply.body : words, mattermostOptions, options);
}

Result<std::unique_ptr<Channel>> mattermostCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, mattermostRecipe, mattermostOptions);
}

} // namespace

const HttpRecipe mattermostRecipe{.requests = mattermostRequests, .judge = mattermostJudge};

const ChannelKind mattermostChannel{
    .id = "mattermost",
    .label = QT_TRANSLATE_NOOP("Option", "Mattermost"),
    .summary = QT_TRANSLATE_NOOP("Option", "Posts into a Mattermost channel through an incoming webhook"),
    .options = mattermostOptions,
    .textLimit = mattermostTextLimit,
    .perMinute = 0,
    .create = mattermostCreate,
};

} // namespace lightfoot
