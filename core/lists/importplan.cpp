// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/importplan.h"

#include "core/lists/alertfields.h"
#include "core/lists/commonfields.h"
#include "core/lists/importparts.h"
#include "core/lists/references.h"

#include <algorithm>
#include <unordered_map>

namespace lightfoot {

namespace {

constexpr std::size_t longestCommand = 2000; // bytes that are shown of one

using References = decltype(Endpoint::references);
using Keys = std::set<std::string>;

void addDiffering(const OptionMap &one, const OptionMap &other, Keys &keys)
{
    for (const auto &[key, value] : one) {
        const auto found = other.find(key);
        if (found == other.end() || found->second != value)
            keys.insert(key);
    }
    for (const auto &[key, value] : other) {
        if (!one.contains(key))
            keys.insert(key);
    }
}

// A path's first part is the option's key.
void addDiffering(const References &one, const References &other, Keys &keys)
{
    const auto compare = [&keys](const References &these, const References &those) {
        for (const auto &[path, text] : these) {
            const auto found = those.find(path);
            if (found == those.end() || found->second != text)
                keys.insert(path.substr(0, path.find('.')));
        }
    };
    compare(one, other);
    compare(other, one);
}

// As a list has them: the keychain is not asked for one, and was for the other.
template <class Owner>
void addDifferingOptions(const Owner &one, const Owner &other, Keys &keys)
{
    addDiffering(asWritten(one.options, one.references), asWritten(other.options, other.references), keys);
    addDiffering(one.references, other.references, keys);
}

// By the fields of a list.
template <class Owner>
void addDiffering(const Owner &one, const Owner &other, std::span<const OptionDescriptor> options,
                  const FieldOf<Owner> *(*find)(std::string_view), Keys &keys)
{
    for (const OptionDescriptor &option : options) {
        const FieldOf<Owner> *field = find(option.key);
        if (field && std::string_view(option.key) != "name" && field->get(one) != field->get(other))
            keys.insert(option.key);
    }
}

std::vector<std::string> differingKeys(const NotifierSettings &one, const NotifierSettings &other)
{
    Keys keys;
    addDifferingOptions(one, other, keys);
    addDiffering(one, other, commonChannelOptions(), findNotifierField, keys);
    addDiffering(one, other, retryOptions(), findNotifierField, keys);
    return {keys.begin(), keys.end()};
}

std::vector<std::string> differingKeys(const MaintenanceWindow &one, const MaintenanceWindow &other)
{
    Keys keys;
    addDiffering(one, other, maintenanceOptions(), findWindowField, keys);
    return {keys.begin(), keys.end()};
}

// What is there with the same kind and options, to the same place, was allowed once.
bool goesElsewhere(const Endpoint &one, const Endpoint &other)
{
    return one.address != other.address || one.resolver != other.resolver;
}

bool goesElsewhere(const NotifierSettings &, const NotifierSettings &)
{
    return false; // by its options alone
}

template <class Item>
bool isAllowed(const Item &item, const Item *there)
{
    return there && there->kind == item.kind && there->references == item.references &&
           asWritten(there->options, there->references) == asWritten(item.options, item.references) &&
           !goesElsewhere(item, *there);
}

// What a person must have seen of an entry.
template <class Kind, class Item>
void addConsent(PlannedEntry &entry, const Kind *kind, const Item &item, const Item *there)
{
    if (isAllowed(item, there))
        return;
    entry.secrets = secretNames(item.references);
    const std::string text =
        kind && kind->command ? kind->command(asWritten(item.options, item.references)) : std::string();
    std::size_t end = std::min(text.size(), longestCommand);
    while (end < text.size() && end + 4 > longestCommand && (text[end] & 0xC0) == 0x80)
        --end; // not within a character
    entry.command = escaped(text.substr(0, end), std::string::npos);
    entry.commandRest = text.size() - end;
}

class Planner
{
public:
    Planner(const ProbeList &there, ImportPlan &plan, ProberKinds kinds, ChannelKinds channels)
        : m_there(there), m_plan(plan), m_kinds(kinds), m_channels(channels)
    {}

    void planEndpoints()
    {
        const ReadResult &read = *m_plan.read;
        std::unordered_map<std::string_view, const Endpoint *> there;
        ImportNames names;
        for (const Endpoint &endpoint : m_there.endpoints) {
            there.emplace(endpoint.name, &endpoint);
            names.insert(endpoint.name);
        }
        for (const Endpoint &endpoint : read.list.endpoints)
            names.insert(endpoint.name);
        for (std::size_t i = 0; i < read.list.endpoints.size(); ++i) {
            const Endpoint &endpoint = read.list.endpoints[i];
            const auto found = there.find(endpoint.name);
            const Endpoint *other = found == there.end() ? nullptr : found->second;
            const ProberKind *kind = findKind(m_kinds, endpoint.kind);
            PlannedEntry entry{.sort = PlannedEntry::Sort::Endpoint,
                               .name = endpoint.name,
                               .kind = endpoint.kind,
                               .place = i < read.places.size() ? read.places[i] : ListPlace()};
            if (kind)
                entry.target = kind->target(asWritten(endpoint.options, endpoint.references));
            if (other)
                entry.differs = differingKeys(endpoint, *other);
            addConsent(entry, kind, endpoint, other);
            add(std::move(entry), other != nullptr, names);
        }
    }

    void planAlerts()
    {
        const ReadResult &read = *m_plan.read;
        ImportNames names; // with the kind: a notifier's name is unique in it
        for (const std::vector<NotifierSettings> *each :
             {&m_there.alerts.notifiers, &read.list.alerts.notifiers}) {
            for (const NotifierSettings &notifier : *each)
                names.insert(notifier.name);
        }
        std::size_t i = 0;
        for (const NotifierSettings &notifier : notifiersOf(read)) {
            const NotifierSettings *other = counterpart(notifier, m_there);
            PlannedEntry entry{.sort = PlannedEntry::Sort::Notifier,
                               .name = notifier.name,
                               .kind = notifier.kind,
                               .place =
                                   i < read.notifierPlaces.size() ? read.notifierPlaces[i] : ListPlace()};
            ++i;
            if (other)
                entry.differs = differingKeys(notifier, *other);
            addConsent(entry, findChannelKind(m_channels, notifier.kind), notifier, other);
            add(std::move(entry), other != nullptr, names);
        }
    }

    void planMaintenance()
    {
        const ReadResult &read = *m_plan.read;
        ImportNames names;
        for (const std::vector<MaintenanceWindow> *each :
             {&m_there.alerts.maintenance, &read.list.alerts.maintenance}) {
            for (const MaintenanceWindow &window : *each)
                names.insert(window.name);
        }
        for (std::size_t i = 0; i < read.list.alerts.maintenance.size(); ++i) {
            const MaintenanceWindow &window = read.list.alerts.maintenance[i];
            const MaintenanceWindow *other = counterpart(window, m_there);
            PlannedEntry entry{.sort = PlannedEntry::Sort::Maintenance,
                               .name = window.name,
                               .place = i < read.maintenancePlaces.size() ? read.maintenancePlaces[i]
                                                                          : ListPlace()};
            if (other)
                entry.differs = differingKeys(window, *other);
            add(std::move(entry), other != nullptr, names);
        }
    }

private:
    void add(PlannedEntry entry, bool isThere, ImportNames &names)
    {
        entry.isThere = isThere;
        entry.newName = isThere && !entry.differs.empty() ? freeName(entry.name, names) : entry.name;
        m_plan.entries.push_back(std::move(entry));
    }

    const ProbeList &m_there;
    ImportPlan &m_plan;
    const ProberKinds m_kinds;
    const ChannelKinds m_channels;
};

} // namespace

std::vector<std::string> differingKeys(const Endpoint &one, const Endpoint &other)
{
    Keys keys;
    addDifferingOptions(one, other, keys);
    for (const CommonField &field : commonFields()) {
        const std::string_view key = field.key;
        if (key != "name" && key != "id" && field.get(one) != field.get(other))
            keys.insert(field.key);
    }
    const auto addTimings = [&](std::span<const OptionDescriptor> options) {
        for (const OptionDescriptor &option : options) {
            const auto key = timingKey(option.key);
            if (key && timingValue(timingOf(one), *key) != timingValue(timingOf(other), *key))
                keys.insert(option.key);
        }
    };
    addTimings(commonOptions());
    addTimings(alertOptions());
    if (one.kind != other.kind)
        keys.insert("kind");
    if (one.gracefulClose != other.gracefulClose)
        keys.insert("close");
    keys.erase("name");
    keys.erase("id");
    return {keys.begin(), keys.end()};
}

ImportPlan planImport(const ProbeList &there, std::shared_ptr<const ReadResult> read, ProberKinds kinds,
                      ChannelKinds channels)
{
    ImportPlan plan{std::move(read), {}};
    Planner planner(there, plan, kinds, channels);
    planner.planEndpoints();
    planner.planAlerts();
    planner.planMaintenance();
    return plan;
}

EntryFate fateOf(const PlannedEntry &entry, const ImportChoice &choice)
{
    if (entry.isThere && entry.differs.empty())
        return EntryFate::Same;
    if (entry.isThere && choice.policy == ClashPolicy::Skip)
        return EntryFate::Skip;
    if (needsConsent(entry) && !choice.commandsAllowed)
        return EntryFate::NotAllowed;
    return entry.isThere && choice.policy == ClashPolicy::Overwrite ? EntryFate::Change : EntryFate::Create;
}

FateCounts countFates(const ImportPlan &plan, const ImportChoice &choice)
{
    FateCounts counts{};
    for (const PlannedEntry &entry : plan.entries)
        ++counts[static_cast<std::size_t>(fateOf(entry, choice))];
    return counts;
}

bool needsConsent(const PlannedEntry &entry)
{
    return !entry.command.empty() || !entry.secrets.empty();
}

bool needsConsent(const ImportPlan &plan)
{
    return std::ranges::any_of(plan.entries, [](const PlannedEntry &entry) { return needsConsent(entry); });
}

} // namespace lightfoot
