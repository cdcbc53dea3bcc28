// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <vector>

namespace lightfoot {

// The echoes of one probe: when each went out, and how long it took to come back. Sequence numbers are from
// 0 on.
class PingStatistics
{
public:
    void sent(SteadyTime at) { m_echoes.push_back({at, std::nullopt}); }
    // False: never sent, or answered before (a duplicate counts once).
    bool received(std::size_t sequence, SteadyTime at);

    std::size_t sentCount() const { return m_echoes.size(); }
    std::size_t receivedCount() const;
    bool isAnswered(std::size_t sequence) const { return m_echoes.at(sequence).took.has_value(); }
    double loss() const; // 0 to 1; nothing sent is no loss
    // Of the answered ones, all zero where none is; the deviation is the population's, as ping(8) has it.
    struct Times
    {
        std::chrono::nanoseconds minimum{0};
        std::chrono::nanoseconds average{0};
        std::chrono::nanoseconds maximum{0};
        std::chrono::nanoseconds deviation{0};
    };
    Times times() const;

private:
    struct Echo
    {
        SteadyTime at;
        std::optional<std::chrono::nanoseconds> took;
    };
    std::vector<Echo> m_echoes;
};

} // namespace lightfoot
