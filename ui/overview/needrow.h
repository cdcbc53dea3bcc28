// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/need.h"

#include <QAbstractButton>

class QLabel;

namespace lightfoot {

class Button;
class WrappedLabel;

// One need: pressing it opens what it is about, its button acknowledges. GUI thread; owned by the card.
class NeedRow final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NeedRow(QWidget *parent = nullptr);

    void setNeed(const Need &need);
    const Need &need() const { return m_need; }
    Button *acknowledgeButton() const { return m_acknowledge; }
    // Somebody is about to press something of it: it must not become another one now.
    bool isHeld() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void acknowledgeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Need m_need;
    QLabel *m_title;
    WrappedLabel *m_sentence;
    Button *m_acknowledge;
};

} // namespace lightfoot
