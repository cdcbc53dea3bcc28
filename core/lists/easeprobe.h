// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

namespace lightfoot {

// Lightfoot's native list: EaseProbe's YAML, extended. One section a kind, each a list of endpoints, and
// settings.probe for what an endpoint does not say itself. Any thread.

// Reads the sources as one list: sections add up, of settings the later one wins. Never throws for what is in
// them.
ReadResult readEaseProbe(std::span<const ListSource> sources, ProberKinds kinds,
                         const Environment &environment);

// Endpoints grouped by kind, in the order in which kinds first occur; values that are the built-in default
// are left out. Reading the text gives equal endpoints, but for secrets that were left out.
WriteResult writeEaseProbe(const ProbeList &list, ProberKinds kinds, SecretPolicy secrets);

} // namespace lightfoot
