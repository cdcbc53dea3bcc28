// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/importmodel.h"

#include "ui/theme/colors.h"
#include "ui/widgets/text.h"

#include <QGuiApplication>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QString fateWord(EntryFate fate)
{
    switch (fate) {
    case EntryFate::Create:
        return ImportModel::tr("Create");
    case EntryFate::Change:
        return ImportModel::tr("Change");
    case EntryFate::Same:
        return ImportModel::tr("The same");
    case EntryFate::Skip:
        return ImportModel::tr("Skip");
    case EntryFate::NotAllowed:
        break;
    }
    return ImportModel::tr("Left out");
}

QString kindWord(const PlannedEntry &entry)
{
    switch (entry.sort) {
    case PlannedEntry::Sort::Endpoint:
        return shown(entry.kind);
    case PlannedEntry::Sort::Notifier:
        return ImportModel::tr("Notifier: %1").arg(shown(entry.kind));
    case PlannedEntry::Sort::Maintenance:
        break;
    }
    return ImportModel::tr("Maintenance");
}

int countOf(const FateCounts &counts, EntryFate fate)
{
    return static_cast<int>(counts[static_cast<std::size_t>(fate)]);
}

QString joined(const QStringList &parts)
{
    return parts.isEmpty() ? ImportModel::tr("nothing to do") : parts.join(u", "_s);
}

} // namespace

void ImportModel::setPlan(std::shared_ptr<const ImportPlan> plan, const ImportChoice &choice)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_choice = choice;
    endResetModel();
}

void ImportModel::setChoice(const ImportChoice &choice)
{
    m_choice = choice;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_plan ? 0 : static_cast<int>(m_plan->entries.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : DifferenceColumn + 1;
}

QString ImportModel::text(const PlannedEntry &entry, int column) const
{
    const EntryFate fate = fateOf(entry, m_choice);
    switch (column) {
    case FateColumn:
        return fateWord(fate);
    case NameColumn:
        return fate == EntryFate::Create && entry.newName != entry.name
                   ? tr("%1, as %2").arg(shown(entry.name), shown(entry.newName))
                   : shown(entry.name);
    case KindColumn:
        return kindWord(entry);
    case TargetColumn:
        return shown(entry.target);
    default:
        break;
    }
    if (fate == EntryFate::NotAllowed)
        return entry.command.empty() ? tr("secret not allowed") : tr("command not allowed");
    QStringList keys;
    for (const std::string &key : entry.differs)
        keys.append(shown(key));
    return keys.join(u", "_s);
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_plan)
        return {};
    const PlannedEntry &entry = m_plan->entries[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::ToolTipRole)
        return toolTipText(text(entry, index.column()));
    if (role == Qt::ForegroundRole) {
        const EntryFate fate = fateOf(entry, m_choice);
        if (fate == EntryFate::Same || fate == EntryFate::Skip)
            return colorOf(ColorRole::Muted, QGuiApplication::palette());
        if (fate == EntryFate::NotAllowed && index.column() == FateColumn)
            return colorOf(ColorRole::Down, QGuiApplication::palette());
    }
    return {};
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FateColumn:
        return tr("What happens");
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case TargetColumn:
        return tr("Target");
    default:
        return tr("Different");
    }
}

QString fateSummary(const FateCounts &counts)
{
    QStringList parts;
    if (const int count = countOf(counts, EntryFate::Create))
        parts.append(ImportModel::tr("%Ln to create", nullptr, count));
    if (const int count = countOf(counts, EntryFate::Change))
        parts.append(ImportModel::tr("%Ln to change", nullptr, count));
    if (const int count = countOf(counts, EntryFate::Same))
        parts.append(ImportModel::tr("%Ln the same", nullptr, count));
    if (const int count = countOf(counts, EntryFate::Skip))
        parts.append(ImportModel::tr("%Ln skipped", nullptr, count));
    if (const int count = countOf(counts, EntryFate::NotAllowed))
        parts.append(ImportModel::tr("%Ln left out: not allowed", nullptr, count));
    return joined(parts);
}

QString doneSummary(const FateCounts &counts)
{
    QStringList parts;
    if (const int count = countOf(counts, EntryFate::Create))
        parts.append(ImportModel::tr("%Ln created", nullptr, count));
    if (const int count = countOf(counts, EntryFate::Change))
        parts.append(ImportModel::tr("%Ln changed", nullptr, count));
    if (const int count = countOf(counts, EntryFate::NotAllowed))
        parts.append(ImportModel::tr("%Ln left out: not allowed", nullptr, count));
    return parts.isEmpty() ? ImportModel::tr("nothing changed") : parts.join(u", "_s);
}

QStringList consentLines(const ImportPlan &plan)
{
    QStringList lines;
    for (const PlannedEntry &entry : plan.entries) {
        QString command = toQString(entry.command);
        if (entry.commandRest > 0)
            command =
                ImportModel::tr("%1 … and %Ln more byte(s)", nullptr, static_cast<int>(entry.commandRest))
                    .arg(command);
        if (!command.isEmpty())
            lines.append(u"%1: %2"_s.arg(shown(entry.name), command));
        for (const std::string &secret : entry.secrets)
            lines.append(
                ImportModel::tr("%1: uses “%2” of the keychain").arg(shown(entry.name), shown(secret)));
    }
    return lines;
}

} // namespace lightfoot
