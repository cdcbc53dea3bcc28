// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/kernel/kernelsettings.h"

#include "core/sockets/kernel/procfile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

namespace lightfoot {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// A list of every second port of all is 192 KiB long.
constexpr std::size_t fileLimit = 512 * 1024;
constexpr std::size_t textLimit = 256;

std::optional<std::uint64_t> number(std::string_view text)
{
    return parseNumber<std::uint64_t>(trimmed(text));
}

// Switches are small numbers; kernels to come may know more of them than 0, 1 and 2.
std::optional<int> flag(std::string_view text)
{
    const auto value = parseNumber<int>(trimmed(text));
    return value && *value >= 0 && *value <= 255 ? value : std::nullopt;
}

template <class Time>
std::optional<Time> time(std::string_view text)
{
    const auto value = parseNumber<std::uint32_t>(trimmed(text));
    return value ? std::optional(Time(*value)) : std::nullopt;
}

std::optional<PortRange> portPair(std::string_view text)
{
    const auto first = parseNumber<std::uint16_t>(takeWord(text));
    const auto last = parseNumber<std::uint16_t>(takeWord(text));
    if (!first || !last || *first == 0 || *first > *last || !trimmed(text).empty())
        return std::nullopt;
    return PortRange{*first, *last};
}

// file-nr: used, free, most.
std::optional<std::uint64_t> firstNumber(std::string_view text)
{
    return parseNumber<std::uint64_t>(takeWord(text));
}

// "Max open files  1024  524288  files"; which: 0 the soft limit, 1 the hard one.
std::optional<std::uint64_t> openFilesLimit(std::string_view line, int which)
{
    line.remove_prefix(std::min(line.size(), std::string_view("Max open files").size()));
    std::string_view word = takeWord(line);
    if (which == 1)
        word = takeWord(line);
    return word == "unlimited" ? std::numeric_limits<std::uint64_t>::max() : parseNumber<std::uint64_t>(word);
}

// Judges what a file said (or that it could not be read).
template <class T, class Parse>
KernelValue<T> judged(const std::filesystem::path &path, std::string_view text, int error, Parse parse)
{
    KernelValue<T> result;
    result.path = path.string();
    if (error == ENOENT || error == ENOTDIR)
        return result;
    if (error != 0) {
        result.error = Error{message(QT_TRANSLATE_NOOP("Message", "%1 cannot be read: %2"), result.path,
                                     std::strerror(error))};
        return result;
    }
    result.text = trimmed(text).substr(0, textLimit);
    result.value = parse(text);
    if (!result.value)
        result.error = Error{message(QT_TRANSLATE_NOOP("Message", "%1 says “%2”, which makes no sense there"),
                                     result.path, result.text)};
    return result;
}

template <class T, class Parse>
void take(KernelValue<T> &value, const std::filesystem::path &path, Parse parse)
{
    const ProcFile file = readProcFile(path, fileLimit);
    value = judged<T>(path, file.text, file.error, parse);
}

void takeLimits(KernelSettings &settings, const std::filesystem::path &path)
{
    const ProcFile file = readProcFile(path, fileLimit);
    std::string_view line;
    for (std::string_view rest = file.text; !rest.empty() && !line.starts_with("Max open files");)
        line = takeLine(rest);
    if (!line.starts_with("Max open files"))
        line = {};
    settings.openFilesSoft =
        judged<std::uint64_t>(path, line, file.error, [](auto text) { return openFilesLimit(text, 0); });
    settings.openFilesHard =
        judged<std::uint64_t>(path, line, file.error, [](auto text) { return openFilesLimit(text, 1); });
}

} // namespace

std::optional<std::vector<PortRange>> parsePortRanges(std::string_view text)
{
    std::vector<PortRange> ranges;
    for (text = trimmed(text); !text.empty();) {
        const std::string_view item = text.substr(0, text.find(','));
        const std::size_t dash = item.find('-');
        const auto first = parseNumber<std::uint16_t>(item.substr(0, dash));
        const auto last =
            dash == std::string_view::npos ? first : parseNumber<std::uint16_t>(item.substr(dash + 1));
        if (!first || !last || *first > *last)
            return std::nullopt;
        ranges.push_back({*first, *last});
        if (item.size() == text.size())
            break;
        text.remove_prefix(item.size() + 1);
        if (text.empty())
            return std::nullopt; // ends with a comma
    }
    return ranges;
}

KernelSettings readKernelSettings(const std::filesystem::path &proc)
{
    // /proc/sys/net shows the network namespace of the thread that looks.
    const std::filesystem::path ipv4 = proc / "sys/net/ipv4";
    const std::filesystem::path netfilter = proc / "sys/net/netfilter";
    KernelSettings settings;
    take(settings.localPortRange, ipv4 / "ip_local_port_range", portPair);
    take(settings.reservedPorts, ipv4 / "ip_local_reserved_ports", parsePortRanges);
    take(settings.twReuse, ipv4 / "tcp_tw_reuse", flag);
    take(settings.twReuseDelay, ipv4 / "tcp_tw_reuse_delay", time<milliseconds>);
    take(settings.twRecycle, ipv4 / "tcp_tw_recycle", flag);
    take(settings.timestamps, ipv4 / "tcp_timestamps", flag);
    take(settings.finTimeout, ipv4 / "tcp_fin_timeout", time<seconds>);
    take(settings.maxTimeWait, ipv4 / "tcp_max_tw_buckets", number);
    take(settings.somaxconn, proc / "sys/net/core/somaxconn", number);
    take(settings.maxSynBacklog, ipv4 / "tcp_max_syn_backlog", number);
    take(settings.synCookies, ipv4 / "tcp_syncookies", flag);
    take(settings.abortOnOverflow, ipv4 / "tcp_abort_on_overflow", flag);
    take(settings.conntrackCount, netfilter / "nf_conntrack_count", number);
    take(settings.conntrackMax, netfilter / "nf_conntrack_max", number);
    take(settings.fileMax, proc / "sys/fs/file-max", number);
    take(settings.filesOpen, proc / "sys/fs/file-nr", firstNumber);
    takeLimits(settings, proc / "self/limits");
    return settings;
}

std::vector<Message> KernelSettings::problems() const
{
    std::vector<Message> found;
    const auto look = [&found](const auto &...values) {
        const auto one = [&found](const std::optional<Error> &error) {
            if (error)
                found.push_back(error->message);
        };
        (one(values.error), ...);
    };
    look(localPortRange, reservedPorts, twReuse, twReuseDelay, twRecycle, timestamps, finTimeout, maxTimeWait,
         somaxconn, maxSynBacklog, synCookies, abortOnOverflow, conntrackCount, conntrackMax, fileMax,
         filesOpen, openFilesSoft, openFilesHard);
    return found;
}

} // namespace lightfoot
