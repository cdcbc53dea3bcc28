// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/optiongroups.h"

#include "core/probe/endpoint.h"

#include <algorithm>

namespace lightfoot {

std::vector<std::string_view> groupMembers(std::span<const OptionDescriptor> options, std::string_view name)
{
    std::vector<std::string_view> members;
    for (const OptionDescriptor &option : options) {
        const std::string_view key = option.key;
        if (key.size() > name.size() + 1 && key.starts_with(name) && key[name.size()] == '_')
            members.push_back(key.substr(name.size() + 1));
    }
    return members;
}

bool isOptionGroup(std::span<const OptionDescriptor> options, std::string_view name)
{
    return !name.empty() && !findOption(options, name) && !findOption(commonOptions(), name) &&
           !groupMembers(options, name).empty();
}

std::vector<std::string_view> optionGroups(std::span<const OptionDescriptor> options)
{
    std::vector<std::string_view> groups;
    for (const OptionDescriptor &option : options) {
        const std::string_view key = option.key;
        const std::string_view name = key.substr(0, key.find('_'));
        if (name.size() < key.size() && isOptionGroup(options, name) &&
            groupMembers(options, name).size() > 1 && std::ranges::find(groups, name) == groups.end())
            groups.push_back(name);
    }
    return groups;
}

} // namespace lightfoot
