// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace lightfoot {

// A pill with a mark, a number and a word that can be pressed in, to filter by what it counts. GUI thread.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &word, QWidget *parent = nullptr);

    void setCount(std::size_t count);
    std::size_t count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    virtual void paintMark(QPainter &painter, const QRectF &place) const = 0;
    void paintEvent(QPaintEvent *event) override;

private:
    void setWords();

    const QString m_word;
    std::size_t m_count = 0;
};

} // namespace lightfoot
