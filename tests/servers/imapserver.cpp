// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/imapserver.h"

#include <QDir>
#include <QFile>

namespace lightfoot::test {

ImapServer::ImapServer(Certificates &certificates, Clients clients)
    : m_certificates(certificates),
      m_clients(clients),
      m_process("dovecot", "dovecot-imapd", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

std::string ImapServer::configuration(std::uint16_t port) const
{
    const std::string folder = m_folder.path().toStdString();
    const KeyPair pair = m_certificates.server();
    std::string text =
        "base_dir = " + folder + "/run\nstate_dir = " + folder + "/run\nmail_location = maildir:" + folder +
        "/mail\nuserdb {\n  driver = static\n  args = uid=65534 gid=65534 home=" + folder +
        "/mail\n}\nssl_cert = <" + pair.certificate + "\nssl_key = <" + pair.key +
        "\nservice imap-login {\n  service_count = 0\n  process_min_avail = 1\n"
        "  inet_listener imap {\n    port = " +
        std::to_string(port) + "\n  }\n  inet_listener imaps {\n    port = " + std::to_string(m_tlsPort) +
        "\n  }\n}\n";
    // A wrong password is answered at once, and does not slow down those after it.
    text += "log_path = /dev/stderr\nprotocols = imap\nlisten = 127.0.0.1\nssl = yes\n"
            "disable_plaintext_auth = no\nauth_failure_delay = 0\n"
            "service anvil {\n  unix_listener anvil-auth-penalty {\n    mode = 0\n  }\n}\n"
            "service imap {\n  service_count = 0\n}\n"
            "passdb {\n  driver = static\n  args = password=secret\n}\n";
    if (m_clients == Clients::WithCertificate)
        text += "ssl_ca = <" + m_certificates.ca() +
                "\nssl_require_crl = no\nssl_verify_client_cert = yes\nauth_ssl_require_client_cert = yes\n";
    return text;
}

bool ImapServer::startOn(std::uint16_t port)
{
    m_tlsPort = freePort();
    // The mailbox belongs to nobody, who must get there.
    QDir().mkpath(m_folder.filePath(QStringLiteral("mail")));
    for (const QString &path : {m_folder.path(), m_folder.filePath(QStringLiteral("mail"))})
        QFile::setPermissions(path, QFile::Permissions(0x7777));
    const QString path = m_folder.filePath(QStringLiteral("dovecot.conf"));
    const std::string text = configuration(port);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
        qFatal("dovecot.conf cannot be written");
    file.close();
    return m_process.start({"-F", "-c", path.toStdString()}, "127.0.0.1", port);
}

bool ImapServer::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

} // namespace lightfoot::test
