// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/resultlist.h"

#include "ui/endpoints/endpointdelegate.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QPainter>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 11;

Status statusOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return Status::Up;
    case Outcome::Down:
        return Status::Down;
    case Outcome::Unknown:
        return Status::Unknown;
    case Outcome::NotMeasured:
        break;
    }
    return Status::Pending;
}

QString reasonOf(const RecentResult &result)
{
    if (result.outcome == Outcome::Up)
        return statusWord(Status::Up);
    if (result.outcome == Outcome::NotMeasured)
        return ResultList::tr("not measured");
    return translated(describe(result.failure));
}

} // namespace

ResultList::ResultList(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"lastResults"_s);
    setAccessibleName(tr("Last results"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ResultList::setResults(const std::vector<RecentResult> &results)
{
    const std::size_t count = std::min(limit, results.size());
    std::vector<RecentResult> newest(results.rbegin(), results.rbegin() + static_cast<std::ptrdiff_t>(count));
    if (newest == m_results)
        return;
    if (newest.size() != m_results.size())
        updateGeometry();
    m_results = std::move(newest);
    QStringList words;
    for (const RecentResult &result : m_results)
        words.append(clockText(result.at()) + u' ' + reasonOf(result));
    setAccessibleDescription(words.join(u", "_s));
    update();
}

QSize ResultList::sizeHint() const
{
    return {220, rowHeight() * static_cast<int>(std::max<std::size_t>(m_results.size(), 1))};
}

int ResultList::rowHeight() const
{
    return fontMetrics().height() + 5;
}

void ResultList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colorOf(ColorRole::Muted, palette()));
    if (m_results.empty()) {
        painter.drawText(rect(), Qt::AlignVCenter, tr("None yet."));
        return;
    }
    int clock = 0;
    for (const RecentResult &result : m_results)
        clock = std::max(clock, fontMetrics().horizontalAdvance(clockText(result.at())));
    const int values = fontMetrics().horizontalAdvance(u"00.00 ms "_s);
    for (std::size_t i = 0; i < m_results.size(); ++i) {
        const RecentResult &result = m_results[i];
        const Status status = statusOf(result.outcome);
        const QRect row(0, static_cast<int>(i) * rowHeight(), width(), rowHeight());
        painter.setPen(colorOf(ColorRole::Muted, palette()));
        painter.drawText(row, Qt::AlignVCenter, clockText(result.at()));
        const QRectF icon(clock + 12, row.top() + (row.height() - iconSize) / 2.0, iconSize, iconSize);
        paintIcon(painter, iconName(status), colorOf(roleOf(status), palette()), icon);
        painter.setPen(wordColor(status, palette()));
        const int left = clock + 12 + iconSize + 7;
        paintCellText(painter, row.adjusted(left, 0, -values, 0), reasonOf(result), Qt::AlignVCenter);
        painter.setPen(colorOf(ColorRole::Text, palette()));
        if (result.outcome == Outcome::Up)
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, latencyText(result.latency()));
    }
}

} // namespace lightfoot
