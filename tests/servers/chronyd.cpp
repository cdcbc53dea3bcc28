// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/chronyd.h"

#include <arpa/inet.h>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

// Whether it answers a question. Nothing but an answer tells that a UDP server is there.
bool answers(std::uint16_t port)
{
    const int fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const timeval limit{0, 50'000};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    char packet[48] = {0x23}; // version 4, client
    packet[47] = 1;
    const bool sent = ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 &&
                      ::send(fd, packet, sizeof packet, 0) == sizeof packet;
    const bool answered = sent && ::recv(fd, packet, sizeof packet, 0) == sizeof packet;
    ::close(fd);
    return answered;
}

} // namespace

Chronyd::Chronyd(int stratum) : m_process("chronyd", "chrony", path("output")), m_stratum(stratum) {}

std::string Chronyd::path(const char *file) const
{
    return m_folder.filePath(QString::fromUtf8(file)).toStdString();
}

bool Chronyd::startOn(std::uint16_t port)
{
    std::ofstream file(path("chrony.conf"));
    file << "port " << port << "\nbindaddress 127.0.0.1\nallow 127.0.0.0/8\ncmdport 0\nbindcmdaddress /\n"
         << "pidfile " << path("pid") << '\n';
    if (m_stratum > 0)
        file << "local stratum " << m_stratum << '\n';
    file.close();
    // -x: keeps its hands off the clock; -U: need not be root, and -u: where it is, stays it.
    std::vector<std::string> arguments{"-d", "-x", "-U", "-f", path("chrony.conf")};
    if (::geteuid() == 0)
        arguments.insert(arguments.end(), {"-u", "root"});
    return m_process.start(arguments, [port] { return answers(port); });
}

bool Chronyd::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

} // namespace lightfoot::test
