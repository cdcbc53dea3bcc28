// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/minutes.h"

#include <QWidget>

#include <vector>

namespace lightfoot {

// The last hour, a bar a minute: probes, of those failures and what we could not tell, a mark where outages
// began. A minute in which nothing was measured is a gap with a dotted ground. Left and Right move a mark
// through the minutes, and the accessible name says what they hold. GUI thread; owned by its card.
class HourChart final : public QWidget
{
    Q_OBJECT
public:
    explicit HourChart(QWidget *parent = nullptr);

    void setMinutes(std::vector<MinuteCounts> minutes);
    // Begins of incidents that are going on, with their titles.
    void setIncidents(std::vector<std::pair<WallTime, QString>> incidents);
    QString textOf(std::size_t minute) const;
    QSize sizeHint() const override { return {480, 150}; }
    QSize minimumSizeHint() const override { return {240, 110}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF bars() const;
    QRectF slotOf(std::size_t minute) const;
    void paintBar(QPainter &painter, std::size_t minute, double most) const;
    void paintIncidents(QPainter &painter) const;
    void tell();

    std::vector<MinuteCounts> m_minutes;
    std::vector<std::pair<WallTime, QString>> m_incidents;
    std::size_t m_current = MinuteRing::length - 1;
};

} // namespace lightfoot
