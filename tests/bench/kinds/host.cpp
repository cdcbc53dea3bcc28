// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/sshclient.h"

namespace lightfoot::bench {

namespace {

// Much as our probe's own, and nobody reads what it prints.
constexpr const char *command =
    "head -n 1 /proc/stat; grep -c ^cpu /proc/stat; cat /proc/loadavg /proc/meminfo; "
    "df -P -k -- /; sleep 0.01; head -n 1 /proc/stat";

OptionMap options(const Place &place)
{
    OptionMap options = sshOptions(place);
    options.emplace("sample", Duration(std::chrono::milliseconds(10)));
    // No machine reaches these, however busy it is.
    for (const char *key : {"threshold_cpu", "threshold_mem", "threshold_disk"})
        options.emplace(key, 2.0);
    for (const char *key : {"threshold_load_m1", "threshold_load_m5", "threshold_load_m15"})
        options.emplace(key, 10'000.0);
    return options;
}

BareProbe makeBare(const Place &place)
{
    return sshProbe(place, command);
}

const KindBench::Listed listed({.kind = "host",
                                .row = "host",
                                .bare = "libssh",
                                .serve = serveSsh,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
