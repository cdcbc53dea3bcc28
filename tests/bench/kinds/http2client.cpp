// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/http2client.h"

#include "tests/bench/kinds/plainsocket.h"

#include <algorithm>
#include <cstring>
#include <nghttp2/nghttp2.h>

namespace lightfoot::bench {

namespace {

struct Exchange
{
    std::string_view left; // of the request's body
    std::string *body = nullptr;
    bool ended = false;
    bool good = false;
};

Exchange &exchangeOf(void *data)
{
    return *static_cast<Exchange *>(data);
}

int onData(nghttp2_session *, std::uint8_t, std::int32_t, const std::uint8_t *data, std::size_t size,
           void *user)
{
    exchangeOf(user).body->append(reinterpret_cast<const char *>(data), size);
    return 0;
}

int onStreamClose(nghttp2_session *, std::int32_t, std::uint32_t error, void *user)
{
    exchangeOf(user).ended = true;
    exchangeOf(user).good = error == NGHTTP2_NO_ERROR;
    return 0;
}

ssize_t readBody(nghttp2_session *, std::int32_t, std::uint8_t *buffer, std::size_t room,
                 std::uint32_t *flags, nghttp2_data_source *source, void *)
{
    std::string_view &left = static_cast<Exchange *>(source->ptr)->left;
    const std::size_t size = std::min(room, left.size());
    std::memcpy(buffer, left.data(), size);
    left.remove_prefix(size);
    if (left.empty())
        *flags |= NGHTTP2_DATA_FLAG_EOF;
    return static_cast<ssize_t>(size);
}

nghttp2_session *newSession(Exchange &exchange)
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, onData);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, onStreamClose);
    nghttp2_session *session = nullptr;
    nghttp2_session_client_new(&session, callbacks, &exchange);
    nghttp2_session_callbacks_del(callbacks);
    return session;
}

void submit(nghttp2_session *session, const Http2Request &request, Exchange &exchange)
{
    std::vector<nghttp2_nv> fields;
    for (const auto &[name, value] : request.fields) {
        const auto bytes = [](const std::string &text) {
            return const_cast<std::uint8_t *>(reinterpret_cast<const std::uint8_t *>(text.data()));
        };
        fields.push_back({bytes(name), bytes(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE});
    }
    nghttp2_data_provider provider{};
    provider.source.ptr = &exchange;
    provider.read_callback = readBody;
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, nullptr, 0);
    nghttp2_submit_request(session, nullptr, fields.data(), fields.size(),
                           request.body.empty() ? nullptr : &provider, nullptr);
}

bool flush(nghttp2_session *session, const PlainSocket &socket)
{
    const std::uint8_t *bytes = nullptr;
    std::string all; // one write for all
    for (ssize_t size = 0; (size = nghttp2_session_mem_send(session, &bytes)) > 0;)
        all.append(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size));
    return all.empty() || socket.send(all);
}

} // namespace

bool http2Exchange(std::uint16_t port, const Http2Request &request, std::string &body)
{
    PlainSocket socket(SOCK_STREAM, 0, port);
    Exchange exchange{.left = request.body, .body = &body};
    const std::unique_ptr<nghttp2_session, decltype(&nghttp2_session_del)> session(newSession(exchange),
                                                                                   nghttp2_session_del);
    submit(session.get(), request, exchange);
    while (socket.connected() && !exchange.ended) {
        if (!flush(session.get(), socket))
            return false;
        const std::string_view bytes = socket.receive();
        if (bytes.empty() ||
            nghttp2_session_mem_recv(session.get(), reinterpret_cast<const std::uint8_t *>(bytes.data()),
                                     bytes.size()) < 0)
            return false;
    }
    return exchange.good;
}

} // namespace lightfoot::bench
