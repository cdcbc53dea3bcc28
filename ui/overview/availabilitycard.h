// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/availability.h"
#include "core/monitor/monitor.h"
#include "ui/overview/overviewgroup.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;

namespace lightfoot {

class ElidedLabel;
class WrappedLabel;

// Shares of what was up, down and not to be told, as a bar. GUI thread.
class ShareBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(QWidget *parent = nullptr);
    void setCounts(const EndpointAvailability &counts);
    QSize sizeHint() const override { return {120, 16}; }
    QSize minimumSizeHint() const override { return {40, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EndpointAvailability m_counts;
};

// How much of the last day each group was up: unknown is kept apart, and what was paused or not measured does
// not count. The worst first when there are more than fit. GUI thread; owned by the overview.
class AvailabilityCard final : public Card
{
    Q_OBJECT
public:
    static constexpr std::size_t limit = 8;

    explicit AvailabilityCard(QWidget *parent = nullptr);
    void setAvailability(const Availability &availability, const std::vector<MonitoredEndpoint> &endpoints,
                         const std::vector<OverviewGroup> &groups);

private:
    struct Row
    {
        ElidedLabel *name;
        ShareBar *bar;
        QLabel *share;
    };
    void showRow(std::size_t index, const QString &name, const EndpointAvailability &sum);

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    WrappedLabel *m_note;
};

} // namespace lightfoot
