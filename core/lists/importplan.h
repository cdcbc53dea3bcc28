// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/endpointchange.h"

#include <array>
#include <memory>
#include <set>

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
    bool commandsAllowed = false; // a person has seen them, and which secrets are used
};

enum class EntryFate : std::uint8_t
{
    Create,
    Change,
    Same,
    Skip,
    NotAllowed // it runs a command or uses a secret of the keychain, and nobody has allowed it
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
    std::string command;           // what it would run that does not run yet, safe to print; empty: nothing
    std::string newName;           // with KeepBoth
    std::size_t commandRest = 0;   // bytes of the command that are not shown
    std::set<std::string> secrets; // names of the keychain's that it would use and nothing there does so
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

// there: the present set. read: without asking the keychain, whose secrets are put in when they are allowed
// (putSecrets()). Pure, as all here.
ImportPlan planImport(const ProbeList &there, std::shared_ptr<const ReadResult> read, ProberKinds kinds,
                      ChannelKinds channels);

EntryFate fateOf(const PlannedEntry &entry, const ImportChoice &choice);
FateCounts countFates(const ImportPlan &plan, const ImportChoice &choice);
// Whether a person must have allowed it: a list from outside could run anything, or send a secret anywhere.
bool needsConsent(const PlannedEntry &entry);
bool needsConsent(const ImportPlan &plan);

// The change for a choice; there: the set of which the plan was made. Who depends on an entry that gets
// another name follows it; who depends on one that is left out does without.
EndpointChange changeFor(const ImportPlan &plan, const ProbeList &there, const ImportChoice &choice);

// The keys in which two endpoints are different, name and id apart; options in the order of their keys.
std::vector<std::string> differingKeys(const Endpoint &one, const Endpoint &other);

} // namespace lightfoot
