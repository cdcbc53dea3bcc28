// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/phase.h"

#include <QWidget>

#include <array>
#include <vector>

namespace lightfoot {

// The phases of one probe as bars one below the other, each beginning where the one before ended. GUI thread.
class Waterfall final : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        Phase phase;
        double from; // share of the whole, 0 to 1
        double to;
        bool operator==(const Bar &) const = default;
    };
    // Where the bars lie. Pure.
    static std::vector<Bar> layOut(const Phases &phases);

    explicit Waterfall(QWidget *parent = nullptr);

    void setPhases(const Phases &phases);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    void describe();

    Phases m_phases;
    std::vector<Bar> m_bars;
};

} // namespace lightfoot
