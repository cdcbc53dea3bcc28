// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/navigation.h"

#include "ui/theme/colors.h"
#include "ui/widgets/card.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLocale>
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

QAbstractButton *Navigation::makeButton(const QString &title, const QString &objectName)
{
    auto *button = new NavigationButton(title, this);
    button->setObjectName(objectName);
    const auto page = static_cast<int>(m_group->buttons().size());
    m_group->addButton(button, page);
    button->setChecked(page == 0);
    return button;
}

void Navigation::addPage(const QString &title, const QString &objectName)
{
    m_column->insertWidget(m_column->count() - 1, makeButton(title, objectName));
}

void Navigation::addBottomPage(const QString &title, const QString &objectName)
{
    m_column->addWidget(makeButton(title, objectName));
}

QString Navigation::title(int page) const
{
    return m_group->button(page)->text();
}

void Navigation::setCurrent(int page)
{
    m_group->button(page)->setChecked(true);
}

void Navigation::setBadge(int page, std::size_t count)
{
    static_cast<NavigationButton *>(m_group->button(page))->setBadge(count);
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

void NavigationButton::setBadge(std::size_t count)
{
    if (count == m_badge)
        return;
    m_badge = count;
    setAccessibleName(count == 0 ? text() : tr("%1, %n open", nullptr, static_cast<int>(count)).arg(text()));
    update();
}

// More than three figures have no place there, and nobody counts them.
QString NavigationButton::badgeText() const
{
    return m_badge > 999 ? u"999+"_s : QLocale().toString(qulonglong(m_badge));
}

void NavigationButton::paintBadge(QPainter &painter) const
{
    QFont small = font();
    small.setBold(true);
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QFontMetricsF metrics(small);
    const qreal size = metrics.height() + 2;
    const qreal length = std::max(size, metrics.horizontalAdvance(badgeText()) + 10);
    const QRectF place(width() - length - 8, (height() - size) / 2, length, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(ColorRole::Down, palette()));
    painter.drawRoundedRect(place, size / 2, size / 2);
    painter.setFont(small);
    painter.setPen(colorOf(ColorRole::Panel, palette()));
    painter.drawText(place, Qt::AlignCenter, badgeText());
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
    if (m_badge > 0)
        paintBadge(painter);
}

} // namespace lightfoot
