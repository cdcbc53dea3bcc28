// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/health/fault.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::array<std::string_view, faultKindCount> faultNames{
    "link-down",     "no-default-route", "gateway-silent",     "resolver-fails", "proxy-fails",
    "bastion-fails", "stalled",          "out-of-descriptors", "out-of-ports"};

std::string shownOf(const Fault &fault)
{
    return fault.shown.empty() ? fault.subject : fault.shown;
}

} // namespace

std::string_view toString(FaultKind kind)
{
    return faultNames.at(static_cast<std::size_t>(kind));
}

std::optional<FaultKind> faultKindFromString(std::string_view text)
{
    const auto found = std::ranges::find(faultNames, text);
    return found == faultNames.end() ? std::nullopt
                                     : std::optional(static_cast<FaultKind>(found - faultNames.begin()));
}

std::string_view familyName(bool v6)
{
    return v6 ? "IPv6" : "IPv4";
}

bool isCertain(FaultKind kind)
{
    switch (kind) {
    case FaultKind::LinkDown:
    case FaultKind::NoDefaultRoute:
    case FaultKind::Stalled:
    case FaultKind::OutOfDescriptors:
    case FaultKind::OutOfPorts:
        return true;
    case FaultKind::GatewaySilent:
    case FaultKind::ResolverFails:
    case FaultKind::ProxyFails:
    case FaultKind::BastionFails:
        return false;
    }
    return false;
}

Message describe(const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::LinkDown:
        return message(QT_TRANSLATE_NOOP("Message", "this machine has no network link"));
    case FaultKind::NoDefaultRoute:
        return message(QT_TRANSLATE_NOOP("Message", "this machine has no default route for %1"),
                       fault.subject);
    case FaultKind::GatewaySilent:
        return message(QT_TRANSLATE_NOOP("Message", "the gateway %1 does not answer"), shownOf(fault));
    case FaultKind::ResolverFails:
        return message(QT_TRANSLATE_NOOP("Message", "the resolver %1 fails"), shownOf(fault));
    case FaultKind::ProxyFails:
        return message(QT_TRANSLATE_NOOP("Message", "the proxy %1 accepts no connection"), shownOf(fault));
    case FaultKind::BastionFails:
        return message(QT_TRANSLATE_NOOP("Message", "the bastion %1 accepts no connection"), shownOf(fault));
    case FaultKind::Stalled:
        if (fault.subject == asleep)
            return message(QT_TRANSLATE_NOOP("Message", "this machine was asleep"));
        return message(QT_TRANSLATE_NOOP("Message", "this machine stalled: probes started or ended late"));
    case FaultKind::OutOfDescriptors:
        return message(QT_TRANSLATE_NOOP("Message", "this program has no file descriptor left"));
    case FaultKind::OutOfPorts:
        return message(QT_TRANSLATE_NOOP("Message", "this machine has no local port left"));
    }
    return {};
}

bool isOfNetwork(FaultKind kind)
{
    return kind == FaultKind::LinkDown || kind == FaultKind::NoDefaultRoute ||
           kind == FaultKind::GatewaySilent;
}

} // namespace lightfoot
