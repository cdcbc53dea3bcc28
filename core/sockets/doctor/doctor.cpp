// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/doctor.h"

#include <algorithm>
#include <array>

namespace lightfoot {

std::string_view toString(Severity severity)
{
    constexpr std::array<std::string_view, 4> names{"fine", "note", "warning", "critical"};
    return names[static_cast<std::size_t>(severity)];
}

std::vector<Finding> examine(const MachineFacts &facts, FindingKinds kinds)
{
    std::vector<Finding> findings;
    for (const FindingKind *kind : kinds) {
        for (Finding &finding : kind->judge(facts)) {
            finding.kind = kind->id;
            findings.push_back(std::move(finding));
        }
    }
    std::ranges::stable_sort(findings, std::greater<>(), &Finding::severity);
    return findings;
}

Severity worstOf(std::span<const Finding> findings)
{
    const auto worst = std::ranges::max_element(findings, {}, &Finding::severity);
    return worst == findings.end() ? Severity::Fine : worst->severity;
}

const FindingKind *findingKind(std::string_view id, FindingKinds kinds)
{
    const auto found = std::ranges::find(kinds, id, &FindingKind::id);
    return found == kinds.end() ? nullptr : *found;
}

} // namespace lightfoot
