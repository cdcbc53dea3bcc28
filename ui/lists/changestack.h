// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/guihop.h"

#include <QObject>
#include <QUndoStack>

#include <deque>

namespace lightfoot {

// What was done to the set of endpoints in this window, and the way back. Changes are made elsewhere and take
// a moment: one after the other, in the order in which they were asked for. GUI thread; services outlives it.
class ChangeStack final : public QObject
{
    Q_OBJECT
public:
    explicit ChangeStack(const EditServices &services, QObject *parent = nullptr);
    ~ChangeStack() override;

    // Makes a change. whatWasDone: a short sentence without a full stop, said when it is done and shown in
    // the menu: "3 endpoints removed".
    void make(EndpointChange change, const QString &whatWasDone);
    // A change that is made already; inverse takes it back.
    void record(EndpointChange inverse, const QString &whatWasDone);

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }
    // What would be undone, or done again, in the words of make(); empty: nothing.
    QString undoText() const { return m_stack.undoText(); }
    QString redoText() const { return m_stack.redoText(); }

public Q_SLOTS:
    void undo();
    void redo();

Q_SIGNALS:
    // What came of it, in a sentence.
    void said(const QString &what, bool problem);
    // Another change can be undone or done again.
    void changed();

private:
    enum class Step : std::uint8_t
    {
        Make,
        Record,
        Undo,
        Redo
    };
    struct Wish
    {
        Step step;
        EndpointChange change; // Make, Record
        QString words;         // Make, Record
    };
    struct Command;

    void wish(Wish wish);
    void next();
    void onDone(Step step, const QString &words, const Result<EndpointChange> &inverse);
    const Command *commandFor(Step step) const;

    const EditServices &m_services;
    QUndoStack m_stack;        // of what is done: its commands do nothing themselves
    std::deque<Wish> m_wishes; // behind the one that is under way
    bool m_busy = false;
    GuiHop m_hop; // last: cut first
};

} // namespace lightfoot
