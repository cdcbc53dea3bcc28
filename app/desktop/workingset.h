// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "ui/services.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace lightfoot {

// The endpoints that the desktop keeps between two starts, as a list file of its own in the data directory,
// readable by its owner alone since it may hold passwords. A session that was started with other lists
// (--list, --demo) neither reads nor writes it. All work is done on the application's control thread.
class WorkingSet
{
public:
    // path: empty: this session's set is not kept.
    // environment: for variables and secrets of lists, on the control thread. The application and what the
    // environment asks must outlive it.
    WorkingSet(Application &application, std::string path, Environment environment = processEnvironment())
        : m_application(application), m_path(std::move(path)), m_environment(std::move(environment))
    {}

    // Waits for what is under way.
    ~WorkingSet() { m_application.settle(); }
    WorkingSet(const WorkingSet &) = delete;
    WorkingSet &operator=(const WorkingSet &) = delete;

    // Reads the kept set; a first start has none. problem is told only when something of it could not be
    // read: the file is kept as it was, with .bak behind its name, before it is written anew.
    void restore(std::function<void(ImportOutcome)> problem);
    // Reads these lists and adds their endpoints, notifiers and maintenance windows; one with a name that is
    // there already takes its place, one with another endpoint's id is refused.
    void import(std::vector<std::string> files, std::function<void(ImportOutcome)> done);
    // Adds endpoints for this session alone: not kept, and none takes the place of one that is. For servers
    // that end with the program.
    void addForSession(ReadResult result);
    // Writes all endpoints and whom to tell, secrets left out.
    void exportTo(std::string file, std::function<void(Result<void>)> done);
    // The endpoints with these ids alone.
    void exportSome(std::string file, std::vector<std::string> ids, std::function<void(Result<void>)> done);

    // workingset_changes.cpp. The replies come on the control thread.

    // Makes a change, all of it or nothing, and keeps it; the reply has what takes it back. Refused as
    // applyChange() does, where an endpoint's kind objects to it, and when it could not be kept.
    void change(EndpointChange change, std::function<void(Result<EndpointChange>)> reply);
    // Whether an endpoint could be probed. Its secrets must be in its options.
    void check(Endpoint endpoint, std::function<void(Result<void>)> reply);
    // What importing this list would do.
    void planImport(std::string file, std::function<void(ImportPlan)> reply);
    // Imports what was planned, by the set as it is now. An endpoint whose kind objects to it is taken all
    // the same, as by import(): it says so itself, and the file that was missing may come.
    void applyImport(ImportPlan plan, ImportChoice choice, std::function<void(Result<ImportResult>)> reply);

private:
    ReadResult read(const std::vector<std::string> &files, const Environment &environment) const;
    void holdBack(const ReadResult &result);
    void take(ReadResult result, const std::function<void(ImportOutcome)> &done);
    Result<void> keep();
    Result<EndpointChange> make(const EndpointChange &change);
    Result<void> checked(const Endpoint &endpoint) const;
    ProbeList present() const { return {m_endpoints, m_alerts, m_sender}; }

    Application &m_application;
    const std::string m_path;
    const Environment m_environment;
    std::vector<Endpoint> m_endpoints;           // control thread
    AlertPlan m_alerts;                          // control thread; not of the lists of a session
    MessageSender m_sender;                      // control thread
    ProbeList m_heldBack;                        // control thread: kept, but a secret could not be had
    std::unordered_set<std::string> m_ofSession; // control thread: ids of endpoints that are not kept
    bool m_damaged = false;                      // control thread: the kept file holds more than was read
};

} // namespace lightfoot
