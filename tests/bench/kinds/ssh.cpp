// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/sshclient.h"

namespace lightfoot::bench {

namespace {

constexpr const char *command = "echo hello";

OptionMap options(const Place &place)
{
    OptionMap options = sshOptions(place);
    options.emplace("cmd", std::string(command));
    return options;
}

BareProbe makeBare(const Place &place)
{
    return sshProbe(place, command);
}

const KindBench::Listed listed({.kind = "ssh",
                                .row = "ssh",
                                .bare = "libssh",
                                .serve = serveSsh,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
