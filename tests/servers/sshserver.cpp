// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/sshserver.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace lightfoot::test {

namespace {

void writeText(const std::string &path, const std::string &text)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
        qFatal("%s cannot be written", path.c_str());
}

std::string readText(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

SshKeys::SshKeys()
{
    const QStringList passphrase{QStringLiteral("-N"), QStringLiteral("pass phrase")};
    generate(user());
    generate(stranger());
    generate(locked(), passphrase);
    writeText(authorized(), publicKey(user()) + "\n" + publicKey(locked()) + "\n");
}

// Made when it is first asked for: it takes longer than all the others.
std::string SshKeys::lockedPem()
{
    const std::string file = path("lockedpem");
    if (!QFile::exists(QString::fromStdString(file))) {
        generate(file, {QStringLiteral("-N"), QStringLiteral("pass phrase"), QStringLiteral("-t"),
                        QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("2048"),
                        QStringLiteral("-m"), QStringLiteral("PEM")});
        writeText(authorized(), readText(authorized()) + publicKey(file) + "\n");
    }
    return file;
}

void SshKeys::generate(const std::string &file, const QStringList &more)
{
    QStringList arguments{QStringLiteral("-q"), QStringLiteral("-f"), QString::fromStdString(file)};
    if (!more.contains(QStringLiteral("-t")))
        arguments << QStringLiteral("-t") << QStringLiteral("ed25519");
    if (!more.contains(QStringLiteral("-N")))
        arguments << QStringLiteral("-N") << QString();
    outputOf(QStringLiteral("ssh-keygen"), arguments + more);
}

std::string SshKeys::makeHostKey()
{
    const std::string file = path("host") + std::to_string(++m_hostKeys);
    generate(file);
    return file;
}

std::string SshKeys::publicKey(const std::string &file)
{
    const std::string text = readText(file + ".pub");
    return text.substr(0, text.find(' ', text.find(' ') + 1));
}

std::string SshKeys::write(const char *name, const std::string &text) const
{
    const std::string file = path(name);
    writeText(file, text);
    return file;
}

SshServer::SshServer(SshKeys &keys, Passwords passwords, std::string more)
    : m_keys(keys),
      m_passwords(passwords),
      m_more(std::move(more)),
      m_process("env", "openssh-server libnss-wrapper",
                m_folder.filePath(QStringLiteral("output")).toStdString()),
      m_hostKey(keys.makeHostKey())
{}

std::string SshServer::knownHostWith(const std::string &hostKey) const
{
    return "[127.0.0.1]:" + std::to_string(m_port) + " " + SshKeys::publicKey(hostKey) + "\n";
}

std::string SshServer::log() const
{
    return readText(m_folder.filePath(QStringLiteral("log")).toStdString());
}

bool SshServer::startOn(std::uint16_t port)
{
    const std::string folder = m_folder.path().toStdString();
    QDir().mkpath(QStringLiteral("/run/sshd")); // sshd insists on it
    writeText(folder + "/sshd_config",
              m_more + "\nListenAddress 127.0.0.1\nPort " + std::to_string(port) + "\nHostKey " + m_hostKey +
                  "\nPidFile none\nAuthorizedKeysFile " + m_keys.authorized() +
                  "\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nUseDNS no\nMaxStartups 1000\n"
                  "PrintMotd no\nPrintLastLog no\nKbdInteractiveAuthentication no\nPasswordAuthentication " +
                  (m_passwords == Passwords::Taken ? "yes" : "no") + "\n");
    std::vector<std::string> words;
    if (m_passwords == Passwords::Taken) {
        const QByteArray hash =
            outputOf(QStringLiteral("openssl"),
                     {QStringLiteral("passwd"), QStringLiteral("-6"), QStringLiteral("secret")});
        writeText(folder + "/passwd", readText("/etc/passwd") + "tester:x:0:0::" + folder + ":/bin/sh\n");
        writeText(folder + "/shadow", "root:*:19000:0:99999:7:::\ntester:" + hash.trimmed().toStdString() +
                                          ":19000:0:99999:7:::\nsshd:*:19000:0:99999:7:::\n");
        words = {"LD_PRELOAD=libnss_wrapper.so", "NSS_WRAPPER_PASSWD=" + folder + "/passwd",
                 "NSS_WRAPPER_GROUP=/etc/group", "NSS_WRAPPER_SHADOW=" + folder + "/shadow"};
    }
    for (const char *word : {"/usr/sbin/sshd", "-r", "-D", "-E"})
        words.emplace_back(word);
    words.push_back(folder + "/log");
    words.emplace_back("-f");
    words.push_back(folder + "/sshd_config");
    return m_process.start(words, "127.0.0.1", port);
}

bool SshServer::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) {
        m_port = port;
        return startOn(port);
    });
}

} // namespace lightfoot::test
