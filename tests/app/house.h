// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <QProcess>
#include <QTest>

#include <filesystem>

namespace lightfoot::test {

// Helpers for tests that run the whole house in this process.

inline Endpoint tcpEndpoint(const std::string &name, const std::string &target,
                            Duration interval = std::chrono::seconds(1),
                            Duration timeout = std::chrono::seconds(1))
{
    Endpoint endpoint{.id = name, .name = name, .kind = "tcp", .options = {{"host", target}}};
    endpoint.interval = interval;
    endpoint.timeout = timeout;
    return endpoint;
}

// 127.1.0.1, 127.1.0.2 ...: addresses of our own machine, each a remote of its own.
inline std::string loopbackAddress(unsigned index)
{
    const unsigned number = index + 1;
    return "127.1." + std::to_string(number / 256) + '.' + std::to_string(number % 256);
}

inline std::size_t openDescriptors()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

// Runs ip(8) in this network namespace.
inline bool ip(const QString &arguments)
{
    QProcess process;
    process.start(QStringLiteral("ip"), arguments.split(QLatin1Char(' ')));
    return process.waitForFinished(10'000) && process.exitCode() == 0;
}

// Makes 10.99.0.0/16 a network that swallows all: packets leave for a neighbour that does not exist, so that
// a SYN is lost without an answer. Only in a namespace of the test's own.
inline bool makeSilentNetwork()
{
    return ip(QStringLiteral("link add silent0 type veth peer name silent1")) &&
           ip(QStringLiteral("addr add 10.99.0.1/16 dev silent0")) &&
           ip(QStringLiteral("link set silent1 up")) && ip(QStringLiteral("link set silent0 up")) &&
           ip(QStringLiteral("neigh add 10.99.255.254 lladdr 02:00:00:00:00:99 dev silent0 nud permanent")) &&
           ip(QStringLiteral("route add 10.98.0.0/16 via 10.99.255.254"));
}

inline std::string silentAddress(unsigned index)
{
    return "10.98." + std::to_string(index / 250) + '.' + std::to_string(index % 250 + 1);
}

} // namespace lightfoot::test
