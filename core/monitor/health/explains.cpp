// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/health/explains.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Nothing came until the time was over. A proxy or a handshake that failed sooner was told something.
bool timedOut(const ProbeResult &result, const EndpointPath &path)
{
    switch (result.failure) {
    case FailureKind::DnsTimeout:
    case FailureKind::ConnectTimeout:
    case FailureKind::ReadTimeout:
        return true;
    case FailureKind::Proxy:
    case FailureKind::TlsHandshake:
        return path.timeout.count() > 0 && result.latency >= path.timeout;
    case FailureKind::Threshold:
        return path.transport == Transport::Icmp; // packets were lost
    default:
        return false;
    }
}

bool crosses(const Fault &fault, const Hop &hop)
{
    if (fault.kind == FaultKind::LinkDown)
        return hop.way != Way::Loopback;
    return hop.way == Way::DefaultRoute && (!hop.v6 || fault.subject == familyName(*hop.v6));
}

bool networkExplains(const Fault &fault, const ProbeResult &result, const EndpointPath &path,
                     const Hops &hops)
{
    if (path.transport == Transport::None)
        return false;
    if (isNameFailure(result.failure))
        // Every resolver must be out of reach: one that is not would have answered.
        return path.asksResolver && !hops.resolvers.empty() &&
               std::ranges::all_of(hops.resolvers, [&](const Hop &hop) { return crosses(fault, hop); });
    const bool throughServer = !path.proxy.empty() || !path.bastion.empty();
    const bool silence = result.failure == FailureKind::Proxy
                             ? throughServer
                             : result.failure == FailureKind::NoRoute || timedOut(result, path);
    return silence && crosses(fault, hops.first);
}

// What comes of a server in between that accepts no connection, on the way through it.
bool serverExplains(const ProbeResult &result, const EndpointPath &path)
{
    switch (result.failure) {
    case FailureKind::Proxy:
    case FailureKind::NoRoute:
    case FailureKind::Refused:
    case FailureKind::Reset:
        return true;
    default:
        return !isNameFailure(result.failure) && timedOut(result, path);
    }
}

bool stallExplains(const Fault &fault, const ProbeResult &result, const EndpointPath &path, Duration limit)
{
    if (!timedOut(result, path))
        return false;
    if (fault.subject == asleep) // the steady clock stood still: nothing looks late
        return true;
    const bool startedLate = result.started - result.scheduled >= limit;
    const bool endedLate = path.timeout.count() > 0 && result.latency >= path.timeout + limit;
    return startedLate || endedLate;
}

} // namespace

bool isNameFailure(FailureKind kind)
{
    return kind == FailureKind::DnsTimeout || kind == FailureKind::DnsServfail;
}

bool explains(const Fault &fault, const ProbeResult &result, const EndpointPath &path, const Hops &hops,
              Duration lateLimit)
{
    switch (fault.kind) {
    case FaultKind::LinkDown:
    case FaultKind::NoDefaultRoute:
    case FaultKind::GatewaySilent:
        return networkExplains(fault, result, path, hops);
    case FaultKind::ResolverFails:
        return path.transport != Transport::None && path.asksResolver && path.resolver == fault.subject &&
               isNameFailure(result.failure);
    case FaultKind::ProxyFails:
        return !path.proxy.empty() && path.proxy == fault.subject && serverExplains(result, path);
    case FaultKind::BastionFails:
        return !path.bastion.empty() && path.bastion == fault.subject && serverExplains(result, path);
    case FaultKind::Stalled:
        return stallExplains(fault, result, path, lateLimit);
    case FaultKind::OutOfDescriptors:
    case FaultKind::OutOfPorts:
        return result.failure == FailureKind::LocalResource;
    }
    return false;
}

} // namespace lightfoot
