// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/event.h"

#include <chrono>
#include <cstdint>
#include <ostream>

namespace lightfoot {

// Prints what changed, a line each: at most 50 lines a second, so that a broken network does not drown the
// rest. Called on the dispatcher's thread.
class EventPrinter final : public NotificationSink
{
public:
    explicit EventPrinter(std::ostream &out) : m_out(out) {}
    void notify(const News &news) override;

private:
    std::ostream &m_out;
    std::chrono::steady_clock::time_point m_second;
    int m_lines = 0;
    std::uint64_t m_left = 0;
};

} // namespace lightfoot
