// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/message.h"

namespace lightfoot {

// What one probe found. Only up and down enter the SLA.
enum class Outcome : std::uint8_t
{
    Up,
    Down,
    Unknown,    // we could not tell: our fault or our network's
    NotMeasured // skipped, suspended, paused
};

// Why a probe did not end well. Closed: scripts and stores rely on the names.
enum class FailureKind : std::uint8_t
{
    None,
    DnsNxdomain,
    DnsServfail,
    DnsTimeout,
    NoRoute,
    Refused,
    Reset,
    ConnectTimeout,
    Proxy,
    TlsHandshake,
    TlsUntrusted,
    TlsExpired,
    TlsHostname,
    Auth,
    Protocol,
    Status,
    Content,
    Threshold,
    ReadTimeout,
    ExitCode,
    LocalResource, // EMFILE, EADDRNOTAVAIL, EACCES ...
    Cancelled,
    Config
};
inline constexpr std::size_t failureKindCount = std::size_t(FailureKind::Config) + 1;

// How the socket of a probe ended.
enum class Closing : std::uint8_t
{
    NotOpened,
    WeReset,           // RST: nothing left behind on either side
    ServerClosedFirst, // its FIN came before our RST
    ServerReset,
    WeClosed // the ordinary way (close: graceful): TIME_WAIT stays here
};

// Stable names: JSON, stores and the command line. "dns-nxdomain", "we-reset", "not-measured" ...
std::string_view toString(Outcome outcome);
std::string_view toString(FailureKind kind);
std::string_view toString(Closing closing);
std::optional<FailureKind> failureKindFromString(std::string_view text);

// What the kind means, a short English phrase for people: "connection refused".
Message describe(FailureKind kind);

// A probe's failure, on its way from where it was met to the result. No Error: a failing endpoint is data.
struct Failure
{
    FailureKind kind = FailureKind::None;
    Message reason;
};

using MaybeFailure = std::optional<Failure>;

template <class... Arguments>
Failure failed(FailureKind kind, const char *id, Arguments &&...arguments)
{
    return Failure{kind, message(id, std::forward<Arguments>(arguments)...)};
}

// The outcome a failure stands for: our own limits and cancelled probes are no verdict on the endpoint.
Outcome outcomeOf(FailureKind kind);

} // namespace lightfoot
