// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sqlite.h"
#include "core/monitor/alertrequest.h"

namespace lightfoot {

// The way into a Lightfoot that runs in another process, or will run again: requests are laid into its store
// of alerts, out of which its courier takes them. A connection of its own to the store, for a short time.
// One thread's own; every function waits for the disk, and for the other process at most two seconds.
class RequestBox
{
public:
    static constexpr std::int64_t limit = 1'000; // that may wait

    struct Answer
    {
        bool done = false;
        std::string text; // English, safe to print
    };

    // The store in this file, which must be there.
    static Result<RequestBox> open(const std::string &path);

    // It is on the disk afterwards. The number by which it is answered.
    Result<std::int64_t> add(const AlertRequest &request);
    // What became of it; nothing: it was not taken yet.
    Result<std::optional<Answer>> answer(std::int64_t number);
    // Whether a Lightfoot has the store open to write.
    bool isAttended() const;

private:
    RequestBox(std::string path, sqlite::Database database);
    tl::unexpected<Error> failed() const;

    std::string m_path;
    sqlite::Database m_database;
};

} // namespace lightfoot
