// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/alertpolicy.h"

#include "core/monitor/alerts/rulepath.h"

namespace lightfoot {

namespace {

bool countsAsUp(Status status)
{
    return status == Status::Up || status == Status::Degraded;
}

// One look at one endpoint.
class Evaluation
{
public:
    Evaluation(AlertState &state, const AlertInput &input, const AlertSettings &settings, bool fresh)
        : m_state(state),
          m_outage(state.outage),
          m_input(input),
          m_settings(settings),
          m_up(countsAsUp(input.state.status)),
          m_failed(fresh && input.result && input.result->outcome == Outcome::Down),
          m_measured(fresh && input.result &&
                     (input.result->outcome == Outcome::Up || input.result->outcome == Outcome::Down))
    {}

    std::vector<Decision> run();

private:
    void expireNotes();
    void openOutage();
    FlapChange takeFlap();
    void whileFlapping(bool began);
    void afterFlapping();
    void close();
    void tellDown();
    void tellRepeat();

    Hold parentHold() const;
    Hold muteHold() const;
    Hold downHold() const;
    Hold repeatHold() const;
    bool heldBack(Hold hold, bool first, NotificationKind kind, const Message &what);
    std::vector<Message> pathOf(const Message &what) const;
    void decided(NotificationKind kind, bool tell, std::vector<Message> path);
    void tell(NotificationKind kind, std::vector<Message> path);

    AlertState &m_state;
    Outage &m_outage;
    const AlertInput &m_input;
    const AlertSettings &m_settings;
    const bool m_up;
    const bool m_failed;   // a probe failed just now
    const bool m_measured; // a result came just now that says up or down
    std::vector<Decision> m_decisions;
};

std::vector<Decision> Evaluation::run()
{
    expireNotes();
    if (m_failed && m_outage.repeat.failed > 0)
        countFailure(m_outage.repeat);
    openOutage();
    const FlapChange flap = takeFlap();
    if (m_state.flap.flapping) {
        whileFlapping(flap == FlapChange::Began);
        return std::move(m_decisions);
    }
    if (flap == FlapChange::Ended)
        afterFlapping();
    if (!m_outage.open)
        return std::move(m_decisions);
    if (m_up)
        close();
    else if (m_outage.due)
        tellDown();
    else if (m_outage.told > 0)
        tellRepeat();
    return std::move(m_decisions);
}

void Evaluation::expireNotes()
{
    const auto isOver = [&](const auto &note) { return note && note->until && m_input.now >= *note->until; };
    if (isOver(m_state.acknowledged)) {
        m_state.acknowledged.reset();
        // Somebody promised to look at it until then: whoever was told hears of it again.
        m_outage.remind = m_outage.open && m_outage.told > 0;
    }
    if (isOver(m_state.muted))
        m_state.muted.reset();
}

void Evaluation::openOutage()
{
    if (m_outage.open || m_input.state.status != Status::Down)
        return;
    m_outage = Outage{.open = true, .due = true, .since = m_input.state.since, .name = m_input.state.since};
}

FlapChange Evaluation::takeFlap()
{
    if (!m_measured || (!m_up && m_input.state.status != Status::Down))
        return FlapChange::None;
    return addStatus(m_state.flap, m_up, m_settings.flap);
}

// One message, then silence.
void Evaluation::whileFlapping(bool began)
{
    if (!m_outage.open) // only when the state of the outage was lost
        m_outage = Outage{.open = true, .since = m_input.state.since, .name = m_input.state.since};
    const bool news =
        m_measured && m_input.transition && m_input.transition->announcement != Announcement::None;
    const Message why = whyFlapping(m_state, m_settings);
    if (!m_state.flapTold) {
        const Hold hold = muteHold() != Hold::None ? muteHold() : parentHold();
        if (heldBack(hold, began, NotificationKind::FlappingBegan, why))
            return;
        m_outage.due = false;
        m_state.flapTold = true;
        tell(NotificationKind::FlappingBegan, pathOf(why));
    } else if (news && !began) {
        const bool down = m_input.transition->announcement == Announcement::Down;
        decided(down ? NotificationKind::Down : NotificationKind::Recovered, false, {why});
    }
}

// The latest state, in one message: that it is up closes what was open; that it is down is told as such, for
// the end of flapping would close it.
void Evaluation::afterFlapping()
{
    const Message why = whyNoLongerFlapping(m_state, m_settings);
    const bool told = std::exchange(m_state.flapTold, false);
    if (m_up && told) {
        tell(NotificationKind::FlappingEnded,
             {why,
              message(QT_TRANSLATE_NOOP("Message", "People were told that it flaps, so they are told that "
                                                   "this is over."))});
        m_outage = Outage{};
        m_state.acknowledged.reset();
    } else if (told) {
        decided(NotificationKind::FlappingEnded, false,
                {why, message(QT_TRANSLATE_NOOP("Message", "It is down: that is told instead."))});
        m_outage.due = true;
        m_outage.held = Hold::Flapping;
    } else {
        decided(NotificationKind::FlappingEnded, false,
                {why, message(QT_TRANSLATE_NOOP("Message", "Nobody was told that it flaps."))});
    }
}

void Evaluation::close()
{
    const Message why = whyRecovered(m_input, m_settings);
    if (m_outage.told > 0)
        tell(NotificationKind::Recovered,
             {why, message(QT_TRANSLATE_NOOP("Message", "People were told that it was down, so they are told "
                                                        "that it is over, whatever else holds."))});
    else
        decided(NotificationKind::Recovered, false,
                {why, message(QT_TRANSLATE_NOOP("Message", "Nobody was told that it was down, so nobody is "
                                                           "told that it is over."))});
    m_outage = Outage{};
    m_state.acknowledged.reset();
}

void Evaluation::tellDown()
{
    const Message why = whyDown(m_state, m_input, m_settings);
    if (heldBack(downHold(), false, NotificationKind::Down, why))
        return;
    m_outage.due = m_outage.remind = false;
    beginRepeats(m_outage.repeat, m_settings.repeat);
    tell(NotificationKind::Down, pathOf(why));
}

void Evaluation::tellRepeat()
{
    if (!(isDue(m_outage.repeat) || m_outage.remind) || m_input.state.status != Status::Down)
        return;
    const Message why = whyRepeat(m_state);
    if (heldBack(repeatHold(), false, NotificationKind::StillDown, why))
        return;
    m_outage.remind = false;
    repeated(m_outage.repeat, m_settings.repeat);
    tell(NotificationKind::StillDown, pathOf(why));
}

Hold Evaluation::muteHold() const
{
    return m_state.muted ? Hold::Muted : m_input.maintenance ? Hold::Maintenance : Hold::None;
}

Hold Evaluation::parentHold() const
{
    switch (m_input.parent) {
    case ParentVerdict::Pending:
        return Hold::ParentPending;
    case ParentVerdict::Failing:
        return Hold::ParentFailing;
    case ParentVerdict::Down:
        return Hold::ParentDown;
    case ParentVerdict::Up:
        break;
    }
    // Its last failure may be of the time when the parent was down: it takes one more, of a probe that was
    // surely started after that.
    const bool back = m_outage.held == Hold::ParentDown || (m_outage.held == Hold::ParentBack && !m_failed);
    return back ? Hold::ParentBack : Hold::None;
}

Hold Evaluation::downHold() const
{
    // After flapping it was told before: what is acknowledged need not be told again.
    if (m_state.acknowledged && m_outage.told > 0)
        return Hold::Acknowledged;
    if (const Hold hold = muteHold(); hold != Hold::None)
        return hold;
    if (const Hold hold = parentHold(); hold != Hold::None)
        return hold;
    // After a pause the status is that of before, until a probe fails again.
    const bool seen = m_outage.held != Hold::Unmeasured || m_failed;
    return m_input.state.status == Status::Down && seen ? Hold::None : Hold::Unmeasured;
}

Hold Evaluation::repeatHold() const
{
    if (isExhausted(m_outage.repeat, m_settings.repeat) && !m_outage.remind)
        return Hold::Exhausted;
    if (m_state.acknowledged)
        return Hold::Acknowledged;
    if (const Hold hold = muteHold(); hold != Hold::None)
        return hold;
    if (const Hold hold = parentHold(); hold != Hold::None)
        return hold;
    return m_input.incident ? Hold::Incident : Hold::None;
}

// Notes a hold; the first time it matters, that is a decision.
bool Evaluation::heldBack(Hold hold, bool first, NotificationKind kind, const Message &what)
{
    if (hold != Hold::None && (first || hold != m_outage.held))
        decided(kind, false, {what, whyHeld(hold, m_state, m_input, m_settings)});
    if (hold != Hold::None)
        m_outage.held = hold;
    return hold != Hold::None;
}

// Of something that is told: why, and what held it back until now.
std::vector<Message> Evaluation::pathOf(const Message &what) const
{
    std::vector<Message> path{what};
    if (const Message released = whyReleased(m_outage.held))
        path.push_back(released);
    return path;
}

void Evaluation::decided(NotificationKind kind, bool tell, std::vector<Message> path)
{
    Decision decision;
    decision.endpoint = m_input.endpoint;
    decision.kind = kind;
    decision.tell = tell;
    decision.path = std::move(path);
    decision.status = m_input.state.status;
    decision.failure = m_up ? FailureKind::None : m_input.state.downFailure;
    const bool ofThis = m_input.result && (m_input.result->outcome == Outcome::Down ||
                                           (m_up && m_input.result->outcome == Outcome::Up));
    if (ofThis && m_input.result->details)
        decision.reason = m_input.result->details->reason;
    if (!m_up && !decision.reason)
        decision.reason = describe(m_input.state.downFailure);
    decision.at = m_input.now;
    decision.since = m_outage.since;
    decision.name = m_outage.name;
    decision.number = m_outage.told + 1;
    m_decisions.push_back(std::move(decision));
}

void Evaluation::tell(NotificationKind kind, std::vector<Message> path)
{
    decided(kind, true, std::move(path));
    ++m_outage.told;
    m_outage.held = Hold::None;
}

} // namespace

std::vector<Decision> decide(AlertState &state, const AlertInput &input, const AlertSettings &settings)
{
    // Nearly all results are of endpoints that are well: only the flap history takes them in.
    return Evaluation(state, input, settings, true).run();
}

std::vector<Decision> tick(AlertState &state, const AlertInput &input, const AlertSettings &settings)
{
    return Evaluation(state, input, settings, false).run();
}

bool needsTick(const AlertState &state)
{
    return state.outage.open || (state.muted && state.muted->until);
}

void fallsAlone(AlertState &state)
{
    if (!state.outage.open)
        return;
    state.outage.due = true;
    state.outage.held = Hold::Incident;
}

bool acknowledge(AlertState &state, Acknowledgement note)
{
    if (!state.outage.open)
        return false;
    state.acknowledged = std::move(note);
    return true;
}

void unacknowledge(AlertState &state)
{
    state.acknowledged.reset();
}

AlertState knownDown(const EndpointState &state, const AlertSettings &settings)
{
    AlertState known;
    known.outage = Outage{.open = true, .since = state.since, .name = state.since, .told = 1};
    beginRepeats(known.outage.repeat, settings.repeat);
    return known;
}

} // namespace lightfoot
