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
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawEdge(*painter, *option);
}

} // namespace lightfoot
