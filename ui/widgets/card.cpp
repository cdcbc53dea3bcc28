// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/colors.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lightfoot {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent),
      m_title(boldLabel(title)),
      m_remark(new ElidedLabel),
      m_head(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_head->addWidget(m_remark);
    if (title.isEmpty()) // to show it here would be to show a window: it has no parent yet
        m_title->hide();
    m_remark->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 12, 14, 12);
    all->setSpacing(8);
    all->addLayout(m_head);
    all->addLayout(m_body);
    m_body->setSpacing(6);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void Card::setCorner(QWidget *widget)
{
    m_head->addWidget(widget);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colorOf(ColorRole::Line, palette()));
    painter.setBrush(colorOf(ColorRole::Panel, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *boldLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace lightfoot
