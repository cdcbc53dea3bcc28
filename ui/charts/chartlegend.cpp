// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int swatch = 10;
constexpr int gap = 6;
constexpr int between = 16;

} // namespace

ThemedColor themedColor(ColorRole role)
{
    return {colorOf(role, false), colorOf(role, true)};
}

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setItems(std::vector<LegendItem> items)
{
    m_items = std::move(items);
    QStringList words;
    for (const LegendItem &item : m_items)
        words.append(item.text);
    setAccessibleDescription(words.join(u", "_s));
    updateGeometry();
    update();
}

int ChartLegend::itemWidth(const LegendItem &item) const
{
    return swatch + gap + fontMetrics().horizontalAdvance(item.text) + between;
}

std::vector<QRect> ChartLegend::layOut(int width) const
{
    const int height = fontMetrics().height() + 4;
    std::vector<QRect> places;
    int x = 0;
    int y = 0;
    for (const LegendItem &item : m_items) {
        const int wide = std::min(itemWidth(item), width + between);
        if (x > 0 && x + wide - between > width) {
            x = 0;
            y += height;
        }
        places.emplace_back(x, y, wide, height);
        x += wide;
    }
    return places;
}

int ChartLegend::heightForWidth(int width) const
{
    const std::vector<QRect> places = layOut(width);
    return places.empty() ? fontMetrics().height() + 4 : places.back().bottom() + 1;
}

QSize ChartLegend::sizeHint() const
{
    const int wide = std::max(width(), 200);
    return {wide, heightForWidth(wide)};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {200, fontMetrics().height() + 4};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const std::vector<QRect> places = layOut(width());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QRect words = places[i].adjusted(swatch + gap, 0, -between, 0);
        painter.fillRect(places[i].left(), places[i].center().y() - swatch / 2 + 1, swatch, swatch,
                         m_items[i].color.of(palette()));
        painter.setPen(colorOf(m_items[i].prominent ? ColorRole::Text : ColorRole::Muted, palette()));
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_items[i].text, Qt::ElideRight, words.width() + 1));
    }
}

Swatch::Swatch(ColorRole role, QWidget *parent) : QWidget(parent), m_role(role)
{
    setFixedSize(swatch, swatch);
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colorOf(m_role, palette()));
}

} // namespace lightfoot
