// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/host/hostanswer.h"

#include "core/probers/sshsession/sshkind.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lightfoot {

namespace {

constexpr std::string_view firstLine = "lightfoot-host 1";
constexpr std::string_view lastLine = "end";
constexpr std::size_t shown = 100; // bytes of a line in a message
constexpr int mostCores = 65'536;
constexpr double highestLoad = 1e6;

// Its words are sh's. No single quote, no exclamation mark and no new line stand in it, so that any login
// shell hands it on as it is, csh among them. /proc/stat's own lines are counted and not what nproc(1) says,
// which is what *we* may use; the load is the machine's. Not every sleep(1) takes a fraction.
constexpr std::string_view script =
    R"sh(export LC_ALL=C PATH="$PATH:/usr/bin:/bin"; )sh"
    R"sh(test -r /proc/stat || { echo "there is no /proc/stat, this is not Linux" >&2; exit 3; }; )sh"
    R"sh(echo "lightfoot-host 1"; read -r l </proc/stat; printf "%s\n" "$l"; )sh"
    R"sh(echo "cores $(grep -c "^cpu[0-9]" /proc/stat)"; read -r l </proc/loadavg; echo "load $l"; )sh"
    R"sh(grep -E "^(MemTotal|MemFree|MemAvailable|Buffers|Cached):" /proc/meminfo; )sh"
    R"sh(p=$1; w=$2; shift 2; n=0; for d do n=$((n+1)); df -P -k -- "$d" 2>/dev/null | )sh"
    R"sh({ read -r l; l=; read -r l; printf "disk %s %s\n" "$n" "${l:--}"; }; done; )sh"
    R"sh(sleep "$p" 2>/dev/null || sleep "$w"; read -r l </proc/stat; printf "%s\n" "$l"; echo end)sh";

std::string_view nextWord(std::string_view &text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) {
        text = {};
        return {};
    }
    const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

template <class Number>
std::optional<Number> numberOf(std::string_view word)
{
    Number value{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

// A count of the kernel's: digits and nothing else.
std::optional<double> countOf(std::string_view word)
{
    const auto value = numberOf<std::uint64_t>(word);
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

// "12%", or "-" where a file system has no size.
bool isCapacity(std::string_view word)
{
    return word == "-" || (word.ends_with('%') && countOf(word.substr(0, word.size() - 1)));
}

// "file-system 1024-blocks used available capacity mount-point". Both ends may hold blanks, and the available
// may be less than nothing, where root has taken from what is kept for it.
std::optional<DiskReading> diskOf(std::string_view line)
{
    nextWord(line);
    while (!line.empty()) {
        std::string_view rest = line;
        const auto size = countOf(nextWord(rest));
        const auto used = countOf(nextWord(rest));
        const auto available = numberOf<std::int64_t>(nextWord(rest));
        if (!size || !used || !available || !isCapacity(nextWord(rest))) {
            nextWord(line);
            continue;
        }
        const std::size_t mount = rest.find_first_not_of(" \t");
        if (mount == std::string_view::npos)
            return std::nullopt;
        const double whole = *used + std::max(0.0, static_cast<double>(*available));
        return DiskReading{.found = true,
                           .used = whole > 0 ? *used / whole : 0,
                           .mountedOn = std::string(rest.substr(mount))};
    }
    return std::nullopt;
}

// Calls function(line) for each line between the first and the last of ours, as long as it says true. False:
// it did not come to the end.
template <class Function>
bool eachLine(std::string_view output, bool &begun, Function function)
{
    while (!output.empty()) {
        const std::size_t end = output.find('\n');
        if (end == std::string_view::npos)
            return false; // cut off: a number may go on
        std::string_view line = output.substr(0, end);
        output.remove_prefix(end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!begun) {
            begun = line.ends_with(firstLine); // a greeting may have no end of its own
            continue;
        }
        if (line == lastLine)
            return true;
        if (!function(line))
            return false;
    }
    return false;
}

} // namespace

std::string hostCommand(std::span<const std::string> disks, Duration sample)
{
    const auto ms = std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::milliseconds>(sample).count());
    std::string fraction = std::to_string(ms % 1000);
    fraction.insert(0, 3 - fraction.size(), '0');
    std::string command = "exec sh -c " + shellQuoted(script) + " lightfoot " + std::to_string(ms / 1000) +
                          "." + fraction + " " + std::to_string((ms + 999) / 1000);
    for (const std::string &disk : disks)
        command += " " + shellQuoted(disk);
    return command;
}

bool HostAnswerReader::take(std::string_view line)
{
    std::string_view rest = line;
    const std::string_view word = nextWord(rest);
    if (word == "cpu")
        return takeCpu(rest);
    if (word == "cores")
        return takeCores(rest);
    if (word == "load")
        return takeLoad(rest);
    if (word == "disk")
        return takeDisk(rest);
    return takeMemory(word, rest);
}

// user nice system idle iowait irq softirq steal; what guests used is in user and nice already.
bool HostAnswerReader::takeCpu(std::string_view rest)
{
    CpuTimes times;
    int fields = 0;
    for (; fields < 8; ++fields) {
        const std::string_view word = nextWord(rest);
        if (word.empty())
            break;
        const auto count = countOf(word);
        if (!count)
            return false;
        times.total += *count;
        times.idle += fields == 3 || fields == 4 ? *count : 0; // waiting for a disk is idle
    }
    if (fields < 4 || m_cpu.size() == 2)
        return false;
    m_cpu.push_back(times);
    return true;
}

bool HostAnswerReader::takeCores(std::string_view rest)
{
    const auto cores = numberOf<int>(nextWord(rest));
    if (!cores || *cores < 1 || *cores > mostCores || m_cores)
        return false;
    m_cores = cores;
    return true;
}

bool HostAnswerReader::takeLoad(std::string_view rest)
{
    std::array<double, 3> load{};
    for (double &value : load) {
        const auto number = numberOf<double>(nextWord(rest));
        if (!number || !(*number >= 0 && *number <= highestLoad))
            return false;
        value = *number;
    }
    if (m_load)
        return false;
    m_load = load;
    return true;
}

bool HostAnswerReader::takeMemory(std::string_view name, std::string_view rest)
{
    const auto size = countOf(nextWord(rest));
    if (!size)
        return false;
    if (name == "MemTotal:")
        m_total = size;
    else if (name == "MemAvailable:")
        m_available = size;
    else if (name == "MemFree:" || name == "Buffers:" || name == "Cached:")
        m_reclaimable += *size;
    else
        return false;
    return true;
}

bool HostAnswerReader::takeDisk(std::string_view rest)
{
    // Each with its number: one that is missing shifts nothing.
    if (numberOf<std::size_t>(nextWord(rest)) != m_disks.size() + 1)
        return false;
    std::string_view word = rest;
    if (nextWord(word) == "-" && word.empty()) {
        m_disks.emplace_back();
        return true;
    }
    std::optional<DiskReading> disk = diskOf(rest);
    if (disk)
        m_disks.push_back(std::move(*disk));
    return disk.has_value();
}

Result<HostReading> HostAnswerReader::finish()
{
    const char *missing = m_cpu.size() < 2 || !m_cores ? "/proc/stat"
                          : !m_load                    ? "/proc/loadavg"
                          : !m_total || *m_total == 0  ? "/proc/meminfo"
                                                       : nullptr;
    if (missing)
        return failure(QT_TRANSLATE_NOOP("Message", "the machine does not tell what is in %1"), missing);
    HostReading reading{.cores = *m_cores, .disks = std::move(m_disks)};
    const double passed = m_cpu[1].total - m_cpu[0].total;
    const double idle = m_cpu[1].idle - m_cpu[0].idle; // may go back: proc(5) on iowait
    if (passed > 0)
        reading.cpu = std::clamp(1 - idle / passed, 0.0, 1.0);
    reading.memory = std::clamp(1 - m_available.value_or(m_reclaimable) / *m_total, 0.0, 1.0);
    std::ranges::transform(*m_load, reading.load.begin(), [&](double load) { return load / *m_cores; });
    return reading;
}

Result<HostReading> parseHostAnswer(std::string_view output, std::size_t disks)
{
    HostAnswerReader reader;
    bool begun = false;
    std::optional<std::string> wrong;
    const bool whole = eachLine(output, begun, [&](std::string_view line) {
        if (reader.take(line) && reader.disks().size() <= disks)
            return true;
        wrong = escaped(line, shown);
        return false;
    });
    if (!begun) {
        const std::size_t begin = std::min(output.find_first_not_of(" \t\r\n"), output.size());
        const std::string_view rest = output.substr(begin);
        if (rest.empty())
            return failure(QT_TRANSLATE_NOOP("Message", "the command answered nothing"));
        return failure(QT_TRANSLATE_NOOP("Message", "the command answered with something else: %1"),
                       escaped(rest.substr(0, rest.find_first_of("\r\n")), shown));
    }
    if (wrong)
        return failure(
            QT_TRANSLATE_NOOP("Message", "the command answered with a line that makes no sense: %1"), *wrong);
    if (!whole || reader.disks().size() != disks)
        return failure(QT_TRANSLATE_NOOP("Message", "the command's answer is cut off"));
    return reader.finish();
}

std::optional<std::size_t> disksAnswered(std::string_view output)
{
    HostAnswerReader reader;
    bool begun = false;
    eachLine(output, begun, [&](std::string_view line) { return reader.take(line); });
    return reader.hasMemory() ? std::optional(reader.disks().size()) : std::nullopt;
}

} // namespace lightfoot
