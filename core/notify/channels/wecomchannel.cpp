// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// Robots of groups (developer.work.weixin.qq.com/document/path/91770): Markdown of 4096 bytes, 20 messages a
// minute.

namespace lightfoot {

namespace {

using WecomJson = nlohmann::json;

constexpr std::size_t wecomTextLimit = 4096;

constexpr auto wecomOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=..."),
     .required = true,
     .secret = true},
});

// <@name> calls somebody, and no escape is documented: angle brackets and those of links are replaced by
// their full-width twins.
std::string wecomEscaped(std::string_view text)
{
    std::string out;
    for (const char c : uncalled(text)) {
        if (c == '<')
            out += "＜";
        else if (c == '[')
            out += "［";
        else
            out += c;
    }
    return out;
}

// There are three colours.
const char *wecomColour(Tone tone)
{
    return tone == Tone::Good ? "info" : tone == Tone::Neutral ? "comment" : "warning";
}

std::string wecomText(const HttpMessage &message)
{
    std::string text = std::string("**<font color=\"") + wecomColour(toneOf(message.notification.kind)) +
                       "\">" + escapedTo(chatHeading(message), 600, wecomEscaped) + "</font>**\n";
    const std::string below = chatFieldLines(message.notification, 1400, wecomEscaped, "> ", ": ", "\n") +
                              "<font color=\"comment\">" + escapedTo(chatFooter(message), 250, wecomEscaped) +
                              "</font>";
    if (!message.text.text.empty())
        text += escapedTo(message.text.text, wecomTextLimit - text.size() - below.size() - 1, wecomEscaped) +
                "\n";
    return text + below;
}

std::vector<WebRequest> wecomRequests(const HttpMessage &message)
{
    const WecomJson body{{"msgtype", "markdown"}, {"markdown", {{"content", wecomText(message)}}}};
    return {chatPost(textOption(message.options, "webhook"), body)};
}

// 200 whatever happens, with errcode: -1 busy, 45009 too many.
Delivery wecomJudge(const WebReply &reply, const OptionMap &options)
{
    if (!isSuccess(reply))
        return chatStatus(reply, wecomOptions, options);
    const WecomJson answer = objectIn(reply);
    const std::optional<double> code = chatNumber(answer, "errcode");
    if (code && *code == 0)
        return Delivery::sent();
    const std::string words = memberText(answer, "errmsg");
    if (code && *code == -1)
        return chatBusy(words, std::nullopt, wecomOptions, options);
    if (code && *code == 45009)
        return chatBusy(words, 60, wecomOptions, options);
    return chatRefused(words.empty() ? reply.body : words, wecomOptions, options);
}

Result<std::unique_ptr<Channel>> wecomCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, wecomRecipe, wecomOptions);
}

} // namespace

const HttpRecipe wecomRecipe{.requests = wecomRequests, .judge = wecomJudge};

const ChannelKind wecomChannel{
    .id = "wecom",
    .label = QT_TRANSLATE_NOOP("Option", "WeCom"),
    .summary = QT_TRANSLATE_NOOP("Option", "Writes into a group of WeCom as its robot"),
    .options = wecomOptions,
    .textLimit = wecomTextLimit,
    .perMinute = 20,
    .create = wecomCreate,
};

} // namespace lightfoot
