// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/adaptivecard.h"
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// Incoming webhooks (developers.ringcentral.com/guide/team-messaging/incoming-webhooks) with adaptive cards,
// of which version 1.3 is known there. No rate is documented; the answer says when there were too many.

namespace lightfoot {

namespace {

using RingcentralJson = nlohmann::json;

constexpr auto ringcentralOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "https://hooks.ringcentral.com/webhook/v2/...; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
});

std::vector<WebRequest> ringcentralRequests(const HttpMessage &message)
{
    const RingcentralJson body{{"attachments", RingcentralJson::array({adaptiveCard(message, "1.3")})}};
    return {chatPost(textOption(message.options, "webhook"), body)};
}

// {"status":"OK"}, or {"status":"error","message":"..."} with 200 as well.
Delivery ringcentralJudge(const WebReply &reply, const OptionMap &options)
{
    if (!isSuccess(reply))
        return chatStatus(reply, ringcentralOptions, options);
    const RingcentralJson answer = objectIn(reply);
    const std::string status = memberText(answer, "status");
    if (status == "OK" || status == "ok")
        return Delivery::sent();
    const std::string words = memberText(answer, "message");
    return chatRefused(words.empty() ? reply.body : words, ringcentralOptions, options);
}

Result<std::unique_ptr<Channel>> ringcentralCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, ringcentralRecipe, ringcentralOptions);
}

} // namespace

const HttpRecipe ringcentralRecipe{.requests = ringcentralRequests, .judge = ringcentralJudge};

const ChannelKind ringcentralChannel{
    .id = "ringcentral",
    .label = QT_TRANSLATE_NOOP("Option", "RingCentral"),
    .summary =
        QT_TRANSLATE_NOOP("Option", "Posts a card into a RingCentral team through an incoming webhook"),
    .options = ringcentralOptions,
    .textLimit = adaptiveCardText,
    .perMinute = 30,
    .create = ringcentralCreate,
};

} // namespace lightfoot
