// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/heatgrid.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostSingleRects = 64; // more are repainted as bands: a region of many is slow to make

} // namespace

HeatGrid::HeatGrid(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"heatGrid"_s);
    setAccessibleName(tr("Endpoints by group"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(false);
    verticalScrollBar()->setSingleStep(24);
}

void HeatGrid::setEndpoints(const MonitoredEndpoints &endpoints, const std::vector<EndpointView> &views)
{
    const EndpointHandle current = m_current < m_cells.size() ? m_cells[m_current].view.endpoint : 0;
    m_endpoints = endpoints;
    m_groups = groupEndpoints(*endpoints);
    m_cells.clear();
    m_cells.reserve(endpoints->size());
    m_cellOf.clear();
    m_cellOf.reserve(endpoints->size());
    for (const OverviewGroup &group : m_groups) {
        for (const std::size_t place : group.members) {
            const EndpointHandle handle = (*endpoints)[place].handle;
            m_cellOf.emplace(handle, m_cells.size());
            m_cells.push_back({place, {}, 0});
            m_cells.back().view.endpoint = handle;
        }
    }
    for (const EndpointView &view : views) {
        if (const auto found = m_cellOf.find(view.endpoint); found != m_cellOf.end())
            m_cells[found->second].view = view;
    }
    const auto found = m_cellOf.find(current);
    m_current = found == m_cellOf.end() ? 0 : found->second;
    gradeLatencies();
    arrange();
    tellOfCurrent();
}

bool HeatGrid::takeChanges(const std::vector<EndpointView> &changes)
{
    std::vector<std::size_t> dirty;
    bool ofCurrent = false;
    bool otherStatus = false;
    for (const EndpointView &view : changes) {
        const auto found = m_cellOf.find(view.endpoint);
        if (found == m_cellOf.end())
            continue; // of a list that is gone
        Cell &cell = m_cells[found->second];
        const std::uint8_t shade = shadeOf(view);
        if (shade != cell.shade || view.status != cell.view.status) {
            dirty.push_back(found->second);
            ofCurrent = ofCurrent || found->second == m_current;
        }
        otherStatus = otherStatus || view.status != cell.view.status;
        cell.view = view;
        cell.shade = shade;
    }
    if (!isVisible())
        return otherStatus;
    repaintCells(std::move(dirty));
    if (ofCurrent && hasFocus())
        tellOfCurrent();
    return otherStatus;
}

// By rank: a quarter of all in each shade, whatever their latencies are.
void HeatGrid::gradeLatencies()
{
    std::vector<std::chrono::nanoseconds> latencies;
    for (const Cell &cell : m_cells) {
        if (cell.view.status == Status::Up && cell.view.latency.count() >= 0)
            latencies.push_back(cell.view.latency);
    }
    for (std::size_t i = 0; i < m_limits.size() && !latencies.empty(); ++i) {
        const auto limit =
            latencies.begin() + static_cast<std::ptrdiff_t>(latencies.size() * (i + 1) / shadeCount);
        std::ranges::nth_element(latencies, limit);
        m_limits[i] = *limit;
    }
    std::vector<std::size_t> dirty;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const std::uint8_t shade = shadeOf(m_cells[i].view);
        if (shade != m_cells[i].shade)
            dirty.push_back(i);
        m_cells[i].shade = shade;
    }
    if (isVisible())
        repaintCells(std::move(dirty));
}

std::uint8_t HeatGrid::shadeOf(const EndpointView &view) const
{
    if (view.status != Status::Up || m_limits.back().count() == 0)
        return 0;
    return static_cast<std::uint8_t>(
        std::ranges::count_if(m_limits, [&](auto limit) { return view.latency > limit; }));
}

void HeatGrid::arrange()
{
    std::vector<std::size_t> sizes;
    for (const OverviewGroup &group : m_groups)
        sizes.push_back(group.members.size());
    const int before = m_layout.cell();
    m_layout.arrange(sizes, viewport()->width() - 4, viewport()->height() - 4, fontMetrics().height() + 6);
    if (m_layout.cell() != before)
        m_pixmaps.clear();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() + 4 - viewport()->height()));
    viewport()->update();
}

// The mark needs two pixels around.
QRect HeatGrid::inView(const QRect &rect) const
{
    return rect.translated(2, 2 - verticalScrollBar()->value());
}

void HeatGrid::repaintCells(std::vector<std::size_t> cells)
{
    const auto update = [this](const QRect &rect) {
        const QRect place = inView(rect).adjusted(-2, -2, 2, 2);
        if (place.intersects(viewport()->rect()))
            viewport()->update(place);
    };
    if (cells.size() <= mostSingleRects) {
        for (const std::size_t cell : cells)
            update(m_layout.rectOf(cell));
        return;
    }
    std::ranges::sort(cells);
    QRect band;
    for (const std::size_t cell : cells) {
        const QRect rect = m_layout.rectOf(cell);
        if (!band.isNull() && rect.top() != band.top()) {
            update(band);
            band = {};
        }
        band = band.united(rect);
    }
    update(band);
}

QPixmap HeatGrid::makePixmap(const Cell &cell) const
{
    const qreal ratio = devicePixelRatioF();
    const int edge = m_layout.cell();
    QPixmap pixmap(QSize(edge, edge) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const Status status = cell.view.status;
    if (status != Status::Up) {
        paintIcon(painter, iconName(status), colorOf(roleOf(status), palette()), QRectF(0, 0, edge, edge));
        return pixmap;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = colorOf(ColorRole::Up, palette());
    // Towards the ground, so that what is slow is duller and what is wrong stands out from both.
    color.setAlphaF(1.0F - 0.17F * static_cast<float>(cell.shade));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(0, 0, edge, edge), edge / 7.0, edge / 7.0);
    return pixmap;
}

const QPixmap &HeatGrid::pixmapOf(const Cell &cell)
{
    const int key = static_cast<int>(cell.view.status) * shadeCount + cell.shade;
    const auto found = m_pixmaps.find(key);
    return found != m_pixmaps.end() ? found->second : m_pixmaps.emplace(key, makePixmap(cell)).first->second;
}

void HeatGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    for (std::size_t i = 0; i < m_layout.groupCount(); ++i) {
        const QRect caption = inView(m_layout.captionOf(i));
        if (!event->region().intersects(caption))
            continue;
        const QString text = tr("%1 · %2").arg(
            groupTitle(m_groups[i]), QLocale().toString(static_cast<qulonglong>(m_groups[i].members.size())));
        painter.setPen(colorOf(ColorRole::Muted, palette()));
        painter.drawText(caption, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         fontMetrics().elidedText(text, Qt::ElideMiddle, caption.width()));
    }
    const int top = verticalScrollBar()->value() - 2;
    for (const QRect &part : event->region()) {
        const auto [first, last] = m_layout.cellsBetween(part.top() + top, part.bottom() + top);
        for (std::size_t i = first; i < last; ++i) {
            const QRect place = inView(m_layout.rectOf(i));
            if (place.intersects(part))
                painter.drawPixmap(place.topLeft(), pixmapOf(m_cells[i]));
        }
    }
    if (hasFocus() && m_current < m_cells.size()) {
        painter.setPen(QPen(colorOf(ColorRole::Accent, palette()), 2));
        painter.drawRect(inView(m_layout.rectOf(m_current)).adjusted(-1, -1, 1, 1));
    }
}

void HeatGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void HeatGrid::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_pixmaps.clear();
        arrange();
    }
}

void HeatGrid::keyPressEvent(QKeyEvent *event)
{
    if (m_cells.empty() || event->modifiers() & ~Qt::KeypadModifier) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const std::size_t last = m_cells.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_current == 0 ? 0 : m_current - 1);
    case Qt::Key_Right:
        return moveTo(std::min(m_current + 1, last));
    case Qt::Key_Up:
        return moveTo(m_layout.above(m_current));
    case Qt::Key_Down:
        return moveTo(m_layout.below(m_current));
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return open(m_current);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HeatGrid::moveTo(std::size_t cell)
{
    repaintCells({m_current, cell});
    m_current = cell;
    const QRect place = m_layout.rectOf(cell);
    QScrollBar *bar = verticalScrollBar();
    if (place.top() - m_layout.cell() < bar->value())
        bar->setValue(place.top() - m_layout.cell());
    else if (place.bottom() + 4 > bar->value() + viewport()->height())
        bar->setValue(place.bottom() + 4 - viewport()->height());
    tellOfCurrent();
}

// A screen reader says the new name of what has the focus.
void HeatGrid::tellOfCurrent()
{
    if (m_current >= m_cells.size() || !hasFocus()) {
        setAccessibleName(tr("Endpoints by group"));
        setAccessibleDescription(tr("%n endpoint(s)", nullptr, static_cast<int>(m_cells.size())));
        return;
    }
    const QString group = groupTitle(m_groups[m_layout.groupOf(m_current)]);
    setAccessibleName(textOf(m_cells[m_current]).replace(u'\n', u", "_s));
    setAccessibleDescription(tr("%1 of %2, group %3")
                                 .arg(QLocale().toString(static_cast<qulonglong>(m_current + 1)),
                                      QLocale().toString(static_cast<qulonglong>(m_cells.size())), group));
}

QString HeatGrid::textOf(const Cell &cell) const
{
    QStringList lines{shown((*m_endpoints)[cell.place].definition->name), statusWord(cell.view.status)};
    if (cell.view.failure != FailureKind::None && cell.view.status != Status::Up)
        lines.back() += u": "_s + translated(describe(cell.view.failure));
    if (cell.view.latency.count() >= 0)
        lines.append(latencyText(cell.view.latency));
    if (cell.view.since != WallTime{})
        lines.append(tr("since %1").arg(clockText(cell.view.since)));
    return lines.join(u'\n');
}

void HeatGrid::open(std::size_t cell)
{
    if (cell < m_cells.size())
        Q_EMIT endpointWanted(m_cells[cell].view.endpoint);
}

void HeatGrid::mouseReleaseEvent(QMouseEvent *event)
{
    const std::size_t cell =
        m_layout.cellAt(event->position().toPoint() - QPoint(2, 2 - verticalScrollBar()->value()));
    if (event->button() != Qt::LeftButton || cell >= m_cells.size())
        return;
    moveTo(cell);
    open(cell);
}

bool HeatGrid::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::size_t cell = m_layout.cellAt(help->pos() - QPoint(2, 2 - verticalScrollBar()->value()));
    if (cell < m_cells.size())
        QToolTip::showText(help->globalPos(), toolTipText(textOf(m_cells[cell])), viewport(),
                           inView(m_layout.rectOf(cell)));
    else
        QToolTip::hideText();
    return true;
}

void HeatGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    tellOfCurrent();
    repaintCells({m_current});
}

void HeatGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    tellOfCurrent();
    repaintCells({m_current});
}

const MonitoredEndpoint *HeatGrid::endpoint(EndpointHandle handle) const
{
    const auto found = m_cellOf.find(handle);
    return found == m_cellOf.end() ? nullptr : &(*m_endpoints)[m_cells[found->second].place];
}

QRect HeatGrid::cellRect(EndpointHandle handle) const
{
    const auto found = m_cellOf.find(handle);
    return found == m_cellOf.end() ? QRect() : inView(m_layout.rectOf(found->second));
}

} // namespace lightfoot
