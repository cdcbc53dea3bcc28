// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/importworld.h"

namespace lightfoot {

namespace {

std::string commandOf(const OptionMap &options)
{
    return optionOr(options, "cmd", std::string());
}

ProberKinds importKinds()
{
    static const ProberKind plain{.id = "plain", .target = [](const OptionMap &options) {
                                      return optionOr(options, "host", std::string());
                                  }};
    static const ProberKind runner{.id = "runner", .target = commandOf, .command = commandOf};
    static const std::array<const ProberKind *, 2> kinds{&plain, &runner};
    return kinds;
}

Endpoint commandNamed(const std::string &name, const std::string &command)
{
    Endpoint endpoint = makeEndpoint(name, {});
    endpoint.kind = "runner";
    endpoint.options = {{"cmd", command}};
    return endpoint;
}

} // namespace

ImportWorld::ImportWorld()
{
    set = {makeEndpoint("changed", "old.host:1"), makeEndpoint("same", "h:1"), makeEndpoint("other", "h:2")};
    world.setEndpoints(set);
    read.list.endpoints = {makeEndpoint("changed", "new.host:1"), makeEndpoint("same", "h:1"),
                           makeEndpoint("new", "h:3"), commandNamed("run", "/bin/touch x"),
                           commandNamed("markup", "<b>rm</b>\n-rf")};
    read.places.resize(read.list.endpoints.size());
    read.report.files = {"in.yaml"};
    read.report.add(RemarkSeverity::Warning, {0, 9, 3}, message("“%1” is unknown", std::string("colour")));
}

ImportPlan ImportWorld::plan() const
{
    return lightfoot::planImport({set}, std::make_shared<const ReadResult>(read), importKinds(), {});
}

Result<EndpointChange> ImportWorld::change(const EndpointChange &change)
{
    if (!refusal)
        return tl::unexpected(refusal.error());
    Result<EndpointChange> inverse = applyChange(set, change);
    if (inverse)
        world.setEndpoints(set);
    return inverse;
}

Services ImportWorld::services()
{
    Services services = world.services();
    services.planImport = [this](const QString &path, std::function<void(ImportPlan)> reply) {
        planned.append(path);
        if (hold)
            m_reply = std::move(reply);
        else
            reply(plan());
    };
    services.applyImport = [this](const ImportPlan &plan, ImportChoice choice,
                                  const std::function<void(Result<ImportResult>)> &reply) {
        ++imports;
        Result<EndpointChange> undo = change(changeFor(plan, {set}, choice));
        if (undo)
            reply(ImportResult{countFates(plan, choice), *undo});
        else
            reply(tl::unexpected(undo.error()));
    };
    services.edit.change = [this](const EndpointChange &wanted,
                                  const std::function<void(Result<EndpointChange>)> &reply) {
        reply(change(wanted));
    };
    services.exportSome = [this](const QString &, const std::vector<EndpointHandle> &endpoints,
                                 const std::function<void(Result<void>)> &done) {
        exported = endpoints;
        done({});
    };
    return services;
}

QString ImportWorld::names() const
{
    QStringList all;
    for (const Endpoint &endpoint : set)
        all.append(QString::fromStdString(endpoint.name));
    return all.join(u' ');
}

void ImportWorld::answer()
{
    m_reply(plan());
}

} // namespace lightfoot
