// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latencychart.h"

#include "ui/charts/axisstart.h"
#include "ui/charts/chartnavigator.h"
#include "ui/charts/decimate.h"
#include "ui/theme/colors.h"
#include "ui/widgets/text.h"

#include <QLineSeries>
#include <QPainter>
#include <QPen>
#include <QScatterSeries>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

// The unit in which the values of an axis are short.
struct Unit
{
    double us;
    QString label;
};

Unit unitFor(double topUs)
{
    if (topUs < 1e6)
        return {1e3, u"%g ms"_s};
    return {1e6, u"%g s"_s};
}

// Until when a point tells: until the next one, but where that comes several probes later nobody measured.
WallTime endOf(const LatencySeries &series, std::size_t point, WallTime to,
               std::chrono::milliseconds interval)
{
    constexpr int mostMissed = 3;
    const std::chrono::milliseconds period = std::max(series.step, interval);
    const WallTime at = series.points[point].at;
    const WallTime next = point + 1 < series.points.size() ? series.points[point + 1].at : to;
    return period.count() > 0 && next - at > mostMissed * period ? at + period : next;
}

} // namespace

LatencyChart::LatencyChart(QWidget *parent)
    : ChartView(parent),
      m_navigator(new ChartNavigator(this)),
      m_slow(new QLineSeries),
      m_middle(new QLineSeries),
      m_failures(new QScatterSeries)
{
    setObjectName(u"latencyChart"_s);
    setAccessibleName(tr("Latency over time"));
    m_failures->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    m_failures->setMarkerSize(6);
    adopt(m_slow);
    adopt(m_middle);
    adopt(m_failures);
    colorSeries();
    connectNavigator();
}

void LatencyChart::connectNavigator()
{
    const auto toWall = [](double ms) { return WallTime(std::chrono::milliseconds(std::int64_t(ms))); };
    connect(m_navigator, &ChartNavigator::rangeWanted, this,
            [this, toWall](double from, double to) { Q_EMIT rangeWanted(toWall(from), toWall(to)); });
    connect(m_navigator, &ChartNavigator::allWanted, this, &LatencyChart::allWanted);
    connect(m_navigator, &ChartNavigator::cursorMoved, this, &LatencyChart::pointAt);
    connect(m_navigator, &ChartNavigator::cursorGone, this, [this] { setCursorPoint(std::nullopt); });
    connect(m_navigator, &ChartNavigator::cursorStepped, this, &LatencyChart::step);
}

std::vector<LatencyChart::Outage> LatencyChart::outages(const LatencySeries &series, WallTime to,
                                                        std::chrono::milliseconds interval)
{
    std::vector<Outage> found;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const LatencyPoint &point = series.points[i];
        if (point.up > 0 || point.down + point.unknown == 0)
            continue;
        const Outage outage{point.at, endOf(series, i, to, interval), point.down == 0};
        if (!found.empty() && found.back().to == outage.from && found.back().unknown == outage.unknown)
            found.back().to = outage.to;
        else
            found.push_back(outage);
    }
    return found;
}

std::vector<LatencyChart::Gap> LatencyChart::gaps(const LatencySeries &series, WallTime to,
                                                  std::chrono::milliseconds interval)
{
    std::vector<Gap> found;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const WallTime next = i + 1 < series.points.size() ? series.points[i + 1].at : to;
        if (const WallTime end = endOf(series, i, to, interval); end < next)
            found.push_back({end, next});
    }
    return found;
}

void LatencyChart::setCursorPoint(std::optional<std::size_t> point)
{
    if (point == m_cursor)
        return;
    m_cursor = point;
    const QString text = readout();
    setAccessibleDescription(text);
    Q_EMIT readoutChanged(text);
    viewport()->update();
}

void LatencyChart::pointAt(double x)
{
    if (m_data.points.empty())
        return setCursorPoint(std::nullopt);
    setCursorPoint(nearestTo(WallTime(std::chrono::milliseconds(std::int64_t(x)))));
}

std::size_t LatencyChart::nearestTo(WallTime at) const
{
    auto nearest = std::ranges::lower_bound(m_data.points, at, {}, &LatencyPoint::at);
    if (nearest == m_data.points.end() ||
        (nearest != m_data.points.begin() && at - std::prev(nearest)->at < nearest->at - at))
        --nearest;
    return std::size_t(nearest - m_data.points.begin());
}

void LatencyChart::step(int direction)
{
    const std::size_t count = m_data.points.size();
    if (count == 0)
        return;
    if (!m_cursor)
        return setCursorPoint(count - 1);
    const auto next = std::int64_t(*m_cursor) + direction;
    setCursorPoint(std::size_t(std::clamp<std::int64_t>(next, 0, std::int64_t(count) - 1)));
}

QString LatencyChart::readout() const
{
    if (!m_cursor || *m_cursor >= m_data.points.size())
        return {};
    const LatencyPoint &point = m_data.points[*m_cursor];
    const bool single = m_data.step.count() == 0;
    QStringList parts{clockText(point.at)};
    if (point.up > 0 && single)
        parts.append(latencyText(point.p50));
    else if (point.up > 0)
        parts.append(tr("median %1, 95 %: %2, worst %3")
                         .arg(latencyText(point.p50), latencyText(point.p95), latencyText(point.max)));
    if (point.down > 0)
        parts.append(single ? statusWord(Status::Down) : tr("%n failed", nullptr, int(point.down)));
    if (point.unknown > 0)
        parts.append(single ? statusWord(Status::Unknown)
                            : tr("%n could not be told", nullptr, int(point.unknown)));
    return parts.join(u" · "_s);
}

// A curve of Qt Charts has no holes: what it says of a gap is covered.
void LatencyChart::drawStretches(QPainter &painter)
{
    const QRectF plot = chart()->plotArea();
    const auto placeBetween = [&](WallTime from, WallTime to) {
        const double left = placeOf(double(toMilliseconds(from)));
        const double right = placeOf(double(toMilliseconds(to)));
        return QRectF(left, plot.top(), std::max(1.0, right - left), plot.height());
    };
    for (const Gap &gap : m_gaps) {
        const QRectF place = placeBetween(gap.from, gap.to);
        painter.fillRect(place, colorOf(ColorRole::Panel, palette()));
        painter.fillRect(place, QBrush(colorOf(ColorRole::Line, palette()), Qt::BDiagPattern));
    }
    for (const Outage &outage : m_outages) {
        QColor ground = colorOf(outage.unknown ? ColorRole::Unknown : ColorRole::Down, palette());
        ground.setAlphaF(0.18F);
        painter.fillRect(placeBetween(outage.from, outage.to), ground);
    }
}

// Over the curves, since Qt Charts paints its ground over all that lies below.
void LatencyChart::drawForeground(QPainter *painter, const QRectF &)
{
    drawStretches(*painter);
    const QRectF plot = chart()->plotArea();
    if (!m_cursor || *m_cursor >= m_data.points.size())
        return;
    const double x = placeOf(double(toMilliseconds(m_data.points[*m_cursor].at)));
    painter->setPen(QPen(colorOf(ColorRole::Text, palette()), 1, Qt::DotLine));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void LatencyChart::setSeries(LatencySeries series, WallTime from, WallTime to,
                             std::chrono::milliseconds interval)
{
    const WallTime at =
        m_cursor && *m_cursor < m_data.points.size() ? m_data.points[*m_cursor].at : WallTime();
    m_data = std::move(series);
    m_from = from;
    m_to = to;
    m_outages = outages(m_data, to, interval);
    m_gaps = gaps(m_data, to, interval);
    m_cursor.reset(); // it pointed into the series before
    if (!m_data.points.empty() && at >= from && at <= to)
        m_cursor = nearestTo(at);
    const QString text = readout();
    if (text != accessibleDescription())
        setAccessibleDescription(text);
    Q_EMIT readoutChanged(text);
    dataChanged();
}

void LatencyChart::refresh()
{
    double topUs = 0;
    for (const LatencyPoint &point : m_data.points)
        topUs = std::max(topUs, double(point.p95.count()));
    const Unit unit = unitFor(topUs);
    const double top = niceCeiling(topUs * 1.05 / unit.us);
    std::vector<QPointF> middle;
    std::vector<QPointF> slow;
    std::vector<QPointF> failures;
    for (const LatencyPoint &point : m_data.points) {
        const auto x = double(toMilliseconds(point.at));
        if (point.up > 0) {
            middle.emplace_back(x, double(point.p50.count()) / unit.us);
            slow.emplace_back(x, double(point.p95.count()) / unit.us);
        }
        if (point.down > 0)
            failures.emplace_back(x, top * 0.02);
    }
    replace(m_slow, decimateMinMax(slow));
    replace(m_middle, decimateMinMax(middle));
    replace(m_failures, decimateMinMax(failures));
    const WallTime start = axisStart(m_from, m_to, m_data.points.empty() ? m_from : m_data.points.front().at);
    m_navigator->setRange(double(toMilliseconds(start)), double(toMilliseconds(m_to)));
    showRange(double(toMilliseconds(start)), double(toMilliseconds(m_to)), top, unit.label);
    viewport()->update();
}

void LatencyChart::colorSeries()
{
    m_slow->setPen(QPen(colorOf(ColorRole::Paused, palette()), 1));
    m_middle->setPen(QPen(colorOf(ColorRole::Accent, palette()), 1.5));
    m_failures->setColor(colorOf(ColorRole::Down, palette()));
    m_failures->setBorderColor(Qt::transparent);
}

} // namespace lightfoot
