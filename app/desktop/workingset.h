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
    // The application must outlive it.
    WorkingSet(Application &application, std::string path)
        : m_application(application), m_path(std::move(path))
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
    // Writes all endpoints, secrets left out.
    void exportTo(std::string file, std::function<void(Result<void>)> done);

private:
    void take(ReadResult result, const std::function<void(ImportOutcome)> &done);
    Result<void> keep();

    Application &m_application;
    const std::string m_path;
    std::vector<Endpoint> m_endpoints;           // control thread
    AlertPlan m_alerts;                          // control thread; not of the lists of a session
    std::unordered_set<std::string> m_ofSession; // control thread: names of endpoints that are not kept
    bool m_damaged = false;                      // control thread: the kept file holds more than was read
};

} // namespace lightfoot
