// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/httpchannel.h"

namespace lightfoot {

// How each chat service is spoken to, for its channel and its test. Each is defined in its channel's file.
extern const HttpRecipe dingtalkRecipe;
extern const HttpRecipe discordRecipe;
extern const HttpRecipe googleChatRecipe;
extern const HttpRecipe larkRecipe;
extern const HttpRecipe matrixRecipe;
extern const HttpRecipe mattermostRecipe;
extern const HttpRecipe ringcentralRecipe;
extern const HttpRecipe rocketChatRecipe;
extern const HttpRecipe slackRecipe;
extern const HttpRecipe teamsRecipe;
extern const HttpRecipe telegramRecipe;
extern const HttpRecipe wecomRecipe;

} // namespace lightfoot
