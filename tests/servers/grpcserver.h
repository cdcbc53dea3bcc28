// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/process.h"

#include <QTemporaryDir>

#include <cstdint>
#include <string>

namespace lightfoot::test {

// A gRPC server (grpcio) with the health service, on 127.0.0.1. One thread, owned by a test. What it says of
// a service:
//   "" ok         SERVING            bad       NOT_SERVING
//   unknown       UNKNOWN            strange   SERVICE_UNKNOWN        other      4711
//   code/N        fails with gRPC's status N and the words "wörds of\nN"
//   token         SERVING for who sends the metadata authorization: Bearer secret, else UNAUTHENTICATED
//   slow          nothing for a minute
//   anything else NOT_FOUND
// bare() has no health service at all.
class GrpcServer
{
public:
    // certificates must outlive it.
    explicit GrpcServer(Certificates &certificates);

    // False: error() says why.
    bool start();
    const std::string &error() const { return m_process.error(); }

    std::uint16_t port() const { return m_port; }
    std::uint16_t tlsPort() const { return m_tlsPort; }
    std::uint16_t mutualTlsPort() const { return m_mutualTlsPort; } // wants one of certificates.ca()'s
    std::uint16_t barePort() const { return m_barePort; }

private:
    bool startOn(std::uint16_t port);

    Certificates &m_certificates;
    QTemporaryDir m_folder;
    Process m_process;
    std::uint16_t m_port = 0;
    std::uint16_t m_tlsPort = 0;
    std::uint16_t m_mutualTlsPort = 0;
    std::uint16_t m_barePort = 0;
};

} // namespace lightfoot::test
