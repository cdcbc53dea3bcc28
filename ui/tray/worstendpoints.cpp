// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/worstendpoints.h"

#include "ui/widgets/text.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t menuNameLimit = 48;

int rankOf(Status status)
{
    return status == Status::Down ? 0 : status == Status::Degraded ? 1 : 2;
}

bool isWorse(const EndpointView &one, const EndpointView &other)
{
    if (rankOf(one.status) != rankOf(other.status))
        return rankOf(one.status) < rankOf(other.status);
    return one.since != other.since ? one.since > other.since : one.endpoint < other.endpoint;
}

} // namespace

std::size_t troubledOf(const StatusCounts &counts)
{
    return counts[std::size_t(Status::Down)] + counts[std::size_t(Status::Degraded)] +
           counts[std::size_t(Status::Unknown)];
}

const std::vector<TroubledEndpoint> &WorstEndpoints::look(const StatusCounts &counts)
{
    const bool changed = counts != m_counts;
    m_counts = counts;
    if (troubledOf(counts) == 0)
        m_worst.clear();
    else if (changed || ++m_sinceSearch >= looksBetween)
        search();
    return m_worst;
}

void WorstEndpoints::search()
{
    m_sinceSearch = 0;
    ++m_searches;
    std::vector<EndpointView> views = m_monitor.views();
    std::erase_if(views, [](const EndpointView &view) {
        return view.status != Status::Down && view.status != Status::Degraded &&
               view.status != Status::Unknown;
    });
    const auto last = views.begin() + std::ptrdiff_t(std::min(limit, views.size()));
    std::partial_sort(views.begin(), last, views.end(), isWorse);
    views.erase(last, views.end());
    const MonitoredEndpoints all = m_monitor.endpoints();
    m_worst.clear();
    for (const EndpointView &view : views) {
        const auto found = std::ranges::find(*all, view.endpoint, &MonitoredEndpoint::handle);
        if (found != all->end()) // it may have gone in between
            m_worst.push_back({view.endpoint, view.status, shown(found->definition->name, menuNameLimit)});
    }
}

} // namespace lightfoot
