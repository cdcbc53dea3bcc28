// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/networknamespace.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

bool failedAt(const char *what, std::string &error)
{
    error = std::string(what) + ": " + std::strerror(errno);
    return false;
}

bool writeFile(const char *path, const std::string &text, std::string &error)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return failedAt(path, error);
    const bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    const bool done = written || failedAt(path, error);
    ::close(file);
    return done;
}

// Root in the new user namespace is whoever we are outside.
bool enterAsUser(std::string &error)
{
    const std::string user = "0 " + std::to_string(::geteuid()) + " 1";
    const std::string group = "0 " + std::to_string(::getegid()) + " 1";
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return failedAt("unshare", error);
    return writeFile("/proc/self/setgroups", "deny", error) && writeFile("/proc/self/uid_map", user, error) &&
           writeFile("/proc/self/gid_map", group, error);
}

bool bringUpLoopback(std::string &error)
{
    const int control = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (control < 0)
        return failedAt("socket", error);
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    bool done = ::ioctl(control, SIOCGIFFLAGS, &request) == 0;
    request.ifr_flags = static_cast<short>(request.ifr_flags | IFF_UP);
    done = done && ::ioctl(control, SIOCSIFFLAGS, &request) == 0;
    done = done || failedAt("loopback", error);
    ::close(control);
    return done;
}

} // namespace

bool enterNetworkNamespace(std::string &error)
{
    if (::unshare(CLONE_NEWNET) != 0 && !enterAsUser(error))
        return false;
    return bringUpLoopback(error);
}

} // namespace lightfoot::test
