// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mosquitto.h"

#include "core/net/base64.h"

#include <openssl/evp.h>

#include <QFile>

#include <array>

namespace lightfoot::test {

namespace {

void writeFile(const std::string &path, const std::string &text)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
        qFatal("%s cannot be written", path.c_str());
}

// As mosquitto_passwd writes it: PBKDF2 with SHA-512, 101 rounds.
std::string passwordLine(const std::string &user, const std::string &password)
{
    constexpr int rounds = 101;
    const std::string salt = "pepper&salt!";
    std::array<unsigned char, 64> hash{};
    PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                      reinterpret_cast<const unsigned char *>(salt.data()), static_cast<int>(salt.size()),
                      rounds, EVP_sha512(), static_cast<int>(hash.size()), hash.data());
    return user + ":$7$" + std::to_string(rounds) + '$' + base64(salt) + '$' +
           base64({reinterpret_cast<const char *>(hash.data()), hash.size()}) + '\n';
}

} // namespace

Mosquitto::Mosquitto(Certificates &certificates)
    : m_certificates(certificates), m_process("mosquitto", "mosquitto", path("output"))
{}

std::string Mosquitto::path(const char *file) const
{
    return m_folder.filePath(QString::fromUtf8(file)).toStdString();
}

std::string Mosquitto::configuration() const
{
    const KeyPair pair = m_certificates.server();
    const std::string tls =
        "allow_anonymous true\ncertfile " + pair.certificate + "\nkeyfile " + pair.key + "\n";
    const auto listener = [](std::uint16_t port) {
        return "listener " + std::to_string(port) + " 127.0.0.1\n";
    };
    // As root it stays root: the folder is ours. Without no_delay the end of TLS comes 40 ms late.
    return "per_listener_settings true\nset_tcp_nodelay true\nuser root\npersistence false\nlog_dest "
           "stderr\nlog_type all\n" +
           listener(m_port) + "allow_anonymous true\n" + listener(m_lockedPort) +
           "allow_anonymous false\npassword_file " + path("users") + "\n" + listener(m_tlsPort) + tls +
           listener(m_mutualTlsPort) + tls + "cafile " + m_certificates.ca() + "\nrequire_certificate true\n";
}

bool Mosquitto::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) {
        m_lockedPort = freePort();
        m_tlsPort = freePort();
        m_mutualTlsPort = freePort();
        writeFile(path("users"), passwordLine("probe", "secret"));
        writeFile(path("mosquitto.conf"), configuration());
        return m_process.start({"-c", path("mosquitto.conf")}, "127.0.0.1", port);
    });
}

} // namespace lightfoot::test
