// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/card.h"
#include "ui/widgets/guihop.h"

#include <array>

class QLabel;

namespace lightfoot {

class WrappedLabel;

// Why people were told of the selected endpoint, or not: its newest decisions, each with the rules it went
// through. Asks when the endpoint or what is known of its alerts changes, and a little later again. GUI
// thread. services outlives it.
class WhyCard final : public Card
{
    Q_OBJECT
public:
    static constexpr std::size_t limit = 5;

    explicit WhyCard(const Services &services, QWidget *parent = nullptr);

    // Null: nothing is selected.
    void setEndpoint(const MonitoredEndpoint *endpoint);
    // Once a second.
    void refresh(Status status);

private:
    // What a new decision goes with.
    struct Standing
    {
        Status status = Status::Pending;
        int told = 0;
        Hold held = Hold::None;
        bool acknowledged = false;
        bool muted = false;
        bool operator==(const Standing &) const = default;
    };
    Standing standing(Status status) const;
    void ask();
    void take(std::uint64_t question, const std::vector<DecisionRecord> &decisions);

    const Services &m_services;
    EndpointHandle m_endpoint = 0;
    std::string m_id; // empty: nothing is selected
    std::optional<Standing> m_standing;
    std::vector<SteadyTime> m_due; // when to ask, the next one last
    std::uint64_t m_question = 0;  // answers to older questions are dropped
    bool m_waiting = false;
    WrappedLabel *m_empty;
    std::array<std::pair<QLabel *, WrappedLabel *>, limit> m_decisions; // head and path
    GuiHop m_hop;                                                       // last: cut first
};

} // namespace lightfoot
