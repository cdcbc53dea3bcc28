// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace lightfoot::test {

// Stands still until a test moves it. Any thread.
class FakeClock final : public Clock
{
public:
    SteadyTime steady() const override { return SteadyTime(std::chrono::milliseconds(m_now.load())); }
    WallTime wall() const override { return WallTime(std::chrono::milliseconds(m_now.load())); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<std::int64_t> m_now = 1'000'000;
};

} // namespace lightfoot::test
