// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// Incoming webhooks (docs.slack.dev/messaging/sending-messages-using-incoming-webhooks): one message a
// second, blocks of at most 3000 characters (docs.slack.dev/reference/block-kit/blocks/section-block).

namespace lightfoot {

namespace {

using SlackJson = nlohmann::json;

constexpr std::size_t slackTextLimit = 3000;

constexpr auto slackOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://hooks.slack.com/services/...; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
});

// verbatim: names that look like channels or people stay text, and URLs do not become links. What is between
// angle brackets is escaped: <!channel> calls everybody.
SlackJson slackText(std::string_view text, std::size_t bytes)
{
    return {{"type", "mrkdwn"}, {"text", escapedTo(text, bytes, slackEscaped)}, {"verbatim", true}};
}

SlackJson slackFields(const Notification &notification)
{
    SlackJson all = SlackJson::array();
    for (const Field &field : chatFields(notification, 400)) {
        SlackJson text = slackText(field.value, 1900); // 2000 with the label
        text["text"] = "*" + field.label + "*\n" + text["text"].get<std::string>();
        all.push_back(std::move(text));
    }
    return all;
}

std::vector<WebRequest> slackRequests(const HttpMessage &message)
{
    const std::string heading = cutTo(chatHeading(message), 600);
    SlackJson details = SlackJson::array();
    if (!message.text.text.empty())
        details.push_back({{"type", "section"}, {"text", slackText(message.text.text, slackTextLimit)}});
    if (SlackJson all = slackFields(message.notification); !all.empty())
        details.push_back({{"type", "section"}, {"fields", std::move(all)}});
    SlackJson footer = SlackJson::array();
    if (!message.icon.empty())
        footer.push_back({{"type", "image"},
                          {"image_url", cutTo(message.icon, 3000)},
                          {"alt_text", cutTo(oneLine(message.sender), 100)}});
    footer.push_back(slackText(chatFooter(message), 1000));
    details.push_back({{"type", "context"}, {"elements", std::move(footer)}});
    // Blocks have no colour: those that get one are in an attachment. The text is for notifications and
    // readers aloud.
    const SlackJson body{
        {"text", escapedTo(heading, 1000, slackEscaped)},
        {"blocks", SlackJson::array({{{"type", "section"}, {"text", slackText(heading, slackTextLimit)}}})},
        {"attachments",
         SlackJson::array({{{"color", chatColour(message.notification.kind)}, {"blocks", details}}})},
        {"unfurl_links", false},
        {"unfurl_media", false},
    };
    return {chatPost(textOption(message.options, "webhook"), body)};
}

// "ok" in plain text. Services that take messages as Slack does answer with JSON, some with nothing.
Delivery slackJudge(const WebReply &reply, const OptionMap &options)
{
    if (!isSuccess(reply))
        return chatStatus(reply, slackOptions, options);
    const std::string &body = reply.body;
    if (isOk(body))
        return Delivery::sent();
    const SlackJson answer = objectIn(reply);
    if (memberText(answer, "ok") == "true" || memberText(answer, "success") == "true" ||
        memberText(answer, "result") == "success")
        return Delivery::sent();
    const std::string error = memberText(answer, "error");
    if (error == "ratelimited" || error == "rate_limited")
        return chatBusy(error, std::nullopt, slackOptions, options);
    return chatRefused(error.empty() ? body : error, slackOptions, options);
}

Result<std::unique_ptr<Channel>> slackCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, slackRecipe, slackOptions);
}

} // namespace

const HttpRecipe slackRecipe{.requests = slackRequests, .judge = slackJudge};

const ChannelKind slackChannel{
    .id = "slack",
    .label = QT_TRANSLATE_NOOP("Option", "Slack"),
    .summary = QT_TRANSLATE_NOOP("Option", "Posts into a Slack channel through an incoming webhook"),
    .options = slackOptions,
    .textLimit = slackTextLimit,
    .perMinute = 60,
    .create = slackCreate,
};

} // namespace lightfoot
