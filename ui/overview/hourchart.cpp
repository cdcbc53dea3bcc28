// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/hourchart.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastHeight = 2; // of a failure among thousands: to be seen

QString hourAndMinute(WallTime time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMilliseconds(time)).time(), u"HH:mm"_s);
}

double shareHeight(std::uint32_t count, double most, double height)
{
    return count == 0 ? 0 : std::max(leastHeight, height * count / most);
}

} // namespace

HourChart::HourChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"hourChart"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    tell();
}

void HourChart::setMinutes(std::vector<MinuteCounts> minutes)
{
    m_minutes = std::move(minutes);
    tell();
    update();
}

void HourChart::setIncidents(std::vector<std::pair<WallTime, QString>> incidents)
{
    m_incidents = std::move(incidents);
    tell();
    update();
}

QString HourChart::textOf(std::size_t minute) const
{
    const MinuteCounts &counts = m_minutes[minute];
    const QString at = hourAndMinute(counts.at);
    QStringList began;
    for (const auto &[since, title] : m_incidents) {
        if (since >= counts.at && since < counts.at + std::chrono::minutes(1))
            began.append(title);
    }
    if (counts.measured() == 0)
        return (QStringList{tr("%1: nothing measured").arg(at)} + began).join(u", "_s);
    QStringList parts{tr("%n probe(s)", nullptr, static_cast<int>(counts.measured())),
                      tr("%n failed", nullptr, static_cast<int>(counts.down))};
    if (counts.unknown > 0)
        parts.append(tr("%n unknown", nullptr, static_cast<int>(counts.unknown)));
    if (counts.outages > 0)
        parts.append(tr("%n outage(s) began", nullptr, static_cast<int>(counts.outages)));
    return tr("%1: %2").arg(at, (parts + began).join(u", "_s));
}

// Without the focus the whole hour.
void HourChart::tell()
{
    QString name = tr("The last hour");
    QString about;
    if (hasFocus() && m_current < m_minutes.size()) {
        name = textOf(m_current);
    } else {
        std::uint64_t probes = 0;
        std::uint64_t failures = 0;
        for (const MinuteCounts &counts : m_minutes) {
            probes += counts.measured();
            failures += counts.down;
        }
        QStringList parts{tr("%n probe(s)", nullptr, static_cast<int>(probes)),
                          tr("%n failed", nullptr, static_cast<int>(failures))};
        if (!m_incidents.empty()) // the newest, as it is painted
            parts.append(m_incidents.back().second);
        about = parts.join(u", "_s);
    }
    if (name != accessibleName())
        setAccessibleName(name);
    if (about != accessibleDescription())
        setAccessibleDescription(about);
}

QRectF HourChart::bars() const
{
    const int line = fontMetrics().height();
    return {1.0, line + 4.0, width() - 2.0, height() - 2.0 * line - 10};
}

QRectF HourChart::slotOf(std::size_t minute) const
{
    const QRectF all = bars();
    const double width = all.width() / static_cast<double>(std::max<std::size_t>(1, m_minutes.size()));
    return {all.left() + width * static_cast<double>(minute), all.top(), width, all.height()};
}

void HourChart::paintBar(QPainter &painter, std::size_t minute, double most) const
{
    const QRectF slot = slotOf(minute).adjusted(1, 0, -1, 0);
    const MinuteCounts &counts = m_minutes[minute];
    if (counts.measured() == 0) {
        painter.setPen(QPen(colorOf(ColorRole::Muted, palette()), 1, Qt::DotLine));
        painter.drawLine(QPointF(slot.left(), slot.bottom() - 0.5),
                         QPointF(slot.right(), slot.bottom() - 0.5));
        return;
    }
    const double height = slot.height();
    QColor ground = colorOf(ColorRole::Established, palette());
    ground.setAlphaF(0.45F);
    const double all = shareHeight(counts.measured(), most, height);
    painter.fillRect(QRectF(slot.left(), slot.bottom() - all, slot.width(), all), ground);
    const double down = shareHeight(counts.down, most, height);
    painter.fillRect(QRectF(slot.left(), slot.bottom() - down, slot.width(), down),
                     colorOf(ColorRole::Down, palette()));
    const double unknown = shareHeight(counts.unknown, most, height);
    painter.fillRect(QRectF(slot.left(), slot.bottom() - down - unknown, slot.width(), unknown),
                     QBrush(colorOf(ColorRole::Unknown, palette()), Qt::BDiagPattern));
    if (counts.outages > 0) {
        const double edge = std::min(10.0, std::max(6.0, slot.width()));
        paintIcon(painter, iconName(Status::Down), colorOf(ColorRole::Down, palette()),
                  QRectF(slot.center().x() - edge / 2, slot.bottom() - all - edge - 2, edge, edge));
    }
}

// A line where it began and its title beside it, on the side that has room; the newest is legible.
void HourChart::paintIncidents(QPainter &painter) const
{
    if (m_minutes.empty())
        return;
    const QRectF all = bars();
    const double hour = 60'000.0 * static_cast<double>(m_minutes.size());
    bool titled = false;
    for (auto incident = m_incidents.rbegin(); incident != m_incidents.rend(); ++incident) {
        const auto since =
            static_cast<double>(toMilliseconds(incident->first) - toMilliseconds(m_minutes.front().at));
        const double x = all.left() + std::clamp(since / hour, 0.0, 1.0) * all.width();
        painter.setPen(QPen(colorOf(ColorRole::Down, palette()), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, all.top() - 2), QPointF(x, all.bottom()));
        if (titled)
            continue;
        titled = true;
        painter.setPen(colorOf(ColorRole::Muted, palette()));
        const bool left = x > all.center().x();
        const QRectF room = left ? QRectF(0, 0, x, all.top() - 3) : QRectF(x, 0, width() - x, all.top() - 3);
        painter.drawText(room,
                         (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(incident->second, Qt::ElideRight, int(room.width())));
    }
}

void HourChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    std::uint32_t most = 1;
    for (const MinuteCounts &counts : m_minutes)
        most = std::max(most, counts.measured());
    // Room above for the marks of outages.
    for (std::size_t i = 0; i < m_minutes.size(); ++i)
        paintBar(painter, i, most * 1.15);
    paintIncidents(painter);
    if (m_minutes.empty())
        return;
    const QRectF below(0, bars().bottom() + 2, width(), height() - bars().bottom() - 2);
    painter.setPen(colorOf(ColorRole::Muted, palette()));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, hourAndMinute(m_minutes.front().at));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, hourAndMinute(m_minutes.back().at));
    if (!hasFocus() || m_current >= m_minutes.size())
        return;
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignVCenter, textOf(m_current));
    painter.setPen(QPen(colorOf(ColorRole::Accent, palette()), 2));
    painter.drawRect(slotOf(m_current).adjusted(0, 0, 0, 1));
}

void HourChart::keyPressEvent(QKeyEvent *event)
{
    const std::size_t last = m_minutes.empty() ? 0 : m_minutes.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        m_current = m_current == 0 ? 0 : m_current - 1;
        break;
    case Qt::Key_Right:
        m_current = std::min(m_current + 1, last);
        break;
    case Qt::Key_Home:
        m_current = 0;
        break;
    case Qt::Key_End:
        m_current = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    tell();
    update();
}

void HourChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    tell();
    update();
}

void HourChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    tell();
    update();
}

bool HourChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto minute = static_cast<std::size_t>(std::max(
        0.0, (help->pos().x() - bars().left()) / bars().width() * static_cast<double>(m_minutes.size())));
    if (minute < m_minutes.size())
        QToolTip::showText(help->globalPos(), toolTipText(textOf(minute)), this, slotOf(minute).toRect());
    return true;
}

} // namespace lightfoot
