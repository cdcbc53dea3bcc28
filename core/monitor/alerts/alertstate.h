// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/monitor/alerts/acknowledgement.h"
#include "core/monitor/alerts/flapping.h"
#include "core/monitor/alerts/repeat.h"

namespace lightfoot {

// Why something is not told now. Stored by its number: new ones go to the end.
enum class Hold : std::uint8_t
{
    None,
    Flapping,
    Muted,
    Maintenance,
    ParentPending,
    ParentFailing,
    ParentDown,
    ParentBack, // the parent is up again, the endpoint has not failed since
    Unmeasured, // unknown or paused
    Acknowledged,
    Incident,
    Exhausted // the list's max
};
inline constexpr std::size_t holdCount = std::size_t(Hold::Exhausted) + 1;

// A problem as people see it: from the failure that was enough to what tells them that it is over. While an
// endpoint flaps, one outage goes on over all its ups and downs.
struct Outage
{
    bool open = false;
    bool due = false;       // it is to be told that it is down, as soon as nothing holds that back
    bool remind = false;    // an acknowledgement ran out: to be told once more, whatever the strategy
    WallTime since;         // moves when our clock is set
    WallTime name;          // since as it was first told: does not
    int told = 0;           // messages of any kind
    Hold held = Hold::None; // what held back the last time, of which a decision was made
    RepeatCount repeat;

    bool operator==(const Outage &) const = default;
};

// All that the policy remembers of one endpoint. A value, to be stored with the decisions that were made from
// it, so that it survives a restart and kill -9.
struct AlertState
{
    Outage outage;
    FlapHistory flap;
    bool flapTold = false; // people were told that it flaps, and not yet that it does no longer
    std::optional<Acknowledgement> acknowledged;
    std::optional<Mute> muted;

    bool operator==(const AlertState &) const = default;
};

// One line: a version, then fields by name. Readers skip fields and values that they do not know, so that an
// older program reads what a newer one wrote.
std::string toText(const AlertState &state);
Result<AlertState> alertStateFromText(std::string_view text);

} // namespace lightfoot
