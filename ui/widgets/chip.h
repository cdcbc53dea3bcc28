// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <functional>

namespace lightfoot {

// A pill with a mark, a number and a word that can be pressed in, to filter by what it counts. GUI thread.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    // Paints what tells this chip from its neighbours, in the colours of the palette.
    using Mark = std::function<void(QPainter &, const QRectF &place, const QPalette &)>;

    Chip(const QString &word, Mark mark, QWidget *parent = nullptr);

    void setCount(std::size_t count);
    std::size_t count() const { return m_count; }
    // Where there is no room: mark and number alone. Its name and its text keep the word.
    void setWordShown(bool shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setWords();
    QString painted() const;

    const QString m_word;
    const Mark m_mark;
    std::size_t m_count = 0;
    bool m_wordShown = true;
};

} // namespace lightfoot
