// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketmodel.h"

#include "ui/widgets/text.h"

#include <QLocale>

#include <cstring>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(SocketColumn column)
{
    return column == SocketColumn::ReceiveQueue || column == SocketColumn::SendQueue ||
           column == SocketColumn::Retransmits || column == SocketColumn::Uid;
}

QString addressText(const SocketAddress &address, bool listening)
{
    return listening && address.port == 0 ? u"*"_s : toQString(address.toString());
}

QString timerText(const SocketRow &row)
{
    const QString left = QLocale().toString(double(row.timerLeft.count()) / 1000, 'f', 1);
    switch (row.timer) {
    case 0:
        return {};
    case 1:
        return SocketModel::tr("retransmit in %1 s").arg(left);
    case 2:
        return SocketModel::tr("keep-alive in %1 s").arg(left);
    case 3:
        return SocketModel::tr("gone in %1 s").arg(left);
    default:
        return SocketModel::tr("window probe in %1 s").arg(left);
    }
}

} // namespace

QString socketText(const SocketRow &row, SocketColumn column)
{
    const bool listening = row.state == TcpState::Listen;
    switch (column) {
    case SocketColumn::State:
        return stateName(row.state);
    case SocketColumn::Local:
        return addressText(row.local, false);
    case SocketColumn::Remote:
        return addressText(row.remote, listening);
    case SocketColumn::ReceiveQueue:
        return QLocale().toString(row.receiveQueue);
    case SocketColumn::SendQueue:
        return QLocale().toString(row.sendQueue);
    case SocketColumn::Timer:
        return timerText(row);
    case SocketColumn::Retransmits:
        return row.retransmits == 0 ? QString() : QString::number(row.retransmits);
    case SocketColumn::Uid:
        return QString::number(row.uid);
    }
    return {};
}

SocketModel::SocketModel(QObject *parent) : OrderedTableModel(parent) {}

std::size_t SocketModel::KeyHash::operator()(const Key &key) const
{
    std::uint64_t words[4];
    std::memcpy(words, key.local.bytes.data(), sizeof key.local.bytes);
    std::memcpy(words + 2, key.remote.bytes.data(), sizeof key.remote.bytes);
    std::uint64_t hash = key.cookie;
    for (const std::uint64_t word : words)
        hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
    hash ^= (std::uint64_t(key.local.port) << 16) | key.remote.port;
    return (hash * 0x9e3779b97f4a7c15U) >> 7;
}

SocketModel::Key SocketModel::keyOf(const SocketRow &row)
{
    return row.cookie != 0 ? Key{row.cookie, {}, {}} : Key{0, row.local, row.remote};
}

OrderedTableModel::Entry SocketModel::slotFor(const SocketRow &row)
{
    const auto [found, isNew] = m_slotOf.try_emplace(keyOf(row), Entry(0));
    if (isNew && !m_free.empty()) {
        found->second = m_free.back();
        m_free.pop_back();
    } else if (isNew) {
        found->second = static_cast<Entry>(m_slots.size());
        m_slots.emplace_back();
        m_seen.push_back(0);
    }
    return found->second;
}

void SocketModel::setRows(std::vector<SocketRow> rows, int firstVisible, int lastVisible)
{
    ++m_read;
    std::vector<Entry> order;
    order.reserve(rows.size());
    for (const SocketRow &row : rows) {
        const Entry slot = slotFor(row);
        if (m_seen[slot] == m_read)
            continue; // the table moved under the kernel's hands and a row came twice
        m_seen[slot] = m_read;
        m_slots[slot] = row;
        order.push_back(slot);
    }
    // Slots of sockets that are gone keep their contents until their rows are gone too.
    std::vector<Key> gone;
    for (const auto &[key, slot] : m_slotOf) {
        if (m_seen[slot] != m_read)
            gone.push_back(key);
    }
    morphTo(std::move(order), m_slots.size());
    for (const Key &key : gone) {
        const auto found = m_slotOf.find(key);
        m_free.push_back(found->second);
        m_slotOf.erase(found);
    }
    // What is in sight has mostly changed (timers run): one range.
    const int last = std::min(lastVisible, rowCount() - 1);
    if (firstVisible >= 0 && firstVisible <= last)
        Q_EMIT dataChanged(index(firstVisible, 0), index(last, socketColumnCount - 1));
}

void SocketModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < socketColumnCount)
        Q_EMIT sortRequested(static_cast<SocketColumn>(column), order);
}

int SocketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : socketColumnCount;
}

QVariant SocketModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<SocketColumn>(index.column());
    if (role == Qt::DisplayRole)
        return socketText(rowAt(index.row()), column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant SocketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= socketColumnCount)
        return {};
    const auto column = static_cast<SocketColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case SocketColumn::State:
        return tr("State");
    case SocketColumn::Local:
        return tr("Local");
    case SocketColumn::Remote:
        return tr("Remote");
    case SocketColumn::ReceiveQueue:
        return tr("Recv-Q");
    case SocketColumn::SendQueue:
        return tr("Send-Q");
    case SocketColumn::Timer:
        return tr("Timer");
    case SocketColumn::Retransmits:
        return tr("Retrans");
    case SocketColumn::Uid:
        return tr("UID");
    }
    return {};
}

} // namespace lightfoot
