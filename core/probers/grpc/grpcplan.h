// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http2session.h"
#include "core/probers/shared/serveroptions.h"

namespace lightfoot {

// What the options of a grpc endpoint come to, checked.
struct GrpcPlan
{
    Server server;
    std::string service;  // empty: the server as a whole
    Http2Request request; // all of it but the time that is left
};

std::span<const OptionDescriptor> grpcOptions();

// The options for a TARGET: grpc://host:port/service, grpcs://...
Result<OptionMap> grpcFromTarget(std::string_view target);

// ProberKind::reach.
ProbeReach grpcReach(const OptionMap &options);

// The plan, or which option cannot be used and why; certificates are read here.
Result<GrpcPlan> grpcPlan(const Endpoint &endpoint, ProberResources &resources);

} // namespace lightfoot
