// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <sys/types.h>

namespace lightfoot::test {

// A child process with a name of its own that plays one part on a scripted machine, in the network namespace
// of the thread that started it. Killed by its id in the destructor, or by the kernel should that thread die.
// Failures of the set-up abort the test program. One thread.
class Actor
{
public:
    // What the part may do besides its sockets; lives in the child.
    class Stage
    {
    public:
        explicit Stage(int channel) : m_channel(channel) {}
        // Tells the test that everything is in place. Once.
        void ready();
        // Waits until the test gives the next cue.
        void awaitCue();
        // True when the test has given the next cue within this time.
        bool cueWithin(std::chrono::milliseconds time);
        [[noreturn]] void stayUntilTheEnd();

    private:
        int m_channel;
    };
    using Part = std::function<void(Stage &stage)>;

    // name: what ps shows (15 bytes). The child forks here: part runs at once, and has only this thread.
    Actor(const std::string &name, const Part &part);
    ~Actor();
    Actor(const Actor &) = delete;
    Actor &operator=(const Actor &) = delete;

    void awaitReady(); // at most 30 s
    void cue();
    pid_t id() const { return m_id; }

private:
    int m_channel = -1;
    pid_t m_id = -1;
};

} // namespace lightfoot::test
