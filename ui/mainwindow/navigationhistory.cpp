// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/navigationhistory.h"

namespace lightfoot {

void NavigationHistory::visit(const Place &place)
{
    if (!m_places.empty()) {
        Place &now = m_places[m_at];
        if (now == place || (now.page == place.page && !place.endpoint))
            return;
        if (now.page == place.page && !now.endpoint) {
            now = place;
            return;
        }
        m_places.resize(m_at + 1);
    }
    m_places.push_back(place);
    if (m_places.size() > limit)
        m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
}

std::pair<std::optional<Place>, std::size_t> NavigationHistory::look(int step, const IsThere &isThere) const
{
    // Below zero wraps around to a number that is no place.
    for (std::size_t at = m_at + std::size_t(step); at < m_places.size(); at += std::size_t(step)) {
        if (m_places[at] != m_places[m_at] && isThere(m_places[at]))
            return {m_places[at], at};
    }
    return {std::nullopt, m_at};
}

std::optional<Place> NavigationHistory::go(int step, const IsThere &isThere)
{
    const auto [place, at] = look(step, isThere);
    m_at = at;
    return place;
}

} // namespace lightfoot
