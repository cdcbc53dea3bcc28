// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/channelkind.h"

namespace lightfoot {

// Each is defined in a file of its own beside this one.
extern const ChannelKind alertmanagerChannel;
extern const ChannelKind awsSnsChannel;
extern const ChannelKind dingtalkChannel;
extern const ChannelKind discordChannel;
extern const ChannelKind emailChannel;
extern const ChannelKind googleChatChannel;
extern const ChannelKind gotifyChannel;
extern const ChannelKind httpChannel;
extern const ChannelKind larkChannel;
extern const ChannelKind logChannel;
extern const ChannelKind matrixChannel;
extern const ChannelKind mattermostChannel;
extern const ChannelKind ntfyChannel;
extern const ChannelKind opsgenieChannel;
extern const ChannelKind pagerdutyChannel;
extern const ChannelKind pushoverChannel;
extern const ChannelKind ringcentralChannel;
extern const ChannelKind rocketChatChannel;
extern const ChannelKind shellChannel;
extern const ChannelKind slackChannel;
extern const ChannelKind smsChannel;
extern const ChannelKind teamsChannel;
extern const ChannelKind telegramChannel;
extern const ChannelKind wecomChannel;

} // namespace lightfoot
