// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to the set that the window asks for.
#include "app/desktop/workingset.h"

#include "app/alertchecks.h"
#include "core/lists/alertfields.h"
#include "core/lists/checklist.h"
#include "core/lists/listvariables.h"
#include "core/lists/references.h"
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

// All that a kind makes its prober of.
bool isMadeAlike(const Endpoint &one, const Endpoint &other)
{
    return one.kind == other.kind && one.options == other.options && one.timeout == other.timeout &&
           one.address == other.address && one.resolver == other.resolver;
}

} // namespace

void WorkingSet::change(EndpointChange change, std::function<void(Result<EndpointChange>)> reply)
{
    m_application.inTurn([this, change = std::move(change), reply = std::move(reply)]() mutable {
        const Result<void> good = change.restores ? Result<void>() : prepare(change);
        reply(good ? make(change) : tl::unexpected(good.error()));
    });
}

void WorkingSet::check(Endpoint endpoint, std::function<void(Result<void>)> reply)
{
    m_application.inTurn([this, endpoint = std::move(endpoint), reply = std::move(reply)]() mutable {
        reply(prepare(endpoint, nullptr, m_environment));
    });
}

Result<Endpoint> WorkingSet::withSecrets(Endpoint endpoint) const
{
    if (const Result<void> put = putSecrets(endpoint, m_environment); !put)
        return tl::unexpected(Error{aboutEndpoint(endpoint, put.error())});
    return endpoint;
}

void WorkingSet::planImport(std::string file, std::function<void(ImportPlan)> reply)
{
    GracefulThread &reader = m_readers[m_plans++ % m_readers.size()];
    reader.post([this, file = std::move(file), reply = std::move(reply)] {
        const auto result = std::make_shared<ReadResult>(read({file}, m_environment.variable));
        checkList(*result, m_application.kinds(), m_application.resources());
        checkAlerts(*result, alertChecks(m_application.channels()));
        m_application.inTurn([this, result, reply] {
            reply(lightfoot::planImport(present(), result, m_application.kinds(), m_application.channels()));
        });
    });
}

void WorkingSet::applyImport(ImportPlan plan, ImportChoice choice,
                             std::function<void(Result<ImportResult>)> reply)
{
    m_application.inTurn([this, plan = std::move(plan), choice, reply = std::move(reply)] {
        const ProbeList there = present();
        const ImportPlan now =
            lightfoot::planImport(there, plan.read, m_application.kinds(), m_application.channels());
        EndpointChange change = changeFor(now, there, choice);
        const Result<void> put = putImportedSecrets(change);
        Result<EndpointChange> undo = put ? make(change) : tl::unexpected(put.error());
        if (undo)
            reply(ImportResult{countFates(now, choice), std::move(*undo)});
        else
            reply(tl::unexpected(undo.error()));
    });
}

Result<void> WorkingSet::putImportedSecrets(EndpointChange &change) const
{
    const ListVariables variables(m_environment); // each secret is asked for once
    for (Endpoint &endpoint : change.put) {
        if (const Result<void> put = putSecrets(endpoint, variables.environment()); !put)
            return tl::unexpected(Error{aboutEndpoint(endpoint, put.error())});
    }
    if (!change.alerts)
        return {};
    for (NotifierSettings &notifier : change.alerts->plan.notifiers) {
        if (const Result<void> put = putSecrets(notifier, variables.environment()); !put)
            return failure(QT_TRANSLATE_NOOP("Message", "notifier “%1”: %2"),
                           excerpt(notifierTitle(notifier)), toEnglish(put.error().message));
    }
    return {};
}

// Control thread. What could not be written is not done: after the next start it would be gone.
Result<EndpointChange> WorkingSet::make(const EndpointChange &change)
{
    const ProbeList before = present();
    const std::unordered_set<std::string> ofSession = m_ofSession;
    Result<EndpointChange> inverse = applyChange(m_endpoints, change);
    if (!inverse)
        return inverse;
    followSession(change, *inverse);
    if (change.alerts) {
        inverse->alerts = AlertSetup{m_alerts, m_sender};
        m_alerts = change.alerts->plan;
        m_sender = change.alerts->sender;
    }
    const bool renamed = followNames(m_alerts.maintenance, before.endpoints, m_endpoints);
    if (const Result<void> kept = keep(); !kept) {
        m_endpoints = before.endpoints;
        m_alerts = before.alerts;
        m_sender = before.sender;
        m_ofSession = ofSession;
        return tl::unexpected(kept.error());
    }
    if (change.alerts || renamed)
        m_application.setAlerts(m_alerts, {}, m_sender);
    if (!change.put.empty() || !change.removed.empty())
        m_application.setEndpoints(m_endpoints);
    return inverse;
}

// Whoever changes an endpoint of the session wants to have it tomorrow, until it comes back as it was.
void WorkingSet::followSession(const EndpointChange &change, EndpointChange &inverse)
{
    for (const Endpoint &endpoint : inverse.put) {
        if (m_ofSession.contains(endpoint.id))
            inverse.ofSession.push_back(endpoint.id);
    }
    for (const Endpoint &endpoint : change.put)
        m_ofSession.erase(endpoint.id);
    for (const std::string &id : change.removed)
        m_ofSession.erase(id);
    m_ofSession.insert(change.ofSession.begin(), change.ofSession.end());
}

// An error says which of them it is.
Result<void> WorkingSet::prepare(EndpointChange &change) const
{
    std::unordered_map<std::string_view, const Endpoint *> there;
    for (const Endpoint &endpoint : m_endpoints)
        there.emplace(endpoint.id, &endpoint);
    const ListVariables variables(m_environment); // each secret is asked for once
    for (Endpoint &endpoint : change.put) {
        const auto found = there.find(endpoint.id);
        const Result<void> good =
            prepare(endpoint, found == there.end() ? nullptr : found->second, variables.environment());
        if (!good)
            return tl::unexpected(Error{aboutEndpoint(endpoint, good.error())});
    }
    return {};
}

// What is there already is not judged again.
Result<void> WorkingSet::prepare(Endpoint &endpoint, const Endpoint *there,
                                 const Environment &environment) const
{
    Result<void> good = putSecrets(endpoint, environment);
    if (good)
        good = isWhole(endpoint);
    return good && !(there && isMadeAlike(endpoint, *there)) ? canBeMade(endpoint) : good;
}

// As a list's reader judges it.
Result<void> WorkingSet::isWhole(const Endpoint &endpoint) const
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
    return {};
}

// As the kind judges it: it reads the files that are named.
Result<void> WorkingSet::canBeMade(const Endpoint &endpoint) const
{
    const ProberKind *kind = findKind(m_application.kinds(), endpoint.kind);
    const auto prober = kind->create(endpoint, m_application.resources());
    return prober ? Result<void>() : tl::unexpected(prober.error());
}

} // namespace lightfoot
