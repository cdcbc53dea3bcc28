// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/endpoint.h"

#include <functional>
#include <optional>
#include <vector>

namespace lightfoot {

// Where somebody is in the window. A value.
struct Place
{
    int page = 0;
    std::optional<EndpointHandle> endpoint; // of the page of endpoints
    bool operator==(const Place &) const = default;
};

// Where somebody was, to go back and forward as in a browser. Bounded: the oldest is forgotten. A value.
class NavigationHistory
{
public:
    static constexpr std::size_t limit = 50;
    // Places that are gone, as that of an endpoint that was deleted, are passed over.
    using IsThere = std::function<bool(const Place &)>;

    // Somebody went there; what was ahead is forgotten. A page takes the place of the same page before its
    // endpoint was known.
    void visit(const Place &place);
    // Nothing: there is no such place, and nothing is changed.
    std::optional<Place> back(const IsThere &isThere) { return go(-1, isThere); }
    std::optional<Place> forward(const IsThere &isThere) { return go(+1, isThere); }
    // Where these would lead.
    std::optional<Place> behind(const IsThere &isThere) const { return look(-1, isThere).first; }
    std::optional<Place> ahead(const IsThere &isThere) const { return look(+1, isThere).first; }
    std::size_t size() const { return m_places.size(); }

private:
    std::pair<std::optional<Place>, std::size_t> look(int step, const IsThere &isThere) const;
    std::optional<Place> go(int step, const IsThere &isThere);

    std::vector<Place> m_places;
    std::size_t m_at = 0; // of the place where they are now, once there is one
};

} // namespace lightfoot
