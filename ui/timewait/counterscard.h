// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/card.h"

class QLabel;

namespace lightfoot {

class CounterLine;

// The kernel's counters that tell about TCP's life, as small lines with the rate of now. GUI thread.
class CountersCard final : public Card
{
    Q_OBJECT
public:
    explicit CountersCard(const Services &services, QWidget *parent = nullptr);
    void refresh(WallTime now);

private:
    struct Row
    {
        KernelCounter counter;
        bool trouble; // anything above zero is worth a look
        CounterLine *line;
        QLabel *rate;
    };
    void show(Row &row, const std::vector<CounterHistory::Point> &points, WallTime now);

    const Services &m_services;
    std::vector<Row> m_rows;
};

} // namespace lightfoot
