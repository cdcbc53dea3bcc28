// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/sockets/socketview.h"

#include <memory>
#include <unordered_map>

namespace lightfoot {

// What happened to a row lately.
enum class FlashKind : std::uint8_t
{
    None,
    New,
    Changed, // its state
    Gone
};

struct Flash
{
    FlashKind kind = FlashKind::None;
    SteadyTime at;
};
inline constexpr std::chrono::milliseconds flashTime{1000};

// One look at the table, ready to be shown: a socket keeps its entry from one frame to the next.
struct SocketFrame
{
    std::vector<WatchedSocket> sockets;
    std::vector<std::uint32_t> socketOf; // by entry: index in sockets; also of those that have just left
    std::vector<Flash> flashes;          // by entry
    std::vector<std::uint32_t> order;    // entries shown
    std::size_t shown = 0;               // of order: not gone
    StateCounts counts{};                // of what was read
    std::size_t total = 0;
    std::size_t hidden = 0; // processes whose sockets our rights do not show
    bool whole = false;     // all of tcp was read
    bool flashing = false;  // there is a flash

    const WatchedSocket &socket(std::uint32_t entry) const { return sockets[socketOf[entry]]; }
};
using SocketFramePtr = std::shared_ptr<const SocketFrame>;

// Makes frames of looks: tells what is new, changed and gone, keeps what is gone for a second, in its place.
// A socket is known by the kernel's cookie, where there is none by its addresses. One thread at a time: the
// page's worker.
class SocketArranger
{
public:
    SocketFramePtr arrange(SocketPicture picture, const SocketView &view, SteadyTime now);

private:
    struct Key
    {
        std::uint64_t cookie;
        SocketProtocol protocol;
        SocketAddress local;
        SocketAddress remote;
        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };
    using Entry = std::uint32_t;

    static Key keyOf(const SocketRow &row);
    Entry entryFor(const SocketRow &row);
    void freeLeft();
    void takeSelected(SocketFrame &frame, std::span<const std::uint32_t> selected, bool flashes,
                      SteadyTime now);
    void keepGone(SocketFrame &frame, bool flashes, SteadyTime now);

    std::unordered_map<Key, Entry, KeyHash> m_entryOf;
    std::vector<std::uint32_t> m_seen; // by entry: the look in which it was last there
    std::vector<Entry> m_free;
    std::vector<Entry> m_left; // of the last frame; free from the next one on
    std::uint32_t m_look = 0;
    std::uint64_t m_looks = 0; // SocketView::looks of the last frame
    SocketFramePtr m_last;
};

} // namespace lightfoot
