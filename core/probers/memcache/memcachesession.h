// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/net/streamreader.h"
#include "core/probe/phase.h"
#include "core/probers/memcache/memcachereply.h"

namespace lightfoot {

// What a probe says to a memcached server.
struct MemcachePlan
{
    std::string user; // empty: no login
    std::string password;
    TextMap data;                // key and value; a blank one stands for any
    std::size_t longestReply{0}; // bytes that a value of data may take up with its end of line
};

// One conversation: a command, its reply, the next command. Lives in the running probe, as its stream does;
// the plan outlives it.
class MemcacheSession
{
public:
    MemcacheSession(ProbeContext &context, Stream &stream, const MemcachePlan &plan);

    // All of it, until something is not as it should be.
    asio::awaitable<MaybeFailure> run();
    // What the server calls itself, made safe to show; empty when it did not say.
    const std::string &version() const { return m_version; }

private:
    asio::awaitable<MaybeFailure> askVersion();
    asio::awaitable<MaybeFailure> logIn();
    asio::awaitable<MaybeFailure> compare(const std::string &key, const std::string &expected);
    asio::awaitable<MaybeFailure> readValue(const MemcacheLine &head, const std::string &expected);
    asio::awaitable<MaybeFailure> skip(std::uint64_t count);
    asio::awaitable<MaybeFailure> readEnd();

    asio::awaitable<MaybeFailure> send(std::string_view bytes, Phase phase);
    asio::awaitable<MaybeFailure> readReply(MemcacheLine &reply, Phase phase, const char *command);
    Failure errorReply(const MemcacheLine &reply, const char *command) const;
    Failure unexpected(const char *command) const;

    ProbeContext &m_context;
    Stream &m_stream;
    StreamReader m_reader;
    const MemcachePlan &m_plan;
    std::string m_version;
};

} // namespace lightfoot
