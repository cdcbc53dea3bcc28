// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editservices.h"

#include <map>
#include <string>

namespace lightfoot {

// Services for editing that write down how they were called. GUI thread.
struct FakeEdits
{
    explicit FakeEdits(ProberKinds kinds)
    {
        services.kinds = kinds;
        services.check = [this](const Endpoint &, auto reply) {
            ++checks;
            reply(checked);
        };
        services.tryOnce = [this](Endpoint endpoint, auto reply) {
            tried.push_back(std::move(endpoint));
            trial = std::move(reply);
        };
        services.change = [this](EndpointChange change, auto reply) {
            changes.push_back(std::move(change));
            reply(inverse);
        };
        services.probeNow = [this](const auto &handles) { probed = handles; };
        services.storeSecret = [this](std::string name, std::string secret, auto reply) {
            if (stored)
                secrets[name] = std::move(secret);
            reply(stored);
        };
    }

    // For editors that offer templates; the others do without.
    void offerTemplates()
    {
        services.templates = [this](auto reply) { reply(templates); };
        services.keepTemplate = [this](Endpoint endpoint, auto reply) {
            templates.push_back(std::move(endpoint));
            reply(templates);
        };
        services.removeTemplate = [this](const std::string &name, auto reply) {
            std::erase_if(templates, [&](const Endpoint &endpoint) { return endpoint.name == name; });
            reply(templates);
        };
    }

    EditServices services;
    std::vector<Endpoint> templates;
    Result<void> checked;
    Result<void> stored;
    Result<EndpointChange> inverse = EndpointChange{};
    std::function<void(Result<ProbeResult>)> trial; // of the last probe
    std::vector<Endpoint> tried;
    std::vector<EndpointChange> changes;
    std::vector<EndpointHandle> probed;
    std::map<std::string, std::string> secrets;
    int checks = 0;
};

} // namespace lightfoot
