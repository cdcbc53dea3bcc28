// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/rollup.h"

#include "core/history/bytes.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace lightfoot {

namespace {

constexpr int firstBucketBits = 4; // under 16 µs

std::uint32_t lowEnd(std::size_t bucket)
{
    return bucket == 0 ? 0 : std::uint32_t(1) << (bucket + firstBucketBits - 1);
}

void putBuckets(std::string &out, const RollUp &rollUp)
{
    const auto used = [](std::uint64_t count) { return count != 0; };
    const auto first = std::ranges::find_if(rollUp.buckets, used);
    const auto last = std::find_if(rollUp.buckets.rbegin(), rollUp.buckets.rend(), used).base();
    out.push_back(static_cast<char>(first - rollUp.buckets.begin()));
    out.push_back(static_cast<char>(last - first));
    // The last count is what the others leave of the up results.
    for (auto bucket = first; bucket + 1 < last; ++bucket)
        putVarint(out, *bucket);
}

bool readBuckets(ByteReader &reader, RollUp &rollUp)
{
    const std::size_t first = reader.byte();
    const std::size_t size = reader.byte();
    if (size == 0 || first + size > rollUpBuckets)
        return false;
    std::uint64_t left = rollUp.up();
    for (std::size_t i = first; i + 1 < first + size; ++i) {
        rollUp.buckets[i] = reader.varint();
        if (rollUp.buckets[i] > left)
            return false;
        left -= rollUp.buckets[i];
    }
    rollUp.buckets[first + size - 1] = left;
    return reader.ok();
}

bool readLatencies(ByteReader &reader, RollUp &rollUp)
{
    const std::uint64_t min = reader.varint();
    const std::uint64_t range = reader.varint();
    const std::uint64_t above = reader.varint();
    if (min > maximumLatencyUs || range > maximumLatencyUs - min || above > range * rollUp.up())
        return false;
    rollUp.minUs = static_cast<std::uint32_t>(min);
    rollUp.maxUs = static_cast<std::uint32_t>(min + range);
    rollUp.sumUs = min * rollUp.up() + above;
    return readBuckets(reader, rollUp);
}

bool readOne(ByteReader &reader, std::int64_t hour, RollUp &rollUp)
{
    const unsigned minute = reader.byte();
    const unsigned present = reader.byte();
    if (minute >= 60 || present >= 1U << rollUp.counts.size())
        return false;
    rollUp.minute = hour * 60 + minute;
    for (std::size_t i = 0; i < rollUp.counts.size(); ++i) {
        if ((present >> i) & 1U)
            rollUp.counts[i] = reader.varint();
        if (rollUp.counts[i] > UINT32_MAX)
            return false;
    }
    return reader.ok() && (rollUp.up() == 0 || readLatencies(reader, rollUp));
}

} // namespace

std::size_t rollUpBucketOf(std::uint32_t latencyUs)
{
    const int bits = std::bit_width(latencyUs);
    return static_cast<std::size_t>(
        std::clamp(bits - firstBucketBits, 0, static_cast<int>(rollUpBuckets) - 1));
}

void RollUp::add(const Sample &sample)
{
    ++counts[static_cast<std::size_t>(sample.outcome)];
    if (sample.outcome != Outcome::Up)
        return;
    minUs = std::min(minUs, sample.latencyUs);
    maxUs = std::max(maxUs, sample.latencyUs);
    sumUs += sample.latencyUs;
    ++buckets[rollUpBucketOf(sample.latencyUs)];
}

void RollUp::add(const RollUp &other)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
    for (std::size_t i = 0; i < buckets.size(); ++i)
        buckets[i] += other.buckets[i];
    minUs = std::min(minUs, other.minUs);
    maxUs = std::max(maxUs, other.maxUs);
    sumUs += other.sumUs;
}

std::uint32_t RollUp::percentileUs(double share) const
{
    const double rank = std::clamp(share, 0.0, 1.0) * static_cast<double>(up());
    double seen = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        const auto count = static_cast<double>(buckets[i]);
        if (count > 0 && seen + count >= rank) {
            const double low = std::max(lowEnd(i), minUs);
            const double high = i + 1 == buckets.size() ? maxUs : std::min(lowEnd(i + 1), maxUs);
            return static_cast<std::uint32_t>(low + std::max(0.0, high - low) * (rank - seen) / count);
        }
        seen += count;
    }
    return maxUs;
}

void encodeRollUp(std::string &out, const RollUp &rollUp)
{
    out.push_back(static_cast<char>(rollUp.minute - hourOf(rollUp.minute) * 60));
    unsigned present = 0;
    for (std::size_t i = 0; i < rollUp.counts.size(); ++i)
        present |= static_cast<unsigned>(rollUp.counts[i] != 0) << i;
    out.push_back(static_cast<char>(present));
    for (const std::uint64_t count : rollUp.counts) {
        if (count != 0)
            putVarint(out, count);
    }
    if (rollUp.up() == 0)
        return;
    putVarint(out, rollUp.minUs);
    putVarint(out, rollUp.maxUs - rollUp.minUs);
    putVarint(out, rollUp.sumUs - rollUp.up() * rollUp.minUs);
    putBuckets(out, rollUp);
}

bool decodeRollUps(std::string_view bytes, std::int64_t hour,
                   const std::function<void(const RollUp &)> &visit)
{
    ByteReader reader(bytes);
    while (!reader.atEnd()) {
        RollUp rollUp;
        if (!readOne(reader, hour, rollUp))
            return false;
        visit(rollUp);
    }
    return true;
}

} // namespace lightfoot
