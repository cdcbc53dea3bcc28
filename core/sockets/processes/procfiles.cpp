// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/processes/procfiles.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <limits>
#include <optional>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::uint64_t kernelThreadFlag = 0x00200000; // PF_KTHREAD, include/linux/sched.h

// At most limit bytes of a file; empty where it cannot be read.
std::string readFile(int folder, const char *name, std::size_t limit)
{
    const int file = ::openat(folder, name, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    std::string text(limit, '\0');
    std::size_t length = 0;
    while (length < limit) {
        const ssize_t got = ::read(file, text.data() + length, limit - length);
        if (got > 0)
            length += static_cast<std::size_t>(got);
        else if (got == 0 || errno != EINTR)
            break;
    }
    ::close(file);
    text.resize(length);
    return text;
}

std::optional<std::uint64_t> toNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

// Takes one word off the front.
std::string_view nextWord(std::string_view &text)
{
    constexpr std::string_view blanks = " \t";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    const std::string_view word = text.substr(0, text.find_first_of(" \t\n"));
    text.remove_prefix(word.size());
    return word;
}

// What is behind a line's beginning; nothing where no line begins so.
std::optional<std::string_view> lineBehind(std::string_view text, std::string_view beginning)
{
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.starts_with(beginning))
            return line.substr(beginning.size());
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return std::nullopt;
}

} // namespace

OpenFolder::OpenFolder(int folder, const char *name)
    : m_descriptor(::openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
      m_error(m_descriptor < 0 ? errno : 0)
{}

OpenFolder::~OpenFolder()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool parseStat(ProcessStat &stat, std::string_view text)
{
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')'); // no later field has one, the name may have several
    if (open == std::string_view::npos || close == std::string_view::npos || close < open)
        return false;
    stat.name = text.substr(open + 1, close - open - 1);
    std::string_view rest = text.substr(close + 1);
    std::optional<std::uint64_t> flags;
    std::optional<std::uint64_t> started;
    for (int field = 3; field <= 22; ++field) {
        const std::string_view word = nextWord(rest);
        if (field == 9)
            flags = toNumber(word);
        if (field == 22)
            started = toNumber(word);
    }
    stat.kernelThread = (flags.value_or(0) & kernelThreadFlag) != 0;
    stat.started = started.value_or(0);
    return started.has_value();
}

bool readStat(ProcessStat &stat, int folder)
{
    return parseStat(stat, readFile(folder, "stat", 1024));
}

std::string readCommand(int folder, std::size_t limit)
{
    std::string command = readFile(folder, "cmdline", limit);
    command.erase(command.find_last_not_of('\0') + 1);
    for (char &c : command) {
        if (c == '\0')
            c = ' ';
    }
    return command;
}

std::uint64_t parseFileLimit(std::string_view limits)
{
    auto line = lineBehind(limits, "Max open files ");
    if (!line)
        return 0;
    const std::string_view word = nextWord(*line);
    return word == "unlimited" ? std::numeric_limits<std::uint64_t>::max() : toNumber(word).value_or(0);
}

std::uint64_t readFileLimit(int folder)
{
    return parseFileLimit(readFile(folder, "limits", 4096));
}

// The effective one. The folder's own owner would be cheaper, but that is root for whoever changed users,
// such as the workers of a web server. The name before it cannot feign a line: the kernel escapes newlines
// there.
bool parseUid(std::uint32_t &uid, std::string_view status)
{
    auto line = lineBehind(status, "Uid:");
    if (!line)
        return false;
    nextWord(*line);
    const auto number = toNumber(nextWord(*line));
    if (!number || *number > std::numeric_limits<std::uint32_t>::max())
        return false;
    uid = static_cast<std::uint32_t>(*number);
    return true;
}

bool readUid(std::uint32_t &uid, int folder)
{
    return parseUid(uid, readFile(folder, "status", 4096));
}

bool visitNumbers(int folder, std::vector<char> &buffer, const NumberVisitor &visitor)
{
    for (;;) {
        const ssize_t length = ::getdents64(folder, buffer.data(), buffer.size());
        if (length <= 0)
            return length == 0;
        for (ssize_t at = 0; at < length;) {
            const auto *entry = reinterpret_cast<const dirent64 *>(buffer.data() + at);
            at += entry->d_reclen;
            const char *end = entry->d_name + std::strlen(entry->d_name);
            std::uint32_t number = 0;
            const auto [stopped, code] = std::from_chars(entry->d_name, end, number);
            if (code == std::errc() && stopped == end)
                visitor(number, entry->d_name);
        }
    }
}

std::uint64_t readSocketLink(int folder, const char *name, bool &refused)
{
    constexpr std::string_view beginning = "socket:[";
    std::array<char, 40> target; // longer ones are no sockets
    const ssize_t length = ::readlinkat(folder, name, target.data(), target.size());
    refused = refused || (length < 0 && (errno == EACCES || errno == EPERM));
    std::string_view text(target.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    if (!text.starts_with(beginning) || !text.ends_with(']'))
        return 0;
    text.remove_prefix(beginning.size());
    text.remove_suffix(1);
    return toNumber(text).value_or(0);
}

} // namespace lightfoot
