// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewgroup.h"

#include "ui/endpoints/endpointrow.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace lightfoot {

namespace {

// What a label says, and of how many.
struct LabelUse
{
    std::size_t count = 0;
    std::set<std::string> values;
};

void add(LabelUse &use, const std::string &value)
{
    ++use.count;
    use.values.insert(value);
}

// Empty: there are groups, or no labels that tell what belongs together: one that says something else of
// nearly each endpoint does not.
std::string commonLabel(const std::vector<MonitoredEndpoint> &endpoints)
{
    constexpr std::size_t few = 8; // so many groups are never too many
    std::map<std::string, LabelUse> uses;
    for (const MonitoredEndpoint &endpoint : endpoints) {
        if (!endpoint.definition->group.empty())
            return {};
        for (const auto &[key, value] : endpoint.definition->labels)
            add(uses[key], value);
    }
    std::erase_if(uses, [&](const auto &use) {
        return use.second.values.size() > few && use.second.values.size() * 2 > endpoints.size();
    });
    const auto most = std::ranges::max_element(uses, {}, [](const auto &use) { return use.second.count; });
    return most == uses.end() ? std::string() : most->first;
}

std::string groupOf(const Endpoint &endpoint, const std::string &label)
{
    if (label.empty())
        return endpoint.group;
    const auto found = std::ranges::find(endpoint.labels, label, [](const auto &one) { return one.first; });
    return found == endpoint.labels.end() ? std::string() : found->second;
}

} // namespace

std::vector<OverviewGroup> groupEndpoints(const std::vector<MonitoredEndpoint> &endpoints)
{
    const std::string label = commonLabel(endpoints);
    std::unordered_map<std::string, std::size_t> places;
    std::vector<OverviewGroup> groups;
    std::vector<QString> names;
    names.reserve(endpoints.size());
    for (std::size_t i = 0; i < endpoints.size(); ++i) {
        names.push_back(shown(endpoints[i].definition->name));
        const std::string name = groupOf(*endpoints[i].definition, label);
        const auto [place, isNew] = places.try_emplace(name, groups.size());
        if (isNew)
            groups.push_back({shown(name, 64), {}});
        groups[place->second].members.push_back(i);
    }
    for (OverviewGroup &group : groups)
        std::ranges::stable_sort(group.members, [&](std::size_t left, std::size_t right) {
            return naturalLess(names[left], names[right]);
        });
    std::ranges::sort(groups, [](const OverviewGroup &left, const OverviewGroup &right) {
        if (left.name.isEmpty() != right.name.isEmpty())
            return right.name.isEmpty();
        return naturalLess(left.name, right.name);
    });
    return groups;
}

QString groupTitle(const OverviewGroup &group)
{
    return group.name.isEmpty() ? QCoreApplication::translate("Overview", "other") : group.name;
}

} // namespace lightfoot
