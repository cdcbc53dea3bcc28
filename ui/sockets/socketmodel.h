// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sockets/socketarranger.h"
#include "ui/widgets/orderedtablemodel.h"

namespace lightfoot {

// The frames that the worker arranges as rows that stay the same rows from one to the next. GUI thread; owned
// by the sockets page.
class SocketModel final : public OrderedTableModel
{
    Q_OBJECT
public:
    explicit SocketModel(QObject *parent = nullptr);

    // Frames of one arranger, each once and in its order. Says that the rows from first to last changed where
    // they did. Returns the frame before, which is large: let go of it on another thread.
    SocketFramePtr setFrame(SocketFramePtr frame, int firstVisible, int lastVisible);
    const SocketFramePtr &frame() const { return m_frame; }
    const WatchedSocket &socketAt(int row) const { return m_frame->socket(entryAt(row)); }
    const Flash &flashAt(int row) const { return m_frame->flashes[entryAt(row)]; }
    // Has the rows that flash painted again; false when none of all does any more.
    bool touchFlashes(int firstVisible, int lastVisible, SteadyTime now);

    // The order is made where the table is read; a click on the header asks for another.
    void sort(int column, Qt::SortOrder order) override;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void sortRequested(lightfoot::SocketColumn column, Qt::SortOrder order);

private:
    SocketFramePtr m_frame;
    SteadyTime m_flashesEnd;
};

} // namespace lightfoot
