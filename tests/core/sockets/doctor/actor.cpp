// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sockets/doctor/actor.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

using namespace std::chrono_literals;

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "actor: %s: %s\n", what, std::strerror(errno));
    std::abort();
}

bool readableWithin(int channel, std::chrono::milliseconds time)
{
    pollfd wait{channel, POLLIN, 0};
    int ready = 0;
    do
        ready = ::poll(&wait, 1, static_cast<int>(time.count()));
    while (ready < 0 && errno == EINTR);
    return ready > 0;
}

void send(int channel)
{
    if (::send(channel, "!", 1, MSG_NOSIGNAL) != 1)
        giveUp("the other end is gone");
}

// An end of file is no word: the other side died.
bool receive(int channel)
{
    char byte = 0;
    return ::recv(channel, &byte, 1, 0) == 1;
}

} // namespace

void Actor::Stage::ready()
{
    send(m_channel);
}

void Actor::Stage::awaitCue()
{
    if (!receive(m_channel))
        ::_exit(0);
}

bool Actor::Stage::cueWithin(std::chrono::milliseconds time)
{
    if (!readableWithin(m_channel, time))
        return false;
    awaitCue();
    return true;
}

void Actor::Stage::stayUntilTheEnd()
{
    for (;;)
        awaitCue();
}

Actor::Actor(const std::string &name, const Part &part)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        giveUp("socketpair");
    const pid_t parent = ::getpid();
    m_id = ::fork();
    if (m_id < 0)
        giveUp("fork");
    if (m_id == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::prctl(PR_SET_NAME, name.c_str());
        for (const int signal : {SIGABRT, SIGSEGV, SIGTERM, SIGINT})
            ::signal(signal, SIG_DFL); // the test's own handlers have nothing to say here
        ::close(ends[0]);
        if (::getppid() != parent)
            ::_exit(126);
        Stage stage(ends[1]);
        part(stage);
        stage.stayUntilTheEnd();
    }
    ::close(ends[1]);
    m_channel = ends[0];
}

Actor::~Actor()
{
    ::kill(m_id, SIGKILL);
    ::waitpid(m_id, nullptr, 0);
    ::close(m_channel);
}

void Actor::awaitReady()
{
    if (!readableWithin(m_channel, 30s) || !receive(m_channel))
        giveUp("it did not become ready");
}

void Actor::cue()
{
    send(m_channel);
}

} // namespace lightfoot::test
