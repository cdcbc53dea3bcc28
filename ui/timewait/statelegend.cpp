// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/statelegend.h"

#include <QLocale>
#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int swatch = 10;
constexpr int gap = 6;
constexpr int between = 16;

// TIME_WAIT first, though it lies on top of the stack: it is what the page is about.
constexpr StateGroup order[] = {StateGroup::TimeWait,  StateGroup::Ours,    StateGroup::Established,
                                StateGroup::CloseWait, StateGroup::FinWait, StateGroup::Syn};

} // namespace

StateLegend::StateLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stateLegend"_s);
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setSample({});
}

void StateLegend::setSample(const SocketSample &sample)
{
    m_items.clear();
    QStringList words;
    for (const StateGroup group : order) {
        // TIME_WAIT as the kernel counts it; ours is a part of it.
        const std::uint32_t count =
            group == StateGroup::TimeWait ? sample.of(TcpState::TimeWait) : countOf(group, sample);
        m_items.push_back({group, nameOf(group) + u' ' + QLocale().toString(count)});
        words.append(m_items.back().text);
    }
    setAccessibleDescription(words.join(u", "_s));
    updateGeometry();
    update();
}

int StateLegend::itemWidth(const Item &item) const
{
    return swatch + gap + fontMetrics().horizontalAdvance(item.text) + between;
}

std::vector<QRect> StateLegend::layOut(int width) const
{
    const int height = fontMetrics().height() + 4;
    std::vector<QRect> places;
    int x = 0;
    int y = 0;
    for (const Item &item : m_items) {
        const int wide = itemWidth(item);
        if (x > 0 && x + wide - between > width) {
            x = 0;
            y += height;
        }
        places.emplace_back(x, y, wide, height);
        x += wide;
    }
    return places;
}

int StateLegend::heightForWidth(int width) const
{
    return layOut(width).back().bottom() + 1;
}

QSize StateLegend::sizeHint() const
{
    const int wide = std::max(width(), 200);
    return {wide, heightForWidth(wide)};
}

QSize StateLegend::minimumSizeHint() const
{
    return {200, fontMetrics().height() + 4};
}

void StateLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const std::vector<QRect> places = layOut(width());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QRect &place = places[i];
        painter.fillRect(place.left(), place.center().y() - swatch / 2 + 1, swatch, swatch,
                         colorOf(roleOf(m_items[i].group), palette()));
        const bool prominent =
            m_items[i].group == StateGroup::TimeWait || m_items[i].group == StateGroup::Ours;
        painter.setPen(colorOf(prominent ? ColorRole::Text : ColorRole::Muted, palette()));
        painter.drawText(place.adjusted(swatch + gap, 0, 0, 0), Qt::AlignVCenter, m_items[i].text);
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
