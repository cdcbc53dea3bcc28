// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// Key files made by ssh-keygen in a folder of their own. Trouble ends the program. Owned by a test; one
// thread.
class SshKeys
{
public:
    SshKeys();

    std::string user() const { return path("user"); }         // Ed25519, authorized
    std::string locked() const { return path("locked"); }     // Ed25519, authorized, passphrase "pass phrase"
    std::string lockedPem();                                  // RSA as PEM, authorized, the same passphrase
    std::string stranger() const { return path("stranger"); } // Ed25519, authorized nowhere
    std::string authorized() const { return path("authorized"); }
    // A host key of its own for each server.
    std::string makeHostKey();
    // "ssh-ed25519 AAAA..." of a key file.
    static std::string publicKey(const std::string &file);
    // Any other file in the folder.
    std::string path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    std::string write(const char *name, const std::string &text) const;

private:
    void generate(const std::string &file, const QStringList &more = {});
    QTemporaryDir m_folder;
    int m_hostKeys = 0;
};

// OpenSSH's server on 127.0.0.1, for logins as
//   root      with the authorized keys
//   tester    the same, or with the password "secret", where there are passwords (no user of this machine:
//             a library put in between adds it)
// It runs as root.
class SshServer
{
public:
    enum class Passwords : std::uint8_t
    {
        None,
        Taken
    };
    // keys must outlive it. more: lines of sshd_config.
    SshServer(SshKeys &keys, Passwords passwords, std::string more = {});

    // False: error() says why.
    bool start();
    void stop() { m_process.stop(); }
    const std::string &error() const { return m_process.error(); }
    std::uint16_t port() const { return m_port; }
    std::string address() const { return "127.0.0.1:" + std::to_string(m_port); }
    // Its line in a known_hosts file; with another server's key where that is given.
    std::string knownHost() const { return knownHostWith(m_hostKey); }
    std::string knownHostWith(const std::string &hostKey) const;
    const std::string &hostKey() const { return m_hostKey; }
    // All that it wrote into its log at the default level.
    std::string log() const;

private:
    bool startOn(std::uint16_t port);

    SshKeys &m_keys;
    const Passwords m_passwords;
    const std::string m_more;
    QTemporaryDir m_folder;
    Process m_process;
    std::string m_hostKey;
    std::uint16_t m_port = 0;
};

} // namespace lightfoot::test
