// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/alerts/alertpolicy.h"

#include <QByteArray>

#include <stdexcept>

namespace lightfoot {

// Plays a drawing: a letter a step, a minute each.
//   results:  U up  S slow  D down  X unknown
//   a acknowledged  e acknowledged for an hour  A taken back    m muted  n muted for an hour  M taken back
//   [ ] maintenance window    i I incident    o parent up  p pending  f failing  P down    t time alone
//   + an hour on   - an hour back: the clock is set   z 8 h asleep
// What is decided after each step, a capital where people are told:
//   D down  S still down  R recovered  F flapping began  E flapping ended    . nothing    ( ) several
class AlertPlay
{
public:
    explicit AlertPlay(AlertSettings settings, bool restarts = false)
        : m_settings(settings), m_restarts(restarts)
    {}

    QByteArray play(const QByteArray &steps)
    {
        QByteArray drawing;
        for (const char letter : steps) {
            const std::vector<Decision> made = step(letter);
            QByteArray letters;
            for (const Decision &decision : made) {
                letters += letterOf(decision);
                m_log.push_back(decision);
            }
            drawing += letters.isEmpty() ? "." : letters.size() == 1 ? letters : "(" + letters + ")";
        }
        return drawing;
    }

    // All decisions so far, in full, one line each.
    QByteArray log() const
    {
        QByteArray text;
        for (const Decision &decision : m_log)
            text += lineOf(decision) + "\n";
        return text;
    }
    const std::vector<Decision> &decisions() const { return m_log; }
    AlertState &state() { return m_state; }
    EndpointState &endpoint() { return m_endpoint; }

    static QByteArray lineOf(const Decision &decision)
    {
        QByteArray text = letterOf(decision);
        text += " #" + QByteArray::number(decision.number) + " " +
                QByteArray::number(toMilliseconds(decision.at) / 60'000) + " since " +
                QByteArray::number(toMilliseconds(decision.since) / 60'000) + " " +
                QByteArray::fromStdString(std::string(toString(decision.status))) + " " +
                QByteArray::fromStdString(std::string(toString(decision.failure))) + " [" +
                QByteArray::fromStdString(toEnglish(decision.reason)) + "]";
        for (const Message &message : decision.path)
            text += " " + QByteArray::fromStdString(toEnglish(message));
        return text;
    }

private:
    static QByteArray letterOf(const Decision &decision)
    {
        const char letter = decision.kind == NotificationKind::Down            ? 'D'
                            : decision.kind == NotificationKind::StillDown     ? 'S'
                            : decision.kind == NotificationKind::Recovered     ? 'R'
                            : decision.kind == NotificationKind::FlappingBegan ? 'F'
                            : decision.kind == NotificationKind::FlappingEnded ? 'E'
                                                                               : '?';
        const QByteArray text(1, decision.path.empty() ? '?' : letter);
        return decision.tell ? text : text.toLower();
    }

    std::vector<Decision> step(char letter)
    {
        m_now += std::chrono::minutes(1);
        const bool measured = QByteArray("USDX").contains(letter);
        if (measured)
            measure(letter);
        else
            change(letter);
        AlertInput input{.endpoint = 7, .state = m_endpoint, .now = m_now};
        input.result = m_result.details || measured ? &m_result : nullptr;
        if (measured)
            input.transition = m_transition;
        input.parent = m_parent;
        input.parentName = &m_parentName;
        input.maintenance = m_maintenance ? &m_window : nullptr;
        input.incident = m_incident ? &m_incidentName : nullptr;
        std::vector<Decision> made =
            measured ? decide(m_state, input, m_settings) : tick(m_state, input, m_settings);
        // What was decided is not decided again.
        if (!tick(m_state, input, m_settings).empty())
            throw std::logic_error("a second look decides something");
        if (m_restarts)
            m_state = alertStateFromText(toText(m_state)).value();
        return made;
    }

    void measure(char letter)
    {
        m_result = {};
        m_result.at = m_now;
        m_result.outcome = letter == 'D' ? Outcome::Down : letter == 'X' ? Outcome::Unknown : Outcome::Up;
        m_result.failure = letter == 'D'   ? FailureKind::Refused
                           : letter == 'X' ? FailureKind::LocalResource
                                           : FailureKind::None;
        m_result.latency = std::chrono::milliseconds(letter == 'S' ? 900 : 10);
        m_transition = apply(m_endpoint, m_result, m_settings.thresholds);
    }

    void change(char letter)
    {
        switch (letter) {
        case 'a':
            acknowledge(m_state, acknowledgement("ann", "on it", m_now));
            break;
        case 'e':
            acknowledge(m_state, acknowledgement("eve", "in an hour", m_now, m_now + std::chrono::hours(1)));
            break;
        case 'A':
            unacknowledge(m_state);
            break;
        case 'm':
            m_state.muted = mute("max", "old", m_now);
            break;
        case 'n':
            m_state.muted = mute("nia", "busy", m_now, m_now + std::chrono::hours(1));
            break;
        case 'M':
            m_state.muted.reset();
            break;
        case '+':
            m_now += std::chrono::hours(1);
            break;
        case '-':
            m_now -= std::chrono::hours(1);
            break;
        case 'z':
            m_now += std::chrono::hours(8);
            break;
        case '[':
        case ']':
            m_maintenance = letter == '[';
            break;
        case 'i':
        case 'I':
            m_incident = letter == 'i';
            break;
        default:
            m_parent = letter == 'p'   ? ParentVerdict::Pending
                       : letter == 'f' ? ParentVerdict::Failing
                       : letter == 'P' ? ParentVerdict::Down
                       : letter == 'o' ? ParentVerdict::Up
                                       : m_parent;
        }
    }

    const AlertSettings m_settings;
    const bool m_restarts;
    AlertState m_state;
    EndpointState m_endpoint;
    ProbeResult m_result;
    std::optional<Transition> m_transition;
    WallTime m_now{std::chrono::days(20'000)};
    ParentVerdict m_parent = ParentVerdict::Up;
    bool m_maintenance = false;
    bool m_incident = false;
    std::string m_window = "patch night";
    std::string m_parentName = "gateway";
    std::string m_incidentName = "10.0.0.0/24";
    std::vector<Decision> m_log;
};

} // namespace lightfoot
