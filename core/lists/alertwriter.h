// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/optionwriter.h"

namespace lightfoot {

// Writes notify: and what settings say of alerts to the end of the result's text, as AlertReader reads it;
// values that are the built-in default are left out.
void writeAlerts(const AlertPlan &alerts, const MessageSender &sender, ChannelKinds kinds,
                 OptionWriter &options, WriteResult &result);

} // namespace lightfoot
