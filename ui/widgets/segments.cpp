// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/theme/colors.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

Segment::Segment(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize Segment::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true); // so that choosing moves nothing
    return {QFontMetrics(bold).horizontalAdvance(text()) + 12, fontMetrics().height() + 4};
}

void Segment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont face = font();
    face.setBold(isChecked());
    painter.setFont(face);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colorOf(ColorRole::Accent, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.setPen(colorOf(isChecked() ? ColorRole::Accent : ColorRole::Muted, palette()));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

QWidget *makeSegments(const QStringList &texts, const QString &objectName, QButtonGroup *group)
{
    auto *row = new QWidget;
    row->setObjectName(objectName);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (int i = 0; i < texts.size(); ++i) {
        auto *segment = new Segment(texts[i], row);
        segment->setObjectName(objectName + QString::number(i));
        segment->setChecked(i == 0);
        group->addButton(segment, i);
        layout->addWidget(segment);
    }
    group->setExclusive(true);
    return row;
}

} // namespace lightfoot
