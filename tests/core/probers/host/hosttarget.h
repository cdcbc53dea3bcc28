// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/host/hostcheck.h"

#include <cstdlib>

namespace lightfoot::test {

// Pushes bytes through all that reads them; ends the program where a result breaks its word.
inline void feedHost(std::string_view bytes)
{
    const auto isShare = [](double value) { return value >= 0 && value <= 1; };
    const auto answered = disksAnswered(bytes);
    if (answered && *answered > bytes.size())
        std::abort();
    for (const std::size_t disks : {0, 1, 2}) {
        const Result<HostReading> reading = parseHostAnswer(bytes, disks);
        if (!reading && toEnglish(reading.error().message).empty())
            std::abort();
        if (!reading)
            continue;
        if (reading->disks.size() != disks || reading->cores < 1 || !isShare(reading->memory) ||
            (reading->cpu && !isShare(*reading->cpu)))
            std::abort();
        for (const DiskReading &disk : reading->disks) {
            if (!isShare(disk.used) || disk.found == disk.mountedOn.empty())
                std::abort();
        }
        for (const double load : reading->load) {
            if (!(load >= 0 && load <= 1e6))
                std::abort();
        }
        HostCheck check;
        check.disks.assign(disks, std::string(1, '/').append(bytes.substr(0, 20)));
        const MaybeFailure failure = judge(check, *reading);
        const ProbeDetails details = describe(check, *reading);
        if ((failure && toEnglish(failure->reason).size() > 4000) || details.summary.size() > 1000 ||
            details.summary.find('\n') != std::string::npos || details.metrics.size() < 4)
            std::abort();
    }
    // Nothing gets out of the quotes: outside of them stand our own words alone.
    const std::string path(bytes.substr(0, bytes.find('\0')));
    const std::string command = hostCommand({&path, 1}, 500ms);
    const std::string before = hostCommand({}, 500ms);
    std::string unquoted;
    for (std::size_t i = before.size(); i < command.size(); ++i) {
        if (command[i] == '\\')
            ++i; // a quote of its own
        else if (command[i] != '\'')
            unquoted += command[i];
        else if (i = command.find('\'', i + 1); i == std::string::npos)
            std::abort();
    }
    if (unquoted.find_first_not_of(' ') != std::string::npos)
        std::abort();
}

} // namespace lightfoot::test
