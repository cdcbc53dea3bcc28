// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

namespace lightfoot {

// Lightfoot's native list: EaseProbe's YAML, extended. One section a kind, each a list of endpoints, and
// settings.probe for what an endpoint does not say itself; notify: with a list of notifiers for each kind of
// channel, settings.notify and, of our own, settings.maintenance. Any thread.

// Reads the sources as one list: sections add up, of settings the later one wins. Never throws for what is in
// them. Without kinds of channels, notify: and settings.notify are remarks: not used.
// A notifier may be a command, as an endpoint may: whoever reads a list from outside asks before it runs.
ReadResult readEaseProbe(std::span<const ListSource> sources, ProberKinds kinds, ChannelKinds channels,
                         const Environment &environment);

// Endpoints grouped by kind, in the order in which kinds first occur; values that are the built-in default
// are left out; then the alerts. Reading the text gives an equal list, but for secrets that were left out.
WriteResult writeEaseProbe(const ProbeList &list, ProberKinds kinds, ChannelKinds channels,
                           SecretPolicy secrets);

} // namespace lightfoot
