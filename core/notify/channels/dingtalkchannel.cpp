// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// Robots of groups (open.dingtalk.com/document/orgapp/custom-robot-access): 20000 bytes, 20 messages a
// minute; who sends more is not heard for ten.

namespace lightfoot {

namespace {

using DingtalkJson = nlohmann::json;

constexpr std::size_t dingtalkTextLimit = 6000; // each byte may be two as JSON

constexpr auto dingtalkOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://oapi.dingtalk.com/robot/send?access_token=..."),
     .required = true,
     .secret = true},
    {.key = "secret",
     .label = QT_TRANSLATE_NOOP("Option", "Secret"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "SEC..., where the robot asks for signatures; better as ${VARIABLE}"),
     .secret = true},
});

// No escape is documented: the brackets of links, pictures and tags are replaced by their full-width twins. A
// line ends with two blanks.
std::string dingtalkEscaped(std::string_view text)
{
    std::string out;
    for (const char c : uncalled(text)) {
        if (c == '<')
            out += "＜";
        else if (c == '[')
            out += "［";
        else if (c == '\n')
            out += "  \n";
        else
            out += c;
    }
    return out;
}

std::string dingtalkText(const HttpMessage &message)
{
    std::string text = "#### <font color=" + chatColour(message.notification.kind) + ">" +
                       escapedTo(chatHeading(message), 600, dingtalkEscaped) + "</font>\n\n";
    if (!message.text.text.empty())
        text += escapedTo(message.text.text, dingtalkTextLimit, dingtalkEscaped) + "\n\n";
    text += chatFieldLines(message.notification, 2000, dingtalkEscaped, "**", ":** ", "  \n");
    return text + "\n" + escapedTo(chatFooter(message), 400, dingtalkEscaped);
}

// HMAC-SHA256 with the secret over "milliseconds\nsecret".
std::string dingtalkUrl(const HttpMessage &message)
{
    std::string url = textOption(message.options, "webhook");
    const std::string secret = textOption(message.options, "secret");
    if (secret.empty())
        return url;
    const std::string time = std::to_string(toMilliseconds(message.now));
    url += url.find('?') == std::string::npos ? '?' : '&';
    return url + "timestamp=" + time +
           "&sign=" + percentEncoded(hmacSha256Base64(secret, time + "\n" + secret));
}

std::vector<WebRequest> dingtalkRequests(const HttpMessage &message)
{
    const DingtalkJson body{
        {"msgtype", "markdown"},
        {"markdown",
         {{"title", escapedTo(chatHeading(message), 200, dingtalkEscaped)}, {"text", dingtalkText(message)}}},
        {"at",
         {{"atMobiles", DingtalkJson::array()}, {"atUserIds", DingtalkJson::array()}, {"isAtAll", false}}},
    };
    return {chatPost(dingtalkUrl(message), body)};
}

// errcode 310000 is every complaint of a robot's security settings: a keyword, an address, a signature. That
// of the time passes when this machine's clock is set; in Chinese it is "signature expired".
bool isDingtalkClock(double code, const std::string &words)
{
    return code == 310000 &&
           (words.find("timestamp") != std::string::npos || words.find("签名过期") != std::string::npos);
}

// 200 whatever happens, with errcode: -1 busy; 130101 and 410100 too many.
Delivery dingtalkJudge(const WebReply &reply, const OptionMap &options)
{
    if (!isSuccess(reply))
        return chatStatus(reply, dingtalkOptions, options);
    const DingtalkJson answer = objectIn(reply);
    const std::optional<double> code = chatNumber(answer, "errcode");
    if (code && *code == 0)
        return Delivery::sent();
    const std::string words = memberText(answer, "errmsg");
    if (code && (*code == -1 || isDingtalkClock(*code, words)))
        return chatBusy(words, std::nullopt, dingtalkOptions, options);
    if (code && (*code == 130101 || *code == 410100))
        return chatBusy(words, 60, dingtalkOptions, options);
    return chatRefused(words.empty() ? reply.body : words, dingtalkOptions, options);
}

Result<std::unique_ptr<Channel>> dingtalkCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, dingtalkRecipe, dingtalkOptions);
}

} // namespace

const HttpRecipe dingtalkRecipe{.requests = dingtalkRequests, .judge = dingtalkJudge};

const ChannelKind dingtalkChannel{
    .id = "dingtalk",
    .label = QT_TRANSLATE_NOOP("Option", "DingTalk"),
    .summary = QT_TRANSLATE_NOOP("Option", "Writes into a group of DingTalk as its robot"),
    .options = dingtalkOptions,
    .textLimit = dingtalkTextLimit,
    .perMinute = 20,
    .create = dingtalkCreate,
};

} // namespace lightfoot
