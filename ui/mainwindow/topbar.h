// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"

#include <QWidget>

#include <array>
#include <vector>

class QAction;
class QHBoxLayout;
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

    // A button that does what the action does, text included. accent: the one that most people look for.
    void addButton(QAction *action, const QString &objectName, bool accent = false);
    // Back and forward: pictures alone, at the left. The tool tip of the action says where to.
    void addWay(QAction *action, const QString &objectName);
    // Beside the filter: the key alone, which is what people are to learn.
    void addPaletteButton(QAction *action, const QString &objectName);
    void setCounts(const std::array<std::size_t, statusCount> &counts);
    void focusFilter();
    // A filter begins with this; what is typed next goes on.
    void beginFilter(const QString &text);
    // Text and statuses: everything is shown again.
    void clearFilter();
    // Endpoints with these statuses, whatever their text.
    void showOnly(std::initializer_list<Status> statuses);
    QString filterText() const;
    void setFilter(const QString &text, std::uint32_t statuses);
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
    void tellFilter();
    void labelButtons();
    int roomyWidth() const;
    void fitChips();

    QLineEdit *m_filter;
    QWidget *m_chipRow;
    QHBoxLayout *m_ways;
    std::vector<std::pair<Button *, QAction *>> m_buttons;
    std::vector<std::pair<Status, Chip *>> m_chips;
    bool m_narrow = false;
    bool m_settingFilter = false;
};

} // namespace lightfoot
