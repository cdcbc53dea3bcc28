// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/probe/endpoint.h"
#include "core/probe/outcome.h"
#include "core/probe/phase.h"

#include <boost/asio/any_io_executor.hpp>

namespace lightfoot {

class Resolver;
class SocketLedger;

// What a running probe may use and what it leaves behind: one for each probe in flight, reused for the next
// one. Lives on its probe thread.
class ProbeContext
{
public:
    ProbeContext(boost::asio::any_io_executor executor, Resolver &resolver, SocketLedger *ledger)
        : m_executor(std::move(executor)), m_resolver(resolver), m_ledger(ledger)
    {}

    // Takes up a new probe. The clock starts here, so that waiting in a batch never colours a latency.
    void begin(EndpointPtr endpoint);

    const boost::asio::any_io_executor &executor() const { return m_executor; }
    Resolver &resolver() { return m_resolver; }
    SocketLedger *ledger() { return m_ledger; }
    const Endpoint &endpoint() const { return *m_endpoint; }
    SteadyTime started() const { return m_started; }
    SteadyTime deadline() const { return m_deadline; }
    WallTime at() const { return m_at; }

    // Ends the phase that was going on and starts this one; the same phase may come again (redirects): times
    // add up.
    void enter(Phase phase);
    // The verdict stands: ends the phase that is going on. Returns the time since begin(); a later call
    // returns the same, so that a kind stops the clock before its goodbye.
    std::chrono::nanoseconds finish();
    // Waiting that is our own doing (a resolver's rate cap) and must not count as the endpoint's time: it
    // gets its whole timeout all the same.
    void discount(std::chrono::nanoseconds waited)
    {
        m_started += waited;
        m_phaseStart += waited;
        m_deadline += waited;
        m_discounted += waited;
    }
    std::chrono::nanoseconds discounted() const { return m_discounted; }

    const Phases &phases() const { return m_phases; }

    // Closing of the last socket that carried the conversation.
    Closing closing() const { return m_closing; }
    void setClosing(Closing closing) { m_closing = closing; }

    // Set by the engine directly before it cancels the waits of this probe. Every wait looks at it first,
    // since a cancellation that comes between two waits would otherwise be lost.
    void interrupt(bool deadlinePassed)
    {
        m_interrupted = true;
        m_deadlinePassed = deadlinePassed;
    }
    bool interrupted() const { return m_interrupted; }
    // What an interrupted probe reports: in which phase the time ran out, or that it was cancelled.
    Failure interruption() const;

private:
    boost::asio::any_io_executor m_executor;
    Resolver &m_resolver;
    SocketLedger *m_ledger;
    EndpointPtr m_endpoint;
    SteadyTime m_started;
    SteadyTime m_deadline;
    SteadyTime m_phaseStart;
    WallTime m_at;
    Phases m_phases;
    Phase m_phase = Phase::Connect;
    std::chrono::nanoseconds m_latency{-1};
    std::chrono::nanoseconds m_discounted{0};
    bool m_inPhase = false;
    bool m_interrupted = false;
    bool m_deadlinePassed = false;
    Closing m_closing = Closing::NotOpened;
};

} // namespace lightfoot
