// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/channelkind.h"

#include <QJsonObject>

#include <iosfwd>

namespace lightfoot {

// What there is to say of kinds of channel, all of it from their descriptors: as listkinds.h of kinds of
// probe.

// A few lines a kind, for a terminal.
void printChannels(ChannelKinds kinds, std::ostream &out);

// A table: kind, options, limits.
void printChannelTable(ChannelKinds kinds, std::ostream &out);

// The page of one kind, as Markdown.
void printChannelPage(const ChannelKind &kind, std::ostream &out);

QJsonObject channelJson(const ChannelKind &kind);

} // namespace lightfoot
