// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/endpointvalues.h"

#include <QString>

#include <vector>

namespace lightfoot {

// One line that names an endpoint.
struct PastedLine
{
    int number = 0;    // from 1
    Endpoint endpoint; // without its id; name: free in the list and among the lines before
    std::string target;
    QString problem; // why it cannot be used; empty: it can
};

struct PastedText
{
    std::vector<PastedLine> lines; // without empty ones and those that begin with "#"
    std::size_t good = 0;
    bool cut = false; // more than the limits: the rest is left out
};

inline constexpr qsizetype pastedLines = 20'000;
inline constexpr qsizetype pastedCharacters = 2'000'000;

// Each line is "target", "name target" or "name,target,group", the kind as the command line finds it. A line
// that cannot be used takes no other down. GUI thread, no state.
PastedText readPasted(const QString &text, ProberKinds kinds, TakenNames taken);

} // namespace lightfoot
