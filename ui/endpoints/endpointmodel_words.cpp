// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the table says, to the eye and to whoever reads it aloud.
#include "ui/endpoints/endpointmodel.h"
#include "ui/widgets/text.h"

#include <QLocale>

#include <cmath>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

bool isRight(EndpointColumn column)
{
    return column == EndpointColumn::Latency || column == EndpointColumn::Availability;
}

QVariant alignmentOf(EndpointColumn column)
{
    return int(Qt::AlignVCenter | (isRight(column) ? Qt::AlignRight : Qt::AlignLeft));
}

QString withProblem(const QString &sentence, const Message &problem)
{
    return problem ? sentence + u'\n' +
                         EndpointModel::tr("Not all of it could be read: %1").arg(translated(problem))
                   : sentence;
}

} // namespace

QString availabilityText(const std::optional<double> &share)
{
    if (!share)
        return u"—"_s;
    const double percent = std::floor(*share * 10'000 + 1e-9) / 100;
    return EndpointModel::tr("%1 %").arg(QLocale().toString(percent, 'f', percent == 100 ? 0 : 2));
}

QString slowText(const SlowPhase &slow)
{
    if (slow.tenths == 0)
        return {};
    const bool exact = slow.tenths < 1000; // "12,345.6 times" is no better than "12,345 times"
    return EndpointModel::tr("%1 %2×", "a phase and a factor: first byte 6.1×")
        .arg(phaseName(slow.phase), QLocale().toString(slow.tenths / 10.0, 'f', exact ? 1 : 0));
}

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<EndpointColumn>(index.column());
    if (isGroup(index.row()))
        return headerRowData(groupAt(index.row()), column, role);
    const EndpointRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTipText(toolTip(row, column));
    case Qt::AccessibleTextRole:
        return column == EndpointColumn::Recent ? tr("Recent results of %1").arg(row.name)
                                                : displayText(row, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case StatusRole:
        return static_cast<int>(row.view.status);
    case HandleRole:
        return row.handle;
    default:
        return {};
    }
}

// One sentence whichever cell is asked: its row is one thing.
QVariant EndpointModel::headerRowData(const TableGroup &group, EndpointColumn column, int role) const
{
    const QString title = groupTitle(group, m_grouping);
    switch (role) {
    case Qt::DisplayRole:
        return column == EndpointColumn::Name ? title : QString();
    case Qt::ToolTipRole:
        return toolTipText(title + u": "_s + groupCounts(group));
    case Qt::AccessibleTextRole:
        return (group.folded ? tr("%1, folded: %2") : tr("%1, unfolded: %2")).arg(title, groupCounts(group));
    case StatusRole:
        return static_cast<int>(group.worst());
    default:
        return {};
    }
}

QVariant EndpointModel::displayText(const EndpointRow &row, EndpointColumn column) const
{
    switch (column) {
    case EndpointColumn::Status:
        return statusWord(row.view.status);
    case EndpointColumn::Name:
        return row.name;
    case EndpointColumn::Kind:
        return row.kind;
    case EndpointColumn::Target:
        return row.target;
    case EndpointColumn::Latency:
        return latencyText(row.view.latency);
    case EndpointColumn::Recent:
        return {};
    case EndpointColumn::Slowest:
        return slowText(row.view.slow);
    case EndpointColumn::Availability:
        return availabilityText(row.availability.share());
    case EndpointColumn::LastChange:
        return agoText(row.view.since, std::chrono::system_clock::now());
    case EndpointColumn::Labels:
        return row.labels;
    case EndpointColumn::Group:
        return row.group;
    }
    return {};
}

QString EndpointModel::toolTip(const EndpointRow &row, EndpointColumn column) const
{
    const auto count = [](std::uint64_t number) { return QLocale().toString(qulonglong(number)); };
    switch (column) {
    case EndpointColumn::LastChange:
        return row.view.since == WallTime{}
                   ? QString()
                   : tr("%1 since %2").arg(statusWord(row.view.status), clockText(row.view.since));
    case EndpointColumn::Status:
        return row.view.failure != FailureKind::None ? translated(describe(row.view.failure))
               : row.view.old                        ? tr("As it was last measured; not measured since")
                                                     : QString();
    case EndpointColumn::Slowest:
        return row.view.slow.tenths == 0 ? QString()
                                         : tr("The phase of the newest good result that took longest against "
                                              "what is usual here since the program started");
    case EndpointColumn::Availability:
        return withProblem(
            tr("Results of the last 24 hours: %1 up, %2 down. Not counted, as they say nothing of it: %3 "
               "unknown")
                .arg(count(row.availability.up), count(row.availability.down),
                     count(row.availability.unknown)),
            m_availability.problem);
    case EndpointColumn::Name:
    case EndpointColumn::Target:
    case EndpointColumn::Labels:
    case EndpointColumn::Group:
        return displayText(row, column).toString();
    default:
        return {};
    }
}

QVariant EndpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= endpointColumnCount)
        return {};
    const auto column = static_cast<EndpointColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role == Qt::ToolTipRole && column == EndpointColumn::Slowest)
        return tr("The phase that takes much longer than usual");
    if (role == Qt::ToolTipRole && column == EndpointColumn::Availability)
        return toolTipText(
            withProblem(tr("Up, of the results of the last 24 hours that tell"), m_availability.problem));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case EndpointColumn::Status:
        return tr("Status");
    case EndpointColumn::Name:
        return tr("Name");
    case EndpointColumn::Kind:
        return tr("Kind");
    case EndpointColumn::Target:
        return tr("Target");
    case EndpointColumn::Latency:
        return tr("Latency");
    case EndpointColumn::Recent:
        return tr("Recent");
    case EndpointColumn::Slowest:
        return tr("Slow phase");
    case EndpointColumn::Availability:
        return m_availability.problem ? tr("24 h") + u" *"_s : tr("24 h");
    case EndpointColumn::LastChange:
        return tr("Last change");
    case EndpointColumn::Labels:
        return tr("Labels");
    case EndpointColumn::Group:
        return tr("Group");
    }
    return {};
}

} // namespace lightfoot
