// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/grpcserver.h"

namespace lightfoot::test {

namespace {

// Debian has no package for the health service: the two messages are made by hand. The port that start()
// waits for is opened last.
constexpr const char *program = R"(
import sys, time
from concurrent import futures
import grpc

port, tls_port, mutual_port, bare_port = map(int, sys.argv[1:5])
certificate, key, ca = (open(path, "rb").read() for path in sys.argv[5:8])
known = {"": b"\x08\x01", "ok": b"\x08\x01", "bad": b"\x08\x02", "unknown": b"", "strange": b"\x08\x03",
         "other": b"\x08\xe7\x24"}
codes = {code.value[0]: code for code in grpc.StatusCode}

def check(request, context):
    service = request[2:].decode() if request else ""
    if service.startswith("code/"):
        context.abort(codes[int(service[5:])], "w\u00f6rds of\n" + service[5:])
    if service == "slow":
        time.sleep(60)
    if service == "token":
        if dict(context.invocation_metadata()).get("authorization") != "Bearer secret":
            context.abort(grpc.StatusCode.UNAUTHENTICATED, "no token")
        return known["ok"]
    if service not in known:
        context.abort(grpc.StatusCode.NOT_FOUND, "unknown service")
    return known[service]

class Health(grpc.GenericRpcHandler):
    def service(self, details):
        if details.method == "/grpc.health.v1.Health/Check":
            return grpc.unary_unary_rpc_method_handler(check)

class Nothing(grpc.GenericRpcHandler):
    def service(self, details):
        return None

def credentials(mutual):
    return grpc.ssl_server_credentials([(key, certificate)], ca if mutual else None, mutual)

def serve(handler):
    server = grpc.server(futures.ThreadPoolExecutor(4), options=[("grpc.so_reuseport", 0)])
    server.add_generic_rpc_handlers((handler,))
    return server

bare = serve(Nothing())
bare.add_insecure_port("127.0.0.1:%d" % bare_port)
bare.start()
server = serve(Health())
server.add_secure_port("127.0.0.1:%d" % tls_port, credentials(False))
server.add_secure_port("127.0.0.1:%d" % mutual_port, credentials(True))
server.add_insecure_port("127.0.0.1:%d" % port)
server.start()
server.wait_for_termination()
)";

} // namespace

GrpcServer::GrpcServer(Certificates &certificates)
    : m_certificates(certificates),
      m_process("env", "python3-grpcio", m_folder.filePath(QStringLiteral("output")).toStdString())
{}

bool GrpcServer::startOn(std::uint16_t port)
{
    m_tlsPort = freePort();
    m_mutualTlsPort = freePort();
    m_barePort = freePort();
    const KeyPair pair = m_certificates.server();
    // Debian's own Python by its path: another one further up in PATH has no grpcio.
    return m_process.start({"/usr/bin/python3", "-I", "-c", program, std::to_string(port),
                            std::to_string(m_tlsPort), std::to_string(m_mutualTlsPort),
                            std::to_string(m_barePort), pair.certificate, pair.key, m_certificates.ca()},
                           "127.0.0.1", port);
}

bool GrpcServer::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

} // namespace lightfoot::test
