// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/topbar.h"

#include "ui/endpoints/endpointfilter.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchicon.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

// Counts the endpoints of one status: shape, colour, number, word.
Chip *makeChip(Status status)
{
    auto *chip = new Chip(statusWord(status),
                          [status](QPainter &painter, const QRectF &place, const QPalette &palette) {
                              paintIcon(painter, iconName(status), colorOf(roleOf(status), palette), place);
                          });
    chip->setObjectName(u"chip-"_s + toQString(toString(status)));
    chip->setToolTip(TopBar::tr("Show only endpoints with the status %1").arg(statusWord(status)));
    return chip;
}

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent), m_filter(new QLineEdit), m_chipRow(new QWidget), m_ways(new QHBoxLayout)
{
    setObjectName(u"topBar"_s);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter endpoints"));
    m_filter->setPlaceholderText(tr("Filter endpoints   Ctrl+F"));
    m_filter->setToolTip(toolTipText(EndpointFilter::help()));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(256);
    addSearchIcon(m_filter);
    m_filter->setMinimumHeight(fontMetrics().height() + 10); // as the chips beside it
    // Its own words fit, with the lens and the button that clears it.
    m_filter->setMinimumWidth(fontMetrics().horizontalAdvance(m_filter->placeholderText()) + 56);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &TopBar::tellFilter);

    auto *flow = new FlowLayout(m_chipRow);
    for (const Status status :
         {Status::Up, Status::Degraded, Status::Down, Status::Unknown, Status::Paused, Status::Pending}) {
        Chip *chip = makeChip(status);
        connect(chip, &QAbstractButton::toggled, this, &TopBar::tellFilter);
        flow->addWidget(chip);
        m_chips.emplace_back(status, chip);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_chipRow->setSizePolicy(policy);
    m_chipRow->installEventFilter(this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    m_ways->setSpacing(2);
    row->addLayout(m_ways);
    row->addWidget(m_filter, 1);
    row->addWidget(m_chipRow, 3);
}

void TopBar::addWay(QAction *action, const QString &objectName)
{
    auto *button = new Button;
    button->setObjectName(objectName);
    button->setFlat(true);
    button->setIcon(action->icon());
    const auto label = [button, action] {
        const QString name = plainWords(action->text());
        const QString words = action->isEnabled() ? action->toolTip() : name;
        button->setAccessibleName(words);
        button->setToolTip(
            toolTipText(words + u" ("_s + action->shortcut().toString(QKeySequence::NativeText) + u')'));
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, label);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_ways->addWidget(button);
    label();
}

void TopBar::addPaletteButton(QAction *action, const QString &objectName)
{
    auto *button = new Button(action->shortcut().toString(QKeySequence::NativeText));
    button->setObjectName(objectName);
    button->setAccessibleName(plainWords(action->text()));
    button->setToolTip(tr("Search endpoints and actions"));
    button->setFixedWidth(button->fontMetrics().horizontalAdvance(button->text()) + 20);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_filter) + 1, button);
}

// One row: where not all words fit, those that matter most; where not even these do, none.
void TopBar::fitChips()
{
    const auto hasWord = [](int level, Status status) {
        return level == 0 || (level == 1 && (status == Status::Up || status == Status::Down));
    };
    for (int level = 0; level < 3; ++level) {
        int width = 0;
        for (const auto &[status, chip] : m_chips) {
            chip->setWordShown(hasWord(level, status));
            if (!chip->isHidden())
                width += chip->sizeHint().width() + m_chipRow->layout()->spacing();
        }
        if (width - m_chipRow->layout()->spacing() <= m_chipRow->width())
            return;
    }
}

void TopBar::addButton(QAction *action, const QString &objectName, bool accent)
{
    auto *button = new Button;
    button->setAccent(accent);
    button->setObjectName(objectName);
    m_buttons.emplace_back(button, action);
    connect(action, &QAction::changed, this, &TopBar::labelButtons);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    layout()->addWidget(button);
    labelButtons();
}

// In a narrow window the buttons show their pictures alone, to leave room for the counts.
void TopBar::labelButtons()
{
    for (const auto &[button, action] : m_buttons) {
        const QString text = plainWords(action->text());
        button->setText(m_narrow && !button->accent() ? QString() : text);
        button->setIcon(action->icon());
        button->setAccessibleName(text);
        button->setToolTip(text + u" ("_s + action->shortcut().toString(QKeySequence::NativeText) + u')');
        button->setEnabled(action->isEnabled());
    }
}

// With all words at the buttons, a filter that has room, and the chips that matter most with theirs.
int TopBar::roomyWidth() const
{
    const int letter = fontMetrics().averageCharWidth();
    int width = m_ways->sizeHint().width() + letter * 30 + letter * 55;
    for (const auto &[button, action] : m_buttons)
        width += fontMetrics().horizontalAdvance(action->text()) + letter * 9;
    return width;
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < roomyWidth();
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    labelButtons();
}

void TopBar::setCounts(const std::array<std::size_t, statusCount> &counts)
{
    for (const auto &[status, chip] : m_chips) {
        chip->setCount(counts[static_cast<std::size_t>(status)]);
        // Pending is there in the first second only: no place for it after that.
        if (status == Status::Pending)
            chip->setVisible(chip->count() > 0 || chip->isChecked());
    }
    fitChips();
}

void TopBar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TopBar::beginFilter(const QString &text)
{
    m_filter->setFocus(Qt::OtherFocusReason);
    m_filter->setText(text);
}

void TopBar::clearFilter()
{
    setFilter({}, 0);
}

void TopBar::showOnly(std::initializer_list<Status> statuses)
{
    std::uint32_t wanted = 0;
    for (const Status status : statuses)
        wanted |= EndpointModel::bit(status);
    setFilter({}, wanted);
}

// Told once, however much of it changes.
void TopBar::setFilter(const QString &text, std::uint32_t statuses)
{
    const auto before = std::make_pair(filterText(), this->statuses());
    m_settingFilter = true;
    m_filter->setText(text);
    for (const auto &[status, chip] : m_chips)
        chip->setChecked(statuses & EndpointModel::bit(status));
    m_settingFilter = false;
    if (before != std::make_pair(filterText(), this->statuses()))
        Q_EMIT filterChanged();
}

void TopBar::tellFilter()
{
    if (!m_settingFilter)
        Q_EMIT filterChanged();
}

QString TopBar::filterText() const
{
    return m_filter->text();
}

std::uint32_t TopBar::statuses() const
{
    std::uint32_t statuses = 0;
    for (const auto &[status, chip] : m_chips) {
        if (chip->isChecked())
            statuses |= EndpointModel::bit(status);
    }
    return statuses;
}

bool TopBar::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_chipRow && event->type() == QEvent::Resize)
        fitChips();
    if (object != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        m_filter->clear();
        [[fallthrough]];
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT filterLeft();
        return true;
    default:
        return QWidget::eventFilter(object, event);
    }
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(ColorRole::Panel, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colorOf(ColorRole::Line, palette()));
}

} // namespace lightfoot
