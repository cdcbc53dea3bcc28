// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/notification.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// RFC 5424 6.2.1, for what a notification says: 3 error, 4 warning, 5 notice, 6 informational.
int syslogSeverity(NotificationKind kind);
// The names of <syslog.h>, in the order of RFC 5424 table 1, without 12 to 15.
inline constexpr std::array<const char *, 20> syslogFacilities{
    "kern",     "user", "mail",   "daemon", "auth",   "syslog", "lpr",    "news",   "uucp",   "cron",
    "authpriv", "ftp",  "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7"};
// The number of a name, without case; nothing where there is none.
std::optional<int> syslogFacility(std::string_view name);

// What a line is made from. Texts may be any bytes.
struct SyslogLine
{
    int facility = 3;
    std::string host;   // HOSTNAME
    std::string sender; // APP-NAME
    std::int64_t process = 0;
    std::string message; // MSG
};

// One message as RFC 5424 6 has it, on one line without its end, with what is known of the endpoint as
// structured data: at most 8 KiB, what receivers take (RFC 5425 4.3.1). Pure.
std::string syslogLine(const Notification &notification, const SyslogLine &line);

} // namespace lightfoot
