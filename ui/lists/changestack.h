// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/guihop.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace lightfoot {

// What was done to the set of endpoints in this window, and the way back. Changes are made elsewhere and take
// a moment: one after the other, in the order in which they were asked for. GUI thread; services outlives it.
class ChangeStack final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<void> &)>;

    explicit ChangeStack(const EditServices &services, QObject *parent = nullptr);

    // Makes a change. whatWasDone: a short sentence without a full stop, said when it is done and shown in
    // the menu: "3 endpoints removed". answer: whether it was done, unless the stack ends before. longer:
    // said in place of whatWasDone.
    void make(EndpointChange change, const QString &whatWasDone, Answer answer = {},
              const QString &longer = {});
    // A change that is made already; inverse takes it back.
    void record(EndpointChange inverse, const QString &whatWasDone);

    bool canUndo() const { return m_index > 0; }
    bool canRedo() const { return m_index < m_past.size(); }
    // What would be undone, or done again, in the words of make(); empty: nothing.
    QString undoText() const { return canUndo() ? m_past[m_index - 1].words : QString(); }
    QString redoText() const { return canRedo() ? m_past[m_index].words : QString(); }

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
        EndpointChange change = {}; // Make, Record
        QString words = {};         // Make, Record
        QString longer = {};        // Make
        Answer answer = {};         // Make
    };
    struct Done
    {
        // Takes it back while it is done, does it again while it is taken back.
        std::shared_ptr<const EndpointChange> other;
        QString words;
    };
    using Inverse = std::shared_ptr<const Result<EndpointChange>>;

    void wish(Wish wish);
    void next();
    void push(Done done);
    void onDone(const Inverse &inverse);
    void onMade(const Wish &wish, std::shared_ptr<const EndpointChange> inverse);
    Done *doneFor(Step step);

    const EditServices &m_services;
    std::deque<Done> m_past;
    std::size_t m_index = 0;   // what is before it is done, the rest is taken back
    std::deque<Wish> m_wishes; // behind the one that is under way
    std::optional<Wish> m_underWay;
    GuiHop m_hop; // last: cut first
};

} // namespace lightfoot
