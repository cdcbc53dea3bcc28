// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/monitor/health/fault.h"
#include "core/monitor/health/healthfacts.h"

namespace lightfoot {

// From when on a figure is a fault.
struct HealthLimits
{
    Duration lateness = 1s;
    std::uint64_t descriptors = 16; // free; fewer are a fault
    std::uint64_t ports = 16;
    Duration steady = 60s; // that long without a fault before we are fit again
};

// What this machine once had: only what was lost is a fault, so that a machine without IPv6, or one in a
// network that leads nowhere else, is fit.
struct Expected
{
    bool link = false;
    std::array<bool, 2> defaultRoute{}; // IPv4, IPv6

    void learn(const HealthFacts &facts);
    bool operator==(const Expected &) const = default;
};

// One fault as one sample shows it.
struct Sighting
{
    Fault fault;
    SteadyTime from; // it may have begun then: when the look before went well
    SteadyTime seen; // of the look or question that showed it: the same one does not count twice
};

// What is wrong in one sample, in the order of Fault. before: the sample before it, or null. burst: many
// endpoints fail now, so that what was never there is missed too. Pure.
std::vector<Sighting> sightings(const HealthFacts &facts, const HealthFacts *before,
                                const HealthLimits &limits, const Expected &expected, bool burst);

// What is held to be so after all samples.
struct Fitness
{
    bool fit = true;
    std::vector<Fault> faults; // present ones; may be empty while not yet fit again

    bool operator==(const Fitness &) const = default;
};

// A time in which this machine was suspended: nothing was measured. To within a sample.
struct Sleep
{
    WallTime from;
    WallTime until;

    bool operator==(const Sleep &) const = default;
};

} // namespace lightfoot
