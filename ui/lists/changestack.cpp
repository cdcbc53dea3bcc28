// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/changestack.h"

#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace lightfoot {

namespace {

constexpr std::size_t longestPast = 100;
constexpr std::size_t mostEndpoints = 200'000; // in all of it: an import may be 20,000 of them

} // namespace

ChangeStack::ChangeStack(const EditServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_hop(this)
{}

void ChangeStack::make(EndpointChange change, const QString &whatWasDone, Answer answer,
                       const QString &longer)
{
    if (!change.isEmpty())
        wish({Step::Make, std::move(change), whatWasDone, longer, std::move(answer)});
    else if (answer)
        answer({});
}

void ChangeStack::record(EndpointChange inverse, const QString &whatWasDone)
{
    wish({Step::Record, std::move(inverse), whatWasDone});
}

void ChangeStack::undo()
{
    wish({Step::Undo});
}

void ChangeStack::redo()
{
    wish({Step::Redo});
}

void ChangeStack::wish(Wish wish)
{
    m_wishes.push_back(std::move(wish));
    next();
}

// One that is to be taken back must be done before.
void ChangeStack::next()
{
    while (!m_underWay && !m_wishes.empty()) {
        Wish wish = std::move(m_wishes.front());
        m_wishes.pop_front();
        if (wish.step == Step::Record) {
            push({std::make_shared<const EndpointChange>(std::move(wish.change)), wish.words});
            continue;
        }
        const Done *done = doneFor(wish.step);
        if (!m_services.change || (wish.step != Step::Make && !done))
            continue;
        EndpointChange change = done ? *done->other : std::exchange(wish.change, {});
        m_underWay = std::move(wish);
        m_services.change(std::move(change), [hop = m_hop.handle(), this](Result<EndpointChange> inverse) {
            const Inverse shared = std::make_shared<const Result<EndpointChange>>(std::move(inverse));
            hop.post([this, shared] { onDone(shared); });
        });
    }
}

ChangeStack::Done *ChangeStack::doneFor(Step step)
{
    if (step == Step::Undo && canUndo())
        return &m_past[m_index - 1];
    return step == Step::Redo && canRedo() ? &m_past[m_index] : nullptr;
}

// The last one stays, whatever its size.
void ChangeStack::push(Done done)
{
    m_past.resize(m_index);
    m_past.push_back(std::move(done));
    std::size_t keep = 0;
    std::size_t endpoints = 0;
    for (auto one = m_past.rbegin(); one != m_past.rend() && keep < longestPast; ++one, ++keep) {
        endpoints += one->other->put.size() + one->other->removed.size();
        if (keep > 0 && endpoints > mostEndpoints)
            break;
    }
    m_past.erase(m_past.begin(), m_past.end() - static_cast<std::ptrdiff_t>(keep));
    m_index = keep;
    Q_EMIT changed();
}

// What was refused stays where it is: it can be tried again.
void ChangeStack::onDone(const Inverse &inverse)
{
    const Wish wish = *std::exchange(m_underWay, std::nullopt);
    if (*inverse)
        onMade(wish, {inverse, &**inverse});
    else
        Q_EMIT said(translated(inverse->error().message), true);
    if (wish.answer)
        wish.answer(*inverse ? Result<void>() : tl::unexpected(inverse->error()));
    next();
}

void ChangeStack::onMade(const Wish &wish, std::shared_ptr<const EndpointChange> inverse)
{
    if (wish.step == Step::Make) {
        push({std::move(inverse), wish.words});
        Q_EMIT said(wish.longer.isEmpty() ? wish.words : wish.longer, false);
        return;
    }
    Done *done = doneFor(wish.step);
    done->other = std::move(inverse);
    const QString words = done->words;
    m_index = wish.step == Step::Undo ? m_index - 1 : m_index + 1;
    Q_EMIT changed();
    Q_EMIT said(wish.step == Step::Undo ? tr("Undone: %1").arg(words) : tr("Done again: %1").arg(words),
                false);
}

} // namespace lightfoot
