// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketarranger.h"

#include <cstring>

namespace lightfoot {

namespace {

// A row that went between two looks is shown until the next but one: timers jitter.
constexpr std::chrono::milliseconds goneTime = flashTime - std::chrono::milliseconds(100);

} // namespace

std::size_t SocketArranger::KeyHash::operator()(const Key &key) const
{
    if (key.cookie != 0)
        return (key.cookie * 0x9e3779b97f4a7c15U) >> 7;
    return digestOf(key.local, key.remote) + static_cast<std::size_t>(key.protocol);
}

SocketArranger::Key SocketArranger::keyOf(const SocketRow &row)
{
    return row.cookie != 0 ? Key{row.cookie, row.protocol, {}, {}}
                           : Key{0, row.protocol, row.local, row.remote};
}

SocketArranger::Entry SocketArranger::entryFor(const SocketRow &row)
{
    const auto [found, isNew] = m_entryOf.try_emplace(keyOf(row), Entry(0));
    if (isNew && !m_free.empty()) {
        found->second = m_free.back();
        m_free.pop_back();
        m_seen[found->second] = 0;
    } else if (isNew) {
        found->second = static_cast<Entry>(m_seen.size());
        m_seen.push_back(0);
    }
    return found->second;
}

// Only now that a frame without them was handed out may their numbers mean something else.
void SocketArranger::freeLeft()
{
    for (const Entry entry : m_left) {
        m_entryOf.erase(keyOf(m_last->socket(entry).row));
        m_free.push_back(entry);
    }
    m_left.clear();
}

void SocketArranger::takeSelected(SocketFrame &frame, std::span<const std::uint32_t> selected, bool flashes,
                                  SteadyTime now)
{
    for (const std::uint32_t index : selected) {
        const WatchedSocket &socket = frame.sockets[index];
        const Entry entry = entryFor(socket.row);
        if (m_seen[entry] == m_look)
            continue; // the table moved under the kernel's hands and a row came twice
        const bool known = m_last && m_seen[entry] == m_look - 1;
        m_seen[entry] = m_look;
        if (entry >= frame.socketOf.size()) {
            frame.socketOf.resize(m_seen.size());
            frame.flashes.resize(m_seen.size());
        }
        frame.socketOf[entry] = index;
        frame.order.push_back(entry);
        Flash &flash = frame.flashes[entry];
        if (!known)
            flash = flashes ? Flash{FlashKind::New, now} : Flash{};
        else if (m_last->socket(entry).row.state != socket.row.state)
            flash = flashes ? Flash{FlashKind::Changed, now} : Flash{};
        else if (now - m_last->flashes[entry].at < flashTime)
            flash = m_last->flashes[entry];
        frame.flashing = frame.flashing || flash.kind != FlashKind::None;
    }
    frame.shown = frame.order.size();
}

// Each stays behind what it stood behind.
void SocketArranger::keepGone(SocketFrame &frame, bool flashes, SteadyTime now)
{
    constexpr auto none = Entry(-1);
    std::vector<Entry> after(m_seen.size() + 1,
                             none); // the first gone one behind an entry; the last: at the top
    std::vector<Entry> next(m_seen.size(), none);
    Entry *end = &after.back();
    std::size_t fading = 0;
    for (const Entry entry : m_last->order) {
        if (m_seen[entry] == m_look) {
            end = &after[entry];
            continue;
        }
        frame.sockets.push_back(m_last->socket(entry));
        frame.socketOf[entry] = static_cast<std::uint32_t>(frame.sockets.size() - 1);
        Flash flash = m_last->flashes[entry];
        const bool wasGone = flash.kind == FlashKind::Gone;
        if (!flashes || (wasGone && now - flash.at >= goneTime)) {
            m_left.push_back(entry);
            continue;
        }
        frame.flashes[entry] = wasGone ? flash : Flash{FlashKind::Gone, now};
        *end = entry;
        end = &next[entry];
        ++fading;
    }
    if (fading == 0)
        return;
    frame.flashing = true;
    std::vector<Entry> order;
    order.reserve(frame.order.size() + fading);
    const auto append = [&](Entry first) {
        for (Entry entry = first; entry != none; entry = next[entry])
            order.push_back(entry);
    };
    append(after.back());
    for (const Entry entry : frame.order) {
        order.push_back(entry);
        append(after[entry]);
    }
    frame.order = std::move(order);
}

SocketFramePtr SocketArranger::arrange(SocketPicture picture, const SocketView &view, SteadyTime now)
{
    auto frame = std::make_shared<SocketFrame>();
    if (m_last)
        freeLeft();
    ++m_look;
    frame->sockets = std::move(picture.sockets);
    frame->hidden = picture.hidden;
    frame->total = frame->sockets.size();
    frame->whole = isWhole(queryOf(view));
    for (const WatchedSocket &socket : frame->sockets)
        ++frame->counts[static_cast<std::size_t>(socket.row.state)];
    const std::vector<std::uint32_t> selected = selectSockets(frame->sockets, view);
    frame->socketOf.resize(m_seen.size());
    frame->flashes.resize(m_seen.size());
    // What another filter shows or hides is neither new nor gone.
    const bool flashes = m_last && m_looks == view.looks;
    takeSelected(*frame, selected, flashes, now);
    frame->socketOf.resize(m_seen.size());
    frame->flashes.resize(m_seen.size());
    if (m_last)
        keepGone(*frame, flashes, now);
    m_looks = view.looks;
    m_last = frame;
    return frame;
}

} // namespace lightfoot
