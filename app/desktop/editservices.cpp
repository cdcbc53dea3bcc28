// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/editservices.h"

#include "app/desktop/secretkeeper.h"

#include <set>

namespace lightfoot {

namespace {

// On the control thread: the kind reads its files. The reply is the engine's.
void tryEndpoint(Application &application, const Result<Endpoint> &endpoint,
                 const std::function<void(Result<ProbeResult>)> &reply)
{
    if (!endpoint) {
        reply(tl::unexpected(endpoint.error()));
        return;
    }
    const ProberKind *kind = findKind(application.kinds(), endpoint->kind);
    if (!kind) {
        reply(
            failure(QT_TRANSLATE_NOOP("Message", "there is no kind of probe “%1”"), excerpt(endpoint->kind)));
        return;
    }
    const Result<void> begun =
        application.engine().probeOnce({0, std::make_shared<const Endpoint>(*endpoint), kind},
                                       [reply](ProbeResult result) { reply(std::move(result)); });
    if (!begun)
        reply(tl::unexpected(begun.error()));
}

std::vector<std::string> idsOf(Application &application, const std::vector<EndpointHandle> &handles)
{
    const std::set<EndpointHandle> wanted(handles.begin(), handles.end());
    const MonitoredEndpoints monitored = application.monitor().endpoints();
    std::vector<std::string> ids;
    for (const MonitoredEndpoint &endpoint : *monitored) {
        if (wanted.contains(endpoint.handle))
            ids.push_back(endpoint.definition->id);
    }
    return ids;
}

void addChanges(EditServices &edit, Application &application, WorkingSet &set)
{
    edit.kinds = application.kinds();
    edit.check = [&set](Endpoint endpoint, std::function<void(Result<void>)> reply) {
        set.check(std::move(endpoint), std::move(reply));
    };
    edit.change = [&set](EndpointChange change, std::function<void(Result<EndpointChange>)> reply) {
        set.change(std::move(change), std::move(reply));
    };
    edit.tryOnce = [&application, &set](Endpoint endpoint, std::function<void(Result<ProbeResult>)> reply) {
        application.inTurn([&application, &set, endpoint = std::move(endpoint), reply = std::move(reply)] {
            tryEndpoint(application, set.withSecrets(endpoint), reply);
        });
    };
    edit.probeNow = [&application](const std::vector<EndpointHandle> &endpoints) {
        application.engine().probeNow(endpoints);
    };
}

void addLists(Services &services, Application &application, WorkingSet &set)
{
    services.planImport = [&set](const QString &path, std::function<void(ImportPlan)> reply) {
        set.planImport(path.toStdString(), std::move(reply));
    };
    services.applyImport = [&set](const ImportPlan &plan, ImportChoice choice,
                                  std::function<void(Result<ImportResult>)> reply) {
        set.applyImport(plan, choice, std::move(reply));
    };
    services.exportSome = [&application, &set](const QString &path,
                                               const std::vector<EndpointHandle> &handles,
                                               std::function<void(Result<void>)> done) {
        set.exportSome(path.toStdString(), idsOf(application, handles), std::move(done));
    };
}

} // namespace

void addEditServices(Services &services, Application &application, WorkingSet &workingSet,
                     SecretKeeper *keeper)
{
    addChanges(services.edit, application, workingSet);
    addLists(services, application, workingSet);
    if (keeper)
        services.edit.storeSecret = [keeper](std::string name, std::string secret,
                                             std::function<void(Result<void>)> reply) {
            keeper->store(std::move(name), std::move(secret), std::move(reply));
        };
}

void addTemplates(EditServices &edit, TemplateFile &templates)
{
    edit.templates = [&templates](TemplateReply reply) { templates.read(std::move(reply)); };
    edit.keepTemplate = [&templates](Endpoint endpoint, TemplateReply reply) {
        templates.keep(std::move(endpoint), std::move(reply));
    };
    edit.removeTemplate = [&templates](std::string name, TemplateReply reply) {
        templates.remove(std::move(name), std::move(reply));
    };
}

} // namespace lightfoot
