// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <libssh/libssh.h>
#include <string>
#include <sys/types.h>

namespace lightfoot {

class BlockingCall;
struct SshLogin;
struct SshPlan;

// A session of libssh that never waits by itself. It owns the socket it is given: libssh closes that only
// sometimes, after an error, so that it is asked by its inode whether it is still there. Lives in one job.
class SshSession
{
public:
    SshSession(int socket, const SshLogin &login, const SshPlan &plan);
    ~SshSession();
    SshSession(const SshSession &) = delete;
    SshSession &operator=(const SshSession &) = delete;

    bool isMade() const { return m_made; } // libssh took all options
    ssh_session get() { return m_session; }
    std::string error() const;
    // SSH's own disconnect message, to the socket.
    void sayGoodbye();

private:
    ssh_session m_session = nullptr;
    const int m_socket;
    ino_t m_identity = 0;
    bool m_made = false;
};

// Where a job waits: for its session's socket, and for the bastion's, whose channel it carries to a socket
// pair on which the inner session talks. One thread, no callbacks.
class SshRoute
{
public:
    explicit SshRoute(BlockingCall &call) : m_call(call) {}
    ~SshRoute() { release(); }
    SshRoute(const SshRoute &) = delete;
    SshRoute &operator=(const SshRoute &) = delete;

    bool interrupted() const;
    // Until one of them may go on. False: the probe was interrupted.
    bool wait(ssh_session session);

    // Calls step until it says something else than again; other when the probe was interrupted.
    template <class Step>
    int until(ssh_session session, int again, int other, Step step)
    {
        for (;;) {
            const int outcome = step();
            if (outcome != again)
                return outcome;
            if (!wait(session))
                return other;
        }
    }

    // The socket for the inner session, the caller's to close; -1: errno says why.
    int carry(ssh_session bastion, ssh_channel channel);
    // Carries what is left, the goodbye among it, until the server behind the bastion has closed its end.
    void carryRest(std::chrono::milliseconds patience);
    // Gives the channel back, to be done before its session says goodbye: libssh frees it there.
    void release();
    // Takes what the socket has, once: libssh's own calls no longer do that when a channel's output has
    // ended.
    static void turn(ssh_session session);
    // Until what was said is on its way.
    void flush(ssh_session session, std::chrono::milliseconds patience);

private:
    bool move();
    bool moveUp();
    bool moveDown();
    void breakOff();
    void poll(ssh_session session, std::chrono::milliseconds limit);

    BlockingCall &m_call;
    ssh_session m_bastion = nullptr;
    ssh_channel m_channel = nullptr;
    int m_relay = -1;
    std::string m_up; // on the way to the server
    std::string m_down;
    bool m_upEnded = false;
    bool m_downEnded = false;
};

} // namespace lightfoot
