// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// The Bot API (core.telegram.org/bots/api#sendmessage): texts of 4096 characters after the markup, of which
// the bytes are counted here with it; 20 messages a minute into one group (core.telegram.org/bots/faq).

namespace lightfoot {

namespace {

using TelegramJson = nlohmann::json;

constexpr std::size_t telegramTextLimit = 4096;

constexpr auto telegramOptions = std::to_array<OptionDescriptor>({
    {.key = "token",
     .label = QT_TRANSLATE_NOOP("Option", "Token"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of the bot; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
    {.key = "chat_id",
     .label = QT_TRANSLATE_NOOP("Option", "Chat"),
     .hint = QT_TRANSLATE_NOOP("Option", "Number of the person, group or channel, or @name of a channel"),
     .required = true},
    {.key = "api",
     .label = QT_TRANSLATE_NOOP("Option", "Server"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://api.telegram.org where nothing is said")},
});

// Telegram looks for @names in any text, markup or not.
std::string telegramEscaped(std::string_view text)
{
    return telegramHtmlEscaped(uncalled(text));
}

std::string telegramText(const HttpMessage &message)
{
    std::string text = "<b>" + escapedTo(chatHeading(message), 600, telegramEscaped) + "</b>";
    const std::string below =
        chatFieldLines(message.notification, 1400, telegramEscaped, "\n<b>", ":</b> ", "") + "\n<i>" +
        escapedTo(chatFooter(message), 250, telegramEscaped) + "</i>";
    const std::size_t room = telegramTextLimit - text.size() - below.size() - 2;
    if (!message.text.text.empty())
        text += "\n\n" + escapedTo(message.text.text, room - 2, telegramEscaped) + "\n";
    return text + below;
}

std::vector<WebRequest> telegramRequests(const HttpMessage &message)
{
    const TelegramJson body{
        {"chat_id", textOption(message.options, "chat_id")},
        {"text", telegramText(message)},
        {"parse_mode", "HTML"},
        {"link_preview_options", {{"is_disabled", true}}},
    };
    // The colon of the token stands as it is in all that the Bot API documents.
    std::string url =
        urlBelow(textOption(message.options, "api", "https://api.telegram.org"),
                 "/bot" + replacedAll(percentEncoded(textOption(message.options, "token")), "%3A", ":") +
                     "/sendMessage");
    return {chatPost(std::move(url), body)};
}

// Every answer is an object with ok; what is wrong has error_code and description, and parameters may say how
// long to wait or where a group went.
Delivery telegramJudge(const WebReply &reply, const OptionMap &options)
{
    const TelegramJson answer = objectIn(reply);
    const std::string ok = memberText(answer, "ok");
    if (ok == "true" && isSuccess(reply))
        return Delivery::sent();
    if (ok != "false") {
        return isSuccess(reply) ? chatRefused(reply.body, telegramOptions, options)
                                : chatStatus(reply, telegramOptions, options);
    }
    const double code = chatNumber(answer, "error_code").value_or(reply.status);
    const auto parameters = answer.find("parameters");
    const TelegramJson more = parameters == answer.end() ? TelegramJson() : *parameters;
    std::string words = memberText(answer, "description");
    if (const std::string chat = memberText(more, "migrate_to_chat_id"); !chat.empty())
        words += " (chat_id is now " + chat + ")";
    if (code == 429 || code >= 500)
        return chatBusy(words, chatNumber(more, "retry_after"), telegramOptions, options);
    return chatRefused(words, telegramOptions, options);
}

Result<std::unique_ptr<Channel>> telegramCreate(const NotifierSettings &settings)
{
    if (Result<void> checked = checkChannelOptions(telegramOptions, settings.options); !checked)
        return tl::unexpected<Error>(checked.error());
    if (Result<void> checked = checkOptionalUrl(settings.options, "api"); !checked)
        return tl::unexpected<Error>(checked.error());
    return makeHttpChannel(settings, telegramRecipe);
}

} // namespace

const HttpRecipe telegramRecipe{.requests = telegramRequests, .judge = telegramJudge};

const ChannelKind telegramChannel{
    .id = "telegram",
    .label = QT_TRANSLATE_NOOP("Option", "Telegram"),
    .summary = QT_TRANSLATE_NOOP("Option", "Writes into a Telegram chat as a bot"),
    .options = telegramOptions,
    .textLimit = telegramTextLimit,
    .perMinute = 20,
    .create = telegramCreate,
};

} // namespace lightfoot
