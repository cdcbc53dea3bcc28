// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/probeonce.h"

#include "tests/servers/timewait.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include <QtGlobal>

#include <algorithm>
#include <csignal>

namespace lightfoot::test {

namespace {

asio::awaitable<Verdict> guarded(const ProbeOnce::Body &body, ProbeContext &context)
{
    co_await asio::this_coro::throw_if_cancelled(false);
    co_return co_await body(context);
}

// What a probe goes through, its kind's descriptor names; the running test fails otherwise.
void requireNamedPhases(const ProberKind &kind, const Phases &phases)
{
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (!phases.has(phase) || std::ranges::find(kind.phases, phase) != kind.phases.end())
            continue;
        const std::string text = std::string("a probe of ") + kind.id + " went through the phase " +
                                 std::string(toString(phase)) + ", which its descriptor does not name";
        QTest::qFail(text.c_str(), __FILE__, __LINE__);
    }
}

} // namespace

ProbeOnce::ProbeOnce(const ProberKind &kind, OptionMap options) : m_kind(&kind)
{
    std::signal(SIGPIPE, SIG_IGN); // as the application does: OpenSSL writes to sockets without MSG_NOSIGNAL
    m_endpoint.id = m_endpoint.name = "test";
    m_endpoint.kind = kind.id;
    m_endpoint.options = std::move(options);
    m_endpoint.timeout = 5s;
}

ProbeOnce::~ProbeOnce()
{
    m_resolver.stop();
}

std::string ProbeOnce::refusal()
{
    const Result<std::unique_ptr<Prober>> prober = m_kind->create(m_endpoint, m_resources);
    return prober ? std::string() : toEnglish(prober.error().message);
}

ProbeOnce::Body ProbeOnce::proberBody()
{
    if (!m_prober) {
        Result<std::unique_ptr<Prober>> prober = m_kind->create(m_endpoint, m_resources);
        if (!prober)
            qFatal("the prober refuses its options: %s", toEnglish(prober.error().message).c_str());
        m_prober = std::move(*prober);
    }
    return [this](ProbeContext &context) { return m_prober->run(context); };
}

ProbeResult ProbeOnce::run()
{
    ProbeResult result = runBody(proberBody());
    requireNamedPhases(*m_kind, result.phases);
    return result;
}

ProbeResult ProbeOnce::runCancelled(std::chrono::milliseconds after)
{
    ProbeResult result = runBody(proberBody(), after);
    requireNamedPhases(*m_kind, result.phases);
    return result;
}

ProbeResult ProbeOnce::runBody(Body body, std::optional<std::chrono::milliseconds> cancelAfter)
{
    asio::cancellation_signal signal;
    bool done = false;
    Verdict verdict;
    m_context.begin(std::make_shared<const Endpoint>(m_endpoint));
    asio::co_spawn(
        m_io, guarded(body, m_context),
        asio::bind_cancellation_slot(signal.slot(), [&](std::exception_ptr thrown, Verdict result) {
            if (thrown)
                std::rethrow_exception(thrown);
            verdict = std::move(result);
            done = true;
        }));
    const SteadyTime end = cancelAfter ? m_context.started() + *cancelAfter : m_context.deadline();
    bool interrupted = false;
    bool telling = false;
    m_io.restart();
    while (!done || telling) {
        m_io.run_one_until(interrupted ? end + 5s : end);
        const SteadyTime now = std::chrono::steady_clock::now();
        if (!done && !interrupted && now >= end) {
            interrupted = true;
            m_context.interrupt(!cancelAfter);
            // From within, as the engine does: from outside Asio would queue it, and the probe may be gone
            // when its turn comes.
            telling = true;
            asio::post(m_io, [&] {
                telling = false;
                if (!done)
                    signal.emit(asio::cancellation_type::terminal);
            });
        } else if (!done && now >= end + 5s) {
            qFatal("the probe hangs: its deadline passed 5 s ago");
        }
        if (m_io.stopped())
            m_io.restart();
    }
    ProbeResult result;
    result.latency = m_context.finish();
    result.failure = verdict.failure;
    result.outcome = verdict.failure == FailureKind::None ? Outcome::Up : outcomeOf(verdict.failure);
    result.closing = m_context.closing();
    result.phases = m_context.phases();
    result.details = verdict.details;
    return result;
}

int timeWaitAfter(ProbeOnce &probe, int probes)
{
    for (int i = 0; i < probes; ++i)
        probe.run();
    return timeWaitTotal();
}

std::string verdictText(const ProbeResult &result)
{
    return result.outcome == Outcome::Up ? "up" : std::string(toString(result.failure));
}

std::string reasonText(const ProbeResult &result)
{
    return result.details ? toEnglish(result.details->reason) : std::string();
}

std::string summaryText(const ProbeResult &result)
{
    return result.details ? result.details->summary : std::string();
}

std::string closingText(const ProbeResult &result)
{
    return std::string(toString(result.closing));
}

std::string outcomeText(const ProbeResult &result)
{
    return std::string(toString(result.outcome));
}

} // namespace lightfoot::test
