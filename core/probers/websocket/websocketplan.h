// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/shared/serveroptions.h"

namespace lightfoot::websocket {

// What the options of an endpoint come to, checked.
struct WebSocketPlan
{
    Server server;
    std::string requestHead; // without its key
    std::string offeredProtocols;
};

std::span<const OptionDescriptor> websocketOptions();

// The plan, or which option cannot be used and why.
Result<WebSocketPlan> websocketPlan(const Endpoint &endpoint, ProberResources &resources);

// ProberKind::target, fromTarget and reach.
std::string websocketTarget(const OptionMap &values);
Result<OptionMap> websocketFromTarget(std::string_view target);
ProbeReach websocketReach(const OptionMap &values);

} // namespace lightfoot::websocket
