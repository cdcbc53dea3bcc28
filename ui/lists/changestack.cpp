// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/changestack.h"

#include "ui/widgets/text.h"

#include <QUndoCommand>

namespace lightfoot {

namespace {

constexpr int longestPast = 100; // an import of 20,000 endpoints may be one of them

} // namespace

struct ChangeStack::Command final : QUndoCommand
{
    Command(EndpointChange inverse, const QString &words) : QUndoCommand(words), other(std::move(inverse)) {}

    // The stack hands out its commands for reading only.
    mutable EndpointChange other; // takes it back while it is done, does it again while it is taken back
};

ChangeStack::ChangeStack(const EditServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_stack(this), m_hop(this)
{
    m_stack.setUndoLimit(longestPast);
    connect(&m_stack, &QUndoStack::indexChanged, this, &ChangeStack::changed);
}

// The stack tells of being emptied, and a parent that ends is no longer what it was.
ChangeStack::~ChangeStack()
{
    m_stack.disconnect(this);
}

void ChangeStack::make(EndpointChange change, const QString &whatWasDone)
{
    if (!change.isEmpty())
        wish({Step::Make, std::move(change), whatWasDone});
}

void ChangeStack::record(EndpointChange inverse, const QString &whatWasDone)
{
    wish({Step::Record, std::move(inverse), whatWasDone});
}

void ChangeStack::undo()
{
    wish({Step::Undo, {}, {}});
}

void ChangeStack::redo()
{
    wish({Step::Redo, {}, {}});
}

void ChangeStack::wish(Wish wish)
{
    m_wishes.push_back(std::move(wish));
    next();
}

// One that is to be taken back must be done before.
void ChangeStack::next()
{
    while (!m_busy && !m_wishes.empty()) {
        const Wish wish = std::move(m_wishes.front());
        m_wishes.pop_front();
        if (wish.step == Step::Record) {
            m_stack.push(new Command(wish.change, wish.words)); // the stack's own
            continue;
        }
        const Command *command = commandFor(wish.step);
        if (!m_services.change || (wish.step != Step::Make && !command))
            continue;
        m_busy = true;
        m_services.change(command ? command->other : wish.change,
                          [hop = m_hop.handle(), this, step = wish.step,
                           words = wish.words](const Result<EndpointChange> &inverse) {
                              hop.post([this, step, words, inverse] { onDone(step, words, inverse); });
                          });
    }
}

const ChangeStack::Command *ChangeStack::commandFor(Step step) const
{
    const int index = m_stack.index();
    if (step == Step::Undo && index > 0)
        return static_cast<const Command *>(m_stack.command(index - 1));
    if (step == Step::Redo && index < m_stack.count())
        return static_cast<const Command *>(m_stack.command(index));
    return nullptr;
}

// What was refused stays where it is: it can be tried again.
void ChangeStack::onDone(Step step, const QString &words, const Result<EndpointChange> &inverse)
{
    m_busy = false;
    if (!inverse) {
        Q_EMIT said(translated(inverse.error().message), true);
    } else if (step == Step::Make) {
        m_stack.push(new Command(*inverse, words));
        Q_EMIT said(words, false);
    } else {
        const QString text = step == Step::Undo ? undoText() : redoText();
        commandFor(step)->other = *inverse;
        if (step == Step::Undo)
            m_stack.undo();
        else
            m_stack.redo();
        Q_EMIT said(step == Step::Undo ? tr("Undone: %1").arg(text) : tr("Done again: %1").arg(text), false);
    }
    next();
}

} // namespace lightfoot
