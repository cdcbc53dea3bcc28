// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/certificatecases.h"

#include <QTest>

namespace lightfoot::test {

using namespace std::chrono_literals;

void certificateCase(const char *certificate, bool insecure, const char *verdict)
{
    QTest::addRow("%s%s", certificate, insecure ? ", insecure" : "")
        << QString::fromLatin1(certificate) << insecure << QString::fromLatin1(verdict);
}

void certificateCases()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("insecure");
    QTest::addColumn<QString>("verdict");
    certificateCase("good", false, "up");
    certificateCase("good", true, "up");
    certificateCase("chain", false, "up");
    certificateCase("incomplete chain", false, "tls-untrusted");
    certificateCase("incomplete chain", true, "up");
    certificateCase("expired", false, "tls-expired");
    certificateCase("not yet", false, "tls-expired");
    certificateCase("wrong host", false, "tls-hostname");
    certificateCase("wrong host", true, "up");
    certificateCase("untrusted", false, "tls-untrusted");
    certificateCase("untrusted", true, "up");
    certificateCase("self-signed", false, "tls-untrusted");
    certificateCase("self-signed", true, "up");
    certificateCase("expired and untrusted", false, "tls-untrusted");
}

KeyPair certificateNamed(Certificates &certificates, const QString &name)
{
    if (name == QStringLiteral("good"))
        return certificates.server();
    if (name == QStringLiteral("chain"))
        return certificates.chain();
    if (name == QStringLiteral("incomplete chain"))
        return certificates.incompleteChain();
    if (name == QStringLiteral("expired"))
        return certificates.expired();
    if (name == QStringLiteral("not yet"))
        return certificates.notYetValid();
    if (name == QStringLiteral("wrong host"))
        return certificates.wrongHost();
    if (name == QStringLiteral("untrusted"))
        return certificates.untrusted();
    if (name == QStringLiteral("self-signed"))
        return certificates.selfSigned();
    if (name == QStringLiteral("expired and untrusted"))
        return certificates.make({.notBefore = -48h, .notAfter = -24h, .issuer = "otherca"});
    qFatal("no certificate is called %s", qPrintable(name));
}

} // namespace lightfoot::test
