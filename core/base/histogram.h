// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <chrono>
#include <cstdint>

namespace lightfoot {

// Counts durations in buckets of 1/16 of a power of two, from 1 µs to over an hour: percentiles within 6 %.
// One writer; copy it to hand it to another thread.
class Histogram
{
public:
    void add(std::chrono::nanoseconds duration)
    {
        const std::int64_t us = duration.count() / 1000;
        ++m_buckets[bucketOf(us < 0 ? 0 : static_cast<std::uint64_t>(us))];
        ++m_count;
    }

    void add(const Histogram &other)
    {
        for (std::size_t i = 0; i < m_buckets.size(); ++i)
            m_buckets[i] += other.m_buckets[i];
        m_count += other.m_count;
    }

    std::uint64_t count() const { return m_count; }

    // The duration that a share (0 to 1) of all is not above; zero when there are none.
    std::chrono::microseconds percentile(double share) const
    {
        const auto rank = static_cast<std::uint64_t>(share * static_cast<double>(m_count));
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < m_buckets.size(); ++i) {
            seen += m_buckets[i];
            if (seen > rank || (seen == m_count && seen > 0))
                return std::chrono::microseconds(middleOf(i));
        }
        return std::chrono::microseconds(0);
    }

private:
    static constexpr unsigned subBits = 4;
    static constexpr std::size_t bucketCount = 32U << subBits;

    static std::size_t bucketOf(std::uint64_t us)
    {
        if (us < (1U << subBits))
            return us;
        const auto top = static_cast<unsigned>(std::bit_width(us)) - 1;
        const std::size_t index = (static_cast<std::size_t>(top - subBits + 1) << subBits) +
                                  ((us >> (top - subBits)) & ((1U << subBits) - 1));
        return index < bucketCount ? index : bucketCount - 1;
    }

    static std::int64_t middleOf(std::size_t index)
    {
        if (index < (1U << subBits))
            return static_cast<std::int64_t>(index);
        const std::size_t shift = (index >> subBits) - 1;
        const std::uint64_t low = ((index & ((1U << subBits) - 1)) + (1U << subBits)) << shift;
        return static_cast<std::int64_t>(low + ((std::uint64_t(1) << shift) >> 1));
    }

    std::array<std::uint64_t, bucketCount> m_buckets{};
    std::uint64_t m_count = 0;
};

} // namespace lightfoot
