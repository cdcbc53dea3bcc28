// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/smtpserver.h"

namespace lightfoot::test {

namespace {

// The port that start() waits for is opened last.
constexpr const char *program = R"(
import asyncio, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult

port, tls_port, bare_port, login_port = map(int, sys.argv[1:5])
certificate, key, ca = sys.argv[5:8]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
if ca:
    context.load_verify_locations(ca)
    context.verify_mode = ssl.CERT_REQUIRED

def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b"probe" and data.password == b"secret"
    return AuthResult(success=good, handled=good)

def smtp(**more):
    return lambda: SMTP(object(), hostname="mx.test", ident="ready", authenticator=authenticate,
                        auth_require_tls=False, **more)

async def main():
    loop = asyncio.get_running_loop()
    await loop.create_server(smtp(), "127.0.0.1", tls_port, ssl=context)
    await loop.create_server(smtp(), "127.0.0.1", bare_port)
    await loop.create_server(smtp(tls_context=context, auth_exclude_mechanism=["PLAIN"]), "127.0.0.1", login_port)
    await loop.create_server(smtp(tls_context=context), "127.0.0.1", port)
    await loop.create_future()

asyncio.run(main())
)";

} // namespace

// Debian's own Python by its path: another one further up in PATH has no aiosmtpd.
SmtpServer::SmtpServer(Certificates &certificates, Clients clients)
    : m_certificates(certificates),
      m_clients(clients),
      m_process("env", "python3-aiosmtpd", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool SmtpServer::startOn(std::uint16_t port)
{
    m_tlsPort = freePort();
    m_barePort = freePort();
    m_loginPort = freePort();
    const KeyPair pair = m_certificates.server();
    return m_process.start({"/usr/bin/python3", "-I", "-c", program, std::to_string(port),
                            std::to_string(m_tlsPort), std::to_string(m_barePort),
                            std::to_string(m_loginPort), pair.certificate, pair.key,
                            m_clients == Clients::Anybody ? std::string() : m_certificates.ca()},
                           "127.0.0.1", port);
}

bool SmtpServer::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

} // namespace lightfoot::test
