// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"
#include "ui/overview/heatlayout.h"
#include "ui/overview/overviewgroup.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <array>
#include <map>
#include <unordered_map>

namespace lightfoot {

// Every endpoint as a cell, group by group: what is not up as the shape of its status, what is up in a green
// that is the deeper the slower it is beside the others. Arrows, Home and End move a mark through the cells,
// Enter opens; the accessible name says where it stands. GUI thread; owned by the overview.
class HeatGrid final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit HeatGrid(QWidget *parent = nullptr);

    void setEndpoints(const MonitoredEndpoints &endpoints, const std::vector<EndpointView> &views);
    // Takes in what changed; repaints those cells alone that look otherwise now. True: a status is another
    // one.
    bool takeChanges(const std::vector<EndpointView> &changes);
    // Now and then: what is slow among all.
    void gradeLatencies();
    bool isGraded() const { return m_limits.back().count() > 0; }

    const std::vector<OverviewGroup> &groups() const { return m_groups; }
    std::size_t count() const { return m_cells.size(); }
    // Of every endpoint, in the order of the cells.
    template <class Visit>
    void visitViews(Visit visit) const
    {
        for (const Cell &cell : m_cells)
            visit(cell.view);
    }
    // Null: it is not there.
    const MonitoredEndpoint *endpoint(EndpointHandle handle) const;
    QRect cellRect(EndpointHandle handle) const; // in the viewport
    QSize sizeHint() const override { return {640, 320}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void endpointWanted(qint64 endpoint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    static constexpr std::uint8_t shadeCount = 4;
    struct Cell
    {
        std::size_t place = 0; // in m_endpoints
        EndpointView view;
        std::uint8_t shade = 0; // from the fastest to the slowest
    };

    void arrange();
    std::uint8_t shadeOf(const EndpointView &view) const;
    const QPixmap &pixmapOf(const Cell &cell);
    QPixmap makePixmap(const Cell &cell) const;
    void repaintCells(std::vector<std::size_t> cells);
    void moveTo(std::size_t cell);
    void tellOfCurrent();
    void open(std::size_t cell);
    QString textOf(const Cell &cell) const;
    QRect inView(const QRect &rect) const;

    MonitoredEndpoints m_endpoints;
    std::vector<OverviewGroup> m_groups;
    std::vector<Cell> m_cells;
    std::unordered_map<EndpointHandle, std::size_t> m_cellOf;
    HeatLayout m_layout;
    std::array<std::chrono::nanoseconds, shadeCount - 1> m_limits{}; // between the shades
    std::map<int, QPixmap> m_pixmaps;                                // by status and shade
    std::size_t m_current = 0;
};

} // namespace lightfoot
