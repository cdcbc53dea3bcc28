// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/navigation.h"

#include "ui/theme/colors.h"
#include "ui/widgets/card.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

Navigation::Navigation(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Pages"));
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(u":/icons/org.lightfoot.Lightfoot.svg"_s).pixmap(20, 20));
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(8, 4, 8, 10);
    brand->addWidget(picture);
    brand->addWidget(boldLabel(u"Lightfoot"_s), 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_column->setContentsMargins(8, 10, 8, 10);
    m_column->setSpacing(2);
    m_column->addLayout(brand);
    m_column->addStretch(1);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Navigation::pageChosen);
}

void Navigation::addPage(const QString &title, const QString &objectName)
{
    auto *button = new NavigationButton(title, this);
    button->setObjectName(objectName);
    const auto page = static_cast<int>(m_group->buttons().size());
    m_group->addButton(button, page);
    button->setChecked(page == 0);
    m_column->insertWidget(m_column->count() - 1, button);
}

void Navigation::setCurrent(int page)
{
    m_group->button(page)->setChecked(true);
}

int Navigation::current() const
{
    return m_group->checkedId();
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(ColorRole::Raised, palette()));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colorOf(ColorRole::Line, palette()));
}

NavigationButton::NavigationButton(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize NavigationButton::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    return {QFontMetrics(bold).horizontalAdvance(text()) + 32, fontMetrics().height() + 14};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(colorOf(ColorRole::Accent, palette())) : QPen(Qt::NoPen));
        painter.setBrush(colorOf(isChecked() ? ColorRole::AccentGround : ColorRole::Panel, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    QFont face = font();
    face.setBold(isChecked());
    painter.setFont(face);
    painter.setPen(colorOf(isChecked() ? ColorRole::Accent : ColorRole::Text, palette()));
    painter.drawText(rect().adjusted(10, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace lightfoot
