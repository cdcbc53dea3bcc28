// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"

#include <QString>

namespace lightfoot {

using StatusCounts = std::array<std::size_t, statusCount>;

// What may be wrong of these: all that is down, degraded or unknown.
std::size_t troubledOf(const StatusCounts &counts);

// One of the worst, for a menu.
struct TroubledEndpoint
{
    EndpointHandle endpoint = 0;
    Status status = Status::Down;
    QString name; // safe to show

    bool operator==(const TroubledEndpoint &) const = default;
};

// The worst endpoints that there are, of which the newest first; looks through all of them only when counts
// differ from those of the last look, and now and then while something is wrong. GUI thread; monitor outlives
// it.
class WorstEndpoints
{
public:
    static constexpr std::size_t limit = 5;
    static constexpr int looksBetween = 5; // while counts stay as they are

    explicit WorstEndpoints(const Monitor &monitor) : m_monitor(monitor) {}

    const std::vector<TroubledEndpoint> &look(const StatusCounts &counts);
    int searches() const { return m_searches; } // for tests: what a look costs

private:
    void search();

    const Monitor &m_monitor;
    StatusCounts m_counts{};
    int m_sinceSearch = 0; // looks
    int m_searches = 0;
    std::vector<TroubledEndpoint> m_worst;
};

} // namespace lightfoot
