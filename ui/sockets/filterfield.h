// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace lightfoot {

// A line for an expression, which underlines the word where it goes wrong. GUI thread.
class FilterField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterField(QWidget *parent = nullptr);

    // column: of the word, in characters from 1; 0: all is well.
    void setErrorColumn(std::size_t column);
    std::size_t errorColumn() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::size_t m_column = 0;
};

} // namespace lightfoot
