// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// Webhooks (developers.google.com/workspace/chat/quickstart/webhooks) and their messages
// (.../chat/api/reference/rest/v1/spaces.messages/create): 32000 bytes with cards, one a second into a space.

namespace lightfoot {

namespace {

using GoogleChatJson = nlohmann::json;

constexpr std::size_t googleChatTextLimit = 9000; // each byte may be two as JSON

constexpr auto googleChatOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://chat.googleapis.com/v1/spaces/...; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
});

// Paragraphs of cards know a little HTML.
std::string googleChatEscaped(std::string_view text)
{
    return replacedAll(htmlEscaped(text), "\n", "<br>");
}

GoogleChatJson googleChatWidgets(const HttpMessage &message)
{
    const auto paragraph = [](std::string text) {
        return GoogleChatJson{{"textParagraph", {{"text", std::move(text)}}}};
    };
    GoogleChatJson widgets = GoogleChatJson::array();
    widgets.push_back(paragraph("<b><font color=\"" + chatColour(message.notification.kind) + "\">" +
                                escapedTo(oneLine(message.text.title), 1000, googleChatEscaped) +
                                "</font></b>"));
    if (!message.text.text.empty())
        widgets.push_back(paragraph(escapedTo(message.text.text, googleChatTextLimit, googleChatEscaped)));
    for (const Field &field : chatFields(message.notification, 256)) {
        widgets.push_back({{"decoratedText",
                            {{"topLabel", field.label},
                             {"text", escapedTo(field.value, 600, googleChatEscaped)},
                             {"wrapText", true}}}});
    }
    return widgets;
}

// The query grows by the thread of the outage and by a name for the request, by which Google knows one that
// it has already taken.
std::string googleChatUrl(const HttpMessage &message)
{
    std::string url = textOption(message.options, "webhook");
    if (const std::size_t fragment = url.find('#'); fragment != std::string::npos)
        url.erase(fragment);
    url += url.find('?') == std::string::npos ? '?' : '&';
    return url + "messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD&requestId=" +
           percentEncoded(message.notification.id);
}

std::vector<WebRequest> googleChatRequests(const HttpMessage &message)
{
    const GoogleChatJson card{
        {"header", {{"title", cutTo(oneLine(message.sender), 100)}, {"subtitle", chatFooter(message)}}},
        {"sections", GoogleChatJson::array({{{"widgets", googleChatWidgets(message)}}})},
    };
    // <users/all> calls everybody in texts, so there is no text: the card does not know it.
    GoogleChatJson body{
        {"fallbackText", separatedAfter(cutTo(chatHeading(message), 1000), "<@")},
        {"cardsV2", GoogleChatJson::array({{{"cardId", "alert"}, {"card", card}}})},
    };
    if (!message.notification.thread.empty())
        body["thread"] = {{"threadKey", cutTo(message.notification.thread, 1000)}};
    return {chatPost(googleChatUrl(message), body)};
}

Delivery googleChatJudge(const WebReply &reply, const OptionMap &options)
{
    return chatStatus(reply, googleChatOptions, options);
}

Result<std::unique_ptr<Channel>> googleChatCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, googleChatRecipe, googleChatOptions);
}

} // namespace

const HttpRecipe googleChatRecipe{.requests = googleChatRequests, .judge = googleChatJudge};

const ChannelKind googleChatChannel{
    .id = "googlechat",
    .label = QT_TRANSLATE_NOOP("Option", "Google Chat"),
    .summary = QT_TRANSLATE_NOOP("Option", "Posts a card into a Google Chat space through a webhook"),
    .options = googleChatOptions,
    .textLimit = googleChatTextLimit,
    .perMinute = 60,
    .create = googleChatCreate,
    .foldsById = true, // the request's id
};

} // namespace lightfoot
