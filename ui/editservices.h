// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/endpointchange.h"
#include "core/probe/proberesult.h"
#include "core/probe/proberkind.h"

#include <functional>

namespace lightfoot {

// Templates are endpoints, by name; or why they cannot be had or kept.
using TemplateReply = std::function<void(Result<std::vector<Endpoint>>)>;

// What the window needs to change what is watched. All are called on the GUI thread and return at once. A
// reply may be called on any thread, once, and also after the window is gone.
struct EditServices
{
    ProberKinds kinds = {};
    // Whether an endpoint could be probed: certificates are read, expressions compiled.
    std::function<void(Endpoint, std::function<void(Result<void>)> reply)> check = {};
    // One probe of an endpoint that need not be in the set, now; nothing is kept of it.
    std::function<void(Endpoint, std::function<void(Result<ProbeResult>)> reply)> tryOnce = {};
    // Makes the change, all of it or nothing. The reply has what takes it back, or why it was refused.
    std::function<void(EndpointChange, std::function<void(Result<EndpointChange>)> reply)> change = {};
    // Probes these now, beside their schedule.
    std::function<void(const std::vector<EndpointHandle> &)> probeNow = {};
    // Puts a secret into the user's keychain, for ${keychain:NAME}.
    std::function<void(std::string name, std::string secret, std::function<void(Result<void>)> reply)>
        storeSecret = {};
    // Endpoints kept to begin new ones with, without secrets; all by name. The latter two reply with what
    // there is afterwards. Empty: not in this session.
    std::function<void(TemplateReply reply)> templates = {};
    std::function<void(Endpoint, TemplateReply reply)> keepTemplate = {}; // in place of one of its name
    std::function<void(std::string name, TemplateReply reply)> removeTemplate = {};
};

} // namespace lightfoot
