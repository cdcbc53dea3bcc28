// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/finding.h"
#include "core/sockets/doctor/machinefacts.h"

#include <iosfwd>
#include <span>

namespace lightfoot {

// How `lightfoot-cli doctor` writes its findings. Pure functions: any thread.

// A paragraph a finding, and a line on what was looked at.
void printFindings(std::ostream &out, std::span<const Finding> findings, const MachineFacts &facts);

// One object on one line; times in microseconds. Markup in it is written \u003c and the like.
void printFindingsJson(std::ostream &out, std::span<const Finding> findings, const MachineFacts &facts);

} // namespace lightfoot
