// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a Stream that says goodbye first.

#include "core/net/probecontext.h"
#include "core/net/stream.h"

#include <boost/asio/steady_timer.hpp>

#include <array>

namespace lightfoot {

asio::awaitable<void> Stream::farewell(std::string_view goodbye, std::chrono::milliseconds patience,
                                       std::size_t answer)
{
    // Shared with the handler, which may be queued already when the stream is gone.
    const auto over = std::make_shared<bool>(false);
    asio::steady_timer timer(m_context.executor(), patience);
    timer.async_wait([this, passed = std::weak_ptr(over)](const boost::system::error_code &error) {
        const std::shared_ptr<bool> waiting = passed.lock();
        if (error || !waiting)
            return;
        *waiting = true;
        boost::system::error_code ignored;
        m_socket.cancel(ignored);
    });
    MaybeFailure failure = co_await write(goodbye);
    std::array<char, 1024> rest;
    std::size_t total = 0;
    while (!failure && !*over && total < answer) {
        const StreamRead part = co_await read(rest);
        if (part.failure || part.bytes == 0)
            break;
        total += part.bytes;
    }
    timer.cancel();
    close();
}

} // namespace lightfoot
