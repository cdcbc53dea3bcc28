// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointrow.h"

#include "ui/endpoints/endpointfilter.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace lightfoot {

namespace {

qsizetype skipZeros(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at] == u'0')
        ++at;
    return at;
}

qsizetype endOfNumber(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    return at;
}

// Compares the numbers at both places, however long; moves the places behind them. Negative, zero or
// positive.
int compareNumbers(const QString &left, qsizetype &i, const QString &right, qsizetype &j)
{
    const qsizetype a = skipZeros(left, i);
    const qsizetype b = skipZeros(right, j);
    i = endOfNumber(left, a);
    j = endOfNumber(right, b);
    if (i - a != j - b)
        return i - a < j - b ? -1 : 1;
    return QStringView(left).mid(a, i - a).compare(QStringView(right).mid(b, j - b));
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

// Ranks by one text of the row; equal texts have equal ranks, so that the name decides between them.
template <class Text, class Rank>
void rankBy(std::vector<EndpointRow> &rows, Text text, Rank rank)
{
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return naturalLess(rows[a].*text, rows[b].*text); });
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && rows[order[i]].*text != rows[order[i - 1]].*text)
            next = static_cast<std::uint32_t>(i);
        rows[order[i]].*rank = next;
    }
}

EndpointRow makeRow(const MonitoredEndpoint &endpoint)
{
    const Endpoint &definition = *endpoint.definition;
    EndpointRow row;
    row.handle = endpoint.handle;
    row.name = shown(definition.name);
    row.kind = shown(definition.kind);
    row.target = shown(endpoint.target, 512);
    row.group = shown(definition.group);
    row.definition = endpoint.definition;
    QStringList labels;
    for (const auto &[key, value] : definition.labels)
        labels.append(shown(key) + u'=' + shown(value));
    row.labels = labels.join(u' ');
    row.haystack = EndpointFilter::haystackOf(row, labels);
    row.view.endpoint = endpoint.handle;
    return row;
}

} // namespace

bool naturalLess(const QString &left, const QString &right)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() && j < right.size()) {
        if (isDigit(left[i]) && isDigit(right[j])) {
            const int order = compareNumbers(left, i, right, j);
            if (order != 0)
                return order < 0;
            continue;
        }
        const QChar a = left[i++].toCaseFolded();
        const QChar b = right[j++].toCaseFolded();
        if (a != b)
            return a < b;
    }
    if ((i < left.size()) != (j < right.size()))
        return j < right.size();
    return left < right;
}

int badness(Status status)
{
    switch (status) {
    case Status::Down:
        return 0;
    case Status::Degraded:
        return 1;
    case Status::Unknown:
        return 2;
    case Status::Pending:
        return 3;
    case Status::Up:
        return 4;
    case Status::Paused:
        break;
    }
    return 5;
}

std::vector<EndpointRow> makeRows(const std::vector<MonitoredEndpoint> &endpoints)
{
    std::vector<EndpointRow> rows;
    rows.reserve(endpoints.size());
    for (const MonitoredEndpoint &endpoint : endpoints)
        rows.push_back(makeRow(endpoint));
    rankBy(rows, &EndpointRow::name, &EndpointRow::nameRank);
    rankBy(rows, &EndpointRow::kind, &EndpointRow::kindRank);
    rankBy(rows, &EndpointRow::target, &EndpointRow::targetRank);
    rankBy(rows, &EndpointRow::group, &EndpointRow::groupRank);
    rankBy(rows, &EndpointRow::labels, &EndpointRow::labelsRank);
    return rows;
}

std::int64_t sortKey(const EndpointRow &row, EndpointColumn column, Qt::SortOrder order)
{
    constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
    std::int64_t key = 0;
    switch (column) {
    case EndpointColumn::Status:
        key = badness(row.view.status);
        break;
    case EndpointColumn::Name:
        key = row.nameRank;
        break;
    case EndpointColumn::Kind:
        key = row.kindRank;
        break;
    case EndpointColumn::Target:
        key = row.targetRank;
        break;
    case EndpointColumn::Group:
        key = row.groupRank;
        break;
    case EndpointColumn::Labels:
        key = row.labelsRank;
        break;
    case EndpointColumn::Slowest:
        if (row.view.slow.tenths == 0)
            return last;
        key = row.view.slow.tenths;
        break;
    case EndpointColumn::Availability:
        if (!row.availability.share())
            return last;
        key = static_cast<std::int64_t>(*row.availability.share() * 1e9);
        break;
    case EndpointColumn::Latency:
    case EndpointColumn::Recent:
        if (row.view.latency.count() < 0)
            return last; // nothing to compare: below, whichever way it is sorted
        key = row.view.latency.count();
        break;
    case EndpointColumn::LastChange:
        if (row.view.since == WallTime{})
            return last;
        key = -toMilliseconds(row.view.since); // ascending: the latest change first, the shortest time ago
        break;
    }
    return order == Qt::AscendingOrder ? key : -key;
}

} // namespace lightfoot
