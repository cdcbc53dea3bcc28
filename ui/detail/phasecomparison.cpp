// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/phasecomparison.h"

#include "ui/detail/phasecolors.h"
#include "ui/widgets/text.h"

#include <QPainter>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnGap = 10;

std::chrono::microseconds sumOf(const Phases &phases)
{
    std::chrono::microseconds sum{0};
    for (std::size_t i = 0; i < phaseCount; ++i)
        sum += phases.of(static_cast<Phase>(i));
    return sum;
}

void drawBar(QPainter &painter, const QRectF &track, const Phases &phases, double perUs,
             const QPalette &palette)
{
    painter.fillRect(track, colorOf(ColorRole::Background, palette));
    double at = track.left();
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        const double width = double(phases.of(phase).count()) * perUs;
        if (width <= 0)
            continue;
        painter.fillRect(QRectF(at, track.top(), std::max(1.0, width), track.height()),
                         colorOf(phaseRole(phase), palette));
        at += width;
    }
}

} // namespace

PhaseComparison::PhaseComparison(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"phaseComparison"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("This probe beside those of the last hour"));
    setVisible(false);
}

void PhaseComparison::setPhases(const Phases &last)
{
    if (last == m_last)
        return;
    m_last = last;
    describe();
}

void PhaseComparison::setSummary(const PhaseSummary &summary)
{
    m_summary = summary;
    describe();
}

// Two of them alone say nothing about what is usual.
std::vector<PhaseComparison::Row> PhaseComparison::rows() const
{
    if (m_summary.probes < 3)
        return {};
    std::vector<Row> rows;
    if (m_last != Phases())
        rows.push_back({tr("this probe"), m_last});
    rows.push_back({tr("median, 1 h"), m_summary.median});
    rows.push_back({tr("worst, 1 h"), m_summary.worst});
    return rows;
}

void PhaseComparison::describe()
{
    QStringList words;
    const std::vector<Row> all = rows();
    for (const Row &row : all) {
        QStringList parts;
        for (std::size_t i = 0; i < phaseCount; ++i) {
            const auto phase = static_cast<Phase>(i);
            if (row.phases.has(phase))
                parts.append(phaseName(phase) + u' ' + latencyText(row.phases.of(phase)));
        }
        words.append(u"%1: %2 (%3)"_s.arg(row.name, latencyText(sumOf(row.phases)), parts.join(u", "_s)));
    }
    setAccessibleDescription(words.join(u"; "_s));
    setToolTip(toolTipText(words.join(u'\n')));
    setVisible(!all.empty());
    updateGeometry();
    update();
}

QSize PhaseComparison::sizeHint() const
{
    return {220, rowHeight() * static_cast<int>(rows().size())};
}

void PhaseComparison::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int names = 0;
    int values = 0;
    std::int64_t longest = 1;
    const std::vector<Row> all = rows();
    for (const Row &row : all) {
        const std::chrono::microseconds sum = sumOf(row.phases);
        names = std::max(names, fontMetrics().horizontalAdvance(row.name));
        values = std::max(values, fontMetrics().horizontalAdvance(latencyText(sum)));
        longest = std::max(longest, sum.count());
    }
    const double width = std::max(20, this->width() - names - values - 2 * columnGap);
    int top = 0;
    for (const Row &row : all) {
        const QRect line(0, top, this->width(), rowHeight());
        painter.setPen(colorOf(ColorRole::Muted, palette()));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, row.name);
        painter.setPen(colorOf(ColorRole::Text, palette()));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, latencyText(sumOf(row.phases)));
        drawBar(painter, QRectF(names + columnGap, top + 5, width, rowHeight() - 10), row.phases,
                width / double(longest), palette());
        top += rowHeight();
    }
}

} // namespace lightfoot
