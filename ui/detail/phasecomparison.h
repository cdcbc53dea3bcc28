// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/series.h"

#include <QWidget>

namespace lightfoot {

// This probe, the one in the middle and the slowest of an hour, each as one bar of its phases, all in the
// same scale: what is longer than usual stands out. GUI thread.
class PhaseComparison final : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseComparison(QWidget *parent = nullptr);

    void setPhases(const Phases &last);
    void setSummary(const PhaseSummary &summary);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString name;
        Phases phases;
    };
    std::vector<Row> rows() const;
    int rowHeight() const { return fontMetrics().height() + 6; }
    void describe();

    Phases m_last;
    PhaseSummary m_summary;
};

} // namespace lightfoot
