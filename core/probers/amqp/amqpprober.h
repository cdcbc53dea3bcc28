// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Waits for the greeting of an AMQP 0-9-1 broker, logs in, opens a virtual host and closes.
extern const ProberKind amqpKind;

} // namespace lightfoot
