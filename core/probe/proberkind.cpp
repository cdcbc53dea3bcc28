// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/proberkind.h"

#include "core/probe/sametext.h"

#include <algorithm>
#include <charconv>

namespace lightfoot {

const ProberKind *findKind(ProberKinds kinds, std::string_view id)
{
    const auto found =
        std::ranges::find_if(kinds, [&](const ProberKind *kind) { return sameText(kind->id, id); });
    return found == kinds.end() ? nullptr : *found;
}

std::vector<const ProberKind *> findSection(ProberKinds kinds, std::string_view name)
{
    std::vector<const ProberKind *> found;
    for (const ProberKind *kind : kinds) {
        if (sameText(kind->section ? kind->section : kind->id, name))
            found.push_back(kind);
    }
    return found;
}

const ProberKind *findScheme(ProberKinds kinds, std::string_view scheme)
{
    const auto found = std::ranges::find_if(kinds, [&](const ProberKind *kind) {
        return std::ranges::any_of(kind->schemes, [&](const char *own) { return sameText(own, scheme); });
    });
    return found == kinds.end() ? nullptr : *found;
}

const ProberKind *kinderKind(ProberKinds kinds, const ProberKind &kind, const OptionMap &options)
{
    if (!kind.plainTargets)
        return nullptr;
    const std::string target = kind.target(options);
    const std::size_t colon = target.rfind(':');
    std::uint16_t port = 0;
    if (colon == std::string::npos ||
        std::from_chars(target.data() + colon + 1, target.data() + target.size(), port).ec != std::errc())
        return nullptr;
    const auto found = std::ranges::find_if(kinds, [&](const ProberKind *other) {
        return std::ranges::find(other->punishingPorts, port) != other->punishingPorts.end();
    });
    return found == kinds.end() ? nullptr : *found;
}

} // namespace lightfoot
