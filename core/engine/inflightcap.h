// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>

namespace lightfoot {

// How many probes may be under way at once, over all probe threads. Endpoints whose last probe timed out
// share at most half of it, so that a black hole never starves the healthy. Any thread.
class InFlightCap
{
public:
    explicit InFlightCap(std::size_t limit) : m_limit(limit) {}

    // False: the cap is reached; nothing was taken.
    bool take(bool suspect)
    {
        if (suspect &&
            m_suspects.fetch_add(1, std::memory_order_relaxed) >= std::max<std::size_t>(1, m_limit / 2)) {
            m_suspects.fetch_sub(1, std::memory_order_relaxed);
            return false;
        }
        if (m_inFlight.fetch_add(1, std::memory_order_relaxed) >= m_limit) {
            give(suspect);
            return false;
        }
        return true;
    }
    void give(bool suspect)
    {
        m_inFlight.fetch_sub(1, std::memory_order_relaxed);
        if (suspect)
            m_suspects.fetch_sub(1, std::memory_order_relaxed);
    }
    std::size_t inFlight() const { return m_inFlight.load(std::memory_order_relaxed); }
    std::size_t limit() const { return m_limit; }

    // Raises the soft limit of file descriptors to the hard one and says how many probes that allows: a part
    // is kept for the store, the window and the libraries; never more than 16,384.
    static std::size_t fromDescriptors();

private:
    const std::size_t m_limit;
    std::atomic<std::size_t> m_inFlight{0};
    std::atomic<std::size_t> m_suspects{0};
};

} // namespace lightfoot
