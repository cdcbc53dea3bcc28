// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"

#include <algorithm>
#include <cstring>

namespace lightfoot::bench {

namespace {

std::vector<KindBench> &list()
{
    static std::vector<KindBench> benches;
    return benches;
}

} // namespace

KindBench::Listed::Listed(const KindBench &bench)
{
    list().push_back(bench);
}

const std::vector<KindBench> &KindBench::all()
{
    std::ranges::sort(list(), [](const KindBench &a, const KindBench &b) {
        const int kinds = std::strcmp(a.kind, b.kind);
        return kinds != 0 ? kinds < 0 : std::strcmp(a.row, b.row) < 0;
    });
    return list();
}

} // namespace lightfoot::bench
