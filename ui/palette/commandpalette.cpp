// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/widgets/searchicon.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_field(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Find an action or an endpoint"));
    m_field->setObjectName(u"paletteField"_s);
    m_field->setAccessibleName(tr("Find an action or an endpoint"));
    m_field->setPlaceholderText(tr("Search endpoints and actions"));
    m_field->setMaxLength(256);
    addSearchIcon(m_field);
    m_field->setMinimumHeight(fontMetrics().height() + 14);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the field has it; keys go through
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { run(m_list->row(item)); });
    connect(m_list, &QListWidget::currentRowChanged, this, &CommandPalette::sayChoice);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(const std::vector<ActionGroup> &groups, const MonitoredEndpoints &endpoints,
                          const QStringList &recent)
{
    if (isVisible()) // the key again: away with it
        return leave();
    m_index.take(groups, endpoints);
    m_recent = recent;
    m_before = QApplication::focusWidget();
    m_field->clear();
    find();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QWidget &window = *parentWidget();
    const int width = std::min(window.width() - 40, fontMetrics().averageCharWidth() * 90);
    const int height = std::min(window.height() - 100, fontMetrics().height() * 24);
    setGeometry((window.width() - width) / 2, 60, width, height);
}

void CommandPalette::find()
{
    m_entries = m_index.find(m_field->text(), m_recent);
    fill();
}

void CommandPalette::fill()
{
    m_list->clear();
    for (const PaletteEntry &entry : m_entries) {
        auto *item = new QListWidgetItem(entry.title, m_list);
        item->setData(PaletteDelegate::DetailRole, entry.detail);
        item->setData(PaletteDelegate::KeysRole, entry.keys);
        QStringList words{entry.title, entry.detail, entry.keys};
        if (!entry.enabled) {
            words.append(tr("not possible now"));
            item->setData(PaletteDelegate::DetailRole, entry.detail + u" · "_s + words.back());
            item->setFlags(Qt::ItemIsSelectable); // greyed, and may be looked at
        }
        words.removeAll(QString());
        item->setData(Qt::AccessibleTextRole, words.join(u", "_s));
    }
    if (m_entries.empty()) {
        auto *item = new QListWidgetItem(tr("Nothing is called that."), m_list);
        item->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
    sayChoice();
}

// A reader of the screen stays in the field: it has to hear what Enter would do.
void CommandPalette::sayChoice()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_field->setAccessibleDescription(item ? item->data(Qt::AccessibleTextRole).toString() : QString());
}

void CommandPalette::run(int row)
{
    if (row < 0 || std::size_t(row) >= m_entries.size() || !m_entries[std::size_t(row)].enabled)
        return;
    const PaletteEntry entry = m_entries[std::size_t(row)];
    leave(); // an action may ask who has the focus
    if (!entry.id.isEmpty())
        Q_EMIT chosen(entry.id);
    if (entry.action)
        entry.action->trigger();
    else if (entry.endpoint)
        Q_EMIT endpointWanted(qint64(*entry.endpoint));
}

void CommandPalette::leave()
{
    if (!isVisible())
        return;
    const bool focused = m_field->hasFocus();
    hide();
    if (focused && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (object != m_field)
        return QFrame::eventFilter(object, event);
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason && isVisible())
            hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentRow());
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nothing else to go to
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().window());
    painter.setPen(QPen(colorOf(ColorRole::Accent, palette()), 1.5));
    painter.setBrush(colorOf(ColorRole::Panel, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace lightfoot
