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

constexpr std::size_t askedOneByOne = 100; // each costs the monitor's lock

Need needOf(const OpenCase &openCase, Status status, const Monitor &monitor)
{
    Need need{openCase.key, status, caseTitle(openCase, {}), caseCause(openCase), {}, -1};
    if (openCase.kind == OpenCase::Kind::Incident)
        need.endpoints = endpointsOf(openCase, monitor);
    return need;
}

Need needOf(const EndpointView &view, const MonitoredEndpoint &endpoint, const Monitor &monitor)
{
    Need need{"endpoint " + std::to_string(view.endpoint),
              view.status,
              shown(endpoint.definition->name),
              verdictOf(view, monitor.lastResult(view.endpoint), *endpoint.definition),
              {},
              view.endpoint};
    if (view.status == Status::Down)
        need.endpoints = {view.endpoint};
    return need;
}

bool isAttended(const Monitor &monitor, EndpointHandle endpoint)
{
    const std::optional<AlertState> alert = monitor.alertState(endpoint);
    return alert && (alert->acknowledged || alert->muted);
}

// Taken care of when all of its members are.
bool isAttended(const Monitor &monitor, const Incident &incident)
{
    return !incident.members.empty() && incident.members.size() <= askedOneByOne &&
           std::ranges::all_of(incident.members,
                               [&](const auto &member) { return isAttended(monitor, member.first); });
}

} // namespace

Needs needsOf(const Monitor &monitor, std::vector<EndpointView> candidates,
              const std::function<const MonitoredEndpoint *(EndpointHandle)> &endpointOf)
{
    Needs needs;
    const MonitorTotals totals = monitor.totals();
    needs.measured = totals.up + totals.down + totals.unknown > 0;
    const Fitness fitness = monitor.fitness();
    if (!fitness.fit) {
        OpenCase blindness{OpenCase::Kind::Blindness, "blindness", {}, fitness, {}, {}, {}};
        needs.worst.push_back(needOf(blindness, Status::Unknown, monitor));
    }
    std::unordered_set<EndpointHandle> members;
    for (const Incident &incident : monitor.incidents()) {
        for (const auto &[endpoint, member] : incident.members)
            members.insert(endpoint);
        if (needs.worst.size() == Needs::limit || isAttended(monitor, incident))
            continue;
        OpenCase openCase{OpenCase::Kind::Incident, incident.thread, incident.since, {}, incident, {}, {}};
        needs.worst.push_back(needOf(openCase, Status::Down, monitor));
    }
    std::erase_if(candidates, [&](const EndpointView &view) {
        return members.contains(view.endpoint) || (view.status == Status::Unknown && !fitness.fit);
    });
    const auto end =
        candidates.begin() + static_cast<std::ptrdiff_t>(std::min(candidates.size(), askedOneByOne));
    std::ranges::partial_sort(candidates, end, [](const EndpointView &left, const EndpointView &right) {
        const int a = badness(left.status);
        const int b = badness(right.status);
        return a != b ? a < b : left.since > right.since;
    });
    std::size_t done = 0; // shown, or nobody needs to see them
    for (auto view = candidates.begin(); view != end && needs.worst.size() < Needs::limit; ++view) {
        const MonitoredEndpoint *endpoint = endpointOf(view->endpoint);
        if (endpoint && !isAttended(monitor, view->endpoint))
            needs.worst.push_back(needOf(*view, *endpoint, monitor));
        ++done;
    }
    needs.more = candidates.size() - done;
    return needs;
}

} // namespace lightfoot
