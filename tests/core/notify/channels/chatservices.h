// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatrecipes.h"
#include "tests/core/notify/channels/channeltesting.h"

#include <QByteArray>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lightfoot::test {

// A chat service with options as a list has them. Every secret of them has "s3cr3t" in it.
struct ChatService
{
    const ChannelKind *kind;
    const HttpRecipe *recipe;
    OptionMap options;
    const char *urlOption; // the option that a test turns to its own server
    const char *path;      // of a request below "/base" in that option
    const char *taken;     // how the service answers what it took
    int takenStatus = 200;
};

inline const std::vector<ChatService> &chatServices()
{
    using Text = std::string;
    static const auto webhook = [](const char *url) { return OptionMap{{"webhook", Text(url)}}; };
    static const std::vector<ChatService> services{
        {&slackChannel, &slackRecipe, webhook("https://hooks.slack.com/services/T0/B0/s3cr3tslack"),
         "webhook", "", "ok"},
        {&discordChannel, &discordRecipe, webhook("https://discord.com/api/webhooks/1/s3cr3tdiscord"),
         "webhook", "", "", 204},
        {&telegramChannel,
         &telegramRecipe,
         {{"token", Text("110201543:s3cr3ttelegram")}, {"chat_id", Text("-1001")}},
         "api",
         "/bot110201543:s3cr3ttelegram/sendMessage",
         R"({"ok":true,"result":{"message_id":7}})"},
        {&teamsChannel, &teamsRecipe,
         webhook("https://x.westeurope.logic.azure.com:443/workflows/s3cr3tteams/triggers"), "webhook", "",
         "", 202},
        {&ringcentralChannel, &ringcentralRecipe,
         webhook("https://hooks.ringcentral.com/webhook/v2/s3cr3tring"), "webhook", "", R"({"status":"OK"})"},
        {&mattermostChannel, &mattermostRecipe, webhook("https://chat.example.com/hooks/s3cr3tmm"), "webhook",
         "", "ok"},
        {&rocketChatChannel, &rocketChatRecipe, webhook("https://rocket.example.com/hooks/66/s3cr3trc"),
         "webhook", "", R"({"success":true})"},
        {&matrixChannel,
         &matrixRecipe,
         {{"homeserver", Text("https://matrix.example.com")},
          {"token", Text("syt_s3cr3tmatrix")},
          {"room", Text("!abc/d:example.com")}},
         "homeserver",
         "/_matrix/client/v3/rooms/%21abc%2Fd%3Aexample.com/send/m.room.message/n-4711",
         R"({"event_id":"$1:example.com"})"},
        {&googleChatChannel, &googleChatRecipe,
         webhook("https://chat.googleapis.com/v1/spaces/A/messages?key=k3y&token=s3cr3tgoogle"), "webhook",
         "?messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD&requestId=n-4711",
         R"({"name":"spaces/A/1"})"},
        {&wecomChannel, &wecomRecipe,
         webhook("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=s3cr3twecom"), "webhook", "",
         R"({"errcode":0,"errmsg":"ok"})"},
        {&dingtalkChannel,
         &dingtalkRecipe,
         {{"webhook", Text("https://oapi.dingtalk.com/robot/send?access_token=s3cr3tding")}},
         "webhook",
         "",
         R"({"errcode":0,"errmsg":"ok"})"},
        {&larkChannel, &larkRecipe, webhook("https://open.larksuite.com/open-apis/bot/v2/hook/s3cr3tlark"),
         "webhook", "", R"({"code":0,"msg":"success"})"},
    };
    return services;
}

inline const ChatService &chatService(std::string_view id)
{
    return *std::ranges::find_if(chatServices(),
                                 [&](const ChatService &service) { return service.kind->id == id; });
}

// The one request for a notification, whose texts come as they are: no template has cleaned them.
inline WebRequest chatRequest(const ChatService &service, const Notification &notification,
                              const OptionMap &more = {})
{
    OptionMap options = service.options;
    for (const auto &[key, value] : more)
        options.insert_or_assign(key, value);
    const RenderedText text{notification.title, notification.text};
    std::vector<WebRequest> requests = service.recipe->requests({.notification = notification,
                                                                 .text = text,
                                                                 .options = options,
                                                                 .sender = "Lightfoot",
                                                                 .host = "probe-host",
                                                                 .now = channelNow});
    return requests.size() == 1 ? std::move(requests.front()) : WebRequest{.url = "not one request"};
}

inline nlohmann::json chatBody(const ChatService &service, const Notification &notification,
                               const OptionMap &more = {})
{
    return nlohmann::json::parse(chatRequest(service, notification, more).body, nullptr, false);
}

// Every text in a value, keys too.
inline void addChatTexts(const nlohmann::json &value, std::vector<std::string> &texts)
{
    if (value.is_string())
        texts.push_back(value.get<std::string>());
    if (value.is_object()) {
        for (const auto &[key, member] : value.items())
            texts.push_back(key);
    }
    if (value.is_structured()) {
        for (const nlohmann::json &member : value)
            addChatTexts(member, texts);
    }
}

inline std::vector<std::string> chatTexts(const nlohmann::json &value)
{
    std::vector<std::string> texts;
    addChatTexts(value, texts);
    return texts;
}

} // namespace lightfoot::test
