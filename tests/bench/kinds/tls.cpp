// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/bench/kinds/plainsocket.h"
#include "tests/servers/certificates.h"
#include "tests/servers/nginx.h"

#include <openssl/ssl.h>

namespace lightfoot::bench {

namespace {

struct Secure
{
    test::Certificates certificates;
    test::Nginx nginx{certificates};
    bool start() { return nginx.start(); }
    const std::string &error() const { return nginx.error(); }
};

Served serve()
{
    return started(std::make_shared<Secure>(), [](Secure &server) {
        return Place{{"port", std::to_string(server.nginx.tlsPort())}, {"ca", server.certificates.ca()}};
    });
}

OptionMap options(const Place &place)
{
    return {{"host", "localhost:" + place.at("port")}, {"root_ca_pem_path", place.at("ca")}};
}

// Verified, full handshakes: no session is kept.
BareProbe makeBare(const Place &place)
{
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    SSL_CTX_load_verify_locations(context.get(), place.at("ca").c_str(), nullptr);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    return [context, port = portOf(place)] {
        const PlainSocket socket(SOCK_STREAM, 0, port);
        const std::unique_ptr<SSL, decltype(&SSL_free)> tls(SSL_new(context.get()), SSL_free);
        SSL_set_fd(tls.get(), socket.descriptor());
        SSL_set1_host(tls.get(), "localhost");
        char name[] = "localhost";
        SSL_ctrl(tls.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name);
        return socket.connected() && SSL_connect(tls.get()) == 1;
    };
}

const KindBench::Listed listed({.kind = "tls",
                                .row = "tls",
                                .bare = "OpenSSL on a blocking socket",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
