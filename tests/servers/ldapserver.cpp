// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/ldapserver.h"

#include <QDir>
#include <QFile>

namespace lightfoot::test {

LdapServer::LdapServer(Certificates &certificates, Tls tls)
    : m_certificates(certificates),
      m_tls(tls),
      m_process("slapd", "slapd", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

std::string LdapServer::configuration() const
{
    std::string text = "include /etc/ldap/schema/core.schema\n";
    if (m_tls != Tls::None) {
        const KeyPair pair = m_certificates.server();
        text += "TLSCACertificateFile " + m_certificates.ca() + "\nTLSCertificateFile " + pair.certificate +
                "\nTLSCertificateKeyFile " + pair.key + "\nTLSVerifyClient " +
                (m_tls == Tls::WithCertificate ? "demand" : "never") + "\n";
    }
    return text + "database ldif\nsuffix dc=test\ndirectory " + m_folder.path().toStdString() +
           "/data\n"
           "access to attrs=userPassword by anonymous auth by * none\n"
           "access to dn.base=cn=hidden,dc=test by * none\n"
           "access to * by * read\n";
}

void LdapServer::write(const QString &name, const std::string &text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
        qFatal("%s cannot be written", qPrintable(name));
}

bool LdapServer::startOn(std::uint16_t port)
{
    // The folder is the database: a file an entry, named after it.
    QDir().mkpath(m_folder.filePath(QStringLiteral("data/dc=test")));
    write(QStringLiteral("data/dc=test.ldif"),
          "dn: dc=test\nobjectClass: dcObject\nobjectClass: organization\n"
          "structuralObjectClass: organization\ndc: test\no: Lightfoot\n");
    for (const char *name : {"probe", "hidden"})
        write(QStringLiteral("data/dc=test/cn=%1.ldif").arg(QLatin1String(name)),
              "dn: cn=" + std::string(name) + "\nobjectClass: person\nstructuralObjectClass: person\ncn: " +
                  name + "\nsn: Probe\nuserPassword: secret\n");
    write(QStringLiteral("slapd.conf"), configuration());
    m_tlsPort = freePort();
    std::string addresses = "ldap://127.0.0.1:" + std::to_string(port);
    if (m_tls != Tls::None)
        addresses += " ldaps://127.0.0.1:" + std::to_string(m_tlsPort);
    return m_process.start(
        {"-h", addresses, "-f", m_folder.filePath(QStringLiteral("slapd.conf")).toStdString(), "-d", "0"},
        "127.0.0.1", port);
}

bool LdapServer::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

} // namespace lightfoot::test
