// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/proberkind.h"

#include <algorithm>
#include <strings.h>

namespace lightfoot {

namespace {

bool sameText(const char *a, std::string_view b)
{
    return std::string_view(a).size() == b.size() && strncasecmp(a, b.data(), b.size()) == 0;
}

} // namespace

const ProberKind *findKind(ProberKinds kinds, std::string_view id)
{
    const auto found =
        std::ranges::find_if(kinds, [&](const ProberKind *kind) { return sameText(kind->id, id); });
    return found == kinds.end() ? nullptr : *found;
}

const ProberKind *findScheme(ProberKinds kinds, std::string_view scheme)
{
    const auto found = std::ranges::find_if(kinds, [&](const ProberKind *kind) {
        return std::ranges::any_of(kind->schemes, [&](const char *own) { return sameText(own, scheme); });
    });
    return found == kinds.end() ? nullptr : *found;
}

} // namespace lightfoot
