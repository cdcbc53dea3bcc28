// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/answercache.h"
#include "core/net/blockingpool.h"
#include "core/net/proxy.h"
#include "core/net/tlscontexts.h"

namespace lightfoot {

// What the probers of all kinds share. Made by the application, outlives every prober; any thread.
struct ProberResources
{
    TlsContexts tls;
    ProxyEnvironment proxies;
    AnswerCache answers;   // of others than the endpoints, for all probes at once
    BlockingPool blocking; // for the kinds whose library blocks
};

} // namespace lightfoot
