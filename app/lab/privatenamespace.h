// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>

namespace lightfoot {

// What the kernel was asked for when it refused.
enum class NamespaceStep : std::uint8_t
{
    Namespace, // unshare(2)
    Mapping,   // uid_map, gid_map
    Loopback,  // bringing lo up
    Setting    // a sysctl of the new namespace
};

struct NamespaceRefusal
{
    NamespaceStep step = NamespaceStep::Namespace;
    int error = 0; // errno
};

// Moves this process into a network namespace with nothing in it but the loopback interface, up: with rights
// directly, without by way of a user namespace of its own. Only before the process has a second thread.
std::optional<NamespaceRefusal> enterPrivateNamespace();

// Sets a sysctl below /proc/sys/net of the namespace that this thread is in.
std::optional<NamespaceRefusal> setNetworkSetting(const std::string &name, const std::string &value);

// Why there is no namespace, naming the sysctl that forbids it where one does. proc: procfs.
Message describe(const NamespaceRefusal &refusal, const std::filesystem::path &proc = "/proc");

} // namespace lightfoot
