// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/notification.h"

namespace lightfoot {

// A notification as text that a later run, also of a later version, reads again: JSON in one line with a
// "version". Times are nanoseconds since 1970. What is not UTF-8 is written as U+FFFD. Any thread.
std::string notificationToText(const Notification &notification);

// Nothing when it is no notification, or has a version that is not ours. What is missing has its default.
std::optional<Notification> notificationFromText(std::string_view text);

} // namespace lightfoot
