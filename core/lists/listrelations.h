// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

namespace lightfoot {

// What only shows when the whole list is known. Both report into the result; any thread.

// Takes out of Endpoint::depends what is not in the list and what would close a circle: an error for each.
void checkDependencies(ReadResult &result);

// Warns of channels that endpoints name and no notifier listens to, and of endpoints that nobody is told of.
// Of a list without notifiers it says nothing.
void warnOfDeafChannels(ReadResult &result);

} // namespace lightfoot
