// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/channelkind.h"
#include "core/probe/proberkind.h"

#include <QJsonObject>

namespace lightfoot {

// The JSON schema (2020-12) of the native list format, made from the kinds' descriptors. It is for editors:
// what the reader takes with a warning, such as an unknown key, it refuses. A variable ("${NAME}") may stand
// for any value that is a text, a number or a word. Without kinds of channels, anything may stand in notify.
QJsonObject listSchema(ProberKinds kinds, ChannelKinds channels);

} // namespace lightfoot
