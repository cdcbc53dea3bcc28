// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

#include <algorithm>

// Webhooks (discord.com/developers/docs/resources/webhook#execute-webhook): 30 messages a minute. Embeds:
// title 256 characters, description 4096, values of fields 1024, 6000 in all. Bytes are counted here: never
// too many.

namespace lightfoot {

namespace {

using DiscordJson = nlohmann::json;

constexpr std::size_t discordTextLimit = 4096;
constexpr std::size_t discordWhole = 6000;

constexpr auto discordOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint = QT_TRANSLATE_NOOP("Option", "https://discord.com/api/webhooks/...; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "Name shown"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "Who the message seems to come from; this program's name where empty")},
    {.key = "avatar",
     .label = QT_TRANSLATE_NOOP("Option", "Picture"),
     .hint = QT_TRANSLATE_NOOP("Option", "URL of the picture beside the name")},
    {.key = "thumbnail",
     .label = QT_TRANSLATE_NOOP("Option", "Thumbnail"),
     .hint = QT_TRANSLATE_NOOP("Option", "URL of a picture in the message")},
});

// Names with these words are refused, with them the whole message.
std::string discordName(const HttpMessage &message)
{
    const std::string name = cutTo(oneLine(textOption(message.options, "username", message.sender)), 80);
    std::string lower = name;
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const bool refused =
        lower.find("discord") != std::string::npos || lower.find("clyde") != std::string::npos;
    return refused ? std::string() : name;
}

DiscordJson discordFields(const Notification &notification, std::size_t &used)
{
    DiscordJson all = DiscordJson::array();
    for (const Field &field : chatFields(notification, 200)) {
        const std::string value = escapedTo(field.value, 300, markdownEscaped);
        used += field.label.size() + value.size();
        all.push_back({{"name", field.label}, {"value", value}, {"inline", value.size() <= 40}});
    }
    return all;
}

DiscordJson discordEmbed(const HttpMessage &message)
{
    const std::string title = escapedTo(oneLine(message.text.title), 256, markdownEscaped);
    const std::string footer = chatFooter(message);
    std::size_t used = title.size() + footer.size();
    DiscordJson all = discordFields(message.notification, used);
    DiscordJson embed{
        {"title", title},
        {"description",
         escapedTo(message.text.text, std::min(discordTextLimit, discordWhole - used), markdownEscaped)},
        {"color", colourOf(toneOf(message.notification.kind))},
        {"timestamp", isoTime(message.notification.at)},
        {"footer", {{"text", footer}}},
        {"fields", std::move(all)},
    };
    if (const std::string thumbnail = textOption(message.options, "thumbnail"); !thumbnail.empty())
        embed["thumbnail"] = {{"url", thumbnail}};
    return embed;
}

std::vector<WebRequest> discordRequests(const HttpMessage &message)
{
    // parse: nothing. Whatever the text says, it calls nobody.
    DiscordJson body{
        {"embeds", DiscordJson::array({discordEmbed(message)})},
        {"allowed_mentions", {{"parse", DiscordJson::array()}}},
    };
    if (const std::string name = discordName(message); !name.empty())
        body["username"] = name;
    if (const std::string avatar = textOption(message.options, "avatar", message.icon); !avatar.empty())
        body["avatar_url"] = avatar;
    return {chatPost(textOption(message.options, "webhook"), body)};
}

// 204 without a body. Too many: 429 with retry_after in seconds, a fraction, more exact than the header.
Delivery discordJudge(const WebReply &reply, const OptionMap &options)
{
    if (reply.status == 429) {
        const DiscordJson answer = objectIn(reply);
        if (const std::optional<double> wait = chatNumber(answer, "retry_after"))
            return chatBusy(memberText(answer, "message"), wait, discordOptions, options);
    }
    return chatStatus(reply, discordOptions, options);
}

Result<std::unique_ptr<Channel>> discordCreate(const NotifierSettings &settings)
{
    for (const char *key : {"avatar", "thumbnail"}) {
        if (Result<void> checked = checkOptionalUrl(settings.options, key); !checked)
            return tl::unexpected<Error>(checked.error());
    }
    return makeChatChannel(settings, discordRecipe, discordOptions);
}

} // namespace

const HttpRecipe discordRecipe{.requests = discordRequests, .judge = discordJudge};

const ChannelKind discordChannel{
    .id = "discord",
    .label = QT_TRANSLATE_NOOP("Option", "Discord"),
    .summary = QT_TRANSLATE_NOOP("Option", "Posts into a Discord channel through a webhook"),
    .options = discordOptions,
    .textLimit = discordTextLimit,
    .perMinute = 30,
    .create = discordCreate,
};

} // namespace lightfoot
