// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/channels/mailsink.h"

#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

namespace lightfoot::test {

namespace {

// The port that start() waits for is opened last. A mail is a file of JSON, moved into its place when whole.
constexpr const char *program = R"(
import asyncio, json, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult

port, tls_port, bare_port = map(int, sys.argv[1:4])
certificate, key, folder = sys.argv[4:7]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
count = 0

def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b"probe" and data.password == b"secret"
    session.login = data.login.decode() if good else ""
    return AuthResult(success=good, handled=good)

class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("unknown"):
            return "550 5.1.1 nobody here"
        if address.startswith("busy"):
            return "450 4.2.1 later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global count
        content = envelope.original_content
        if b"X-Spam" in content.split(b"\r\n\r\n", 1)[0]:
            return "554 5.7.1 no thanks"
        count += 1
        name = os.path.join(folder, "%04d" % count)
        with open(name + ".part", "w") as file:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "login": getattr(session, "login", ""),
                       "tls": session.ssl is not None or server.transport.get_extra_info("sslcontext") is not None,
                       "helo": session.host_name, "message": content.decode("latin-1")}, file)
        os.rename(name + ".part", name + ".mail")
        return "250 kept"

def smtp(**more):
    return lambda: SMTP(Handler(), hostname="mx.test", authenticator=authenticate, auth_require_tls=False, **more)

async def main():
    loop = asyncio.get_running_loop()
    await loop.create_server(smtp(), "127.0.0.1", tls_port, ssl=context)
    await loop.create_server(smtp(), "127.0.0.1", bare_port)
    await loop.create_server(smtp(tls_context=context), "127.0.0.1", port)
    await loop.create_future()

asyncio.run(main())
)";

} // namespace

// Debian's own Python by its path: another one further up in PATH has no aiosmtpd.
MailSink::MailSink(Certificates &certificates)
    : m_certificates(certificates),
      m_process("env", "python3-aiosmtpd", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool MailSink::startOn(std::uint16_t port)
{
    m_barePort = freePort();
    const KeyPair pair = m_certificates.server();
    return m_process.start({"/usr/bin/python3", "-I", "-c", program, std::to_string(port),
                            std::to_string(tlsPort), std::to_string(m_barePort), pair.certificate, pair.key,
                            m_folder.path().toStdString()},
                           "127.0.0.1", port);
}

bool MailSink::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

std::vector<ReceivedMail> MailSink::mails() const
{
    std::vector<ReceivedMail> mails;
    const QDir folder(m_folder.path());
    for (const QString &name : folder.entryList({QStringLiteral("*.mail")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const nlohmann::json mail = nlohmann::json::parse(file.readAll().toStdString());
        mails.push_back({.from = mail.at("from"),
                         .to = mail.at("to"),
                         .login = mail.at("login"),
                         .tls = mail.at("tls"),
                         .helo = mail.at("helo"),
                         .message = mail.at("message")});
    }
    return mails;
}

} // namespace lightfoot::test
