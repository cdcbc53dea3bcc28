// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/owners/ownersampler.h"

#include <condition_variable>
#include <thread>

namespace lightfoot {

// An OwnerSampler on a thread of its own, from construction to destruction, in the network namespace of the
// thread that made it. Owned by the composition root; the clock outlives it. Any thread.
class OwnerWatcher
{
public:
    explicit OwnerWatcher(const Clock &clock, OwnerSampler::Options options = {});
    ~OwnerWatcher();
    OwnerWatcher(const OwnerWatcher &) = delete;
    OwnerWatcher &operator=(const OwnerWatcher &) = delete;

    // Who owns, or owned, a socket; what was missed; what it costs.
    const OwnerSampler &owners() const { return m_sampler; }

private:
    void run(const std::stop_token &stop);

    OwnerSampler m_sampler;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // last: starts when all else is ready
};

} // namespace lightfoot
