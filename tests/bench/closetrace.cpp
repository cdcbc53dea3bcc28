// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/closetrace.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lightfoot::bench {

namespace {

constexpr const char *tracefs = "/sys/kernel/tracing";
constexpr std::string_view eventName = ": inet_sock_set_state: ";

bool write(const std::string &path, std::string_view text)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::write(file, text.data(), text.size()) == ssize_t(text.size());
    if (!done)
        std::perror(path.c_str());
    if (file >= 0)
        ::close(file);
    return done;
}

std::uint64_t toNumber(std::string_view text)
{
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// "sport=" and the like: what is behind it, up to the next blank.
std::string_view valueOf(std::string_view fields, std::string_view key)
{
    const std::size_t at = fields.find(key);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = fields.substr(at + key.size());
    return rest.substr(0, rest.find(' '));
}

SocketAddress addressOf(bool v6, std::string_view host, std::string_view port)
{
    std::array<std::uint8_t, 16> bytes{};
    ::inet_pton(v6 ? AF_INET6 : AF_INET, std::string(host).c_str(), bytes.data());
    return makeAddress(v6, bytes.data(), static_cast<std::uint16_t>(toNumber(port)));
}

} // namespace

CloseTrace::CloseTrace()
    : m_instance(tracefs + std::string("/instances/lightfoot-") + std::to_string(::getpid()))
{
    if (!begin())
        std::fprintf(stderr, "tracefs: not available\n");
}

CloseTrace::~CloseTrace()
{
    if (m_pipe >= 0)
        ::close(m_pipe); // the instance is in use until then
    if (::rmdir(m_instance.c_str()) != 0 && errno != ENOENT)
        std::perror(m_instance.c_str());
}

bool CloseTrace::begin()
{
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tracefs", tracefs, "tracefs", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) != 0 ||
        ::mkdir(m_instance.c_str(), 0700) != 0) {
        std::perror(tracefs);
        return false;
    }
    const std::string event = m_instance + "/events/sock/inet_sock_set_state/";
    m_pipe = ::open((m_instance + "/trace_pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    return m_pipe >= 0 && write(m_instance + "/buffer_size_kb", "2048") && // of each processor
           write(event + "filter", "protocol == 6 && oldstate == 1 && newstate == 4") &&
           write(event + "enable", "1");
}

void CloseTrace::read()
{
    std::array<char, 16 * 1024> buffer;
    ssize_t length = 0;
    while (m_pipe >= 0 && (length = ::read(m_pipe, buffer.data(), buffer.size())) > 0) {
        m_text.append(buffer.data(), static_cast<std::size_t>(length));
        std::size_t begin = 0;
        for (std::size_t end = 0; (end = m_text.find('\n', begin)) != std::string::npos; begin = end + 1)
            takeLine(std::string_view(m_text).substr(begin, end - begin));
        m_text.erase(0, begin);
    }
}

//            alpha-4711    [001] ...1.  1234.567890: inet_sock_set_state: family=AF_INET ... sport=40000 ...
void CloseTrace::takeLine(std::string_view line)
{
    if (const std::size_t at = line.find("[LOST "); at != std::string_view::npos)
        m_lost += toNumber(line.substr(at + 6));
    const std::size_t event = line.find(eventName);
    if (event == std::string_view::npos)
        return;
    const std::string_view who = line.substr(0, line.substr(0, event).rfind('['));
    const std::string_view fields = line.substr(event + eventName.size() - 1);
    const bool v6 = valueOf(fields, " family=") == "AF_INET6";
    const auto local =
        addressOf(v6, valueOf(fields, v6 ? " saddrv6=" : " saddr="), valueOf(fields, " sport="));
    const auto remote =
        addressOf(v6, valueOf(fields, v6 ? " daddrv6=" : " daddr="), valueOf(fields, " dport="));
    std::string_view name = who.substr(0, who.rfind('-'));
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    ++m_events;
    m_closers[digestOf(local, remote)] = name;
}

std::string_view CloseTrace::closerOf(const SocketRow &row) const
{
    const auto found = m_closers.find(digestOf(row.local, row.remote));
    return found == m_closers.end() ? std::string_view() : found->second;
}

} // namespace lightfoot::bench
