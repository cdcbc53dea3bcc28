// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/recent.h"

#include <QWidget>

namespace lightfoot {

// The newest results of an endpoint, newest first: time, shape, latency or the reason. GUI thread.
class ResultList final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t limit = 8;

    explicit ResultList(QWidget *parent = nullptr);

    // Oldest first, as History::recent() gives them.
    void setResults(const std::vector<RecentResult> &results);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;

    std::vector<RecentResult> m_results; // newest first
};

} // namespace lightfoot
