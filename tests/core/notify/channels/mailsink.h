// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot::test {

// A mail as the server got it.
struct ReceivedMail
{
    std::string from; // of the envelope
    std::vector<std::string> to;
    std::string login; // user who logged in
    bool tls = false;
    std::string helo;
    std::string message; // as it came, CR LF and all
};

// A mail server (aiosmtpd) on 127.0.0.1 that keeps what it gets and knows the user probe with the password
// "secret". Recipients that begin with "unknown" get 550, with "busy" 450; a message that holds "X-Spam" in
// its subject gets 554. One thread, owned by a test.
//   port()      STARTTLS            tlsPort  TLS from the first byte: 465, in the test's own namespace
//   barePort()  no TLS at all, and a login all the same
class MailSink
{
public:
    static constexpr std::uint16_t tlsPort = 465;

    // certificates must outlive it.
    explicit MailSink(Certificates &certificates);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_process.error(); }

    std::uint16_t port() const { return m_port; }
    std::uint16_t barePort() const { return m_barePort; }
    std::vector<ReceivedMail> mails() const;

private:
    bool startOn(std::uint16_t port);

    Certificates &m_certificates;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_barePort = 0;
};

} // namespace lightfoot::test
