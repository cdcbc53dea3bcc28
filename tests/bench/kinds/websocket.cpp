// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/core/probers/websocket/websocketserver.h"

#include "core/net/linger.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace lightfoot::bench {

namespace {

namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;

Served serve()
{
    auto server = std::make_shared<test::WebSocketServer>();
    Place place{{"port", std::to_string(server->port())}};
    return {.server = std::move(server), .place = std::move(place), .error = {}};
}

OptionMap options(const Place &place)
{
    return {{"url", "ws://" + hostOf(place) + "/"}};
}

bool converse(asio::io_context &io, std::uint16_t port)
{
    websocket::stream<asio::ip::tcp::socket> stream(io);
    boost::system::error_code error;
    asio::ip::tcp::socket &socket = stream.next_layer();
    socket.open(asio::ip::tcp::v4(), error);
    resetOnClose(socket.native_handle());
    socket.connect({asio::ip::address_v4::loopback(), port}, error);
    if (!error)
        stream.handshake("127.0.0.1:" + std::to_string(port), "/", error);
    if (!error)
        stream.ping("probe", error);
    // Its pong comes to light while something is read; the goodbye ends that.
    bool pong = false;
    stream.control_callback([&](websocket::frame_type type, boost::beast::string_view payload) {
        if (type != websocket::frame_type::pong || payload != "probe")
            return;
        pong = true;
        stream.async_close(websocket::close_code::normal, [](const boost::system::error_code &) {});
    });
    boost::beast::flat_buffer buffer;
    if (!error)
        stream.async_read(buffer, [](const boost::system::error_code &, std::size_t) {});
    io.restart();
    io.run();
    return !error && pong;
}

BareProbe makeBare(const Place &place)
{
    const auto io = std::make_shared<asio::io_context>(1);
    return [io, port = portOf(place)] { return converse(*io, port); };
}

const KindBench::Listed listed({.kind = "websocket",
                                .row = "websocket",
                                .bare = "Boost.Beast",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
