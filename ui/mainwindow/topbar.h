// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"

#include <QWidget>

#include <array>
#include <vector>

class QAction;
class QLineEdit;

namespace lightfoot {

class Button;
class Chip;

// Filter, counts by status and the most used actions. GUI thread; owned by the main window.
class TopBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    // A button that does what the action does, text included.
    void addButton(QAction *action, const QString &objectName);
    void setCounts(const std::array<std::size_t, statusCount> &counts);
    void focusFilter();
    // Text and statuses: everything is shown again.
    void clearFilter();
    QString filterText() const;
    std::uint32_t statuses() const; // EndpointModel::StatusSet

Q_SIGNALS:
    void filterChanged();
    // Enter, Down or Escape in the filter: on to the table.
    void filterLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void labelButtons();

    QLineEdit *m_filter;
    std::vector<std::pair<Button *, QAction *>> m_buttons;
    std::vector<std::pair<Status, Chip *>> m_chips;
    bool m_narrow = false;
};

} // namespace lightfoot
