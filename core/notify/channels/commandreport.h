// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channel.h"

#include <string>
#include <vector>

namespace lightfoot {

// What a command is told, as EaseProbe tells it (its report/result.go). Pure; any thread. Texts are clean,
// and short enough for what the kernel takes: 128 KiB for a variable and some megabytes for all.

inline constexpr std::size_t commandValueLimit = 4096;
inline constexpr std::size_t commandTextLimit = 16 * 1024;

// What EaseProbe tells of one result. The round trip is in nanoseconds: its manual says milliseconds, its
// programs get these.
struct CommandReport
{
    std::string title;
    std::string name;
    std::string endpoint;
    std::string status;
    std::string before;
    std::string roundTrip;
    std::string time;
    std::string timestamp; // milliseconds
    std::string message;
};

// One an endpoint; one without an endpoint where there is none. Never empty.
std::vector<CommandReport> reportsOf(const Notification &notification, const RenderedText &text);
// RFC 4180: a line of names, and a row an endpoint, as many as fit into a variable.
std::string csvOf(const std::vector<CommandReport> &reports);
// The EASEPROBE_ variables, with the first endpoint's where there is one place only, and LIGHTFOOT_ ones for
// what EaseProbe does not know.
TextMap commandVariables(const Notification &notification, const RenderedText &text,
                         const std::vector<CommandReport> &reports, const std::string &csv);

} // namespace lightfoot
