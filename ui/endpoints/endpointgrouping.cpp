// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointgrouping.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <numeric>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView labelPrefix = u"label:";

constexpr std::array worstToBest{Status::Down,    Status::Degraded, Status::Unknown,
                                 Status::Pending, Status::Up,       Status::Paused};

} // namespace

std::uint32_t TableGroup::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0U);
}

Status TableGroup::worst() const
{
    const auto *found = std::ranges::find_if(
        worstToBest, [this](Status status) { return counts[static_cast<std::size_t>(status)] > 0; });
    return found == worstToBest.end() ? Status::Pending : *found;
}

QString groupNameOf(const EndpointRow &row, const EndpointGrouping &grouping)
{
    if (grouping == u"group")
        return row.group;
    if (grouping == u"kind")
        return row.kind;
    if (!grouping.startsWith(labelPrefix) || !row.definition)
        return {};
    const TextMap &labels = row.definition->labels;
    const auto found = std::ranges::find(labels, grouping.mid(labelPrefix.size()).toStdString(),
                                         &TextMap::value_type::first);
    return found == labels.end() ? QString() : shown(found->second);
}

QString groupingWords(const EndpointGrouping &grouping)
{
    if (grouping.isEmpty())
        return QCoreApplication::translate("EndpointGrouping", "Nothing");
    if (grouping == u"group")
        return QCoreApplication::translate("EndpointGrouping", "Group");
    if (grouping == u"kind")
        return QCoreApplication::translate("EndpointGrouping", "Kind");
    return QCoreApplication::translate("EndpointGrouping", "Label %1").arg(grouping.mid(labelPrefix.size()));
}

QString groupTitle(const TableGroup &group, const EndpointGrouping &grouping)
{
    if (!group.name.isEmpty())
        return group.name;
    if (grouping == u"group")
        return QCoreApplication::translate("EndpointGrouping", "No group");
    return QCoreApplication::translate("EndpointGrouping", "Without %1")
        .arg(grouping.mid(labelPrefix.size()));
}

QString groupCounts(const TableGroup &group)
{
    QStringList parts;
    for (const Status status : worstToBest) {
        if (const std::uint32_t count = group.counts[static_cast<std::size_t>(status)]; count > 0)
            parts.append(
                QCoreApplication::translate("EndpointGrouping", "%1 %2", "a number and a status: 3 down")
                    .arg(QLocale().toString(count), statusWord(status).toLower()));
    }
    return parts.join(u", "_s);
}

QStringList labelKeys(const MonitoredEndpoints &endpoints, qsizetype limit)
{
    QMap<QString, int> uses;
    if (endpoints) {
        for (const MonitoredEndpoint &endpoint : *endpoints) {
            for (const auto &label : endpoint.definition->labels)
                ++uses[shown(label.first)];
        }
    }
    QStringList keys = uses.keys();
    std::ranges::stable_sort(keys, std::greater(), [&uses](const QString &key) { return uses.value(key); });
    keys = keys.mid(0, limit);
    keys.sort();
    return keys;
}

} // namespace lightfoot
