// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From the plan of an import to the change that it makes.
#include "core/lists/importparts.h"
#include "core/lists/listrelations.h"

#include <unordered_map>

namespace lightfoot {

namespace {

// Makes the change of one choice. Lives for one changeFor().
class ChangeOfImport
{
public:
    ChangeOfImport(const ImportPlan &plan, const ProbeList &there, const ImportChoice &choice)
        : m_plan(plan), m_there(there), m_choice(choice)
    {}

    EndpointChange make()
    {
        takeEndpoints();
        relate();
        takeAlerts();
        return std::move(m_change);
    }

private:
    // Whether an entry is taken at all, and under which name.
    const std::string *taken(const PlannedEntry &entry) const
    {
        const EntryFate fate = fateOf(entry, m_choice);
        if (fate == EntryFate::Create)
            return &entry.newName;
        return fate == EntryFate::Change ? &entry.name : nullptr;
    }

    void takeEndpoints()
    {
        std::unordered_map<std::string_view, std::string_view> ids; // of names
        ImportNames takenIds;
        for (const Endpoint &endpoint : m_there.endpoints) {
            ids.emplace(endpoint.name, endpoint.id);
            m_names.insert(endpoint.name);
            takenIds.insert(endpoint.id);
        }
        for (const Endpoint &endpoint : m_plan.read->list.endpoints) {
            const PlannedEntry &entry = m_plan.entries[m_next++];
            const std::string *name = taken(entry);
            if (!name)
                continue;
            Endpoint put = endpoint;
            if (*name != put.name)
                m_renamed.emplace(put.name, *name);
            put.id = *name == put.name && entry.isThere
                         ? std::string(ids.at(put.name))
                         : freeName(put.id == put.name ? *name : put.id, takenIds);
            put.name = *name;
            m_names.insert(put.name);
            m_change.put.push_back(std::move(put));
        }
    }

    void relate()
    {
        for (Endpoint &endpoint : m_change.put) {
            for (std::size_t i = 0; i < endpoint.depends.size(); ++i) {
                if (const auto name = m_renamed.find(endpoint.depends[i]); name != m_renamed.end()) {
                    endpoint.depends[i] = name->second;
                    endpoint.references.erase("depends." + std::to_string(i));
                }
            }
            dropDepends(endpoint, [this](const std::string &name) { return !m_names.contains(name); });
        }
    }

    const NotifierSettings *original(const std::vector<NotifierSettings> &) const
    {
        return m_there.alerts.notifiers.data();
    }
    const MaintenanceWindow *original(const std::vector<MaintenanceWindow> &) const
    {
        return m_there.alerts.maintenance.data();
    }

    template <class Item>
    void takeAll(const std::vector<Item> &items, std::vector<Item> &into)
    {
        for (const Item &item : items) {
            const std::string *name = taken(m_plan.entries[m_next++]);
            if (!name)
                continue;
            const Item *there = counterpart(item, m_there);
            if (there && item.name == *name) {
                into[static_cast<std::size_t>(there - original(into))] = item;
            } else {
                into.push_back(item);
                into.back().name = *name;
            }
            m_isAlertsChanged = true;
        }
    }

    void takeAlerts()
    {
        AlertSetup setup{m_there.alerts, m_there.sender};
        const ReadResult &read = *m_plan.read;
        takeAll(notifiersOf(read), setup.plan.notifiers);
        takeAll(read.list.alerts.maintenance, setup.plan.maintenance);
        const bool overwrite = m_choice.policy == ClashPolicy::Overwrite;
        const auto takeText = [&](std::string &into, const std::string &text) {
            if (!text.empty() && text != into && (into.empty() || overwrite)) {
                into = text;
                m_isAlertsChanged = true;
            }
        };
        takeText(setup.sender.name, read.list.sender.name);
        takeText(setup.sender.icon, read.list.sender.icon);
        if (m_isAlertsChanged)
            m_change.alerts = std::move(setup);
    }

    const ImportPlan &m_plan;
    const ProbeList &m_there;
    const ImportChoice m_choice;
    EndpointChange m_change;
    std::size_t m_next = 0; // of the plan's entries
    ImportNames m_names;    // of all endpoints there will be
    std::unordered_map<std::string, std::string> m_renamed;
    bool m_isAlertsChanged = false;
};

} // namespace

EndpointChange changeFor(const ImportPlan &plan, const ProbeList &there, const ImportChoice &choice)
{
    return ChangeOfImport(plan, there, choice).make();
}

} // namespace lightfoot
