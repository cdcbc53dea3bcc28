// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/sparkline.h"

#include <algorithm>

namespace lightfoot {

namespace {

struct Scale
{
    double low = 0;
    double span = 1;
};

// Small jitter stays small: the span is at least half of the highest.
Scale scaleOf(const std::vector<RecentResult> &results)
{
    double low = 0;
    double high = 0;
    bool any = false;
    for (const RecentResult &result : results) {
        if (result.outcome != Outcome::Up)
            continue;
        const double us = result.latencyUs;
        low = any ? std::min(low, us) : us;
        high = any ? std::max(high, us) : us;
        any = true;
    }
    const double span = std::max({high - low, high / 2, 1.0});
    return {(low + high - span) / 2, span};
}

} // namespace

Sparkline layOut(const std::vector<RecentResult> &results, const QRectF &place, std::size_t slots)
{
    Sparkline line;
    if (results.empty() || slots < 2)
        return line;
    const Scale scale = scaleOf(results);
    const double step = place.width() / static_cast<double>(slots - 1);
    QPolygonF run;
    const auto endRun = [&] {
        if (!run.isEmpty())
            line.runs.push_back(std::move(run));
        run = QPolygonF();
    };
    for (std::size_t i = 0; i < results.size(); ++i) {
        const double x = place.right() - static_cast<double>(results.size() - 1 - i) * step;
        if (results[i].outcome == Outcome::Up) {
            const double share = (results[i].latencyUs - scale.low) / scale.span;
            run.append({x, place.bottom() - std::clamp(share, 0.0, 1.0) * place.height()});
            continue;
        }
        endRun();
        if (results[i].outcome == Outcome::Down)
            line.failures.push_back(x);
    }
    endRun();
    return line;
}

} // namespace lightfoot
