// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/ourprobe.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/this_coro.hpp>

#include <cstdio>
#include <cstdlib>

namespace lightfoot::bench {

namespace {

constexpr std::chrono::milliseconds tickPeriod{100};
constexpr std::chrono::seconds patience{10};

} // namespace

OurProbe::OurProbe(const ProberKind &kind, const OptionMap &options, int atOnce)
{
    auto endpoint = std::make_shared<Endpoint>();
    endpoint->id = endpoint->name = "bench";
    endpoint->kind = kind.id;
    endpoint->options = options;
    endpoint->timeout = std::chrono::seconds(5);
    for (int i = 0; i < atOnce; ++i) {
        Result<std::unique_ptr<Prober>> prober = kind.create(*endpoint, m_resources);
        if (!prober) {
            m_refusal = toEnglish(prober.error().message);
            return;
        }
        m_slots.push_back(std::make_unique<Slot>(m_io, m_resolver, m_ledger));
        m_slots.back()->prober = std::move(*prober);
    }
    m_endpoint = std::move(endpoint);
    armTick();
}

OurProbe::~OurProbe()
{
    m_resolver.stop();
}

void OurProbe::armTick()
{
    m_tick.expires_after(tickPeriod);
    m_tick.async_wait([this](const boost::system::error_code &error) {
        if (!error)
            armTick();
    });
}

boost::asio::awaitable<void> OurProbe::probe(Slot &slot)
{
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    slot.context.begin(m_endpoint);
    slot.verdict = co_await slot.prober->run(slot.context);
    slot.context.finish();
}

void OurProbe::start(Slot &slot)
{
    ++m_inFlight;
    boost::asio::co_spawn(m_io, probe(slot),
                          boost::asio::bind_cancellation_slot(
                              slot.signal.slot(), [this, &slot](const std::exception_ptr &thrown) {
                                  if (thrown)
                                      std::rethrow_exception(thrown);
                                  finish(slot);
                              }));
}

void OurProbe::finish(Slot &slot)
{
    --m_inFlight;
    ProbeResult result;
    result.latency = slot.context.finish();
    result.failure = slot.verdict.failure;
    result.outcome = outcomeOf(slot.verdict.failure);
    result.closing = slot.context.closing();
    result.started = slot.context.started();
    result.at = slot.context.at();
    result.phases = slot.context.phases();
    result.details = std::move(slot.verdict.details);
    slot.verdict = Verdict{};
    if (result.outcome != Outcome::Up)
        m_trouble = std::string(toString(result.failure)) + ": " +
                    (result.details ? toEnglish(result.details->reason) : std::string());
}

std::string OurProbe::run()
{
    for (const std::unique_ptr<Slot> &slot : m_slots)
        start(*slot);
    const SteadyTime end = std::chrono::steady_clock::now() + patience;
    while (m_inFlight > 0) {
        m_io.run_one();
        if (m_inFlight > 0 && std::chrono::steady_clock::now() > end) {
            std::fprintf(stderr, "bench_kinds: a probe of %s hangs\n", m_endpoint->kind.c_str());
            std::exit(1);
        }
    }
    return m_trouble;
}

} // namespace lightfoot::bench
