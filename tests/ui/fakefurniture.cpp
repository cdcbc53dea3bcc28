// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"

#include <cmath>
#include <random>

namespace lightfoot {

namespace {

struct Piece
{
    const char *name;
    const char *kind;
    const char *target;
    const char *group;
    double ms;
    FailureKind failure = FailureKind::None;
    Outcome outcome = Outcome::Up;
};

constexpr Piece pieces[] = {
    {"payments-api", "web", "https://pay.example.net/health/ready?verbose=1", "shop", 0, FailureKind::Refused,
     Outcome::Down},
    {"queue-3", "plain", "10.2.0.13:9093", "data", 0, FailureKind::ConnectTimeout, Outcome::Down},
    {"api-gateway", "web", "https://api.example.net/v2/ping", "shop", 812},
    {"branch-vpn", "plain", "10.40.0.1:443", "branch", 0, FailureKind::LocalResource, Outcome::Unknown},
    {"checkout", "web", "https://shop.example.net/", "shop", 48.2},
    {"db-orders", "plain", "10.2.0.21:5432", "data", 1.84},
    {"db-users", "plain", "10.2.0.22:3306", "data", 2.1},
    {"cache-1", "plain", "10.2.0.31:6379", "data", 0.62},
    {"cache-2", "plain", "10.2.0.32:6379", "data", 0.58},
    {"cache-10", "plain", "10.2.0.40:6379", "data", 0.59},
    {"bastion", "plain", "bastion.example.net:22", "branch", 184},
    {"mail", "plain", "mail.example.net:587", "office", 36},
    {"shop certificate", "cert", "shop.example.net:443", "shop", 21.7},
    {"old-crm", "web", "http://crm.example.net/", "office", 90},
    {"intranet", "web", "https://intranet.example.net/", "office", 17.5},
    {"directory", "plain", "ldap.example.net:636", "office", 12.3},
    {"a name that is far too long for the column it has to stand in", "plain", "[2001:db8::17]:8443",
     "branch", 3.3},
};

ProbeResult resultOf(const Piece &piece, EndpointHandle handle, double factor, WallTime at)
{
    ProbeResult result;
    result.endpoint = handle;
    result.outcome = piece.outcome;
    result.failure = piece.failure;
    result.latency = std::chrono::microseconds(static_cast<std::int64_t>(piece.ms * factor * 1000));
    result.closing = piece.outcome == Outcome::Up ? Closing::WeReset : Closing::NotOpened;
    result.at = at;
    const auto share = [&](double part) {
        return std::chrono::microseconds(std::int64_t(piece.ms * factor * 1000 * part));
    };
    result.phases.add(Phase::Dns, share(0.01));
    result.phases.add(Phase::Connect, share(0.05));
    if (std::string_view(piece.kind) != "plain") {
        result.phases.add(Phase::Tls, share(0.11));
        result.phases.add(Phase::Request, share(0.001));
        result.phases.add(Phase::FirstByte, share(0.78));
        result.phases.add(Phase::Transfer, share(0.04));
    }
    ProbeDetails details;
    details.remoteAddress = "10.0.0.5:443";
    details.summary = "200 OK, 1024 bytes";
    if (std::string_view(piece.kind) != "plain") {
        details.tlsVersion = "TLSv1.3";
        Certificate leaf;
        leaf.subject = "CN=api.example.net";
        leaf.issuer = "C=DE, O=Example Trust, CN=Example TLS CA 3";
        leaf.notAfter = at + std::chrono::hours(24 * 61 + 5);
        details.certificates.push_back(leaf);
    }
    if (piece.failure == FailureKind::Refused)
        details.reason = message("Connection to %1 refused", std::string("10.0.0.5:443"));
    result.details = std::make_shared<const ProbeDetails>(std::move(details));
    return result;
}

void furnishSamples(FakeWorld &world, WallTime now)
{
    std::mt19937 random(2);
    for (int i = 900; i >= 0; --i) {
        SocketSample sample;
        sample.at = now - std::chrono::seconds(i);
        const double hump = 900 * std::exp(-std::pow((i - 350) / 150.0, 2));
        const auto set = [&](TcpState state, double count) {
            sample.counts[static_cast<std::size_t>(state)] =
                static_cast<std::uint32_t>(count + random() % 20);
        };
        set(TcpState::TimeWait, 150 + hump);
        set(TcpState::Established, 420);
        set(TcpState::CloseWait, 90 + (900 - i) / 12.0);
        set(TcpState::FinWait2, 40);
        set(TcpState::SynSent, 4);
        set(TcpState::Listen, 31);
        world.samples.push_back(sample);
    }
}

} // namespace

void FakeWorld::furnish()
{
    std::vector<Endpoint> endpoints;
    for (const Piece &piece : pieces) {
        Endpoint endpoint = makeEndpoint(piece.name, piece.target, piece.group);
        endpoint.kind = piece.kind;
        if (piece.ms > 800)
            endpoint.degraded = std::chrono::milliseconds(300);
        endpoints.push_back(std::move(endpoint));
    }
    setEndpoints(endpoints);
    std::mt19937 random(1);
    const WallTime now = std::chrono::system_clock::now();
    for (int round = 60; round >= 0; --round) {
        ResultBatch batch;
        for (std::size_t i = 0; i < std::size(pieces); ++i) {
            Piece piece = pieces[i];
            if (round > 12 && piece.outcome != Outcome::Up)
                piece = {piece.name, piece.kind, piece.target, piece.group, 20.0};
            const double calm = piece.ms > 800 && round > 15 ? 0.2 : 1;
            const double factor = calm * (0.85 + 0.3 * double(random() % 1000) / 1000);
            batch.push_back(resultOf(piece, handle(i), factor, now - std::chrono::seconds(5 * round)));
        }
        deliver(std::move(batch));
    }
    monitor.setPaused({handle(13)}, true);
    furnishSamples(*this, now);
    furnishSockets();
    for (int i = 240; i >= 0; --i) {
        LatencyPoint point;
        point.at = now - std::chrono::seconds(15 * i);
        const auto us = static_cast<std::int64_t>((i < 20 ? 800 - 30 * i : 190) * 1000 + random() % 40000);
        point.p50 = point.mean = std::chrono::microseconds(us);
        point.p95 = std::chrono::microseconds(us * 13 / 10);
        point.up = 3;
        point.down = i == 100 || i == 101 ? 1 : 0;
        series.points.push_back(point);
    }
    series.step = std::chrono::seconds(15);
    history = {message("history 12 MB of 500 MB"), false};
}

} // namespace lightfoot
