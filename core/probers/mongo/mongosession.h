// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/blockingpool.h"
#include "core/probers/mongo/mongobridge.h"
#include "core/probers/mongo/mongoquestions.h"

#include <optional>

namespace lightfoot {

// All that a probe needs and no probe changes.
struct MongoTask
{
    MongoPlan plan;
    MongoUri uri;
    std::vector<MongoQuery> queries;
};

// One conversation by libmongoc over a connected stream. Made by the probe's thread, run() is the job on the
// pool; the task outlives it.
class MongoSession
{
public:
    MongoSession(ProbeContext &context, Stream &stream, const MongoTask &task)
        : m_context(context), m_stream(stream), m_task(task)
    {}

    // From the server's greeting to the goodbye.
    void run(BlockingCall &call);

    bool settled() const { return m_settled; } // the verdict stands, whatever happened afterwards
    MaybeFailure takeFailure() { return std::move(m_failure); }
    const std::string &summary() const { return m_summary; }

private:
    MongoClient makeClient(const BlockingCall &call);
    MaybeFailure talk(BlockingCall &call);
    MaybeFailure logIn();
    MaybeFailure ping();
    MaybeFailure find(const MongoQuery &query, std::chrono::milliseconds limit);
    // Why the library's call came to nothing.
    Failure brokenOff(const bson_error_t &error) const;
    Failure saidByServer(const bson_error_t &error) const;
    std::string quoted(const char *text) const;
    void describe(const mongoc_server_description_t *server);
    void settle(const BlockingCall &call, MaybeFailure failure);
    static mongoc_stream_t *onConnect(const mongoc_uri_t *, const mongoc_host_list_t *, void *session,
                                      bson_error_t *error);

    ProbeContext &m_context; // enter() and finish() alone
    Stream &m_stream;
    const MongoTask &m_task;
    std::optional<MongoBridge> m_bridge; // outlives the client
    MongoClient m_client;
    MaybeFailure m_failure;
    std::string m_summary;
    bool m_handedOver = false;
    bool m_settled = false;
};

} // namespace lightfoot
