// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/channelkind.h"

namespace lightfoot {

// All kinds of channels of this build, in the order in which people see them.
ChannelKinds channelKinds();

} // namespace lightfoot
