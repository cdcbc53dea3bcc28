// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/waterfall.h"

#include "ui/detail/phasecolors.h"
#include "ui/widgets/text.h"

#include <QPainter>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 10;

} // namespace

std::vector<Waterfall::Bar> Waterfall::layOut(const Phases &phases)
{
    double total = 0;
    for (std::size_t i = 0; i < phaseCount; ++i)
        total += double(phases.of(static_cast<Phase>(i)).count());
    std::vector<Bar> bars;
    double at = 0;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (!phases.has(phase))
            continue;
        const double next = at + double(phases.of(phase).count());
        bars.push_back({phase, total > 0 ? at / total : 0, total > 0 ? next / total : 0});
        at = next;
    }
    return bars;
}

Waterfall::Waterfall(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"waterfall"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void Waterfall::setPhases(const Phases &phases)
{
    if (phases == m_phases)
        return;
    const std::size_t before = m_bars.size();
    m_phases = phases;
    m_bars = layOut(phases);
    if (m_bars.size() != before)
        updateGeometry();
    describe();
    update();
}

QSize Waterfall::sizeHint() const
{
    return {220, rowHeight() * static_cast<int>(std::max<std::size_t>(m_bars.size(), 1))};
}

int Waterfall::rowHeight() const
{
    return fontMetrics().height() + 6;
}

// A picture says nothing to those who cannot see it.
void Waterfall::describe()
{
    QStringList words;
    for (const Bar &bar : m_bars)
        words.append(phaseName(bar.phase) + u' ' + latencyText(m_phases.of(bar.phase)));
    setAccessibleName(tr("Phases of the last probe"));
    setAccessibleDescription(words.join(u", "_s));
}

void Waterfall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFontMetrics metrics = fontMetrics();
    if (m_bars.empty()) {
        painter.setPen(colorOf(ColorRole::Muted, palette()));
        painter.drawText(rect(), Qt::AlignVCenter, tr("Nothing was measured."));
        return;
    }
    int labels = 0;
    int values = 0;
    for (const Bar &bar : m_bars) {
        labels = std::max(labels, metrics.horizontalAdvance(phaseName(bar.phase)));
        values = std::max(values, metrics.horizontalAdvance(latencyText(m_phases.of(bar.phase))));
    }
    const int left = labels + gap;
    const double width = std::max(20, this->width() - left - values - gap);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const QRect row(0, static_cast<int>(i) * rowHeight(), this->width(), rowHeight());
        painter.setPen(colorOf(ColorRole::Muted, palette()));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, phaseName(bar.phase));
        painter.setPen(colorOf(ColorRole::Text, palette()));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, latencyText(m_phases.of(bar.phase)));
        const QRectF track(left, row.top() + 4, width, row.height() - 8);
        painter.fillRect(track, colorOf(ColorRole::Background, palette()));
        const double from = track.left() + bar.from * width;
        painter.fillRect(
            QRectF(from, track.top(), std::max(2.0, (bar.to - bar.from) * width), track.height()),
            colorOf(phaseRole(bar.phase), palette()));
    }
}

} // namespace lightfoot
