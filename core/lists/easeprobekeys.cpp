// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/easeprobekeys.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

struct UnusedKey
{
    KeyScope scope;
    std::string_view key;
    RemarkSeverity severity;
};

constexpr auto keys = std::to_array<UnusedKey>({
    // sections of endpoints
    {KeyScope::Section, "http", RemarkSeverity::Warning},
    {KeyScope::Section, "tcp", RemarkSeverity::Warning},
    {KeyScope::Section, "tls", RemarkSeverity::Warning},
    {KeyScope::Section, "shell", RemarkSeverity::Warning},
    {KeyScope::Section, "client", RemarkSeverity::Warning},
    {KeyScope::Section, "ssh", RemarkSeverity::Warning},
    {KeyScope::Section, "host", RemarkSeverity::Warning},
    {KeyScope::Section, "ping", RemarkSeverity::Warning},
    {KeyScope::Section, "websocket", RemarkSeverity::Warning},
    // everything else at the top; read where there are kinds of channels
    {KeyScope::Top, "notify", RemarkSeverity::Warning},
    // the list's own settings
    {KeyScope::Settings, "notify", RemarkSeverity::Note},
    {KeyScope::Settings, "sla", RemarkSeverity::Note},
    {KeyScope::Settings, "http", RemarkSeverity::Note},
    {KeyScope::Settings, "name", RemarkSeverity::Note},
    {KeyScope::Settings, "icon", RemarkSeverity::Note},
    {KeyScope::Settings, "log", RemarkSeverity::Note},
    {KeyScope::Settings, "pid", RemarkSeverity::Note},
    {KeyScope::Settings, "timeformat", RemarkSeverity::Note},
    {KeyScope::Settings, "timezone", RemarkSeverity::Note},
    // of endpoints; those below the first belong to kinds, which may know them
    {KeyScope::Endpoint, "eval", RemarkSeverity::Warning},
    {KeyScope::Endpoint, "with_output", RemarkSeverity::Note},
    {KeyScope::Endpoint, "limit_redirects", RemarkSeverity::Note},
    {KeyScope::Endpoint, "max_redirects", RemarkSeverity::Note},
    {KeyScope::Endpoint, "expire_skip_verify", RemarkSeverity::Warning},
    {KeyScope::Endpoint, "alert_expire_before", RemarkSeverity::Warning},
    // client probes
    {KeyScope::Driver, "redis", RemarkSeverity::Warning},
    {KeyScope::Driver, "mysql", RemarkSeverity::Warning},
    {KeyScope::Driver, "mongo", RemarkSeverity::Warning},
    {KeyScope::Driver, "memcache", RemarkSeverity::Warning},
    {KeyScope::Driver, "kafka", RemarkSeverity::Warning},
    {KeyScope::Driver, "postgres", RemarkSeverity::Warning},
    {KeyScope::Driver, "zookeeper", RemarkSeverity::Warning},
});

} // namespace

std::optional<RemarkSeverity> unusedKey(KeyScope scope, std::string_view key)
{
    const auto found = std::ranges::find_if(
        keys, [&](const UnusedKey &own) { return own.scope == scope && own.key == key; });
    return found == keys.end() ? std::nullopt : std::optional(found->severity);
}

void addUnusedKeys(KeyScope scope, std::vector<std::string_view> &words)
{
    for (const UnusedKey &own : keys) {
        if (own.scope == scope)
            words.push_back(own.key);
    }
}

} // namespace lightfoot
