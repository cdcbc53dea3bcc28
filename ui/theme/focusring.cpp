// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focusring.h"

#include "ui/theme/colors.h"

#include <QGuiApplication>
#include <QPainter>

namespace lightfoot {

namespace {

constexpr int ringWidth = 3;

} // namespace

FocusRing::FocusRing(QWidget *parent) : QFocusFrame(parent)
{
    setObjectName(QStringLiteral("qt_focusRing")); // nothing that anybody can focus
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(colorOf(ColorRole::Accent, QGuiApplication::palette()), ringWidth));
    painter.setBrush(Qt::NoBrush);
    constexpr int half = ringWidth / 2 + 1;
    painter.drawRect(rect().adjusted(half - 1, half - 1, -half, -half));
}

} // namespace lightfoot
