// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/finding.h"

#include <span>

namespace lightfoot {

struct MachineFacts;

// One thing that the doctor looks at: a file in core/sockets/doctor/rules and a line in findingkinds.cpp.
// Judging is pure: it knows what the facts say and nothing else, and says nothing of a value that is merely
// the default.
struct FindingKind
{
    const char *id;    // "close-wait-leak": stable, scripts rely on it
    const char *title; // marked QT_TRANSLATE_NOOP("Message", ...): "A process forgets to close"
    std::vector<Finding> (*judge)(const MachineFacts &facts);
};

using FindingKinds = std::span<const FindingKind *const>;

// The one list of all there are.
FindingKinds findingKinds();

} // namespace lightfoot
