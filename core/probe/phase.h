// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <limits>
#include <string_view>

namespace lightfoot {

// The parts of a probe, in the order in which they happen. Every TCP kind fills what applies.
enum class Phase : std::uint8_t
{
    Dns,
    Connect,
    Proxy,
    Tls,
    Hello,
    Request,
    FirstByte,
    Transfer
};
inline constexpr std::size_t phaseCount = std::size_t(Phase::Transfer) + 1;

std::string_view toString(Phase phase); // "dns", "first-byte" ... stable

// How long each phase of one probe took. A phase that did not happen is told apart from one that took no
// time.
class Phases
{
public:
    void add(Phase phase, std::chrono::nanoseconds duration)
    {
        const auto index = static_cast<std::size_t>(phase);
        const std::int64_t us = duration.count() / 1000;
        m_us[index] += static_cast<std::uint32_t>(us < 0 ? 0 : us > 3'600'000'000 ? 3'600'000'000 : us);
        m_present |= static_cast<std::uint8_t>(1U << index);
    }
    bool has(Phase phase) const { return (m_present >> static_cast<unsigned>(phase)) & 1U; }
    std::chrono::microseconds of(Phase phase) const
    {
        return std::chrono::microseconds(m_us[static_cast<std::size_t>(phase)]);
    }
    bool operator==(const Phases &) const = default;

private:
    std::array<std::uint32_t, phaseCount> m_us{};
    std::uint8_t m_present = 0;
};

} // namespace lightfoot
