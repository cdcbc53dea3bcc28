// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lightfoot::test {

// A port on which nobody listens, TCP and UDP, below the range from which the kernel takes source ports. For
// programs that cannot be told to choose one; our own servers bind port 0.
std::uint16_t freePort();

// A real server program as a child: in a process group of its own, killed by the kernel should the thread
// that started it die, ended by its id in the destructor. One thread, which must outlive it; owned by the
// test or a server.
class Process
{
public:
    // program is looked for in PATH and the sbin folders; package names what to install when it is missing.
    // What it prints goes to the file output.
    Process(std::string program, std::string package, std::string output);
    ~Process();
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    // Starts it and waits until address:port accepts a connection, ten seconds at most.
    // False: error() says why, with what the program printed last.
    bool start(const std::vector<std::string> &arguments, const std::string &address, std::uint16_t port);
    // The same for servers without a TCP port: waits until isReady says so.
    bool start(const std::vector<std::string> &arguments, const std::function<bool()> &isReady,
               const std::string &otherwise = "is not ready");
    // SIGTERM, after two seconds SIGKILL; returns when the process is gone.
    void stop();

    bool running();
    pid_t id() const { return m_id; }
    const std::string &error() const { return m_error; }
    std::string output() const; // the last 4 KiB of what it printed

private:
    std::optional<std::string> findProgram() const;
    bool waitUntil(const std::function<bool()> &isReady, const std::string &otherwise);
    bool waitForEnd(std::chrono::milliseconds limit);
    bool fail(const std::string &why);

    const std::string m_program;
    const std::string m_package;
    const std::string m_output;
    std::string m_error;
    pid_t m_id = -1;
};

// Starts a server on a free port, and on another one when somebody took it in between.
// startOn(port) starts it there.
template <class Function>
bool startOnFreePort(Process &process, std::uint16_t &port, Function startOn)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        port = freePort();
        if (startOn(port))
            return true;
        if (process.error().find("in use") == std::string::npos)
            return false;
    }
    return false;
}

} // namespace lightfoot::test
