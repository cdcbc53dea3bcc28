// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/websocket/websocketserver.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

// TLS streams of Asio are used here alone, so that nobody else compiles them.
#include <boost/asio/ssl/impl/src.hpp>

namespace lightfoot::test {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace ws = beast::websocket;
using asio::ip::tcp;
using Request = http::request<http::string_body>;

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

bool isWelcome(const Request &request)
{
    // probe:secret
    return request.target() != "/private" || request[http::field::authorization] == "Basic cHJvYmU6c2VjcmV0";
}

http::status statusFor(const Request &request)
{
    if (!isWelcome(request))
        return http::status::unauthorized;
    const std::string target(request.target());
    for (const char *place : {"/", "/private", "/chatty", "/named", "/leaves"}) {
        if (target == place)
            return http::status::switching_protocols;
    }
    return http::status::not_found;
}

} // namespace

struct WebSocketServer::Io
{
    asio::io_context context{1};
    tcp::acceptor acceptor{context, {asio::ip::address_v4::loopback(), 0}};
    std::optional<asio::ssl::context> tls;

    asio::awaitable<void> accept(WebSocketServer &server);
    template <class Layer>
    asio::awaitable<void> serve(WebSocketServer &server, Layer layer);
    template <class Layer>
    static asio::awaitable<void> talk(WebSocketServer &server, Layer layer, Request request);
    asio::awaitable<void> serveTls(WebSocketServer &server, tcp::socket socket);
};

template <class Layer>
asio::awaitable<void> WebSocketServer::Io::talk(WebSocketServer &server, Layer layer, Request request)
{
    ws::stream<Layer> stream(std::move(layer));
    const std::string target(request.target());
    if (target == "/named")
        stream.set_option(ws::stream_base::decorator([](ws::response_type &response) {
            response.set(http::field::sec_websocket_protocol, "probe.v2");
        }));
    const auto accepted = co_await stream.async_accept(request, asTuple);
    if (std::get<0>(accepted))
        co_return;
    ++server.m_upgrades;
    if (target == "/leaves") {
        co_await stream.async_close({ws::close_code::going_away, "going away"}, asTuple);
        co_return;
    }
    if (target == "/chatty") {
        const std::string text(70'000, 'x');
        for (const std::size_t size : {0UL, 5UL, 300UL, 70'000UL})
            co_await stream.async_write(asio::buffer(text, size), asTuple);
        co_await stream.async_ping("are you there?", asTuple);
    }
    beast::flat_buffer buffer;
    for (;;) {
        const auto read = co_await stream.async_read(buffer, asTuple);
        const beast::error_code error = std::get<0>(read);
        // Whatever became of the connection afterwards.
        if (error && stream.reason().code == ws::close_code::normal)
            ++server.m_closedWell;
        if (error)
            co_return;
        buffer.clear();
    }
}

template <class Layer>
asio::awaitable<void> WebSocketServer::Io::serve(WebSocketServer &server, Layer layer)
{
    beast::flat_buffer buffer;
    Request request;
    const auto read = co_await http::async_read(layer, buffer, request, asTuple);
    if (std::get<0>(read))
        co_return;
    const http::status status = statusFor(request);
    if (status == http::status::switching_protocols) {
        co_await talk(server, std::move(layer), std::move(request));
        co_return;
    }
    http::response<http::string_body> response(status, 11);
    response.body() = "no";
    response.prepare_payload();
    co_await http::async_write(layer, response, asTuple);
    co_await http::async_read(layer, buffer, request, asTuple); // until the peer ends it
}

asio::awaitable<void> WebSocketServer::Io::serveTls(WebSocketServer &server, tcp::socket socket)
{
    asio::ssl::stream<tcp::socket> layer(std::move(socket), *tls);
    const auto shaken = co_await layer.async_handshake(asio::ssl::stream_base::server, asTuple);
    if (std::get<0>(shaken))
        co_return;
    co_await serve(server, std::move(layer));
}

asio::awaitable<void> WebSocketServer::Io::accept(WebSocketServer &server)
{
    for (;;) {
        auto accepted = co_await acceptor.async_accept(asTuple);
        if (std::get<0>(accepted) == asio::error::operation_aborted)
            co_return;
        if (std::get<0>(accepted))
            continue;
        tcp::socket socket = std::get<1>(std::move(accepted));
        socket.set_option(tcp::no_delay(true)); // as servers do: Nagle would hold the end of TLS for 40 ms
        if (tls)
            asio::co_spawn(context, serveTls(server, std::move(socket)), asio::detached);
        else
            asio::co_spawn(context, serve(server, std::move(socket)), asio::detached);
    }
}

WebSocketServer::WebSocketServer(std::optional<KeyPair> tls, const std::string &clientCa)
    : m_io(std::make_unique<Io>()), m_port(m_io->acceptor.local_endpoint().port())
{
    if (tls) {
        m_io->tls.emplace(asio::ssl::context::tls_server);
        m_io->tls->use_certificate_chain_file(tls->certificate);
        m_io->tls->use_private_key_file(tls->key, asio::ssl::context::pem);
        if (!clientCa.empty()) {
            m_io->tls->load_verify_file(clientCa);
            m_io->tls->set_verify_mode(asio::ssl::verify_peer | asio::ssl::verify_fail_if_no_peer_cert);
        }
    }
    asio::co_spawn(m_io->context, m_io->accept(*this), asio::detached);
    m_thread = std::thread([this] { m_io->context.run(); });
}

WebSocketServer::~WebSocketServer()
{
    m_io->context.stop();
    m_thread.join();
}

} // namespace lightfoot::test
