// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to the set that the window asks for.
#include "app/desktop/workingset.h"

#include "app/alertchecks.h"
#include "core/lists/checklist.h"
#include "core/probe/prober.h"

namespace lightfoot {

namespace {

constexpr Duration shortestInterval = std::chrono::milliseconds(1); // as lists have it

bool isMissing(const OptionMap &options, const OptionDescriptor &option)
{
    const auto found = options.find(option.key);
    const auto *text = found == options.end() ? nullptr : std::get_if<std::string>(&found->second);
    return option.required && (found == options.end() || (text && text->empty()));
}

} // namespace

void WorkingSet::change(EndpointChange change, std::function<void(Result<EndpointChange>)> reply)
{
    m_application.inTurn([this, change = std::move(change), reply = std::move(reply)] {
        for (const Endpoint &endpoint : change.put) {
            if (const Result<void> good = checked(endpoint); !good) {
                reply(tl::unexpected(good.error()));
                return;
            }
        }
        reply(make(change));
    });
}

void WorkingSet::check(Endpoint endpoint, std::function<void(Result<void>)> reply)
{
    m_application.inTurn(
        [this, endpoint = std::move(endpoint), reply = std::move(reply)] { reply(checked(endpoint)); });
}

void WorkingSet::planImport(std::string file, std::function<void(ImportPlan)> reply)
{
    m_application.inTurn([this, file = std::move(file), reply = std::move(reply)] {
        auto result = std::make_shared<ReadResult>(read({file}, m_environment));
        checkList(*result, m_application.kinds(), m_application.resources());
        checkAlerts(*result, alertChecks(m_application.channels()));
        reply(lightfoot::planImport(present(), std::move(result), m_application.kinds(),
                                    m_application.channels()));
    });
}

void WorkingSet::applyImport(ImportPlan plan, ImportChoice choice,
                             std::function<void(Result<ImportResult>)> reply)
{
    m_application.inTurn([this, plan = std::move(plan), choice, reply = std::move(reply)] {
        const ProbeList there = present();
        const ImportPlan now =
            lightfoot::planImport(there, plan.read, m_application.kinds(), m_application.channels());
        const EndpointChange change = changeFor(now, there, choice);
        const std::unordered_set<std::string> ofSession = m_ofSession;
        for (const Endpoint &endpoint : change.put)
            m_ofSession.erase(endpoint.id); // whoever imports it wants to have it tomorrow
        Result<EndpointChange> undo = make(change);
        if (!undo) {
            m_ofSession = ofSession;
            reply(tl::unexpected(undo.error()));
            return;
        }
        reply(ImportResult{countFates(now, choice), std::move(*undo)});
    });
}

// Control thread. What could not be written is not done: after the next start it would be gone.
Result<EndpointChange> WorkingSet::make(const EndpointChange &change)
{
    const ProbeList before = present();
    Result<EndpointChange> inverse = applyChange(m_endpoints, change);
    if (!inverse)
        return inverse;
    if (change.alerts) {
        inverse->alerts = AlertSetup{m_alerts, m_sender};
        m_alerts = change.alerts->plan;
        m_sender = change.alerts->sender;
    }
    if (const Result<void> kept = keep(); !kept) {
        m_endpoints = before.endpoints;
        m_alerts = before.alerts;
        m_sender = before.sender;
        return tl::unexpected(kept.error());
    }
    if (change.alerts)
        m_application.setAlerts(m_alerts, {}, m_sender);
    if (!change.put.empty() || !change.removed.empty())
        m_application.setEndpoints(m_endpoints);
    return inverse;
}

// As a list's reader judges it, and the kind itself.
Result<void> WorkingSet::checked(const Endpoint &endpoint) const
{
    const ProberKind *kind = findKind(m_application.kinds(), endpoint.kind);
    if (!kind)
        return failure(QT_TRANSLATE_NOOP("Message", "there is no kind of probe “%1”"),
                       excerpt(endpoint.kind));
    if (endpoint.name.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "an endpoint needs a name"));
    if (endpoint.interval < shortestInterval || endpoint.timeout < shortestInterval)
        return failure(QT_TRANSLATE_NOOP("Message", "interval and timeout must be at least a millisecond"));
    for (const OptionDescriptor &option : kind->options) {
        if (isMissing(endpoint.options, option))
            return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), option.key);
        const auto found = endpoint.options.find(option.key);
        if (found == endpoint.options.end())
            continue;
        if (const Result<void> good = checkOption(option, found->second); !good)
            return good;
    }
    const auto prober = kind->create(endpoint, m_application.resources());
    return prober ? Result<void>() : tl::unexpected(prober.error());
}

} // namespace lightfoot
