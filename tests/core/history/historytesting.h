// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/history.h"
#include "core/base/sqlite.h"

#include <map>
#include <set>
#include <sqlite3.h>

namespace lightfoot::testing {

// 2025-06-15 12:00:00 UTC, the start of an hour.
inline constexpr std::int64_t noonMs = 1'749'988'800'000;

inline WallTime wall(std::int64_t ms)
{
    return WallTime(std::chrono::milliseconds(ms));
}

inline ProbeResult result(EndpointHandle endpoint, std::int64_t atMs, std::int64_t latencyUs,
                          Outcome outcome = Outcome::Up)
{
    ProbeResult made;
    made.endpoint = endpoint;
    made.at = wall(atMs);
    made.latency = std::chrono::microseconds(latencyUs);
    made.outcome = outcome;
    made.failure = outcome == Outcome::Down ? FailureKind::Refused : FailureKind::None;
    made.closing = Closing::WeReset;
    made.phases.add(Phase::Connect, made.latency);
    return made;
}

inline MonitoredEndpoints endpoints(std::size_t count, EndpointHandle first = 0)
{
    auto list = std::make_shared<std::vector<MonitoredEndpoint>>();
    for (std::size_t i = 0; i < count; ++i) {
        Endpoint endpoint;
        endpoint.id = "endpoint-" + std::to_string(first + i);
        endpoint.name = "Endpoint " + std::to_string(first + i);
        list->push_back({static_cast<EndpointHandle>(first + i), std::make_shared<const Endpoint>(endpoint),
                         "127.0.0.1:1"});
    }
    return list;
}

inline Event change(EndpointHandle endpoint, std::int64_t atMs, Status from, Status to)
{
    Event made;
    made.endpoint = endpoint;
    made.transition = {from, to, to == Status::Down ? Announcement::Down : Announcement::None};
    made.failure = to == Status::Down ? FailureKind::Refused : FailureKind::None;
    made.reason = message("connection refused by %1", "10.0.0.1:80");
    made.at = wall(atMs);
    return made;
}

// Every sample of a store, by decoding all of its blocks.
inline std::vector<Sample> allSamples(Store &store)
{
    BlockCodec codec;
    std::vector<Sample> all;
    std::int64_t after = 0;
    for (;;) {
        const auto blocks = store.blocksAfter(after, 100);
        if (!blocks || blocks->empty())
            return all;
        for (const StoredBlock &block : *blocks) {
            const auto samples = codec.decode(block.data);
            if (samples)
                all.insert(all.end(), samples->begin(), samples->end());
            after = block.id;
        }
    }
}

// All the minutes of an endpoint in a store, added up.
inline std::map<std::int64_t, RollUp> minutes(Store &store, std::uint32_t key)
{
    std::map<std::int64_t, RollUp> byMinute;
    const auto rows = store.rollUps(key, 0, INT32_MAX);
    if (!rows)
        return byMinute;
    for (const StoredRollUps &row : *rows) {
        decodeRollUps(row.data, row.hour, [&byMinute](const RollUp &rollUp) {
            RollUp &sum = byMinute[rollUp.minute];
            sum.minute = rollUp.minute;
            sum.add(rollUp);
        });
    }
    return byMinute;
}

inline std::uint64_t upIn(const std::map<std::int64_t, RollUp> &byMinute)
{
    std::uint64_t up = 0;
    for (const auto &[minute, rollUp] : byMinute)
        up += rollUp.up();
    return up;
}

// "ok", or what is wrong with the file.
inline std::string integrity(const std::string &path)
{
    sqlite::Database database;
    sqlite3 *opened = nullptr;
    sqlite3_open(path.c_str(), &opened);
    database.reset(opened);
    sqlite::Statement check(opened, "PRAGMA integrity_check");
    return check.step() ? std::string(check.text(0)) : std::string(sqlite3_errmsg(opened));
}

} // namespace lightfoot::testing
