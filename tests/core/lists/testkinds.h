// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

#include <map>
#include <string>

namespace lightfoot::test {

// Kinds that probe nothing: "alpha" with an option of every scalar type, lists and maps; "beta" with a host
// alone; "red" and "green", which are the same two again in the section "paint" with the drivers "Red" and
// "green"; "hub" with groups of options and records. Making an alpha fails when its ca is no readable file.
ProberKinds listKinds();

// Kinds of channels that send nothing: "chat" with a webhook that is a secret, "topic" with a map of secrets,
// "script" with a command. Making a chat fails when its webhook is no URL.
ChannelKinds listChannels();

// An environment that holds these variables and no other.
Environment environmentOf(std::map<std::string, std::string, std::less<>> variables);

// All remarks in English, one a line.
std::string remarksOf(const ImportReport &report);

// Reads a text with listKinds(), and with listChannels() too.
ReadResult readText(std::string text, const Environment &environment = environmentOf({}));
ReadResult readAlerts(std::string text, const Environment &environment = environmentOf({}));

} // namespace lightfoot::test
