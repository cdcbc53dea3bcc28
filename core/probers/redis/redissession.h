// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/net/streamreader.h"
#include "core/probe/phase.h"
#include "core/probers/redis/resp.h"

namespace lightfoot {

// What a probe says to a Redis server.
struct RedisPlan
{
    std::string user; // empty: the default user
    std::string password;
    std::int64_t database = 0;
    TextMap data;                // key and value
    std::size_t longestReply{0}; // bytes that a value of data may take up with its end of line

    bool hasLogin() const { return !user.empty() || !password.empty(); }
};

// One conversation: a command, its reply, the next command. Lives in the running probe, as its stream does;
// the plan outlives it.
class RedisSession
{
public:
    RedisSession(ProbeContext &context, Stream &stream, const RedisPlan &plan);

    // All of it, until something is not as it should be.
    asio::awaitable<MaybeFailure> run();

private:
    using Words = std::vector<std::string>;

    asio::awaitable<MaybeFailure> logIn();
    asio::awaitable<MaybeFailure> selectDatabase();
    asio::awaitable<MaybeFailure> ping();
    asio::awaitable<MaybeFailure> compare(const std::string &key, const std::string &expected);
    asio::awaitable<MaybeFailure> readValue(std::size_t length, std::string &value);

    // Sends the command and reads the first line of its reply; the phases before and after the sending.
    asio::awaitable<MaybeFailure> ask(Words words, RespHead &head, Phase sending = Phase::Request,
                                      Phase waiting = Phase::FirstByte);
    MaybeFailure expectStatus(const RespHead &head, const char *command, std::string_view wanted) const;
    Failure errorReply(const RespHead &head, const char *command) const;
    Failure unexpected(const char *command) const;

    ProbeContext &m_context;
    Stream &m_stream;
    StreamReader m_reader;
    const RedisPlan &m_plan;
};

} // namespace lightfoot
