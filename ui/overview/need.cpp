// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/need.h"

#include "ui/detail/verdict.h"
#include "ui/endpoints/endpointrow.h"
#include "ui/incidents/casewords.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace lightfoot {

namespace {

Need needOf(const IncidentBrief &incident)
{
    return {incident.thread,
            Status::Down,
            incidentTitle(incident.causes, incident.members),
            incidentCause(incident.causes, incident.odds),
            incident.members > 0,
            -1};
}

Need needOf(const Fitness &fitness)
{
    const OpenCase blindness{OpenCase::Kind::Blindness, "blindness", {}, fitness, {}, {}, {}};
    return {blindness.key, Status::Unknown, caseTitle(blindness, {}), caseCause(blindness), false, -1};
}

Need needOf(const EndpointView &view, const MonitoredEndpoint &endpoint, const Monitor &monitor)
{
    return {"endpoint " + std::to_string(view.endpoint),
            view.status,
            shown(endpoint.definition->name),
            verdictOf(view, monitor.lastResult(view.endpoint), *endpoint.definition),
            view.status == Status::Down,
            view.endpoint};
}

// Those that somebody sees to, or that an incident tells of, are left out.
void dropAttended(std::vector<EndpointView> &candidates, const Monitor &monitor)
{
    std::vector<EndpointHandle> handles;
    handles.reserve(candidates.size());
    for (const EndpointView &view : candidates)
        handles.push_back(view.endpoint);
    const std::vector<Attention> attention = monitor.attentionOf(handles);
    std::size_t place = 0;
    std::erase_if(candidates, [&](const EndpointView &) {
        const Attention &one = attention[place++];
        return one.folded || one.attended;
    });
}

void addEndpoints(Needs &needs, const Monitor &monitor, std::vector<EndpointView> candidates,
                  const std::function<const MonitoredEndpoint *(EndpointHandle)> &endpointOf)
{
    const std::size_t count = std::min(candidates.size(), Needs::limit - needs.worst.size());
    const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::partial_sort(candidates, end, [](const EndpointView &left, const EndpointView &right) {
        const int a = badness(left.status);
        const int b = badness(right.status);
        return a != b ? a < b : left.since > right.since;
    });
    for (auto view = candidates.begin(); view != end; ++view) {
        if (const MonitoredEndpoint *endpoint = endpointOf(view->endpoint))
            needs.worst.push_back(needOf(*view, *endpoint, monitor));
    }
    needs.more += candidates.size() - count;
}

} // namespace

Needs needsOf(const Monitor &monitor, const OpenBrief &open, std::vector<EndpointView> candidates,
              const std::function<const MonitoredEndpoint *(EndpointHandle)> &endpointOf)
{
    Needs needs;
    const MonitorTotals totals = monitor.totals();
    needs.measured = totals.up + totals.down + totals.unknown > 0;
    const Fitness fitness = monitor.fitness();
    if (!fitness.fit)
        needs.worst.push_back(needOf(fitness));
    for (auto incident = open.incidents.rbegin(); incident != open.incidents.rend(); ++incident) {
        if (incident->attended)
            continue;
        if (needs.worst.size() < Needs::limit)
            needs.worst.push_back(needOf(*incident));
        else
            needs.more += incident->members;
    }
    if (!fitness.fit)
        std::erase_if(candidates, [](const EndpointView &view) { return view.status == Status::Unknown; });
    dropAttended(candidates, monitor);
    addEndpoints(needs, monitor, std::move(candidates), endpointOf);
    return needs;
}

std::vector<EndpointHandle> endpointsOf(const Need &need, const Monitor &monitor)
{
    if (need.endpoint >= 0)
        return {static_cast<EndpointHandle>(need.endpoint)};
    std::vector<EndpointHandle> endpoints;
    for (const Incident &incident : monitor.incidents()) {
        if (incident.thread != need.key)
            continue;
        for (const auto &[endpoint, member] : incident.members)
            endpoints.push_back(endpoint);
    }
    return endpoints;
}

} // namespace lightfoot
