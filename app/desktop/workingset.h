// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "core/base/gracefulthread.h"
#include "ui/services.h"

#include <array>
#include <atomic>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lightfoot {

// The endpoints that the desktop keeps between two starts, as a list file of its own in the data directory,
// readable by its owner alone since it may hold passwords. A session that was started with other lists
// (--list, --demo) neither reads nor writes it. All work is done on the application's control thread,
// but for the reading of lists that are to be imported.
class WorkingSet
{
public:
    // path: empty: this session's set is not kept.
    // environment: for variables of lists, on any thread, and their secrets, on the control thread. The
    // application and what the environment asks must outlive it.
    WorkingSet(Application &application, std::string path, Environment environment = processEnvironment())
        : m_application(application), m_path(std::move(path)), m_environment(std::move(environment))
    {}

    // Waits for what is under way.
    ~WorkingSet();
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
    // applyChange() does, where an endpoint's kind objects to what is new of it, when the keychain does not
    // give a secret, and when it could not be kept. What takes a change back is not asked so much: a file
    // that is missing today is no reason to have nothing.
    void change(EndpointChange change, std::function<void(Result<EndpointChange>)> reply);
    // Whether an endpoint could be probed.
    void check(Endpoint endpoint, std::function<void(Result<void>)> reply);
    // An endpoint with what the keychain has for it. Control thread.
    Result<Endpoint> withSecrets(Endpoint endpoint) const;
    // What importing this list would do. The keychain is not asked: a list from outside could send its
    // secrets anywhere. Read beside the control thread: who has given it up waits for nothing.
    void planImport(std::string file, std::function<void(ImportPlan)> reply);
    // Imports what was planned, by the set as it is now, with the secrets that were allowed. An endpoint
    // whose kind objects to it is taken all the same, as by import(): it says so itself, and the file that
    // was missing may come.
    void applyImport(ImportPlan plan, ImportChoice choice, std::function<void(Result<ImportResult>)> reply);

private:
    ReadResult read(const std::vector<std::string> &files, const Environment &environment) const;
    void holdBack(const ReadResult &result);
    void take(ReadResult result, const std::function<void(ImportOutcome)> &done);
    ProbeList kept() const;
    Result<void> saveDamaged() const;
    Result<void> keep();
    Result<EndpointChange> make(const EndpointChange &change);
    void followSession(const EndpointChange &change, EndpointChange &inverse);
    Result<void> prepare(EndpointChange &change) const;
    Result<void> prepare(Endpoint &endpoint, const Endpoint *there, const Environment &environment) const;
    Result<void> putImportedSecrets(EndpointChange &change) const;
    Result<void> isWhole(const Endpoint &endpoint) const;
    Result<void> canBeMade(const Endpoint &endpoint) const;
    ProbeList present() const { return {m_endpoints, m_alerts, m_sender}; }

    Application &m_application;
    const std::string m_path;
    const Environment m_environment;
    std::vector<Endpoint> m_endpoints; // control thread
    AlertPlan m_alerts;                // control thread; not of the lists of a session
    MessageSender m_sender;            // control thread
    ProbeList m_heldBack;              // control thread: kept, but a secret could not be had
    std::unordered_map<std::string, std::vector<std::string>>
        m_heldDepends;                           // control thread: by id, on whom of m_heldBack it depends
    std::unordered_set<std::string> m_ofSession; // control thread: ids of endpoints that are not kept
    bool m_damaged = false;                      // control thread: the kept file holds more than was read
    // Two, in turn, so that no import waits for one that was given up before.
    std::array<GracefulThread, 2> m_readers{GracefulThread("import1"), GracefulThread("import2")};
    std::atomic<unsigned> m_plans = 0;
};

} // namespace lightfoot
