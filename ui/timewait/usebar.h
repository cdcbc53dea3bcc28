// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lightfoot {

// How much of something is taken, as a bar: by what lives, and by what is in TIME_WAIT. GUI thread.
class UseBar final : public QWidget
{
    Q_OBJECT
public:
    explicit UseBar(QWidget *parent = nullptr);

    void setUse(std::uint64_t live, std::uint64_t timeWait, std::uint64_t capacity);
    QSize sizeHint() const override { return {120, 10}; }
    QSize minimumSizeHint() const override { return {60, 10}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_live = 0; // shares
    double m_timeWait = 0;
};

} // namespace lightfoot
