// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lightfoot::bench {

namespace {

Served serve()
{
    return {.server = nullptr, .place = {}, .error = {}};
}

OptionMap options(const Place &)
{
    return {{"cmd", std::string("/bin/echo")}, {"args", std::vector<std::string>{"hello"}}};
}

// The command's own time is counted with both.
bool echo()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    char program[] = "/bin/echo";
    char word[] = "hello";
    char *arguments[] = {program, word, nullptr};
    pid_t id = -1;
    const int error = ::posix_spawn(&id, program, &actions, nullptr, arguments, environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    std::string output;
    char buffer[4096];
    for (ssize_t got = 0; error == 0 && (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        output.append(buffer, static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 1;
    return error == 0 && ::waitpid(id, &status, 0) == id && status == 0 && output == "hello\n";
}

BareProbe makeBare(const Place &)
{
    return echo;
}

const KindBench::Listed listed({.kind = "shell",
                                .row = "shell",
                                .bare = "posix_spawn() and a pipe",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
