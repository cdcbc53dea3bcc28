// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/probe/endpoint.h"
#include "core/probe/outcome.h"
#include "core/probe/phase.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lightfoot {

// One certificate of the chain a server sent.
struct Certificate
{
    std::string subject;
    std::string issuer;
    std::vector<std::string> names; // subject alternative names, DNS and IP
    WallTime notBefore;
    WallTime notAfter;
    std::string sha256; // fingerprint, lower-case hexadecimal
};

// What a probe learned beyond its verdict. Shared between results while it does not change: made once, never
// written.
struct ProbeDetails
{
    Message reason;                        // why it is not up, or a remark on why it is
    std::string remoteAddress;             // "10.0.0.5:443", "[::1]:80"
    std::string summary;                   // one line of the answer, for people: "200 OK, 1024 bytes"
    std::string tlsVersion;                // "TLSv1.3"
    std::vector<Certificate> certificates; // leaf first
    std::vector<std::pair<const char *, double>> metrics; // MetricDescriptor::key and value
};

// The result of one probe: a value that crosses threads in batches.
struct ProbeResult
{
    EndpointHandle endpoint = 0;
    Outcome outcome = Outcome::NotMeasured;
    FailureKind failure = FailureKind::None;
    Closing closing = Closing::NotOpened;
    SteadyTime scheduled;                // when it should have started
    SteadyTime started;                  // directly before its first system call
    WallTime at;                         // label of the start
    std::chrono::nanoseconds latency{0}; // from started to the verdict, goodbye not counted
    Phases phases;
    std::shared_ptr<const ProbeDetails> details; // may be null
};

using ResultBatch = std::vector<ProbeResult>;

// Takes batches of results. deliver() is called from the probe threads and must not block them.
class ResultSink
{
public:
    virtual ~ResultSink() = default;
    virtual void deliver(ResultBatch batch) = 0;
};

} // namespace lightfoot
