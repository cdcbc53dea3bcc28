// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

#include <memory>

namespace lightfoot {

// Servers of our own on loopback, for a first look without a network: one that is well, one that is slow, one
// that breaks and recovers, one that refuses, one that never answers. Each runs for as long as this object;
// one thread.
class Demo
{
public:
    Demo();
    ~Demo();
    Demo(const Demo &) = delete;
    Demo &operator=(const Demo &) = delete;

    // The list that probes them, read as any other list is.
    ReadResult list(ProberKinds kinds) const;

private:
    class Servers;
    std::unique_ptr<Servers> m_servers;
};

} // namespace lightfoot
