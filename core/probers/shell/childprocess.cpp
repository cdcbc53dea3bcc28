// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shell/childprocess.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lightfoot {

namespace {

std::vector<char *> pointersTo(std::vector<std::string> &words)
{
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Later entries win, as in a shell; programs would take the first.
std::vector<std::string> variablesOf(const TextMap &added, bool clean)
{
    TextMap all;
    const auto set = [&all](const std::string &name, const std::string &value) {
        for (auto &[known, held] : all) {
            if (known == name) {
                held = value;
                return;
            }
        }
        all.emplace_back(name, value);
    };
    for (char **entry = environ; !clean && entry && *entry; ++entry) {
        const std::string text = *entry;
        if (const std::size_t sign = text.find('='); sign != std::string::npos)
            set(text.substr(0, sign), text.substr(sign + 1));
    }
    for (const auto &[name, value] : added)
        set(name, value);
    std::vector<std::string> variables;
    for (const auto &[name, value] : all)
        variables.push_back(name + "=" + value);
    return variables;
}

void closeAndForget(int &descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

// This program ignores SIGPIPE, which a child would inherit; and it blocks none.
void setAttributes(posix_spawnattr_t &attributes)
{
    sigset_t none;
    sigset_t usual;
    sigemptyset(&none);
    sigfillset(&usual);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &usual);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes,
                               POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

} // namespace

int ChildProcess::spawn(int writing, const std::string &program, const std::vector<std::string> &arguments,
                        std::vector<std::string> variables)
{
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_init(&actions);
    setAttributes(attributes);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, writing, STDERR_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    const int error = ::posix_spawnp(&m_id, program.c_str(), &actions, &attributes, pointersTo(words).data(),
                                     pointersTo(variables).data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0)
        m_id = -1;
    return error;
}

int ChildProcess::start(const std::string &program, const std::vector<std::string> &arguments,
                        const TextMap &environment, bool cleanEnvironment)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return errno;
    m_output = ends[0];
    int writing = ends[1];
    ::fcntl(m_output, F_SETFL, O_NONBLOCK); // our end alone: the program expects one that blocks
    const int error = spawn(writing, program, arguments, variablesOf(environment, cleanEnvironment));
    closeAndForget(writing);
    if (error != 0)
        return error;
    m_exited = static_cast<int>(::syscall(SYS_pidfd_open, m_id, 0));
    return m_exited < 0 ? errno : 0;
}

int ChildProcess::end()
{
    int status = -1;
    if (m_id > 0) {
        // Before the program is reaped: until then nobody else can get its number, nor its group's.
        ::kill(-m_id, SIGKILL);
        while (::waitpid(m_id, &status, 0) < 0 && errno == EINTR)
            ;
    }
    m_id = -1;
    closeAndForget(m_output);
    closeAndForget(m_exited);
    return status;
}

} // namespace lightfoot
