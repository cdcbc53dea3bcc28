// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"

#include <boost/asio/awaitable.hpp>

namespace lightfoot {

class ProbeContext; // core/net/probecontext.h: what a running probe may use

// What a probe says of its endpoint; the engine adds times, phases and the handle.
struct Verdict
{
    FailureKind failure = FailureKind::None;
    std::shared_ptr<const ProbeDetails> details; // may be null
};

// Probes one endpoint. Made by ProberKind::create, lives on one probe thread, at most one run() at a time.
// A run never throws for what the network does, ends soon after the context is cancelled, and leaves its
// sockets closed as the context's closing rule says.
class Prober
{
public:
    virtual ~Prober() = default;
    virtual boost::asio::awaitable<Verdict> run(ProbeContext &context) = 0;
};

} // namespace lightfoot
