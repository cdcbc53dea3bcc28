// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/machinefacts.h"
#include "ui/widgets/card.h"

#include <vector>

class QGridLayout;
class QLabel;

namespace lightfoot {

class LinkButton;
class UseBar;
class WrappedLabel;

// The ephemeral ports that are left, to the remotes where they are scarcest, and what the kernel was told
// about them. GUI thread.
class PortBudgetCard final : public Card
{
    Q_OBJECT
public:
    explicit PortBudgetCard(QWidget *parent = nullptr);
    void setFacts(const MachineFacts &facts);

Q_SIGNALS:
    void socketsWanted(const QString &filter);

private:
    struct Row
    {
        LinkButton *remote;
        UseBar *bar;
        QLabel *used;
        QLabel *left;
        QLabel *rate;
        QLabel *slow;
        QLabel *out;
        QString filter;
    };
    void addHeads();
    void addRow();
    void show(Row &row, const TupleBudget &budget, const PortRules &rules);

    QLabel *m_left;
    WrappedLabel *m_leftText;
    QGridLayout *m_grid;
    QWidget *m_table;
    std::vector<Row> m_rows;
    WrappedLabel *m_rules;
};

} // namespace lightfoot
