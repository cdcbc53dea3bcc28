// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/doctor.h"
#include "tests/core/sockets/loopbacksockets.h"

#include <algorithm>

// Facts made by hand, for tests of the doctor's rules.
namespace lightfoot::test {

template <class T, class V>
void setValue(KernelValue<T> &setting, V value, const std::string &path = "/proc/sys/some")
{
    setting.value = T(value);
    setting.path = path;
    if constexpr (std::is_arithmetic_v<V>)
        setting.text = std::to_string(value);
}

// As a machine is by default, with nothing in its table.
inline MachineFacts healthyFacts()
{
    MachineFacts facts;
    facts.watched = 3s;
    setValue(facts.settings.localPortRange, PortRange{32768, 60999});
    setValue(facts.settings.reservedPorts, std::vector<PortRange>());
    setValue(facts.settings.twReuse, 2);
    setValue(facts.settings.timestamps, 1);
    setValue(facts.settings.finTimeout, 60);
    setValue(facts.settings.maxTimeWait, 131'072);
    setValue(facts.settings.somaxconn, 4096);
    setValue(facts.settings.conntrackCount, 10);
    setValue(facts.settings.conntrackMax, 262'144);
    setValue(facts.settings.filesOpen, 2000);
    setValue(facts.settings.fileMax, 9'223'372'036'854'775'807ULL);
    facts.budget = portBudget(facts.settings, {});
    return facts;
}

inline void grow(MachineFacts &facts, KernelCounter counter, std::uint64_t by, std::uint64_t from = 0)
{
    facts.before.set(counter, from);
    facts.after.set(counter, from + by);
    facts.rates = ratesBetween(facts.before, SteadyTime(), facts.after, SteadyTime(3s));
}

inline Attribution ownedBy(const std::string &name, pid_t pid, Certainty certainty = Certainty::Seen)
{
    Attribution owner;
    owner.process = name;
    owner.pid = pid;
    owner.started = 77;
    owner.certainty = certainty;
    return owner;
}

inline SocketRow row(TcpState state, const SocketAddress &local, const SocketAddress &remote)
{
    SocketRow row;
    row.state = state;
    row.local = local;
    row.remote = remote;
    return row;
}

inline void add(MachineFacts &facts, const SocketRow &row, const Attribution &owner = {})
{
    facts.rows.push_back(row);
    facts.owners.push_back(owner);
}

inline void addListener(MachineFacts &facts, const SocketAddress &at, const Attribution &owner = {})
{
    add(facts, row(TcpState::Listen, at, {}), owner);
}

// So many of a client's connections to one remote.
inline void addClients(MachineFacts &facts, TcpState state, int count, const SocketAddress &remote,
                       const Attribution &owner = {})
{
    for (int i = 0; i < count; ++i)
        add(facts, row(state, address("10.0.0.1", static_cast<std::uint16_t>(32768 + i)), remote), owner);
}

// So many of a service's connections, from different clients.
inline void addAccepted(MachineFacts &facts, TcpState state, int count, const SocketAddress &service,
                        const Attribution &owner = {})
{
    for (int i = 0; i < count; ++i)
        add(facts, row(state, service, address("192.0.2.7", static_cast<std::uint16_t>(1024 + i))), owner);
}

inline std::vector<Finding> findingsOf(const MachineFacts &facts, const std::string &kind)
{
    std::vector<Finding> findings = examine(facts);
    std::erase_if(findings, [&](const Finding &finding) { return finding.kind != kind; });
    return findings;
}

// "" none, else the severity of the one there is; "2 findings" where there are more.
inline std::string severityOf(const MachineFacts &facts, const std::string &kind)
{
    const std::vector<Finding> findings = findingsOf(facts, kind);
    if (findings.size() > 1)
        return std::to_string(findings.size()) + " findings";
    return findings.empty() ? std::string() : std::string(toString(findings.front().severity));
}

inline std::string textOf(const Finding &finding)
{
    std::string text = toEnglish(finding.what);
    for (const Evidence &evidence : finding.evidence)
        text += "\n" + toEnglish(evidence.what) + ": " + evidence.value + " (" + evidence.where + ")";
    return text;
}

inline bool contains(const std::string &text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace lightfoot::test
