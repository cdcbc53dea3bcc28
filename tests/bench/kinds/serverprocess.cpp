// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/serverprocess.h"

#include "tests/bench/benchmark.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lightfoot::bench {

namespace {

std::string allOf(int descriptor)
{
    std::string text;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(descriptor, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(got));
    return text;
}

void tellAll(int descriptor, const std::string &text)
{
    // Far less than a pipe holds.
    if (::write(descriptor, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        std::perror("bench_kinds: pipe");
    ::close(descriptor);
}

} // namespace

ServerProcess::ServerProcess(Served (*serve)(), int cpu)
{
    int tell[2];
    int alive[2];
    if (::pipe(tell) != 0 || ::pipe(alive) != 0) {
        m_error = "no pipe";
        return;
    }
    m_id = ::fork();
    if (m_id == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(tell[0]);
        ::close(alive[1]);
        pinToCpu(cpu);
        child(serve, tell[1], alive[0]);
    }
    ::close(tell[1]);
    ::close(alive[0]);
    m_alive = alive[1];
    const std::string said = allOf(tell[0]);
    ::close(tell[0]);
    for (std::size_t at = 0; at < said.size();) {
        const std::size_t end = said.find('\n', at);
        const std::string line = said.substr(at, end - at);
        m_place[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
        at = end == std::string::npos ? said.size() : end + 1;
    }
    if (m_place.contains("error"))
        m_error = m_place.at("error");
    else if (!m_place.contains("runs"))
        m_error = "the server ended";
}

// The descriptors of both pipes go to the server's own processes too unless they are closed on exec.
void ServerProcess::child(Served (*serve)(), int tell, int wait)
{
    std::string text;
    {
        char name[] = "bench_kinds";
        char *arguments[] = {name, nullptr};
        int count = 1;
        const QCoreApplication application(count, arguments);
        ::fcntl(tell, F_SETFD, FD_CLOEXEC);
        ::fcntl(wait, F_SETFD, FD_CLOEXEC);
        const Served served = serve();
        for (const auto &[key, value] : served.place)
            text += key + '=' + value + '\n';
        text += served.error.empty() ? "runs=yes\n" : "error=" + served.error + '\n';
        tellAll(tell, text);
        if (served.error.empty())
            allOf(wait);
    }
    std::exit(0);
}

ServerProcess::~ServerProcess()
{
    if (m_alive >= 0)
        ::close(m_alive);
    if (m_id > 0)
        ::waitpid(m_id, nullptr, 0);
}

} // namespace lightfoot::bench
