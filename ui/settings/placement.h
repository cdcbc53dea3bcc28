// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>

#include <functional>

class QHeaderView;
class QSplitter;
class QTableView;
class QWidget;

namespace lightfoot {

// Where things stand, as short text for the preferences, and back. Text that makes no sense, or is of a table
// that has changed since, changes nothing or as much as fits. GUI thread, no state.

// Columns from left to right with their widths, hidden ones marked, and the sort: "0:92 2:40 1:188- sort 4
// down"
QString columnsText(const QTableView &table);
// False: nothing was taken from it. hide: shows or hides a column, where that means more than to hide it.
bool applyColumns(QTableView &table, const QString &text,
                  const std::function<void(int column, bool hidden)> &hide = {});

QString splitterText(const QSplitter &splitter);
bool applySplitter(QSplitter &splitter, const QString &text);

// The nearest place to wanted that is all on one of these screens, each given by the part of it that windows
// may use. Not smaller than smallest, though the screen be. Without screens: wanted.
QRect fitOnto(const QRect &wanted, const QList<QRect> &screens, const QSize &smallest);
// Gives a window the place that saveGeometry() had, on the screens that there are now. False: no such place.
bool applyGeometry(QWidget &window, const QByteArray &geometry);

} // namespace lightfoot
