// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channelkinds.h"

#include "core/notify/channels/channels.h"

#include <array>

namespace lightfoot {

ChannelKinds channelKinds()
{
    static const std::array kinds{
        &alertmanagerChannel, &awsSnsChannel,      &dingtalkChannel,   &discordChannel,  &emailChannel,
        &googleChatChannel,   &gotifyChannel,      &httpChannel,       &larkChannel,     &logChannel,
        &matrixChannel,       &mattermostChannel,  &ntfyChannel,       &opsgenieChannel, &pagerdutyChannel,
        &pushoverChannel,     &ringcentralChannel, &rocketChatChannel, &shellChannel,    &slackChannel,
        &smsChannel,          &teamsChannel,       &telegramChannel,   &wecomChannel,
    };
    return kinds;
}

} // namespace lightfoot
