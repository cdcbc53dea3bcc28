// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "ui/charts/namecolors.h"
#include "ui/services.h"
#include "ui/widgets/card.h"
#include "ui/widgets/guihop.h"

#include <memory>

class QButtonGroup;
class QCheckBox;
class QStackedWidget;

namespace lightfoot {

class ChartLegend;
class StackChart;
class StateChart;

// The sockets of this machine over time, stacked by state, by remote or by process. GUI thread; what is
// counted by name is made ready on a thread of its own.
class ChartCard final : public Card
{
    Q_OBJECT
public:
    explicit ChartCard(const Services &services, QWidget *parent = nullptr);
    ~ChartCard() override;

    void refresh(WallTime now);

private:
    enum class Grouping : std::uint8_t
    {
        State,
        Remote,
        Process
    };
    QWidget *makeBar();
    void onChoice();
    void showStates(WallTime now);
    void askStack(WallTime now);
    void take(NamedStack stack, std::uint32_t choice, WallTime from, WallTime to);
    QString layerText(const StackLayer &layer, std::uint32_t count) const;

    const Services &m_services;
    QButtonGroup *m_groupings;
    QButtonGroup *m_ranges;
    QCheckBox *m_timeWaitOnly;
    ChartLegend *m_legend;
    QStackedWidget *m_charts;
    StateChart *m_states;
    StackChart *m_stack;
    NameColors m_colors;
    Grouping m_grouping = Grouping::State;
    std::chrono::minutes m_range{15};
    std::uint32_t m_choice = 0; // counts up: an answer to an older one is of no use
    bool m_asking = false;
    WallTime m_asked;
    GuiHop m_hop;
    std::unique_ptr<GracefulThread> m_worker; // made when first needed; last: ends before what it answers to
};

} // namespace lightfoot
