// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/ownerwatcher.h"

#include <pthread.h>

namespace lightfoot {

OwnerWatcher::OwnerWatcher(const Clock &clock, OwnerSampler::Options options)
    : m_sampler(clock, options), m_thread([this](const std::stop_token &stop) { run(stop); })
{}

OwnerWatcher::~OwnerWatcher() = default; // std::jthread asks it to stop and joins

void OwnerWatcher::run(const std::stop_token &stop)
{
    ::pthread_setname_np(::pthread_self(), "owners");
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested())
        m_wake.wait_for(lock, stop, m_sampler.step(), [] { return false; });
}

} // namespace lightfoot
