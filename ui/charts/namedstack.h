// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/watch/socketpicture.h"

#include <span>
#include <string>
#include <vector>

namespace lightfoot {

enum class ShareKind : std::uint8_t
{
    Remote,
    Process
};

struct StackLayer
{
    enum class Kind : std::uint8_t
    {
        Named,
        Unknown, // sockets of which nobody knows the name
        Rest     // all others together
    };
    Kind kind = Kind::Named;
    std::string name; // as bytes: escaped() before it is shown
    bool operator==(const StackLayer &) const = default;
};

// Sockets over time by name, ready to be stacked: the names that had most of them from the bottom up.
struct NamedStack
{
    struct Moment
    {
        WallTime at;
        std::vector<std::uint32_t> counts; // by layer
    };
    static constexpr std::size_t names = 7;
    static constexpr std::size_t layersLimit = names + 2;

    std::vector<StackLayer> layers;
    std::vector<Moment> moments; // oldest first; no more than a chart can show
};

// Listening sockets are no connections: not counted. timeWaitOnly: those in TIME_WAIT alone. Of each stretch
// of time the sample with most is taken. 3,600 samples take some 5 ms: work for a worker thread. Pure.
NamedStack stackOf(std::span<const ShareSample> samples, ShareKind kind, bool timeWaitOnly);

} // namespace lightfoot
