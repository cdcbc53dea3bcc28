// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/programrun.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace lightfoot {

namespace {

constexpr std::size_t outputLimit = 64 * 1024;
constexpr std::chrono::milliseconds cancelLook{50}; // how often is looked whether somebody cancelled

// Standard input as a file that is complete before the program starts: nobody has to feed it, and it may be
// opened again as /dev/stdin.
ProgramDescriptor inputFile(std::string_view text)
{
    ProgramDescriptor file(::memfd_create("input", MFD_CLOEXEC));
    while (file.get() >= 0 && !text.empty()) {
        const ssize_t written = ::write(file.get(), text.data(), text.size());
        if (written < 0 && errno != EINTR)
            return ProgramDescriptor();
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    if (file.get() >= 0)
        ::lseek(file.get(), 0, SEEK_SET);
    return file;
}

std::vector<std::string> environmentEntries(const ProgramCall &call)
{
    TextMap all;
    const auto put = [&all](const std::string &name, const std::string &value) {
        const auto found = std::ranges::find(all, name, &TextMap::value_type::first);
        if (found == all.end())
            all.emplace_back(name, value);
        else
            found->second = value;
    };
    for (char **entry = environ; !call.cleanEnvironment && entry && *entry; ++entry) {
        const std::string text = *entry;
        if (const std::size_t sign = text.find('='); sign != std::string::npos)
            put(text.substr(0, sign), text.substr(sign + 1));
    }
    for (const auto &[name, value] : call.environment)
        put(name, value);
    std::vector<std::string> entries;
    for (const auto &[name, value] : all)
        entries.push_back(name + "=" + value);
    return entries;
}

std::vector<char *> pointersOf(std::vector<std::string> &words)
{
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

int ProgramRun::start(const ProgramCall &call)
{
    const ProgramDescriptor input = inputFile(call.input);
    if (input.get() < 0)
        return errno;
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return errno;
    m_output = ProgramDescriptor(ends[0]);
    const ProgramDescriptor writing(ends[1]);
    ::fcntl(m_output.get(), F_SETFL, O_NONBLOCK);
    if (const int error = spawn(call, input.get(), writing.get()); error != 0)
        return error;
    m_exited = ProgramDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, m_id, 0)));
    return m_exited.get() < 0 ? errno : 0;
}

int ProgramRun::spawn(const ProgramCall &call, int input, int output)
{
    std::vector<std::string> words{call.program};
    words.insert(words.end(), call.arguments.begin(), call.arguments.end());
    std::vector<std::string> entries = environmentEntries(call);
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_init(&actions);
    sigset_t none;
    sigset_t usual;
    sigemptyset(&none);
    sigfillset(&usual);
    // This process ignores SIGPIPE, which a program would inherit.
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &usual);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes,
                               POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    const int error = ::posix_spawnp(&m_id, call.program.c_str(), &actions, &attributes,
                                     pointersOf(words).data(), pointersOf(entries).data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0)
        m_id = -1;
    return error;
}

void ProgramRun::read()
{
    char buffer[16384];
    for (;;) {
        const ssize_t bytes = ::read(m_output.get(), buffer, sizeof buffer);
        if (bytes < 0 && errno == EINTR)
            continue;
        if (bytes < 0)
            return;
        if (bytes == 0) {
            m_output = ProgramDescriptor();
            return;
        }
        // What is too much is read and forgotten: the program shall not wait for us.
        m_printed.append(buffer, std::min(static_cast<std::size_t>(bytes), outputLimit - m_printed.size()));
    }
}

bool ProgramRun::waitUntil(std::chrono::steady_clock::time_point deadline, const std::atomic<bool> &cancelled)
{
    while (!cancelled.load()) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left <= std::chrono::milliseconds(0))
            return false;
        pollfd entries[2]{{.fd = m_exited.get(), .events = POLLIN, .revents = 0},
                          {.fd = m_output.get(), .events = POLLIN, .revents = 0}};
        ::poll(entries, 2, static_cast<int>(std::min(left, cancelLook).count()));
        if (m_output.get() >= 0)
            read();
        if (entries[0].revents != 0)
            return true;
    }
    return false;
}

int ProgramRun::status()
{
    int status = -1;
    while (m_id > 0 && ::waitpid(m_id, &status, 0) < 0 && errno == EINTR)
        ;
    m_id = -1;
    return status;
}

void ProgramRun::kill()
{
    if (m_id <= 0)
        return;
    // Before it is reaped: until then nobody else can get its number, nor its group's.
    ::kill(-m_id, SIGKILL);
    static_cast<void>(status());
}

std::string ProgramRun::lastLine() const
{
    const std::size_t end = m_printed.find_last_not_of(" \t\r\n");
    if (end == std::string::npos)
        return {};
    const std::string_view text = std::string_view(m_printed).substr(0, end + 1);
    const std::size_t before = text.rfind('\n');
    return escaped(before == std::string_view::npos ? text : text.substr(before + 1), 200);
}

} // namespace lightfoot
