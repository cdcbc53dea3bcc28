// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace lightfoot {

class OrderedTableModel;

// A table view set up for many rows that change often: fixed row height, no wrapping, no row header. Keeps
// the current row in sight only when the user moves it, never when the order changes. GUI thread.
class LiveTable final : public QTableView
{
    Q_OBJECT
public:
    explicit LiveTable(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override; // once

    // The rows in sight; an empty range (0, -1) when hidden.
    std::pair<int, int> visibleRows() const;
    // Makes a row current and selects it alone, without scrolling to it.
    void choose(int row);
    // In characters of the font, so that every font and scale fits.
    void setColumnCharacters(int column, int characters);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
};

} // namespace lightfoot
