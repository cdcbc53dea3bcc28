// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/host/hostcheck.h"

#include "core/probers/shared/serveroptions.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lightfoot {

namespace {

constexpr std::size_t mostDisks = 64;
constexpr std::size_t longestPath = 4095; // PATH_MAX
constexpr std::size_t longestPaths = 65'536;
constexpr std::size_t shownBytes = 100; // bytes of a path in a message
constexpr std::size_t mostShown = 10;   // things in a message
constexpr std::array<const char *, 3> loadNames{"load of 1 min", "load of 5 min", "load of 15 min"};

std::string rounded(double number)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", number);
    return text;
}

std::string percent(double share)
{
    return rounded(share * 100) + " %";
}

// "a, b and 3 more"
std::string listed(const std::vector<std::string> &words)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), mostShown); ++i)
        text += (i == 0 ? "" : ", ") + words[i];
    return words.size() > mostShown ? text + " and " + std::to_string(words.size() - mostShown) + " more"
                                    : text;
}

std::vector<std::string> missingDisks(const HostCheck &check, const HostReading &reading)
{
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < reading.disks.size(); ++i) {
        if (!reading.disks[i].found)
            missing.push_back("“" + escaped(check.disks[i], shownBytes) + "”");
    }
    return missing;
}

std::vector<std::string> breaches(const HostCheck &check, const HostReading &reading)
{
    std::vector<std::string> found;
    const auto share = [&](const std::string &name, double value, double threshold) {
        if (value >= threshold)
            found.push_back(name + " " + percent(value) + " (threshold " + percent(threshold) + ")");
    };
    if (reading.cpu)
        share("CPU", *reading.cpu, check.cpu);
    share("memory", reading.memory, check.memory);
    for (std::size_t i = 0; i < reading.disks.size(); ++i) {
        if (reading.disks[i].found)
            share("disk " + escaped(check.disks[i], shownBytes), reading.disks[i].used, check.disk);
    }
    for (std::size_t i = 0; i < check.load.size(); ++i) {
        if (reading.load[i] > check.load[i])
            found.push_back(std::string(loadNames[i]) + " " + rounded(reading.load[i]) +
                            " per core (threshold " + rounded(check.load[i]) + ")");
    }
    return found;
}

// EaseProbe: zero is the default.
Result<double> thresholdOf(const OptionMap &options, const char *key, double usual)
{
    const double value = optionOr(options, key, 0.0);
    if (!std::isfinite(value))
        return failure(QT_TRANSLATE_NOOP("Message", "%1: expected a number"), key);
    return value == 0 ? usual : value;
}

Result<std::vector<std::string>> disksOf(const OptionMap &options)
{
    auto disks = optionOr(options, "disks", std::vector<std::string>());
    if (disks.empty())
        disks.emplace_back("/");
    std::size_t bytes = 0;
    for (const std::string &disk : disks) {
        if (!disk.starts_with('/') || disk.find('\0') != std::string::npos || disk.size() > longestPath)
            return failure(QT_TRANSLATE_NOOP("Message", "disks: expected paths such as /data, got “%1”"),
                           escaped(disk, shownBytes));
        bytes += disk.size();
    }
    if (disks.size() > mostDisks || bytes > longestPaths)
        return failure(QT_TRANSLATE_NOOP("Message", "disks: at most %1, of %2 bytes together"),
                       std::to_string(mostDisks), std::to_string(longestPaths));
    return disks;
}

const DiskReading *worst(const HostReading &reading)
{
    const auto found = std::ranges::max_element(
        reading.disks, {}, [](const DiskReading &disk) { return disk.found ? disk.used : -1; });
    return found == reading.disks.end() || !found->found ? nullptr : &*found;
}

// A directory in which nothing is mounted is measured as what it lies on; that shall be seen.
std::string diskText(const HostCheck &check, const HostReading &reading, const DiskReading &disk)
{
    const std::string &path = check.disks[static_cast<std::size_t>(&disk - reading.disks.data())];
    std::string text = "disk " + escaped(path, shownBytes);
    if (disk.mountedOn != path)
        text += " (on " + escaped(disk.mountedOn, shownBytes) + ")";
    text += " " + percent(disk.used);
    if (reading.disks.size() > 1)
        text += " as the fullest of " + std::to_string(reading.disks.size());
    return text;
}

} // namespace

Result<HostCheck> HostCheck::create(const OptionMap &options, Duration timeout)
{
    HostCheck check;
    struct Threshold
    {
        const char *key;
        double &value;
    };
    for (const auto &[key, value] : {Threshold{"threshold_cpu", check.cpu},
                                     {"threshold_mem", check.memory},
                                     {"threshold_disk", check.disk},
                                     {"threshold_load_m1", check.load[0]},
                                     {"threshold_load_m5", check.load[1]},
                                     {"threshold_load_m15", check.load[2]}}) {
        const Result<double> threshold = thresholdOf(options, key, value);
        if (!threshold)
            return tl::unexpected(threshold.error());
        value = *threshold;
    }
    Result<std::vector<std::string>> disks = disksOf(options);
    if (!disks)
        return tl::unexpected(disks.error());
    check.disks = std::move(*disks);
    check.sample = optionOr(options, "sample", std::min(check.sample, timeout / 4));
    if (check.sample >= timeout)
        return failure(QT_TRANSLATE_NOOP("Message", "sample: %1 is not shorter than the timeout"),
                       formatDuration(check.sample));
    return check;
}

MaybeFailure judge(const HostCheck &check, const HostReading &reading)
{
    const std::string missing = listed(missingDisks(check, reading));
    const std::string beyond = listed(breaches(check, reading));
    if (missing.empty() && beyond.empty())
        return std::nullopt;
    if (missing.empty())
        return failed(FailureKind::Threshold, QT_TRANSLATE_NOOP("Message", "beyond the threshold: %1"),
                      beyond);
    if (beyond.empty())
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "there is no disk %1"), missing);
    return failed(FailureKind::Threshold,
                  QT_TRANSLATE_NOOP("Message", "beyond the threshold: %1; there is no disk %2"), beyond,
                  missing);
}

ProbeDetails describe(const HostCheck &check, const HostReading &reading)
{
    ProbeDetails details;
    const DiskReading *disk = worst(reading);
    details.summary = "CPU " + (reading.cpu ? percent(*reading.cpu) : "unknown");
    details.summary += ", memory " + percent(reading.memory);
    if (disk)
        details.summary += ", " + diskText(check, reading, *disk);
    details.summary += ", load " + rounded(reading.load[0]) + " per core";
    if (reading.cpu)
        details.metrics.emplace_back("cpu", *reading.cpu * 100);
    details.metrics.emplace_back("memory", reading.memory * 100);
    if (disk)
        details.metrics.emplace_back("disk", disk->used * 100);
    details.metrics.emplace_back("load1", reading.load[0]);
    details.metrics.emplace_back("load5", reading.load[1]);
    details.metrics.emplace_back("load15", reading.load[2]);
    return details;
}

Verdict verdictOn(const HostCheck &check, const Result<HostReading> &reading, MaybeFailure failure,
                  std::string remoteAddress)
{
    ProbeDetails details;
    if (!failure) {
        details = describe(check, *reading);
        failure = judge(check, *reading);
    }
    return verdictOf(std::move(failure), std::move(remoteAddress), std::move(details));
}

Failure slowDisk(const std::string &disk, Duration timeout)
{
    return failed(FailureKind::ReadTimeout,
                  QT_TRANSLATE_NOOP("Message", "the disk “%1” did not answer within %2"),
                  escaped(disk, shownBytes), humanDuration(timeout));
}

} // namespace lightfoot
