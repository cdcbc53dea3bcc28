// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/probers/ssh/sshfixture.h"

namespace lightfoot::test {

// A short sample and thresholds that no machine reaches, however busy it is, unless more says otherwise.
inline OptionMap unreachable(OptionMap more)
{
    more.merge(OptionMap{{"sample", Duration(10ms)},
                         {"threshold_cpu", 2.0},
                         {"threshold_mem", 2.0},
                         {"threshold_disk", 2.0},
                         {"threshold_load_m1", 10'000.0},
                         {"threshold_load_m5", 10'000.0},
                         {"threshold_load_m15", 10'000.0}});
    return more;
}

} // namespace lightfoot::test
