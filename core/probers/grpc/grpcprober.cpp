// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/grpc/grpcprober.h"

#include "core/net/http2exchange.h"
#include "core/net/probecontext.h"
#include "core/probers/grpc/grpcplan.h"
#include "core/probers/grpc/grpcverdict.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr Http2Limits limits{.body = 16384};

// Lets the server drop the call with us, but never before us: whether time ran out is our verdict.
constexpr std::chrono::milliseconds grace{1000};

class GrpcProber final : public Prober
{
public:
    explicit GrpcProber(GrpcPlan plan) : m_plan(std::move(plan)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        MaybeFailure failure = co_await open(stream);
        if (!failure) {
            const Http2Request request = requestNow(context);
            Http2Reply reply;
            failure = co_await exchangeHttp2(context, stream, request, limits, reply);
            if (!failure)
                failure = grpcVerdict(reply, m_plan.service, stream.remoteAddress());
        }
        context.finish(); // closing is not the endpoint's time
        ProbeDetails details;
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        if (!failure)
            details.summary = "SERVING";
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    asio::awaitable<MaybeFailure> open(Stream &stream) const
    {
        const Server &server = m_plan.server;
        MaybeFailure failure = co_await stream.connect(server.destination);
        if (failure || !server.tls)
            co_return failure;
        const TlsWishes wishes{.protocols = http2Protocol};
        failure = co_await stream.startTls(server.tls, server.tlsName, wishes);
        if (!failure)
            failure = http2Chosen(stream);
        co_return failure;
    }

    // grpc's PROTOCOL-HTTP2.md: at most eight digits and a unit.
    Http2Request requestNow(const ProbeContext &context) const
    {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            context.deadline() - std::chrono::steady_clock::now() + grace);
        const auto ms = std::clamp<std::int64_t>(left.count(), 1, 99'999'999);
        Http2Request request = m_plan.request;
        request.headers.emplace_back("grpc-timeout", std::to_string(ms) + 'm');
        return request;
    }

    const GrpcPlan m_plan;
};

constexpr std::array<const char *, 2> schemes{"grpc", "grpcs"};

constexpr std::array<Phase, 7> phases{Phase::Dns,     Phase::Connect,   Phase::Proxy,   Phase::Tls,
                                      Phase::Request, Phase::FirstByte, Phase::Transfer};

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    Result<GrpcPlan> plan = grpcPlan(endpoint, resources);
    if (!plan)
        return tl::unexpected(plan.error());
    return std::make_unique<GrpcProber>(std::move(*plan));
}

} // namespace

const ProberKind grpcKind{
    .id = "grpc",
    .label = QT_TRANSLATE_NOOP("Option", "gRPC health"),
    .summary = QT_TRANSLATE_NOOP("Option", "Asks for the health of a server or of one of its services"),
    .options = grpcOptions(),
    .metrics = {},
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = hostOf,
    .fromTarget = grpcFromTarget,
    .create = create,
    .connections = 1,
    .reach = grpcReach,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP(
        "Option", "that the health service (grpc.health.v1) says SERVING; chain and name over TLS"),
};

} // namespace lightfoot
