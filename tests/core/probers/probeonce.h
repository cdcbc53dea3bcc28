// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/net/resolver.h"
#include "core/probe/prober.h"
#include "core/probe/proberkind.h"
#include "core/probe/socketledger.h"

#include <boost/asio/io_context.hpp>

#include <QTest>

#include <functional>
#include <optional>
#include <string>

namespace lightfoot::test {

// Runs probes of one endpoint, one after the other, in the calling thread: an io_context, a deadline and a
// cancellation as the engine has them, nothing else. Owned by a test. A probe that outlives its deadline by
// five seconds ends the program: it hangs.
class ProbeOnce
{
public:
    // Five seconds of time-out; change endpoint() before the first run.
    ProbeOnce(const ProberKind &kind, OptionMap options);
    // By its id, of the list of all kinds (library lightfoot_probebyname).
    ProbeOnce(std::string_view kind, OptionMap options);
    ~ProbeOnce();
    ProbeOnce(const ProbeOnce &) = delete;
    ProbeOnce &operator=(const ProbeOnce &) = delete;

    Endpoint &endpoint() { return m_endpoint; }
    ProberResources &resources() { return m_resources; }

    // Makes the prober at the first call; ends the program when its options are refused. The running test
    // fails where the probe goes through a phase that the kind's descriptor does not name.
    ProbeResult run();
    // The same, cancelled from outside after this time.
    ProbeResult runCancelled(std::chrono::milliseconds after);
    // The error of create(), in English; empty when there is none.
    std::string refusal();

    // Any coroutine in the place of the prober.
    using Body = std::function<asio::awaitable<Verdict>(ProbeContext &)>;
    ProbeResult runBody(Body body, std::optional<std::chrono::milliseconds> cancelAfter = std::nullopt);

    int opened() const { return m_ledger.count; } // connections, by the ledger's count
    Resolver &resolver() { return m_resolver; }

private:
    struct Ledger final : SocketLedger
    {
        void opened(TupleDigest, SteadyTime) override { ++count; }
        int count = 0;
    };
    Body proberBody();

    asio::io_context m_io{1};
    Resolver m_resolver{m_io.get_executor(), 1};
    Ledger m_ledger;
    ProbeContext m_context{m_io.get_executor(), m_resolver, &m_ledger};
    ProberResources m_resources;
    Endpoint m_endpoint;
    const ProberKind *m_kind;
    std::unique_ptr<Prober> m_prober;
};

// Runs so many probes and counts the TIME_WAIT rows of
// this network namespace afterwards, on both sides. The test must be in a namespace of its own.
int timeWaitAfter(ProbeOnce &probe, int probes);

// What a result says, for comparisons that explain themselves: "up", or the failure's name.
std::string verdictText(const ProbeResult &result);
// The reason in English, the summary; empty without details.
std::string reasonText(const ProbeResult &result);
std::string summaryText(const ProbeResult &result);
std::string closingText(const ProbeResult &result);
std::string outcomeText(const ProbeResult &result);

} // namespace lightfoot::test

namespace QTest {

template <>
inline char *toString(const std::string &text)
{
    return qstrdup(text.c_str());
}

} // namespace QTest
