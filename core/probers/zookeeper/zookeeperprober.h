// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Opens a session at a ZooKeeper server, reads nodes, ends the session.
extern const ProberKind zookeeperKind;

} // namespace lightfoot
