// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contraststyle.h"

#include <QPainter>
#include <QStyleOption>

namespace lightfoot {

namespace {

void drawEdge(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    painter.setPen(option.palette.color(QPalette::Active, QPalette::WindowText));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

// Fusion's groove and handle are shades of one colour, which here would be one.
void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const QRect &handle)
{
    painter.fillRect(bar.rect, bar.palette.color(QPalette::Active, QPalette::Base));
    drawEdge(painter, bar);
    painter.fillRect(handle.adjusted(3, 3, -3, -3),
                     bar.palette.color(QPalette::Active, QPalette::WindowText));
}

} // namespace

ContrastStyle::ContrastStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool framedLine = element == PE_PanelLineEdit && frame && frame->lineWidth > 0;
    if (framedLine || element == PE_PanelButtonCommand || element == PE_IndicatorCheckBox)
        drawEdge(*painter, *option);
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider)
        return drawScrollBar(*slider, *painter,
                             subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawEdge(*painter, *option);
}

} // namespace lightfoot
