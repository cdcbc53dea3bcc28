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
    Severity severity;
};

constexpr auto keys = std::to_array<UnusedKey>({
    // sections of endpoints
    {KeyScope::Section, "http", Severity::Warning},
    {KeyScope::Section, "tcp", Severity::Warning},
    {KeyScope::Section, "tls", Severity::Warning},
    {KeyScope::Section, "shell", Severity::Warning},
    {KeyScope::Section, "client", Severity::Warning},
    {KeyScope::Section, "ssh", Severity::Warning},
    {KeyScope::Section, "host", Severity::Warning},
    {KeyScope::Section, "ping", Severity::Warning},
    {KeyScope::Section, "websocket", Severity::Warning},
    // everything else at the top
    {KeyScope::Top, "notify", Severity::Warning},
    // the list's own settings
    {KeyScope::Settings, "notify", Severity::Note},
    {KeyScope::Settings, "sla", Severity::Note},
    {KeyScope::Settings, "http", Severity::Note},
    {KeyScope::Settings, "name", Severity::Note},
    {KeyScope::Settings, "icon", Severity::Note},
    {KeyScope::Settings, "log", Severity::Note},
    {KeyScope::Settings, "pid", Severity::Note},
    {KeyScope::Settings, "timeformat", Severity::Note},
    {KeyScope::Settings, "timezone", Severity::Note},
    {KeyScope::SettingsProbe, "alert", Severity::Note},
    // of endpoints; those below the first belong to kinds, which may know them
    {KeyScope::Endpoint, "alert", Severity::Note},
    {KeyScope::Endpoint, "eval", Severity::Warning},
    {KeyScope::Endpoint, "with_output", Severity::Note},
    {KeyScope::Endpoint, "limit_redirects", Severity::Note},
    {KeyScope::Endpoint, "max_redirects", Severity::Note},
    {KeyScope::Endpoint, "expire_skip_verify", Severity::Warning},
    {KeyScope::Endpoint, "alert_expire_before", Severity::Warning},
    // client probes
    {KeyScope::Driver, "redis", Severity::Warning},
    {KeyScope::Driver, "mysql", Severity::Warning},
    {KeyScope::Driver, "mongo", Severity::Warning},
    {KeyScope::Driver, "memcache", Severity::Warning},
    {KeyScope::Driver, "kafka", Severity::Warning},
    {KeyScope::Driver, "postgres", Severity::Warning},
    {KeyScope::Driver, "zookeeper", Severity::Warning},
});

} // namespace

std::optional<Severity> unusedKey(KeyScope scope, std::string_view key)
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
