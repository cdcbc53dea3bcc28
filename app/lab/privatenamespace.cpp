// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/privatenamespace.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace lightfoot {

namespace {

// Nothing when written, errno otherwise.
int writeFile(const std::string &path, const std::string &text)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int error = ::write(file, text.data(), text.size()) == ssize_t(text.size()) ? 0 : errno;
    ::close(file);
    return error;
}

// Root in the new user namespace is whoever we are outside.
std::optional<NamespaceRefusal> enterAsUser()
{
    const std::string user = "0 " + std::to_string(::geteuid()) + " 1";
    const std::string group = "0 " + std::to_string(::getegid()) + " 1";
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return NamespaceRefusal{NamespaceStep::Namespace, errno};
    for (const auto &[file, text] : {std::pair("setgroups", std::string("deny")), std::pair("uid_map", user),
                                     std::pair("gid_map", group)}) {
        if (const int error = writeFile(std::string("/proc/self/") + file, text))
            return NamespaceRefusal{NamespaceStep::Mapping, error};
    }
    return std::nullopt;
}

int bringUpLoopback()
{
    const int control = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (control < 0)
        return errno;
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    bool done = ::ioctl(control, SIOCGIFFLAGS, &request) == 0;
    request.ifr_flags = static_cast<short>(request.ifr_flags | IFF_UP);
    done = done && ::ioctl(control, SIOCSIFFLAGS, &request) == 0;
    const int error = done ? 0 : errno;
    ::close(control);
    return error;
}

// A sysctl that forbids it, and the value with which it does.
struct Gate
{
    const char *file; // below proc/sys
    const char *name;
    const char *closed;
};
constexpr std::array<Gate, 4> gates{{
    {"kernel/unprivileged_userns_clone", "kernel.unprivileged_userns_clone", "0"},
    {"kernel/apparmor_restrict_unprivileged_userns", "kernel.apparmor_restrict_unprivileged_userns", "1"},
    {"user/max_user_namespaces", "user.max_user_namespaces", "0"},
    {"user/max_net_namespaces", "user.max_net_namespaces", "0"},
}};

const Gate *closedGate(const std::filesystem::path &proc)
{
    for (const Gate &gate : gates) {
        std::ifstream file(proc / "sys" / gate.file);
        std::string value;
        if (file >> value && value == gate.closed)
            return &gate;
    }
    return nullptr;
}

std::string nameOf(NamespaceStep step)
{
    constexpr std::array<const char *, 4> names{"unshare", "uid_map", "loopback", "sysctl"};
    return names.at(static_cast<std::size_t>(step));
}

} // namespace

std::optional<NamespaceRefusal> enterPrivateNamespace()
{
    if (::unshare(CLONE_NEWNET) != 0) {
        if (const auto refusal = enterAsUser())
            return refusal;
    }
    if (const int error = bringUpLoopback())
        return NamespaceRefusal{NamespaceStep::Loopback, error};
    return std::nullopt;
}

std::optional<NamespaceRefusal> setNetworkSetting(const std::string &name, const std::string &value)
{
    if (const int error = writeFile("/proc/sys/net/" + name, value))
        return NamespaceRefusal{NamespaceStep::Setting, error};
    return std::nullopt;
}

Message describe(const NamespaceRefusal &refusal, const std::filesystem::path &proc)
{
    if (const Gate *gate = closedGate(proc))
        return message(QT_TRANSLATE_NOOP("Message", "a private network cannot be made here: %1 is %2, which "
                                                    "forbids it (%3: %4)"),
                       gate->name, gate->closed, nameOf(refusal.step),
                       std::generic_category().message(refusal.error));
    return message(QT_TRANSLATE_NOOP(
                       "Message", "a private network cannot be made here: %1: %2; the sysctls "
                                  "kernel.unprivileged_userns_clone, user.max_user_namespaces, "
                                  "user.max_net_namespaces and kernel.apparmor_restrict_unprivileged_userns "
                                  "allow it, so a container or a security module forbids it"),
                   nameOf(refusal.step), std::generic_category().message(refusal.error));
}

} // namespace lightfoot
