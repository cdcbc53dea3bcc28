// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/ferretdb.h"

namespace lightfoot::test {

FerretDb::FerretDb(Certificates &certificates, const std::string &folder)
    : m_certificates(certificates),
      m_process(folder + "/ferretdb", "none: tests/brokers/fetch",
                m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool FerretDb::start()
{
    const KeyPair pair = m_certificates.server();
    const std::string folder = m_folder.path().toStdString();
    return startOnFreePort(m_process, m_port, [&](std::uint16_t port) {
        m_tlsPort = freePort();
        return m_process.start(
            {"--handler=sqlite", "--sqlite-url=file:" + folder + "/", "--state-dir=" + folder,
             "--telemetry=disable", "--debug-addr=-", "--listen-addr=127.0.0.1:" + std::to_string(port),
             "--listen-tls=127.0.0.1:" + std::to_string(m_tlsPort),
             "--listen-tls-cert-file=" + pair.certificate, "--listen-tls-key-file=" + pair.key,
             "--test-enable-new-auth", "--setup-database=admin", "--setup-username=probe",
             "--setup-password=secret pass"},
            "127.0.0.1", m_tlsPort);
    });
}

} // namespace lightfoot::test
