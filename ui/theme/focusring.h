// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>

namespace lightfoot {

// A thick ring around the widget that has the focus, over whatever it paints itself. GUI thread; owned by the
// window of that widget.
class FocusRing final : public QFocusFrame
{
    Q_OBJECT
public:
    explicit FocusRing(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace lightfoot
