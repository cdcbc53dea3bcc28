// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/plainclient.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

bool connectTo(int socket, int family, const std::string &text, std::uint16_t port)
{
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    if (family == AF_INET)
        return ::inet_pton(family, text.c_str(), &v4.sin_addr) == 1 &&
               ::connect(socket, reinterpret_cast<sockaddr *>(&v4), sizeof v4) == 0;
    return ::inet_pton(family, text.c_str(), &v6.sin6_addr) == 1 &&
           ::connect(socket, reinterpret_cast<sockaddr *>(&v6), sizeof v6) == 0;
}

} // namespace

PlainClient::PlainClient(const std::string &address, std::uint16_t port) : m_tls(nullptr, SSL_free)
{
    const int family = address.find(':') == std::string::npos ? AF_INET : AF_INET6;
    m_socket = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval limit{5, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    m_connected = connectTo(m_socket, family, address, port);
}

PlainClient::~PlainClient()
{
    ::close(m_socket);
}

void PlainClient::resetOnClose()
{
    const linger reset{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
}

std::string PlainClient::startTls(const std::string &ca, const std::string &host,
                                  const std::string &certificate, const std::string &key)
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()),
                                                                    SSL_CTX_free);
    ERR_clear_error();
    if (SSL_CTX_load_verify_locations(context.get(), ca.c_str(), nullptr) != 1)
        return "the authority's file cannot be read";
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    if (!certificate.empty() &&
        (SSL_CTX_use_certificate_chain_file(context.get(), certificate.c_str()) != 1 ||
         SSL_CTX_use_PrivateKey_file(context.get(), key.c_str(), SSL_FILETYPE_PEM) != 1))
        return "the client certificate cannot be read";
    m_tls.reset(SSL_new(context.get()));
    SSL_set_fd(m_tls.get(), m_socket);
    // An address must be in the certificate as an address.
    if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_tls.get()), host.c_str()) != 1)
        SSL_set1_host(m_tls.get(), host.c_str());
    ERR_clear_error();
    if (SSL_connect(m_tls.get()) == 1)
        return {};
    if (const long verdict = SSL_get_verify_result(m_tls.get()); verdict != X509_V_OK)
        return X509_verify_cert_error_string(verdict);
    const unsigned long error = ERR_peek_error();
    return error != 0 ? ERR_reason_error_string(error) : "the connection ended";
}

bool PlainClient::send(const std::string &bytes)
{
    if (m_tls)
        return SSL_write(m_tls.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
    return ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

std::optional<std::string> PlainClient::read(std::size_t size)
{
    std::string buffer(size, '\0');
    errno = 0;
    ERR_clear_error();
    const long got = m_tls ? SSL_read(m_tls.get(), buffer.data(), static_cast<int>(size))
                           : ::recv(m_socket, buffer.data(), size, 0);
    if (got < 0 || (got == 0 && errno != 0)) {
        m_reset = errno == ECONNRESET;
        return errno == 0 ? std::optional<std::string>(std::string()) : std::nullopt;
    }
    buffer.resize(static_cast<std::size_t>(got));
    return buffer;
}

std::string PlainClient::readUntil(const std::string &text)
{
    std::string all;
    while (text.empty() || all.find(text) == std::string::npos) {
        const auto part = read();
        if (!part || part->empty())
            break;
        all += *part;
    }
    return all;
}

} // namespace lightfoot::test
