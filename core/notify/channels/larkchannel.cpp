// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// Custom bots of Lark and Feishu (open.larksuite.com/document/client-docs/bot-v3/add-custom-bot): 20 KB a
// request, 100 a minute, five a second.

namespace lightfoot {

namespace {

using LarkJson = nlohmann::json;

constexpr std::size_t larkTextLimit = 6000; // each byte may be two as JSON

constexpr auto larkOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "https://open.larksuite.com/open-apis/bot/v2/hook/...; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
    {.key = "secret",
     .label = QT_TRANSLATE_NOOP("Option", "Secret"),
     .hint = QT_TRANSLATE_NOOP("Option", "Where the bot asks for signatures; better as ${VARIABLE}"),
     .secret = true},
});

const char *larkTemplate(Tone tone)
{
    switch (tone) {
    case Tone::Bad:
        return "red";
    case Tone::Warning:
        return "orange";
    case Tone::Good:
        return "green";
    case Tone::Neutral:
        return "blue";
    }
    return "blue";
}

// plain_text: what looks like <at id=all></at> is text.
LarkJson larkPlain(std::string_view text, std::size_t bytes)
{
    return {{"tag", "plain_text"}, {"content", cutTo(cleanText(text), bytes)}};
}

LarkJson larkCard(const HttpMessage &message)
{
    LarkJson elements = LarkJson::array();
    if (!message.text.text.empty())
        elements.push_back({{"tag", "div"}, {"text", larkPlain(message.text.text, larkTextLimit)}});
    LarkJson all = LarkJson::array();
    for (const Field &field : chatFields(message.notification, 200)) {
        all.push_back({{"is_short", field.value.size() <= 30},
                       {"text", larkPlain(field.label + "\n" + field.value, 230)}});
    }
    if (!all.empty())
        elements.push_back({{"tag", "div"}, {"fields", std::move(all)}});
    elements.push_back(
        {{"tag", "note"}, {"elements", LarkJson::array({larkPlain(chatFooter(message), 300)})}});
    return {
        {"config", {{"wide_screen_mode", true}}},
        {"header",
         {{"template", larkTemplate(toneOf(message.notification.kind))},
          {"title", larkPlain(oneLine(message.text.title), 300)}}},
        {"elements", std::move(elements)},
    };
}

std::vector<WebRequest> larkRequests(const HttpMessage &message)
{
    LarkJson body{{"msg_type", "interactive"}, {"card", larkCard(message)}};
    if (const std::string secret = textOption(message.options, "secret"); !secret.empty()) {
        // HMAC-SHA256 of nothing with "seconds\nsecret" as the key.
        const std::string time = std::to_string(toMilliseconds(message.now) / 1000);
        body["timestamp"] = time;
        body["sign"] = hmacSha256Base64(time + "\n" + secret, {});
    }
    return {chatPost(textOption(message.options, "webhook"), body)};
}

bool isLarkBusy(double code)
{
    // Too many of a tenant, of a chat, at the gateway. 19021: "sign match fail or timestamp is not within one
    // hour from current time", one code for a wrong secret and for a clock that somebody will set.
    return code == 11232 || code == 230020 || code == 99991400 || code == 19021;
}

// {"code":0}, in older answers {"StatusCode":0}; errors have code and msg, whatever the status.
Delivery larkJudge(const WebReply &reply, const OptionMap &options)
{
    const LarkJson answer = objectIn(reply);
    std::optional<double> code = chatNumber(answer, "code");
    if (!code)
        code = chatNumber(answer, "StatusCode");
    std::string words = memberText(answer, "msg");
    if (words.empty())
        words = memberText(answer, "StatusMessage");
    if (code && isLarkBusy(*code))
        return chatBusy(words, std::nullopt, larkOptions, options);
    if (!isSuccess(reply))
        return chatStatus(reply, larkOptions, options);
    if (code && *code == 0)
        return Delivery::sent();
    return chatRefused(words.empty() ? reply.body : words, larkOptions, options);
}

Result<std::unique_ptr<Channel>> larkCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, larkRecipe, larkOptions);
}

} // namespace

const HttpRecipe larkRecipe{.requests = larkRequests, .judge = larkJudge};

const ChannelKind larkChannel{
    .id = "lark",
    .label = QT_TRANSLATE_NOOP("Option", "Lark"),
    .summary = QT_TRANSLATE_NOOP("Option", "Posts a card into a group of Lark or Feishu as its bot"),
    .options = larkOptions,
    .textLimit = larkTextLimit,
    .perMinute = 100,
    .create = larkCreate,
};

} // namespace lightfoot
