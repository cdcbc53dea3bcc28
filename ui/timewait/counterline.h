// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/kernel/counterhistory.h"

#include <QPointF>
#include <QWidget>

#include <vector>

namespace lightfoot {

// A rate over time as a small line from zero up. GUI thread.
class CounterLine final : public QWidget
{
    Q_OBJECT
public:
    explicit CounterLine(QWidget *parent = nullptr);

    // Oldest first. A gap of more than a few seconds breaks the line.
    void setPoints(const std::vector<CounterHistory::Point> &points, WallTime from, WallTime to);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<QPointF> m_points; // both from 0 to 1
};

} // namespace lightfoot
