// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

#include <functional>

namespace lightfoot {

// What only shows when the whole list is known. What is given a result reports into it; any thread.

// Takes out of Endpoint::depends what is not in the list and what would close a circle: an error for each.
void checkDependencies(ReadResult &result);

// Takes names out of an endpoint's depends, without a word, and moves up the variables of those behind.
void dropDepends(Endpoint &endpoint, const std::function<bool(const std::string &)> &isGone);
// The same for what none of these endpoints is called.
void dropAbsentDepends(std::vector<Endpoint> &endpoints);

// Warns of channels that endpoints name and no notifier listens to, and of endpoints that nobody is told of.
// Of a list without notifiers it says nothing.
void warnOfDeafChannels(ReadResult &result);

} // namespace lightfoot
