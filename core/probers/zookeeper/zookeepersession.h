// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/net/streamreader.h"
#include "core/probers/zookeeper/jute.h"

namespace lightfoot {

// What a probe says to a ZooKeeper server.
struct ZookeeperPlan
{
    std::string user; // empty: no login
    std::string password;
    TextMap data;                // a node's path and its data
    std::size_t longestValue{0}; // in bytes
};

// One session with a server. Lives in the running probe, as its stream does; the plan outlives it.
class ZookeeperSession
{
public:
    ZookeeperSession(ProbeContext &context, Stream &stream, const ZookeeperPlan &plan);

    // All of it, until something is not as it should be.
    asio::awaitable<MaybeFailure> run();
    // What ends the session, to be said once the verdict stands; empty: there is none.
    std::string goodbye() const;
    // As granted by the server.
    std::chrono::milliseconds timeout() const { return m_session.timeout; }

private:
    // A reply without its length and head. Larger ones than any value looked for are read as far as the
    // length of their data.
    struct Reply
    {
        JuteReplyHead head;
        std::string body;
        std::size_t unread = 0; // bytes that are still to come
    };

    asio::awaitable<MaybeFailure> connect();
    asio::awaitable<MaybeFailure> readGreeting();
    asio::awaitable<MaybeFailure> logIn();
    asio::awaitable<MaybeFailure> lookAtRoot();
    asio::awaitable<MaybeFailure> compare(const std::string &path, const std::string &expected);

    asio::awaitable<MaybeFailure> readLength(std::size_t &length, const char *request);
    asio::awaitable<void> skip(std::size_t count);
    asio::awaitable<MaybeFailure> readReply(Reply &reply, std::int32_t xid, const char *request);
    Failure errorReply(const std::string &path, std::int32_t error) const;
    Failure unexpected(const char *request) const;

    ProbeContext &m_context;
    Stream &m_stream;
    const std::size_t m_largestFrame;
    StreamReader m_reader;
    const ZookeeperPlan &m_plan;
    JuteSession m_session;
    std::int32_t m_xid = 0; // of the last request
};

} // namespace lightfoot
