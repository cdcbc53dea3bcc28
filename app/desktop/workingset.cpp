// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workingset.h"

#include "app/alertchecks.h"
#include "core/lists/checklist.h"
#include "core/lists/listfiles.h"
#include "core/lists/listrelations.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace lightfoot {

namespace {

// What has a name that is there already takes its place.
void addAlerts(AlertPlan &alerts, AlertPlan more)
{
    for (NotifierSettings &notifier : more.notifiers) {
        std::erase_if(alerts.notifiers, [&](const NotifierSettings &other) {
            return other.kind == notifier.kind && other.name == notifier.name;
        });
        alerts.notifiers.push_back(std::move(notifier));
    }
    for (MaintenanceWindow &window : more.maintenance) {
        std::erase_if(alerts.maintenance, [&](const MaintenanceWindow &other) {
            return other == window || (!window.name.empty() && other.name == window.name);
        });
        alerts.maintenance.push_back(std::move(window));
    }
    alerts.dry = alerts.dry || more.dry;
}

} // namespace

WorkingSet::~WorkingSet()
{
    for (GracefulThread &reader : m_readers)
        reader.drain();
    m_application.settle();
}

void WorkingSet::restore(std::function<void(ImportOutcome)> problem)
{
    m_application.inTurn([this, problem = std::move(problem)] {
        std::error_code error;
        if (m_path.empty() || !std::filesystem::exists(m_path, error))
            return;
        ReadResult result = read({m_path}, m_environment);
        holdBack(result);
        checkAlerts(result, alertChecks(m_application.channels()));
        m_damaged = result.report.refused || result.report.hasErrors();
        m_endpoints = std::move(result.list.endpoints);
        m_alerts = std::move(result.list.alerts);
        m_sender = std::move(result.list.sender);
        m_application.setAlerts(m_alerts, {}, m_sender);
        m_application.setEndpoints(m_endpoints);
        if (m_damaged)
            problem({m_endpoints.size(), std::move(result.report)});
    });
}

// A list of the command line: whoever started the program named the file, with its commands, themselves. What
// comes by the window is planned and asked for first.
void WorkingSet::import(std::vector<std::string> files, std::function<void(ImportOutcome)> done)
{
    m_application.inTurn(
        [this, files = std::move(files), done = std::move(done)] { take(read(files, m_environment), done); });
}

ReadResult WorkingSet::read(const std::vector<std::string> &files, const Environment &environment) const
{
    return readListFiles(files, m_application.kinds(), m_application.channels(), environment);
}

void WorkingSet::addForSession(ReadResult result)
{
    m_application.inTurn([this, result = std::move(result)] {
        for (const Endpoint &endpoint : result.list.endpoints) {
            const auto same = [&](const Endpoint &other) {
                return other.name == endpoint.name || other.id == endpoint.id;
            };
            if (std::any_of(m_endpoints.begin(), m_endpoints.end(), same))
                continue;
            m_endpoints.push_back(endpoint);
            m_ofSession.insert(endpoint.id);
        }
        m_application.setEndpoints(m_endpoints);
    });
}

void WorkingSet::take(ReadResult result, const std::function<void(ImportOutcome)> &done)
{
    checkList(result, m_application.kinds(), m_application.resources());
    checkAlerts(result, alertChecks(m_application.channels()));
    std::unordered_map<std::string, std::size_t> names;
    std::unordered_map<std::string, std::string> ids; // to the name that has it
    for (std::size_t i = 0; i < m_endpoints.size(); ++i) {
        names.emplace(m_endpoints[i].name, i);
        ids.emplace(m_endpoints[i].id, m_endpoints[i].name);
    }
    for (std::size_t i = 0; i < result.list.endpoints.size(); ++i) {
        const Endpoint &endpoint = result.list.endpoints[i];
        const auto [id, isNewId] = ids.try_emplace(endpoint.id, endpoint.name);
        if (!isNewId && id->second != endpoint.name) {
            result.report.add(
                RemarkSeverity::Error, result.places[i],
                message(QT_TRANSLATE_NOOP("Message",
                                          "“%1” has the id “%2” of the endpoint “%3”; give it another id"),
                        endpoint.name, endpoint.id, id->second));
            continue;
        }
        const auto [place, isNew] = names.try_emplace(endpoint.name, m_endpoints.size());
        if (isNew) {
            m_endpoints.push_back(endpoint);
        } else {
            m_ofSession.erase(m_endpoints[place->second].id);
            m_endpoints[place->second] = endpoint;
        }
        m_ofSession.erase(endpoint.id);
    }
    if (!result.list.endpoints.empty())
        m_application.setEndpoints(m_endpoints);
    addAlerts(m_alerts, std::move(result.list.alerts));
    if (!result.list.sender.name.empty())
        m_sender.name = result.list.sender.name;
    if (!result.list.sender.icon.empty())
        m_sender.icon = result.list.sender.icon;
    m_application.setAlerts(m_alerts, {}, m_sender);
    if (const Result<void> kept = keep(); !kept)
        result.report.add(RemarkSeverity::Error, {}, kept.error().message);
    if (done)
        done({result.list.endpoints.size(), std::move(result.report)});
}

void WorkingSet::exportTo(std::string file, std::function<void(Result<void>)> done)
{
    m_application.inTurn([this, file = std::move(file), done = std::move(done)] {
        const WriteResult written =
            writeList({m_application.endpoints(), m_alerts, m_sender}, m_application.kinds(),
                      m_application.channels(), SecretPolicy::Omit);
        done(saveListFile(file, written.text));
    });
}

void WorkingSet::exportSome(std::string file, std::vector<std::string> ids,
                            std::function<void(Result<void>)> done)
{
    m_application.inTurn([this, file = std::move(file), ids = std::move(ids), done = std::move(done)] {
        const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
        ProbeList list{m_application.endpoints()};
        std::erase_if(list.endpoints,
                      [&](const Endpoint &endpoint) { return !wanted.contains(endpoint.id); });
        dropAbsentDepends(list.endpoints); // a list with a hole in it would not be read
        const WriteResult written =
            writeList(list, m_application.kinds(), m_application.channels(), SecretPolicy::Omit);
        done(saveListFile(file, written.text));
    });
}

} // namespace lightfoot
