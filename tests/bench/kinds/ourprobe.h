// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/net/resolver.h"
#include "core/probe/prober.h"
#include "core/probe/proberkind.h"
#include "core/probe/socketledger.h"

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <string>
#include <vector>

namespace lightfoot::bench {

// Probes one endpoint as a thread of the engine does: coroutines on an io_context, each with a signal that
// could cancel it, phases, details and a socket ledger, a result at the end. One thread.
class OurProbe
{
public:
    // atOnce: how many probes are in flight side by side, each by a prober of its own.
    OurProbe(const ProberKind &kind, const OptionMap &options, int atOnce);
    ~OurProbe();
    OurProbe(const OurProbe &) = delete;
    OurProbe &operator=(const OurProbe &) = delete;

    // atOnce probes. Empty, or why one is not up. After ten seconds it ends the program: nothing here takes
    // so long.
    std::string run();
    // Why there is no prober; empty: there is.
    const std::string &refusal() const { return m_refusal; }

private:
    struct Ledger final : SocketLedger
    {
        void opened(TupleDigest, SteadyTime) override { ++count; }
        int count = 0;
    };
    struct Slot
    {
        Slot(boost::asio::io_context &io, Resolver &resolver, SocketLedger &ledger)
            : context(io.get_executor(), resolver, &ledger)
        {}
        ProbeContext context;
        boost::asio::cancellation_signal signal;
        std::unique_ptr<Prober> prober;
        Verdict verdict;
    };
    void armTick();
    boost::asio::awaitable<void> probe(Slot &slot);
    void start(Slot &slot);
    void finish(Slot &slot);

    boost::asio::io_context m_io{1};
    boost::asio::steady_timer m_tick{m_io}; // as the engine's, which looks after deadlines and batches
    Resolver m_resolver{m_io.get_executor(), 1};
    Ledger m_ledger;
    ProberResources m_resources;
    EndpointPtr m_endpoint;
    std::vector<std::unique_ptr<Slot>> m_slots;
    std::size_t m_inFlight = 0;
    std::string m_refusal;
    std::string m_trouble;
};

} // namespace lightfoot::bench
