// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/opencase.h"

#include <algorithm>
#include <tuple>

namespace lightfoot {

namespace {

bool hasMeasured(const MonitorTotals &totals)
{
    return totals.up + totals.down + totals.unknown > 0;
}

std::size_t countOf(const MonitorTotals &totals, Status status)
{
    return totals.endpoints[static_cast<std::size_t>(status)];
}

// Those that are down and not told as part of an incident. Looks at the views only when any is down: there
// may be many of them.
std::vector<EndpointView> singlesOf(const Monitor &monitor, const MonitorTotals &totals,
                                    const std::vector<Incident> &incidents)
{
    if (countOf(totals, Status::Down) == 0)
        return {};
    std::unordered_set<EndpointHandle> members;
    for (const Incident &incident : incidents) {
        for (const auto &[endpoint, member] : incident.members)
            members.insert(endpoint);
    }
    std::vector<EndpointView> singles = monitor.views();
    std::erase_if(singles, [&](const EndpointView &view) {
        return view.status != Status::Down || members.contains(view.endpoint);
    });
    return singles;
}

OpenCase caseOf(Incident incident)
{
    OpenCase made;
    made.kind = OpenCase::Kind::Incident;
    made.key = incident.thread;
    made.since = incident.since;
    made.incident = std::move(incident);
    return made;
}

OpenCase caseOf(const EndpointView &view, std::optional<AlertState> alert)
{
    OpenCase made;
    const bool attended = alert && (alert->acknowledged || alert->muted);
    made.kind = attended ? OpenCase::Kind::Attended : OpenCase::Kind::Endpoint;
    made.key = "endpoint " + std::to_string(view.endpoint);
    made.since = view.since;
    made.view = view;
    made.alert = std::move(alert);
    return made;
}

} // namespace

OpenCases openCases(const Monitor &monitor)
{
    OpenCases open;
    const MonitorTotals totals = monitor.totals();
    open.measured = hasMeasured(totals);
    const Fitness fitness = monitor.fitness();
    if (!fitness.fit) {
        open.cases.emplace_back();
        open.cases.back().kind = OpenCase::Kind::Blindness;
        open.cases.back().key = "blindness";
        open.cases.back().fitness = fitness;
    }
    std::vector<Incident> incidents = monitor.incidents();
    std::vector<EndpointView> singles = singlesOf(monitor, totals, incidents);
    for (Incident &incident : incidents)
        open.cases.push_back(caseOf(std::move(incident)));
    if (singles.size() > OpenCases::endpointLimit) {
        open.more = singles.size() - OpenCases::endpointLimit;
        std::ranges::nth_element(singles, singles.begin() + OpenCases::endpointLimit, std::ranges::greater(),
                                 &EndpointView::since);
        singles.resize(OpenCases::endpointLimit);
    }
    for (const EndpointView &view : singles)
        open.cases.push_back(caseOf(view, monitor.alertState(view.endpoint)));
    std::ranges::stable_sort(open.cases, [](const OpenCase &left, const OpenCase &right) {
        return std::tie(left.kind, right.since) < std::tie(right.kind, left.since);
    });
    return open;
}

std::size_t countOpen(const Monitor &monitor)
{
    const OpenBrief open = monitor.open();
    return open.incidents.size() + (monitor.fitness().fit ? 0 : 1) + open.alone;
}

std::vector<EndpointHandle> endpointsOf(const OpenCase &openCase, const Monitor &monitor)
{
    std::vector<EndpointHandle> endpoints;
    switch (openCase.kind) {
    case OpenCase::Kind::Incident:
        for (const auto &[endpoint, member] : openCase.incident->members)
            endpoints.push_back(endpoint);
        break;
    case OpenCase::Kind::Blindness:
        for (const EndpointView &view : monitor.views()) {
            if (view.status == Status::Unknown)
                endpoints.push_back(view.endpoint);
        }
        break;
    case OpenCase::Kind::Endpoint:
    case OpenCase::Kind::Attended:
        endpoints.push_back(openCase.view.endpoint);
        break;
    }
    return endpoints;
}

} // namespace lightfoot
