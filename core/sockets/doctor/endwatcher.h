// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/machinefacts.h"
#include "core/sockets/owners/socketowners.h"

#include <map>
#include <unordered_map>

namespace lightfoot {

// Finds connections that end abruptly: established in one sample, in the next gone, and no TIME_WAIT at
// either end. Short ones are seen only by chance: it finds who resets, not how often. Bounded by the table's
// size. One thread at a time.
class EndWatcher
{
public:
    // A sample of the whole table; owners has taken it already. O(rows).
    void take(std::span<const SocketRow> rows, const SocketOwners &owners);

    std::vector<AbruptEnds> ends() const; // most first

private:
    void takeEnd(const SocketRow &row, bool withinMachine, const SocketOwners &owners);

    std::unordered_map<TupleDigest, SocketRow> m_established; // of the last sample
    std::map<std::pair<Side, TupleDigest>, AbruptEnds> m_ends;
};

} // namespace lightfoot
