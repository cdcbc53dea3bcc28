// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/keysdialog.h"

#include "ui/widgets/plaindialog.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QTreeWidgetItem *addKeyGroup(QTreeWidget &tree, const QString &title)
{
    auto *group = new QTreeWidgetItem(&tree, {title});
    QFont bold = tree.font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    group->setFirstColumnSpanned(true);
    return group;
}

void addActionKeys(QTreeWidget &tree, const std::vector<ActionGroup> &groups)
{
    for (const ActionGroup &group : groups) {
        QTreeWidgetItem *rows = nullptr;
        for (const QAction *action : group.actions) {
            if (keysOf(*action).isEmpty())
                continue;
            if (!rows)
                rows = addKeyGroup(tree, group.title);
            new QTreeWidgetItem(rows, {wordsOf(*action), keysOf(*action)});
        }
    }
}

QString keyText(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

// What is in no menu: the keys of what has the focus.
void addOtherKeys(QTreeWidget &tree)
{
    QTreeWidgetItem *table = addKeyGroup(tree, QDialog::tr("In a table"));
    const QString upDown = keyText(Qt::Key_Up) + u", "_s + keyText(Qt::Key_Down);
    new QTreeWidgetItem(table, {QDialog::tr("Go to a row"), upDown});
    new QTreeWidgetItem(table, {QDialog::tr("Select several rows"),
                                QKeySequence(Qt::SHIFT | Qt::Key_Down).toString(QKeySequence::NativeText)});
    new QTreeWidgetItem(table, {QDialog::tr("Select all"),
                                QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText)});
    new QTreeWidgetItem(table, {QDialog::tr("What can be done with it"), keyText(Qt::Key_Menu)});
    QTreeWidgetItem *grid = addKeyGroup(tree, QDialog::tr("In the heat grid"));
    const QString arrows = upDown + u", "_s + keyText(Qt::Key_Left) + u", "_s + keyText(Qt::Key_Right);
    new QTreeWidgetItem(grid, {QDialog::tr("Go to a cell"), arrows});
    new QTreeWidgetItem(grid, {QDialog::tr("Open the endpoint"), keyText(Qt::Key_Return)});
    QTreeWidgetItem *chart = addKeyGroup(tree, QDialog::tr("In a chart"));
    new QTreeWidgetItem(chart, {QDialog::tr("Zoom in and out"), u"+, -"_s});
    new QTreeWidgetItem(
        chart, {QDialog::tr("Earlier and later"), keyText(Qt::Key_Left) + u", "_s + keyText(Qt::Key_Right)});
    QTreeWidgetItem *field = addKeyGroup(tree, QDialog::tr("In the filter and in the search"));
    new QTreeWidgetItem(field, {QDialog::tr("Clear and leave"), keyText(Qt::Key_Escape)});
    new QTreeWidgetItem(field,
                        {QDialog::tr("On to the table, or take what is chosen"), keyText(Qt::Key_Return)});
}

// A group stays while any of its rows does.
void showKeysWith(QTreeWidget &tree, const QString &text)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = tree.topLevelItem(i);
        bool any = false;
        for (int row = 0; row < group->childCount(); ++row) {
            QTreeWidgetItem *item = group->child(row);
            const bool found = item->text(0).contains(text, Qt::CaseInsensitive) ||
                               item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!found);
            any = any || found;
        }
        group->setHidden(!any);
    }
}

} // namespace

void showKeys(QWidget *parent, const std::vector<ActionGroup> &groups)
{
    QDialog *dialog = makePlainDialog(parent, QDialog::tr("Keyboard shortcuts"), u"keysDialog"_s);
    auto *search = new QLineEdit;
    search->setObjectName(u"keysSearch"_s);
    search->setAccessibleName(QDialog::tr("Find a shortcut"));
    search->setPlaceholderText(QDialog::tr("Find a shortcut"));
    search->setClearButtonEnabled(true);
    auto *tree = new QTreeWidget;
    tree->setObjectName(u"keysTree"_s);
    tree->setAccessibleName(QDialog::tr("Keyboard shortcuts"));
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    addActionKeys(*tree, groups);
    addOtherKeys(*tree);
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QObject::connect(search, &QLineEdit::textChanged, tree,
                     [tree](const QString &text) { showKeysWith(*tree, text.trimmed()); });
    dialog->layout()->addWidget(search);
    dialog->layout()->addWidget(tree);
    dialog->resize(tree->fontMetrics().averageCharWidth() * 76, tree->fontMetrics().height() * 34);
    search->setFocus();
    openPlainDialog(dialog);
}

} // namespace lightfoot
