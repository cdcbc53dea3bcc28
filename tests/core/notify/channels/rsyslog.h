// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot::test {

// What a system log understood of one message (RFC 5424).
struct LoggedMessage
{
    std::string input; // imudp, imtcp, imuxsock
    int priority = 0;
    std::string time;
    std::string host;
    std::string sender;
    std::string process;
    std::string id;
    std::string data; // structured data as it came
    std::string text;
};

// rsyslogd on 127.0.0.1, UDP and TCP on the same port, and on a socket in the file system. One thread, owned
// by a test.
class Rsyslog
{
public:
    Rsyslog();

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_process.error(); }

    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }
    std::string socket() const; // path
    // Waits until there are so many, ten seconds at most.
    std::vector<LoggedMessage> messages(std::size_t count) const;

private:
    bool startOn(std::uint16_t port);
    std::string file(const char *name) const;
    std::vector<LoggedMessage> read() const;

    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
};

} // namespace lightfoot::test
