// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/probecontext.h"

namespace lightfoot {

void ProbeContext::begin(EndpointPtr endpoint)
{
    m_endpoint = std::move(endpoint);
    m_phases = Phases();
    m_latency = std::chrono::nanoseconds(-1);
    m_discounted = std::chrono::nanoseconds(0);
    m_inPhase = false;
    m_interrupted = false;
    m_deadlinePassed = false;
    m_closing = Closing::NotOpened;
    m_at = std::chrono::system_clock::now();
    m_started = std::chrono::steady_clock::now();
    m_deadline = m_started + m_endpoint->timeout;
}

void ProbeContext::enter(Phase phase)
{
    const SteadyTime now = m_inPhase ? std::chrono::steady_clock::now() : m_started;
    if (m_inPhase)
        m_phases.add(m_phase, now - m_phaseStart);
    // The first phase began with the probe, later ones where the one before ended: nothing falls between.
    m_phase = phase;
    m_phaseStart = now;
    m_inPhase = true;
}

std::chrono::nanoseconds ProbeContext::finish()
{
    if (m_latency.count() >= 0)
        return m_latency;
    const SteadyTime now = std::chrono::steady_clock::now();
    if (m_inPhase)
        m_phases.add(m_phase, now - m_phaseStart);
    m_inPhase = false;
    m_latency = now - m_started;
    return m_latency;
}

Failure ProbeContext::interruption() const
{
    if (!m_deadlinePassed)
        return failed(FailureKind::Cancelled, QT_TRANSLATE_NOOP("Message", "cancelled before it ended"));
    const std::string limit = humanDuration(m_endpoint->timeout);
    switch (m_phase) {
    case Phase::Dns:
        return failed(FailureKind::DnsTimeout,
                      QT_TRANSLATE_NOOP("Message", "no answer from the resolver within %1"), limit);
    case Phase::Connect:
        return failed(FailureKind::ConnectTimeout,
                      QT_TRANSLATE_NOOP("Message", "no answer to the connect within %1"), limit);
    case Phase::Proxy:
        return failed(FailureKind::Proxy, QT_TRANSLATE_NOOP("Message", "no answer from the proxy within %1"),
                      limit);
    case Phase::Tls:
        return failed(FailureKind::TlsHandshake,
                      QT_TRANSLATE_NOOP("Message", "the TLS handshake did not end within %1"), limit);
    case Phase::Hello:
    case Phase::Request:
    case Phase::FirstByte:
        return failed(FailureKind::ReadTimeout,
                      QT_TRANSLATE_NOOP("Message", "connected, but no answer within %1"), limit);
    case Phase::Transfer:
        return failed(FailureKind::ReadTimeout,
                      QT_TRANSLATE_NOOP("Message", "the answer began, but did not end within %1"), limit);
    }
    return {};
}

} // namespace lightfoot
