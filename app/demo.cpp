// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "app/demolist.h"
#include "core/lists/listfiles.h"
#include "core/net/asiotypes.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <map>
#include <optional>
#include <thread>

namespace lightfoot {

namespace {

using asio::ip::tcp;

constexpr std::string_view answer =
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nfine\n";
constexpr std::size_t requestLimit = 65536;
constexpr std::chrono::seconds broken{12};
constexpr std::chrono::seconds working{18};

} // namespace

// The servers, on one thread of their own. The prober resets, so that they leave nothing behind either.
class Demo::Servers
{
public:
    Servers()
        : m_well(m_context, any()),
          m_slow(m_context, any()),
          m_silent(m_context, any()),
          m_refused(m_context, tcp::v4()),
          m_timer(m_context)
    {
        m_refused.bind(any()); // bound and not listening: the port is ours, and refuses
        m_flapping.emplace(m_context, any());
        m_flappingPort = m_flapping->local_endpoint().port();
        asio::co_spawn(m_context, serve(m_well, std::chrono::milliseconds(3)), asio::detached);
        asio::co_spawn(m_context, serve(m_slow, std::chrono::milliseconds(640)), asio::detached);
        asio::co_spawn(m_context, serve(m_silent, std::nullopt), asio::detached);
        asio::co_spawn(m_context, flap(), asio::detached);
        m_thread = std::thread([this] { m_context.run(); });
    }
    ~Servers()
    {
        m_context.stop();
        m_thread.join();
    }
    Servers(const Servers &) = delete;
    Servers &operator=(const Servers &) = delete;

    std::optional<std::string> variable(std::string_view name) const
    {
        const std::map<std::string_view, std::uint16_t> ports{
            {"LIGHTFOOT_DEMO_WELL", m_well.local_endpoint().port()},
            {"LIGHTFOOT_DEMO_SLOW", m_slow.local_endpoint().port()},
            {"LIGHTFOOT_DEMO_SILENT", m_silent.local_endpoint().port()},
            {"LIGHTFOOT_DEMO_FLAPPING", m_flappingPort},
            {"LIGHTFOOT_DEMO_REFUSED", m_refused.local_endpoint().port()}};
        const auto found = ports.find(name);
        return found == ports.end() ? std::nullopt : std::optional(std::to_string(found->second));
    }

private:
    // Port 0: whichever is free. Nobody but this machine reaches it.
    static tcp::endpoint any() { return {asio::ip::address_v4::loopback(), 0}; }

    asio::awaitable<void> serve(tcp::acceptor &acceptor, std::optional<std::chrono::milliseconds> delay)
    {
        for (;;) {
            auto [error, socket] = co_await acceptor.async_accept(asTuple);
            if (error == asio::error::operation_aborted || !acceptor.is_open())
                co_return;
            if (error) { // no descriptor left: later perhaps
                asio::steady_timer later(m_context, std::chrono::milliseconds(100));
                co_await later.async_wait(asTuple);
                continue;
            }
            asio::co_spawn(m_context, converse(std::move(socket), delay), asio::detached);
        }
    }

    asio::awaitable<void> converse(tcp::socket socket, std::optional<std::chrono::milliseconds> delay)
    {
        std::array<char, 2048> buffer{};
        std::string request;
        while (request.size() < requestLimit) {
            const auto [error, bytes] = co_await socket.async_read_some(asio::buffer(buffer), asTuple);
            if (error)
                co_return;
            request.append(buffer.data(), bytes);
            if (!delay || request.find("\r\n\r\n") == std::string::npos)
                continue;
            asio::steady_timer timer(m_context, *delay);
            co_await timer.async_wait(asTuple);
            co_await asio::async_write(socket, asio::buffer(answer), asTuple);
            request.clear();
        }
    }

    asio::awaitable<void> flap()
    {
        for (;;) {
            asio::co_spawn(m_context, serve(*m_flapping, std::chrono::milliseconds(3)), asio::detached);
            co_await pause(working);
            m_flapping->close();
            co_await pause(broken);
            boost::system::error_code error;
            tcp::acceptor again(m_context);
            again.open(tcp::v4(), error);
            again.set_option(tcp::acceptor::reuse_address(true), error);
            again.bind({asio::ip::address_v4::loopback(), m_flappingPort}, error);
            if (!error)
                again.listen(tcp::acceptor::max_listen_connections, error);
            if (!error)
                m_flapping.emplace(std::move(again));
        }
    }

    asio::awaitable<void> pause(std::chrono::seconds time)
    {
        m_timer.expires_after(time);
        co_await m_timer.async_wait(asTuple);
    }

    asio::io_context m_context{1};
    tcp::acceptor m_well;
    tcp::acceptor m_slow;
    tcp::acceptor m_silent;
    tcp::socket m_refused;
    std::optional<tcp::acceptor> m_flapping;
    std::uint16_t m_flappingPort = 0;
    asio::steady_timer m_timer;
    std::thread m_thread;
};

Demo::Demo() : m_servers(std::make_unique<Servers>()) {}

Demo::~Demo() = default;

ReadResult Demo::list(ProberKinds kinds) const
{
    return readList({demoListText, "demo"}, kinds, {},
                    [this](std::string_view name) { return m_servers->variable(name); });
}

} // namespace lightfoot
