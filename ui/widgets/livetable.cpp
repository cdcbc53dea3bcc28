// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/livetable.h"

#include "ui/widgets/flatheader.h"

#include <QEvent>

#include <utility>

namespace lightfoot {

LiveTable::LiveTable(QWidget *parent) : QTableView(parent)
{
    setHorizontalHeader(new FlatHeader(this));
    verticalHeader()->setSectionResizeMode(
        QHeaderView::Fixed); // ResizeToContents costs a second at 30,000 rows
    verticalHeader()->hide();
    setWordWrap(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    fitRows();
}

// When the current row goes, another becomes current; whoever reads the table stays where they are. Connected
// before the selection model, so as to hear of it before it does.
void LiveTable::setModel(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { setAutoScroll(false); });
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { setAutoScroll(true); });
}

std::pair<int, int> LiveTable::visibleRows() const
{
    if (!isVisible() || !model() || model()->rowCount() == 0)
        return {0, -1};
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {first < 0 ? 0 : first, last < 0 ? model()->rowCount() - 1 : last};
}

void LiveTable::choose(int row)
{
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    // Not selectRow(): that looks at the keys that happen to be held down.
    selectionModel()->setCurrentIndex(model()->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(scrolls);
}

void LiveTable::setColumnCharacters(int column, int characters)
{
    setColumnWidth(column, fontMetrics().horizontalAdvance(QLatin1Char('n')) * characters + 16);
}

void LiveTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void LiveTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 10);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

} // namespace lightfoot
