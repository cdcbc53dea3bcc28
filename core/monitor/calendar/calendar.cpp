// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/calendar/calendar.h"

#include <algorithm>
#include <limits>

namespace lightfoot {

namespace {

constexpr std::size_t windowLimit = std::numeric_limits<Calendar::Windows::value_type>::max();

void takeEarlier(std::optional<WallTime> &earliest, std::optional<WallTime> other)
{
    if (other && (!earliest || *other < *earliest))
        earliest = other;
}

} // namespace

bool selects(const EndpointSelection &selection, const Endpoint &endpoint)
{
    const auto named = [&](const std::string &name) { return name == endpoint.name || name == endpoint.id; };
    if (!selection.endpoints.empty() && std::ranges::none_of(selection.endpoints, named))
        return false;
    if (!selection.groups.empty() &&
        std::ranges::find(selection.groups, endpoint.group) == selection.groups.end())
        return false;
    return std::ranges::all_of(selection.labels, [&](const auto &label) {
        return std::ranges::find(endpoint.labels, label) != endpoint.labels.end();
    });
}

Result<Calendar> Calendar::compile(std::span<const MaintenanceWindow> windows)
{
    if (windows.size() > windowLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "There are more than %1 maintenance windows."),
                       std::to_string(windowLimit));
    Calendar calendar;
    for (const MaintenanceWindow &window : windows) {
        Result<CompiledWindow> compiled = CompiledWindow::compile(window);
        if (!compiled)
            return tl::unexpected(compiled.error());
        calendar.m_entries.push_back({window.name, window.selection, std::move(*compiled)});
    }
    return calendar;
}

Calendar::Windows Calendar::windowsOf(const Endpoint &endpoint) const
{
    Windows windows;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (selects(m_entries[i].selection, endpoint))
            windows.push_back(static_cast<Windows::value_type>(i));
    }
    return windows;
}

const std::string *Calendar::underWay(const Windows &windows, WallTime now)
{
    const auto found =
        std::ranges::find_if(windows, [&](auto index) { return m_entries.at(index).window.contains(now); });
    return found == windows.end() ? nullptr : &m_entries.at(*found).name;
}

std::optional<WallTime> Calendar::nextChange(const Windows &windows, WallTime now)
{
    std::optional<WallTime> earliest;
    for (const auto index : windows)
        takeEarlier(earliest, m_entries.at(index).window.until(now));
    return earliest;
}

std::optional<WallTime> Calendar::nextChange(WallTime now)
{
    std::optional<WallTime> earliest;
    for (Entry &entry : m_entries)
        takeEarlier(earliest, entry.window.until(now));
    return earliest;
}

} // namespace lightfoot
