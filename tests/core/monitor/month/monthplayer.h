// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/desk/alertdesk.h"
#include "tests/core/monitor/health/healthtesting.h"
#include "tests/core/monitor/month/month.h"

#include <queue>

namespace lightfoot {

struct MonthOptions
{
    WallTime begin;
    std::size_t endpoints = monthEndpointCount;
    // A restart before and after each occurrence and after each message, or at one in so many of these; zero:
    // none.
    std::size_t restartEvery = 0;
    bool full = false; // no probe of a quiet one is left out
    MonthTime until = monthLength;
};

struct MonthOutcome
{
    std::vector<std::string> told; // "day time kind: title -> channels", in UTC as our clock shows it
    std::string ledger;            // the text of the message that we see again
    std::size_t results = 0;
    std::size_t unknown = 0; // results that our own machine or network made
    std::size_t restarts = 0;
};

// Plays the month to an alert desk and the status machine as the monitor does. Its time is the steady
// clock's, which stands still while the machine sleeps.
//
// An endpoint that is well leaves nothing behind but when it was so: all but one in twelve of its probes are
// left out where nothing looks at that. Something does for two hours around each time at which endpoints fail
// together, or our own health or our clock changes, and for three around each line of its own. That all
// probes of the quiet ones tell the same is a test. With them it would be eight million results in a month,
// 15 s in a debug build.
//
// Where nothing can happen for some time a sample and a tick come each minute, else each second.
class MonthPlayer
{
public:
    explicit MonthPlayer(MonthOptions options);
    MonthOutcome play();

private:
    using Milliseconds = std::chrono::milliseconds;
    // What the script makes of an endpoint now.
    struct Condition
    {
        FailureKind failure = FailureKind::None;
        bool alternates = false;
        bool slow = false;
        int failedInRow = 0;
    };
    struct Turn
    {
        Milliseconds due;
        std::uint32_t place;
        std::uint32_t number;
        bool operator>(const Turn &other) const { return due > other.due; }
    };

    using Turns = std::priority_queue<Turn, std::vector<Turn>, std::greater<>>;

    MonthTime trueTime() const { return m_now + m_slept; }
    WallTime wall() const { return m_options.begin + trueTime() + m_clockError; }
    SteadyTime steady(Milliseconds time) const { return SteadyTime(std::chrono::hours(1) + time); }
    MonthTime nextMoment() const;
    void moment();
    bool isLeftOut(const Turn &turn) const;
    bool isInScript(std::size_t place, MonthTime time) const;
    void startProbes();
    void startProbesOf(Turns &turns);
    void startProbe(const Turn &turn);
    ProbeResult resultOf(std::size_t place, FailureKind failure, Milliseconds due) const;
    void deliver();
    void sample();
    void finish(const std::vector<JudgedResult> &judged);
    void keep();
    void note(const Notification &notification);
    void happen(const MonthOccurrence &occurrence);
    void happenTo(std::size_t place, const MonthOccurrence &occurrence);
    void suspend(std::chrono::seconds span);
    void open(AlertStates earlier);
    bool isRestartDue();
    void restart();

    const MonthOptions m_options;
    const std::vector<MonthEndpoint> m_endpoints;
    const std::vector<MonthOccurrence> m_script;
    std::vector<std::pair<MonthTime, MonthTime>> m_playedInFull; // of all
    std::vector<std::vector<MonthTime>> m_lines;                 // of the script, of each
    std::vector<std::size_t> m_parents;
    std::vector<std::shared_ptr<const ProbeDetails>> m_reasons; // by FailureKind

    std::unique_ptr<AlertDesk> m_desk;
    std::vector<EndpointState> m_states;
    AlertStates m_store;
    test::Machine m_machine;

    MonthTime m_now{0};
    MonthTime m_busyUntil{0};
    std::chrono::seconds m_slept{0};
    std::optional<MonthTime> m_resumed;
    std::chrono::seconds m_clockError{0};
    bool m_resolverWorks = true;
    bool m_resolverAnswered = true; // the question before
    std::vector<Condition> m_conditions;
    std::size_t m_next = 0; // of the script
    Turns m_quietTurns;
    Turns m_turns; // of all others
    ResultBatch m_ended;
    std::multimap<Milliseconds, ProbeResult> m_underWay; // by their ends
    std::size_t m_toldBefore = 0;
    std::size_t m_steps = 0; // at which a restart is tried
    MonthOutcome m_outcome;
};

} // namespace lightfoot
