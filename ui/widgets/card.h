// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace lightfoot {

class ElidedLabel;

// A panel with a round edge, a title and a remark at its right; content goes into body(). GUI thread.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    // Puts a widget beside the remark.
    void setCorner(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    ElidedLabel *m_remark; // it may be long: never wider than the card
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

// Labels that follow the palette: captions in the muted colour, headings in bold.
QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);
QLabel *boldLabel(const QString &text, QWidget *parent = nullptr);

} // namespace lightfoot
