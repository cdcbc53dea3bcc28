// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/endpointchange.h"

#include <array>
#include <memory>

namespace lightfoot {

// What happens to an entry of a list whose exact name is there already, with other settings.
enum class ClashPolicy : std::uint8_t
{
    KeepBoth, // it gets a name and an id of its own
    Skip,
    Overwrite // in its place; the id stays, and with it the history
};

struct ImportChoice
{
    ClashPolicy policy = ClashPolicy::Overwrite;
    bool commandsAllowed = false; // a person has seen them
};

enum class EntryFate : std::uint8_t
{
    Create,
    Change,
    Same,
    Skip,
    NotAllowed // it runs a command that nobody has allowed
};
inline constexpr std::size_t entryFateCount = 5;

// One entry of a list beside what there is.
struct PlannedEntry
{
    enum class Sort : std::uint8_t
    {
        Endpoint,
        Notifier,
        Maintenance
    };
    Sort sort = Sort::Endpoint;
    std::string name;
    std::string kind;   // of the endpoint or notifier
    std::string target; // of the endpoint
    ListPlace place;
    bool isThere = false;             // something has its name
    std::vector<std::string> differs; // keys in which it is another; never their values
    std::string command; // what it would run that does not run yet, safe to print; empty: nothing
    std::string newName; // with KeepBoth
};

// What importing a list would do, for a person to look at first. A value; any thread.
struct ImportPlan
{
    std::shared_ptr<const ReadResult> read; // never null; its report has what is not carried
    std::vector<PlannedEntry> entries;      // endpoints, notifiers, maintenance, each in the list's order
};

using FateCounts = std::array<std::size_t, entryFateCount>;

struct ImportResult
{
    FateCounts counts{};
    EndpointChange undo;
};

// there: the present set. Pure, as all here.
ImportPlan planImport(const ProbeList &there, std::shared_ptr<const ReadResult> read, ProberKinds kinds,
                      ChannelKinds channels);

EntryFate fateOf(const PlannedEntry &entry, const ImportChoice &choice);
FateCounts countFates(const ImportPlan &plan, const ImportChoice &choice);
bool hasCommands(const ImportPlan &plan);

// The change for a choice; there: the set of which the plan was made. Who depends on an entry that gets
// another name follows it; who depends on one that is left out does without.
EndpointChange changeFor(const ImportPlan &plan, const ProbeList &there, const ImportChoice &choice);

// The keys in which two endpoints are different, name and id apart; options in the order of their keys.
std::vector<std::string> differingKeys(const Endpoint &one, const Endpoint &other);

} // namespace lightfoot
