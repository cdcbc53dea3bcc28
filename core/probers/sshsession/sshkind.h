// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/shared/commandkind.h"
#include "core/probers/shared/serveroptions.h"

#include <memory>
#include <optional>

struct ssh_key_struct;

namespace lightfoot {

class BlockingPool;

// What the kinds have in common that log in over SSH and run one command: options, the way there, the login.

inline constexpr std::array<const char *, 3> hostKeyChecks{"strict", "accept-new", "off"};

// Beside "host", which is not always required.
inline constexpr std::array<OptionDescriptor, 12> sshOptions{{
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "empty: the user that this program runs as")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}; tried after the key"),
     .secret = true},
    {.key = "key",
     .label = QT_TRANSLATE_NOOP("Option", "Private key"),
     .hint = QT_TRANSLATE_NOOP("Option", "OpenSSH or PEM file; without key and password those in ~/.ssh"),
     .file = true},
    {.key = "passphrase",
     .label = QT_TRANSLATE_NOOP("Option", "Passphrase of the key"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}"),
     .secret = true},
    {.key = "bastion_host",
     .label = QT_TRANSLATE_NOOP("Option", "Bastion"),
     .hint = QT_TRANSLATE_NOOP("Option", "[user@]host[:port] of an SSH server that the way leads through")},
    {.key = "bastion_username",
     .label = QT_TRANSLATE_NOOP("Option", "User at the bastion"),
     .hint = QT_TRANSLATE_NOOP("Option", "empty: the user that this program runs as")},
    {.key = "bastion_password",
     .label = QT_TRANSLATE_NOOP("Option", "Password at the bastion"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}; tried after the key"),
     .secret = true},
    {.key = "bastion_key",
     .label = QT_TRANSLATE_NOOP("Option", "Private key for the bastion"),
     .hint = QT_TRANSLATE_NOOP("Option", "OpenSSH or PEM file; without key and password those in ~/.ssh"),
     .file = true},
    {.key = "bastion_passphrase",
     .label = QT_TRANSLATE_NOOP("Option", "Passphrase of the bastion's key"),
     .hint = QT_TRANSLATE_NOOP("Option", "better as ${VARIABLE}"),
     .secret = true},
    {.key = "known_hosts",
     .label = QT_TRANSLATE_NOOP("Option", "Known hosts"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "file of host keys; else ~/.ssh/known_hosts; the system's count too"),
     .file = true},
    {.key = "host_key_check",
     .label = QT_TRANSLATE_NOOP("Option", "Host key"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "strict (usual): must be known; accept-new: an unknown one is written "
                                     "down at first use; off: anybody's is good"),
     .choices = hostKeyChecks},
    {.key = "proxy",
     .label = QT_TRANSLATE_NOOP("Option", "Proxy"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "socks5://[user:password@]host:port or http://..., to the first server"),
     .secret = true},
}};

enum class HostKeyCheck : std::uint8_t
{
    Strict,
    AcceptNew,
    Off
};

using SshKey = std::shared_ptr<ssh_key_struct>; // immutable once read

struct SshLogin
{
    HostPort address;
    std::string username; // empty: who runs this program
    std::string password;
    std::vector<SshKey> keys;
};

struct SshPlan
{
    Destination destination; // of the first connection
    SshLogin server;
    std::optional<SshLogin> bastion;
    std::string knownHosts; // empty: the user's
    HostKeyCheck hostKeyCheck = HostKeyCheck::Strict;
    std::string command; // for the server's shell; empty: the login is all
    // What the command waits by our own wish once it has begun to answer: no time of the server's.
    std::chrono::nanoseconds pause{0};
};

// Without libssh no probe can be made: an error that says so. Keys are read here, not in a probe.
Result<SshPlan> sshPlanOf(const Endpoint &endpoint, ProberResources &resources, const char *kind);

// ProberKind::reach: the bastion, where there is one.
ProbeReach sshReach(const OptionMap &options, const char *kind);

// A word as a POSIX shell takes it whatever stands in it.
std::string shellQuoted(std::string_view word);
// The command with its environment, for the server's shell. args are the shell's to read, as with ssh(1).
// An error: a variable's name is none.
Result<std::string> remoteCommand(const CommandPlan &plan);

struct SshAnswer
{
    MaybeFailure failure; // of the connection, the login or the command's start
    CommandOutput output; // of the command
    CommandOutput errors; // its standard error
    std::optional<int> exitCode;
    std::string signal;   // that killed it
    std::string software; // what the server calls itself
    std::string remoteAddress;
};

// Connects (through the bastion, if there is one), logs in, runs the command, says goodbye, resets. The
// bastion's own connection to the server is the bastion's to close.
asio::awaitable<SshAnswer> askOverSsh(ProbeContext &context, BlockingPool &pool, const SshPlan &plan);

// Why the command did not end well, where it was run.
MaybeFailure commandFailure(const SshAnswer &answer);

} // namespace lightfoot
