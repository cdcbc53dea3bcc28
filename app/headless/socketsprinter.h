// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/sockettable.h"

#include <iosfwd>
#include <span>
#include <string>

namespace lightfoot {

// How `lightfoot-cli sockets` writes rows of the kernel's TCP table. Pure functions: any thread.

// One line without its end: "7 sockets: established 4, time-wait 1, listen 2".
std::string countsText(std::span<const SocketRow> rows);

// A heading and a line a row, in aligned columns.
void printTable(std::ostream &out, std::span<const SocketRow> rows);

// One object on one line: {"counts": {state: n}, "sockets": [...]}; times in microseconds.
void printJson(std::ostream &out, std::span<const SocketRow> rows);

} // namespace lightfoot
