// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Connects to an MQTT broker, pings and disconnects.
extern const ProberKind mqttKind;

} // namespace lightfoot
