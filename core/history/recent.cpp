// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/recent.h"

#include <algorithm>

namespace lightfoot {

void RecentRing::add(const RecentResult &result)
{
    if (m_size == m_capacity && m_capacity < limit)
        grow();
    m_results[m_next] = result;
    m_next = static_cast<std::uint8_t>(m_next + 1 == limit ? 0 : m_next + 1);
    m_size = static_cast<std::uint8_t>(std::min<std::size_t>(m_size + 1U, limit));
}

std::vector<RecentResult> RecentRing::results() const
{
    std::vector<RecentResult> results;
    results.reserve(m_size);
    const std::size_t oldest = m_size < limit ? 0 : m_next;
    for (std::size_t i = 0; i < m_size; ++i)
        results.push_back(m_results[(oldest + i) % limit]);
    return results;
}

void RecentRing::grow()
{
    const auto capacity =
        static_cast<std::uint8_t>(std::min<std::size_t>(m_capacity == 0 ? 4 : m_capacity * 2U, limit));
    auto results = std::make_unique<RecentResult[]>(capacity);
    std::copy_n(m_results.get(), m_size, results.get());
    m_results = std::move(results);
    m_capacity = capacity;
}

} // namespace lightfoot
