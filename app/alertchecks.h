// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/checklist.h"

namespace lightfoot {

// What a list says of alerts, as a run would take it: each notifier's kind makes its channel, quiet hours and
// maintenance windows are read by the calendar. Reads files that channels name and the system's time zones;
// sends nothing. Any thread.
AlertChecks alertChecks(ChannelKinds channels);

} // namespace lightfoot
