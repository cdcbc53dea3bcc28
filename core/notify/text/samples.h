// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/notification.h"

namespace lightfoot {

// A made-up notification as the kind would have it: for previews, and for trying a channel. The same at every
// call; whoever sends it gives it an id and times of its own.
Notification sampleNotification(NotificationKind kind);

} // namespace lightfoot
