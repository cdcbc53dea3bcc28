// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/monitor/month/monthplayer.h"

#include <algorithm>
#include <ctime>

namespace lightfoot {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds monthFold{40}; // longer than anything is held for company
constexpr int firstFailures = 5; // of a row: thresholds lie within
constexpr hours ownHours{3};     // around a line of the script, of whom it names
constexpr std::uint32_t keptOneOf = 12;
constexpr std::uint32_t lostOneOf = 24; // of the probes of some
constexpr std::size_t monthStorm = 300; // messages: nobody needs to see where it ends
constexpr std::size_t underWayAtSuspend = 60;

bool isNamed(const std::string &pattern, const std::string &name)
{
    return pattern.ends_with('*') ? name.starts_with(pattern.substr(0, pattern.size() - 1)) : name == pattern;
}

AlertPlan monthPlan()
{
    AlertPlan plan;
    plan.notifiers = {{.name = "chat", .kind = "fake"},
                      {.name = "pager", .kind = "fake", .channels = {"ops"}},
                      {.name = "mail", .kind = "fake", .channels = {"ops", "web"}}};
    MaintenanceWindow window;
    window.name = "batch night";
    window.weekly = "Sun 01:00-05:00";
    window.timezone = "Europe/Berlin";
    window.selection.groups = {"batch"};
    plan.maintenance = {window};
    return plan;
}

// When the quiet ones matter.
std::vector<std::pair<MonthTime, MonthTime>> spansOf(const std::vector<MonthOccurrence> &script)
{
    std::vector<std::pair<MonthTime, MonthTime>> spans;
    for (const MonthOccurrence &occurrence : script) {
        switch (occurrence.deed) {
        case MonthDeed::ClockIsSet:
        case MonthDeed::Suspends:
        case MonthDeed::ResolverFails:
        case MonthDeed::ResolverWorks:
            spans.emplace_back(occurrence.when - hours(2), occurrence.when + occurrence.span + hours(2));
            break;
        default:
            if (occurrence.who.ends_with('*'))
                spans.emplace_back(occurrence.when - hours(2), occurrence.when + hours(2));
        }
    }
    return spans;
}

} // namespace

MonthPlayer::MonthPlayer(MonthOptions options)
    : m_options(options),
      m_endpoints(monthEndpoints(options.endpoints)),
      m_script(monthScript()),
      m_playedInFull(spansOf(m_script)),
      m_lines(m_endpoints.size()),
      m_states(m_endpoints.size()),
      m_conditions(m_endpoints.size())
{
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        ProbeDetails details;
        details.reason = describe(static_cast<FailureKind>(kind));
        m_reasons.push_back(std::make_shared<const ProbeDetails>(std::move(details)));
    }
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t place = 0; place < m_endpoints.size(); ++place) {
        const MonthEndpoint &endpoint = m_endpoints[place];
        places.emplace(endpoint.definition->name, place);
        (endpoint.quiet ? m_quietTurns : m_turns).push({endpoint.phase, std::uint32_t(place), 0});
        for (const MonthOccurrence &occurrence : m_script)
            if (!endpoint.quiet && isNamed(occurrence.who, endpoint.definition->name))
                m_lines[place].push_back(occurrence.when);
    }
    for (const MonthEndpoint &endpoint : m_endpoints)
        for (const std::string &parent : endpoint.definition->depends)
            m_parents.push_back(places.at(parent));
}

MonthOutcome MonthPlayer::play()
{
    open({});
    while (trueTime() < m_options.until && m_outcome.told.size() < monthStorm) {
        m_now = nextMoment();
        moment();
    }
    return std::move(m_outcome);
}

MonthTime MonthPlayer::nextMoment() const
{
    const MonthTime soon = m_now + 1s;
    if (m_now < m_busyUntil || m_desk->wantsHurry(steady(m_now)))
        return soon;
    MonthTime next = std::chrono::floor<std::chrono::minutes>(m_now) + std::chrono::minutes(1);
    next = std::min(next, std::chrono::floor<seconds>(m_turns.top().due) + 1s);
    if (!m_underWay.empty())
        next = std::min(next, std::chrono::ceil<seconds>(m_underWay.begin()->first));
    if (m_next < m_script.size())
        next = std::min(next, m_script[m_next].when - m_slept);
    return std::max(next, soon);
}

// The second that ends now.
void MonthPlayer::moment()
{
    startProbes();
    const bool occurs = m_next < m_script.size() && m_script[m_next].when <= trueTime();
    if (occurs && isRestartDue()) {
        restart();
        sample(); // of what was the case until now
    }
    while (m_next < m_script.size() && m_script[m_next].when <= trueTime())
        happen(m_script[m_next++]);
    deliver();
    sample();
    m_resolverAnswered = m_resolverWorks;
    m_desk->tick(wall());
    finish(m_desk->release(steady(m_now)));
    const bool told = std::exchange(m_toldBefore, m_outcome.told.size()) != m_outcome.told.size();
    if ((occurs || told) && isRestartDue())
        restart();
}

bool MonthPlayer::isInScript(std::size_t place, MonthTime time) const
{
    const Condition &condition = m_conditions[place];
    return condition.failure != FailureKind::None || condition.slow ||
           std::ranges::any_of(m_lines[place],
                               [time](MonthTime line) { return std::chrono::abs(line - time) < ownHours; });
}

bool MonthPlayer::isLeftOut(const Turn &turn) const
{
    if (turn.number % keptOneOf == 0 || (m_options.full && m_endpoints[turn.place].quiet))
        return false;
    const MonthTime time = std::chrono::floor<seconds>(turn.due) + m_slept;
    return !isInScript(turn.place, time) && std::ranges::none_of(m_playedInFull, [time](const auto &span) {
        return span.first <= time && time < span.second;
    });
}

void MonthPlayer::startProbes()
{
    startProbesOf(m_turns);
    startProbesOf(m_quietTurns);
}

void MonthPlayer::startProbesOf(Turns &turns)
{
    while (turns.top().due < m_now) {
        Turn turn = turns.top();
        turns.pop();
        startProbe(turn);
        const auto interval = m_endpoints[turn.place].definition->interval;
        do {
            turn.due += std::chrono::duration_cast<milliseconds>(interval);
            ++turn.number;
        } while (isLeftOut(turn));
        turns.push(turn);
    }
}

void MonthPlayer::startProbe(const Turn &turn)
{
    const MonthEndpoint &endpoint = m_endpoints[turn.place];
    const Condition &condition = m_conditions[turn.place];
    FailureKind failure =
        condition.alternates && turn.number % 2 == 0 ? FailureKind::None : condition.failure;
    if (endpoint.way.asksResolver && endpoint.definition->resolver.empty() && !m_resolverWorks)
        failure = FailureKind::DnsTimeout;
    // Packets get lost: below every threshold but one.
    if (endpoint.quiet && endpoint.definition->failureThreshold > 1 && turn.number % lostOneOf == keptOneOf &&
        (turn.place * 31 + turn.number / lostOneOf) % 211 == 0)
        failure = FailureKind::ConnectTimeout;
    ProbeResult result = resultOf(turn.place, failure, turn.due);
    if (condition.slow)
        result.latency = seconds(3);
    const Milliseconds ended = turn.due + std::chrono::ceil<milliseconds>(result.latency);
    if (ended <= m_now)
        m_ended.push_back(std::move(result));
    else
        m_underWay.emplace(ended, std::move(result));
}

ProbeResult MonthPlayer::resultOf(std::size_t place, FailureKind failure, Milliseconds due) const
{
    ProbeResult result;
    result.endpoint = EndpointHandle(place);
    result.outcome = failure == FailureKind::None ? Outcome::Up : Outcome::Down;
    result.failure = failure;
    result.scheduled = result.started = steady(due);
    result.at = wall() + std::chrono::duration_cast<WallTime::duration>(due - m_now);
    const bool silent = failure == FailureKind::ConnectTimeout || failure == FailureKind::DnsTimeout;
    result.latency = silent ? m_endpoints[place].definition->timeout : milliseconds(20);
    if (failure != FailureKind::None)
        result.details = m_reasons[std::size_t(failure)];
    return result;
}

void MonthPlayer::deliver()
{
    while (!m_underWay.empty() && m_underWay.begin()->first <= m_now) {
        m_ended.push_back(std::move(m_underWay.begin()->second));
        m_underWay.erase(m_underWay.begin());
    }
    for (const ProbeResult &result : m_ended) {
        Condition &condition = m_conditions[result.endpoint];
        const bool up = result.outcome == Outcome::Up;
        if (up ? condition.failedInRow > 0 : condition.failedInRow < firstFailures)
            m_busyUntil = m_now + monthFold;
        condition.failedInRow = up ? 0 : condition.failedInRow + 1;
    }
    m_outcome.results += m_ended.size();
    if (!m_ended.empty())
        finish(m_desk->admit(m_ended, steady(m_now)));
    m_ended.clear();
}

// Of our own health. What became of a question is known with the next sample.
void MonthPlayer::sample()
{
    HealthFacts &facts = m_machine.facts;
    facts.at = steady(m_now);
    facts.wall = wall();
    facts.suspended = m_slept;
    facts.families[0].asked = facts.at - 1s;
    for (auto *servers : {&facts.resolvers, &facts.proxies, &facts.bastions})
        for (ServerFacts &server : *servers)
            server.asked = facts.at - 1s;
    facts.resolvers.front().answers = m_resolverAnswered;
    m_desk->take(facts);
    finish(m_desk->release(facts.at));
}

void MonthPlayer::finish(const std::vector<JudgedResult> &judged)
{
    for (const JudgedResult &one : judged) {
        m_outcome.unknown += one.result.outcome == Outcome::Unknown ? 1 : 0;
        EndpointState &state = m_states[one.result.endpoint];
        const Endpoint &list = *m_endpoints[one.result.endpoint].definition;
        const auto change =
            apply(state, one.result, {list.failureThreshold, list.successThreshold, list.degraded});
        m_desk->take(one, state, change, wall());
    }
    keep();
}

void MonthPlayer::keep()
{
    AlertBatch batch = m_desk->takeBatch();
    for (auto &[key, text] : batch.states) {
        if (text)
            m_store.insert_or_assign(key, std::move(*text));
        else
            m_store.erase(key);
    }
    for (const Notification &notification : batch.notifications)
        note(notification);
}

void MonthPlayer::note(const Notification &notification)
{
    const auto passed = std::chrono::floor<seconds>(wall() - m_options.begin);
    const auto day = std::chrono::floor<std::chrono::days>(passed);
    const std::chrono::hh_mm_ss clock(passed - day);
    std::array<char, 32> time{};
    std::snprintf(time.data(), time.size(), "%02d %02d:%02d:%02d ", int(day.count()) + 1,
                  int(clock.hours().count()), int(clock.minutes().count()), int(clock.seconds().count()));
    std::string channels;
    for (const std::string &channel : notification.channels)
        channels += (channels.empty() ? "" : ", ") + (channel == defaultChannel ? "default" : channel);
    m_outcome.told.push_back(time.data() + std::string(toString(notification.kind)) + ": " +
                             notification.title + " -> " + (channels.empty() ? "default" : channels));
    if (notification.kind == NotificationKind::Seeing)
        m_outcome.ledger = notification.text;
}

void MonthPlayer::happen(const MonthOccurrence &occurrence)
{
    m_busyUntil = m_now + monthFold;
    switch (occurrence.deed) {
    case MonthDeed::ClockIsSet:
        m_clockError += occurrence.span;
        break;
    case MonthDeed::Suspends:
        suspend(occurrence.span);
        break;
    case MonthDeed::ResolverFails:
    case MonthDeed::ResolverWorks:
        m_resolverWorks = occurrence.deed == MonthDeed::ResolverWorks;
        break;
    default:
        for (std::size_t place = 0; place < m_endpoints.size(); ++place)
            if (isNamed(occurrence.who, m_endpoints[place].definition->name))
                happenTo(place, occurrence);
    }
}

void MonthPlayer::happenTo(std::size_t place, const MonthOccurrence &occurrence)
{
    const auto until = occurrence.span > 0s ? std::optional(wall() + occurrence.span) : std::nullopt;
    Condition &condition = m_conditions[place];
    switch (occurrence.deed) {
    case MonthDeed::Acknowledged:
        m_desk->acknowledge(EndpointHandle(place), acknowledgement("ann", "at it", wall(), until), wall());
        break;
    case MonthDeed::Muted:
        m_desk->mute(EndpointHandle(place), mute("ann", "planned", wall(), until), wall());
        break;
    default:
        condition.failure = occurrence.failure;
        condition.alternates = occurrence.deed == MonthDeed::Alternates;
        condition.slow = occurrence.deed == MonthDeed::Slows;
    }
}

// Nothing of the steady clock passes. Probes that were under way hear nothing any more.
void MonthPlayer::suspend(std::chrono::seconds span)
{
    std::size_t cutOff = 0;
    for (std::size_t place = 0; place < m_endpoints.size() && cutOff < underWayAtSuspend; ++place) {
        if (m_conditions[place].failure != FailureKind::None)
            continue;
        const bool named = m_endpoints[place].way.asksResolver;
        const FailureKind lost = named ? FailureKind::DnsTimeout : FailureKind::ConnectTimeout;
        m_underWay.emplace(m_now + 3s, resultOf(place, lost, m_now - 2s));
        ++cutOff;
    }
    m_slept += span;
    m_resumed = m_now;
}

void MonthPlayer::open(AlertStates earlier)
{
    m_desk = std::make_unique<AlertDesk>();
    if (!m_desk->setPlan(monthPlan()))
        qFatal("the plan is wrong");
    m_desk->restore(std::move(earlier), steady(m_now));
    std::vector<DeskEndpoint> list;
    list.reserve(m_endpoints.size());
    for (std::size_t place = 0; place < m_endpoints.size(); ++place) {
        const MonthEndpoint &endpoint = m_endpoints[place];
        if (const auto remembered = m_desk->remembered(endpoint.definition->id))
            m_states[place] = *remembered;
        list.push_back(
            {EndpointHandle(place), endpoint.definition, endpoint.way.host + ":443", endpoint.way});
    }
    m_desk->setEndpoints(std::move(list), [this](EndpointHandle handle) { return m_states[handle]; }, wall());
    keep();
}

bool MonthPlayer::isRestartDue()
{
    return m_options.restartEvery > 0 && m_steps++ % m_options.restartEvery == 0;
}

// A new process finds what was kept, and of what was not what the history has: only those that are up.
void MonthPlayer::restart()
{
    ++m_outcome.restarts;
    // Those that slept with the old process are gone with it. All others go on, as if only the monitor were
    // new: to be asked again a few seconds sooner or later would move the times of messages.
    std::erase_if(m_underWay, [this](const auto &one) {
        return m_resumed && one.first > *m_resumed && steady(*m_resumed) > one.second.started;
    });
    for (EndpointState &state : m_states) {
        EndpointState known;
        if (state.status == Status::Up || state.status == Status::Degraded)
            known.status = state.status;
        state = known;
    }
    open(m_store);
    // The first round after a start asks each endpoint once. Here only parents that are well: one more probe
    // of those that fail would count.
    for (const std::size_t parent : m_parents)
        if (m_conditions[parent].failure == FailureKind::None && m_states[parent].status == Status::Up)
            m_underWay.emplace(m_now + 1s, resultOf(parent, FailureKind::None, m_now + 100ms));
}

} // namespace lightfoot
