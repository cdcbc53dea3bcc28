// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/sockets/processes/processtable.h"
#include "core/sockets/sockettable.h"

#include <cstdint>
#include <deque>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>

namespace lightfoot {

// A row of the kernel's table and what is known besides.
struct SocketLine
{
    SocketRow row;
    const std::string *user = nullptr;      // name of the row's uid; never null once it is read
    const SocketProcess *process = nullptr; // null: not known
    const SocketDetails *details = nullptr; // null: none
    std::optional<Duration> age;            // since we saw it first
    std::uint32_t sharers = 0;              // processes that have it
};

// A whole answer.
struct SocketLines
{
    std::vector<SocketLine> lines;
    std::deque<SocketDetails> details; // of the lines
    std::size_t hidden = 0;            // processes that rights hide
    std::size_t ownerless = 0;         // sockets of processes that are not seen
    bool processes = false;            // they were looked for
    bool info = false;
    bool udp = false; // read too
};

// How `lightfoot-cli sockets` writes it. What processes chose themselves is escaped: control characters and
// invalid UTF-8 as \xNN, in JSON markup as well, in CSV also what a spreadsheet takes for a formula. Pure
// functions: any thread.

// One line without its end: "7 sockets: established 4, time-wait 1, listen 2".
std::string countsText(std::span<const SocketLine> lines);

// What rights hide, one line without its end; empty where nothing is.
std::string hiddenText(const SocketLines &lines);

// A heading and a line a row, at most limit rows, in aligned columns.
void printTable(std::ostream &out, const SocketLines &lines, std::size_t limit = SIZE_MAX);

// One object on one line: {"counts": {state: n}, "sockets": [...]}; times in microseconds.
void printJson(std::ostream &out, const SocketLines &lines);

// A heading and a line a row (RFC 4180, but lines end as usual here); times in microseconds.
void printCsv(std::ostream &out, const SocketLines &lines);

} // namespace lightfoot
