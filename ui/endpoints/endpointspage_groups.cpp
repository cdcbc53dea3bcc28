// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the table is looked at: groups, columns, saved filters, and the keys of the table.
#include "ui/endpoints/endpointspage.h"
#include "ui/endpoints/filterbar.h"
#include "ui/widgets/livetable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLabels = 20;

QAction *addChoice(QMenu &menu, const QString &text, const QString &objectName, bool checked)
{
    QAction *action = menu.addAction(QString(text).replace(u'&', u"&&"_s));
    action->setObjectName(objectName);
    action->setCheckable(true);
    action->setChecked(checked);
    return action;
}

} // namespace

void EndpointsPage::makeMenus()
{
    m_columnMenu = new QMenu(tr("&Columns"), this);
    m_groupingMenu = new QMenu(tr("&Group by"), this);
    m_filterMenu = new QMenu(tr("Saved fi&lters"), this);
    const std::tuple<QMenu *, const char *, void (EndpointsPage::*)()> menus[] = {
        {m_columnMenu, "columnMenu", &EndpointsPage::fillColumnMenu},
        {m_groupingMenu, "groupingMenu", &EndpointsPage::fillGroupingMenu},
        {m_filterMenu, "filterMenu", &EndpointsPage::fillFilterMenu}};
    for (const auto &[menu, name, fill] : menus) {
        menu->setObjectName(QLatin1String(name));
        connect(menu, &QMenu::aboutToShow, this, fill);
        (this->*fill)(); // a menu without an entry is not offered
    }
    connect(m_filters, &FilterBar::chosen, this, [this](const SavedFilter &filter) {
        setGrouping(filter.grouping);
        Q_EMIT filterWanted(filter.text, filter.statuses);
    });
}

void EndpointsPage::fillColumnMenu()
{
    m_columnMenu->clear();
    QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *action =
            addChoice(*m_columnMenu, m_model->headerData(column, Qt::Horizontal).toString(),
                      u"endpointColumn"_s + QString::number(column), !header->isSectionHidden(column));
        action->setEnabled(column !=
                           static_cast<int>(EndpointColumn::Name)); // a row without a name is nobody's
        connect(action, &QAction::toggled, this,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    m_columnMenu->addSeparator();
    QAction *left = m_columnMenu->addAction(tr("Move current column &left\tAlt+Shift+Left"));
    QAction *right = m_columnMenu->addAction(tr("Move current column &right\tAlt+Shift+Right"));
    left->setObjectName(u"moveColumnLeft"_s);
    right->setObjectName(u"moveColumnRight"_s);
    connect(left, &QAction::triggered, this, [this] { moveColumn(-1); });
    connect(right, &QAction::triggered, this, [this] { moveColumn(1); });
}

void EndpointsPage::fillGroupingMenu()
{
    m_groupingMenu->clear();
    QStringList groupings{QString(), u"group"_s, u"kind"_s};
    for (const QString &key : labelKeys(m_endpoints, mostLabels))
        groupings.append(u"label:"_s + key);
    if (!groupings.contains(grouping()))
        groupings.append(grouping()); // of a label that is gone
    for (const QString &one : groupings) {
        QAction *action =
            addChoice(*m_groupingMenu, groupingWords(one), u"groupBy-"_s + one, one == grouping());
        connect(action, &QAction::triggered, this, [this, one] { setGrouping(one); });
    }
}

void EndpointsPage::fillFilterMenu()
{
    delete m_filterMenu->findChild<QMenu *>(u"menuDeleteFilter"_s); // clear() lets it live
    m_filterMenu->clear();
    for (const SavedFilter &filter : m_filters->saved()) {
        QAction *action =
            addChoice(*m_filterMenu, filter.name, u"useFilter-"_s + filter.name, filter.sameView(m_present));
        connect(action, &QAction::triggered, this, [this, filter] { Q_EMIT m_filters->chosen(filter); });
    }
    m_filterMenu->addSeparator();
    QAction *save = m_filterMenu->addAction(tr("&Save filter…"));
    save->setObjectName(u"menuSaveFilter"_s);
    connect(save, &QAction::triggered, m_filters, &FilterBar::askName);
    QMenu *remove = m_filterMenu->addMenu(tr("&Delete filter"));
    remove->setObjectName(u"menuDeleteFilter"_s);
    remove->setEnabled(!m_filters->saved().empty());
    for (const SavedFilter &filter : m_filters->saved()) {
        QAction *action = remove->addAction(QString(filter.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, m_filters,
                [this, name = filter.name] { m_filters->remove(name); });
    }
}

void EndpointsPage::moveColumn(int step)
{
    QHeaderView *header = m_table->horizontalHeader();
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const int from = header->visualIndex(current.column());
    int to = from + step;
    while (to >= 0 && to < header->count() && header->isSectionHidden(header->logicalIndex(to)))
        to += step;
    if (to >= 0 && to < header->count())
        header->moveSection(from, to);
}

void EndpointsPage::setGrouping(const EndpointGrouping &grouping)
{
    if (grouping == m_model->grouping())
        return;
    reorder([&] { m_model->setGrouping(grouping); });
    if (m_hasCurrent)
        m_table->scrollTo(m_table->currentIndex());
    tellPresent();
    updateEmptiness();
    Q_EMIT groupingChanged();
}

// What is current goes to the row of the group before its own row goes.
void EndpointsPage::setFolded(int row, bool folded)
{
    const QModelIndex current = m_table->currentIndex();
    if (folded && current.isValid() && m_model->groupRowOf(current.row()) == row && current.row() != row)
        m_table->choose(row);
    m_model->setFolded(row, folded);
}

// The worst one.
void EndpointsPage::chooseFirst()
{
    if (m_chosen || m_model->rowCount() == 0)
        return;
    m_chosen = true;
    if (hasSelection() || (m_table->currentIndex().isValid() && !m_hasCurrent))
        return; // or they are at a group
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->isGroup(row)) {
            select(m_model->rowAt(row).handle);
            return;
        }
    }
}

void EndpointsPage::tellPresent()
{
    m_present.grouping = m_model->grouping();
    m_filters->setPresent(m_present);
}

bool EndpointsPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress &&
        onTableKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QStackedWidget::eventFilter(object, event);
}

bool EndpointsPage::onTableKey(const QKeyEvent &key)
{
    const QModelIndex current = m_table->currentIndex();
    const int group = current.isValid() ? m_model->groupRowOf(current.row()) : -1;
    const bool onGroup = group >= 0 && group == current.row();
    if (key.modifiers() == (Qt::AltModifier | Qt::ShiftModifier) &&
        (key.key() == Qt::Key_Left || key.key() == Qt::Key_Right)) {
        moveColumn(key.key() == Qt::Key_Left ? -1 : 1);
        return true;
    }
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (key.key()) {
    case Qt::Key_Left:
        if (onGroup)
            setFolded(group, true);
        else if (group >= 0)
            m_table->setCurrentIndex(m_model->index(group, current.column()));
        return group >= 0;
    case Qt::Key_Right:
        if (onGroup)
            setFolded(group, false);
        return onGroup;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (onGroup)
            setFolded(group, !m_model->groupAt(group).folded);
        return onGroup;
    default:
        break;
    }
    const QString text = key.text();
    if (text.size() != 1 || !text.front().isPrint() || text.front().isSpace())
        return false;
    Q_EMIT filterTyped(text);
    return true;
}

} // namespace lightfoot
