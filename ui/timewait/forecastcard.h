// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/card.h"
#include "ui/widgets/guihop.h"

class QGridLayout;
class QLabel;

namespace lightfoot {

class WrappedLabel;

// What the present list does to this machine once it has run for a while, closed politely and by reset. GUI
// thread.
class ForecastCard final : public Card
{
    Q_OBJECT
public:
    explicit ForecastCard(const Services &services, QWidget *parent = nullptr);

    // Asks anew, at most every ten seconds.
    void refresh(WallTime now);

private:
    struct Figure
    {
        QLabel *number;
        WrappedLabel *remark;
    };
    Figure addFigure(QGridLayout &grid, int column, const QString &title, const QString &objectName);
    void take(const Forecast &forecast);
    void show(Figure &figure, const ClosingForecast &closing);

    const Services &m_services;
    Figure m_connects;
    Figure m_politely;
    Figure m_reset;
    Figure m_dns;
    WrappedLabel *m_verdict;
    bool m_asking = false;
    WallTime m_asked;
    GuiHop m_hop;
};

} // namespace lightfoot
