// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"
#include "ui/tray/notificationtext.h"

namespace lightfoot {

// The endpoints that a notification is about, as they are now: those of its incidents that go on, all of
// them, and those that it names. Looks through the set once: for a click, not for a tick.
std::vector<EndpointHandle> endpointsOf(const NotificationAbout &about, const Monitor &monitor);

} // namespace lightfoot
