// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/endpointchange.h"

#include "core/lists/listrelations.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace lightfoot {

namespace {

// Makes one change in a copy of the set; what was there before goes into the inverse.
class ChangeMaker
{
public:
    explicit ChangeMaker(std::vector<Endpoint> endpoints) : m_endpoints(std::move(endpoints))
    {
        for (std::size_t i = 0; i < m_endpoints.size(); ++i)
            m_places.emplace(m_endpoints[i].id, i);
    }

    Result<void> put(const std::vector<Endpoint> &endpoints)
    {
        for (const Endpoint &endpoint : endpoints) {
            if (endpoint.id.empty() || endpoint.name.empty())
                return failure(QT_TRANSLATE_NOOP("Message", "an endpoint needs a name"));
            if (!m_put.insert(endpoint.id).second)
                return failure(QT_TRANSLATE_NOOP("Message", "two endpoints have the id “%1”"),
                               excerpt(endpoint.id));
            const auto [place, isNew] = m_places.try_emplace(endpoint.id, m_endpoints.size());
            if (isNew) {
                m_inverse.removed.push_back(endpoint.id);
                m_endpoints.push_back(endpoint);
                continue;
            }
            Endpoint &there = m_endpoints[place->second];
            if (there.name != endpoint.name)
                m_names.emplace(there.name, endpoint.name);
            m_inverse.put.push_back(std::exchange(there, endpoint));
        }
        return {};
    }

    Result<void> remove(const std::vector<std::string> &ids)
    {
        std::unordered_set<std::string_view> gone;
        for (const std::string &id : ids) {
            const auto place = m_places.find(id);
            if (place == m_places.end() || m_put.contains(id) || !gone.insert(id).second)
                return failure(QT_TRANSLATE_NOOP("Message", "there is no endpoint with the id “%1” any more"),
                               excerpt(id));
            m_names.emplace(m_endpoints[place->second].name, std::string());
            m_inverse.put.push_back(m_endpoints[place->second]);
        }
        std::erase_if(m_endpoints, [&](const Endpoint &endpoint) { return gone.contains(endpoint.id); });
        return {};
    }

    Result<void> checkNames() const
    {
        std::unordered_set<std::string_view> names;
        for (const Endpoint &endpoint : m_endpoints) {
            if (!names.insert(endpoint.name).second)
                return failure(QT_TRANSLATE_NOOP("Message", "there is an endpoint “%1” already"),
                               excerpt(endpoint.name));
        }
        return {};
    }

    // Of those that the change leaves alone; what it puts in says itself on whom it depends.
    void follow()
    {
        for (const Endpoint &endpoint : m_endpoints)
            m_names.erase(endpoint.name); // another one has taken the name
        if (m_names.empty())
            return;
        for (Endpoint &endpoint : m_endpoints) {
            const auto isMeant = [this](const std::string &name) { return m_names.contains(name); };
            if (m_put.contains(endpoint.id) || std::ranges::none_of(endpoint.depends, isMeant))
                continue;
            m_inverse.put.push_back(endpoint);
            for (std::size_t i = 0; i < endpoint.depends.size(); ++i) {
                if (const auto name = m_names.find(endpoint.depends[i]); name != m_names.end()) {
                    endpoint.depends[i] = name->second;
                    endpoint.references.erase("depends." + std::to_string(i));
                }
            }
            dropDepends(endpoint, [](const std::string &name) { return name.empty(); });
        }
    }

    Result<void> checkDepends()
    {
        std::unordered_set<std::string_view> names;
        for (const Endpoint &endpoint : m_endpoints)
            names.insert(endpoint.name);
        for (const Endpoint &endpoint : m_endpoints) {
            for (const std::string &name : endpoint.depends) {
                if (!names.contains(name))
                    return failure(QT_TRANSLATE_NOOP("Message", "“%1” depends on “%2”, which is not there"),
                                   excerpt(endpoint.name), excerpt(name));
            }
        }
        ReadResult all;
        all.list.endpoints = std::move(m_endpoints);
        all.places.resize(all.list.endpoints.size());
        checkDependencies(all);
        m_endpoints = std::move(all.list.endpoints);
        if (!all.report.hasErrors())
            return {};
        const std::vector<std::string> &pair = all.report.remarks.front().message.arguments;
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” depends on “%2”, which depends on it"), pair.at(0),
                       pair.at(1));
    }

    std::vector<Endpoint> takeEndpoints() { return std::move(m_endpoints); }
    EndpointChange takeInverse()
    {
        m_inverse.restores = true;
        return std::move(m_inverse);
    }

private:
    std::vector<Endpoint> m_endpoints;
    std::unordered_map<std::string, std::size_t> m_places; // of ids
    std::unordered_set<std::string> m_put;
    std::unordered_map<std::string, std::string>
        m_names; // that went, and what is called so now; empty: nothing
    EndpointChange m_inverse;
};

} // namespace

Result<EndpointChange> applyChange(std::vector<Endpoint> &endpoints, const EndpointChange &change)
{
    ChangeMaker maker(endpoints);
    Result<void> done = maker.put(change.put);
    if (done)
        done = maker.remove(change.removed);
    if (done)
        done = maker.checkNames();
    if (done) {
        maker.follow();
        done = maker.checkDepends();
    }
    if (!done)
        return tl::unexpected(done.error());
    endpoints = maker.takeEndpoints();
    return maker.takeInverse();
}

bool followNames(std::vector<MaintenanceWindow> &windows, const std::vector<Endpoint> &before,
                 const std::vector<Endpoint> &after)
{
    if (std::ranges::all_of(windows, [](const auto &window) { return window.selection.endpoints.empty(); }))
        return false;
    std::unordered_map<std::string_view, std::string_view> now; // names of ids
    std::unordered_set<std::string_view> names;
    for (const Endpoint &endpoint : after) {
        now.emplace(endpoint.id, endpoint.name);
        names.insert(endpoint.name);
    }
    std::unordered_map<std::string_view, std::string_view> renamed;
    for (const Endpoint &endpoint : before) {
        const auto found = now.find(endpoint.id);
        if (found != now.end() && !names.contains(endpoint.name)) // else another one has taken the name
            renamed.emplace(endpoint.name, found->second);
    }
    bool isAny = false;
    for (MaintenanceWindow &window : windows) {
        for (std::string &name : window.selection.endpoints) {
            const auto found = renamed.find(name);
            isAny = isAny || found != renamed.end();
            if (found != renamed.end())
                name = found->second;
        }
    }
    return isAny;
}

} // namespace lightfoot
