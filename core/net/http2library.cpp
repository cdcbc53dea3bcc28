// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where Http2Session and nghttp2 meet: what it is told at the start, what it calls, what it wants to be sent.

#include "core/net/http2session.h"

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <vector>

namespace lightfoot {

namespace {

constexpr std::size_t usualWindow = 65535;  // RFC 9113 6.9.2
constexpr std::size_t slack = 16384;        // a window of this much more than the body never needs renewing
constexpr std::uint32_t headerTable = 4096; // the default; not every server has heard of a smaller one

std::string_view viewOf(const std::uint8_t *bytes, std::size_t size)
{
    return {reinterpret_cast<const char *>(bytes), size};
}

std::uint8_t *bytesOf(std::string_view text) // nghttp2 asks for no const, and copies
{
    return const_cast<std::uint8_t *>(reinterpret_cast<const std::uint8_t *>(text.data()));
}

// For calls that can fail for lack of memory alone.
void require(std::int64_t result)
{
    if (result < 0)
        throw std::bad_alloc();
}

} // namespace

struct Http2Session::Callbacks
{
    static Http2Session &of(void *self) { return *static_cast<Http2Session *>(self); }

    static int onHeader(nghttp2_session *, const nghttp2_frame *, const std::uint8_t *name,
                        std::size_t nameSize, const std::uint8_t *value, std::size_t valueSize, std::uint8_t,
                        void *self)
    {
        const bool taken = of(self).takeField(viewOf(name, nameSize), viewOf(value, valueSize));
        return taken ? 0 : int(NGHTTP2_ERR_CALLBACK_FAILURE);
    }

    static int onData(nghttp2_session *, std::uint8_t, std::int32_t, const std::uint8_t *data,
                      std::size_t size, void *self)
    {
        of(self).takeData(viewOf(data, size));
        return 0;
    }

    static int onFrame(nghttp2_session *, const nghttp2_frame *frame, void *self)
    {
        Http2Session &session = of(self);
        if (frame->hd.type == NGHTTP2_GOAWAY)
            session.takeGoaway(frame->goaway.error_code, frame->goaway.last_stream_id,
                               viewOf(frame->goaway.opaque_data, frame->goaway.opaque_data_len));
        if (frame->hd.stream_id != session.m_stream)
            return 0;
        if (frame->hd.type == NGHTTP2_RST_STREAM)
            session.takeReset(frame->rst_stream.error_code);
        if (frame->hd.type == NGHTTP2_HEADERS)
            session.endHead();
        const bool ends = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
        if (ends && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0 && !session.m_failure)
            session.m_complete = true;
        return 0;
    }

    static int onInvalid(nghttp2_session *, const nghttp2_frame *, int error, void *self)
    {
        of(self).refuse(of(self).broken(nghttp2_strerror(error)));
        return 0;
    }

    // What we send of our own accord is a complaint of nghttp2's about the server.
    static int onSent(nghttp2_session *, const nghttp2_frame *frame, void *self)
    {
        if (frame->hd.type == NGHTTP2_GOAWAY)
            of(self).refuse(of(self).broken(nghttp2_http2_strerror(frame->goaway.error_code)));
        if (frame->hd.type == NGHTTP2_RST_STREAM)
            of(self).refuse(of(self).broken(nghttp2_http2_strerror(frame->rst_stream.error_code)));
        return 0;
    }

    static int onNotSent(nghttp2_session *, const nghttp2_frame *frame, int error, void *self)
    {
        if (frame->hd.type == NGHTTP2_HEADERS)
            of(self).refuse(failed(FailureKind::Config,
                                   QT_TRANSLATE_NOOP("Message", "the request cannot be sent over HTTP/2: %1"),
                                   nghttp2_strerror(error)));
        return 0;
    }

    static int onStreamClosed(nghttp2_session *, std::int32_t, std::uint32_t code, void *self)
    {
        of(self).refuse(of(self).broken(nghttp2_http2_strerror(code)));
        return 0;
    }

    static ssize_t readBody(nghttp2_session *, std::int32_t, std::uint8_t *buffer, std::size_t size,
                            std::uint32_t *flags, nghttp2_data_source *, void *self)
    {
        Http2Session &session = of(self);
        const std::string_view rest = std::string_view(session.m_request.body).substr(session.m_sent);
        const std::size_t part = std::min(size, rest.size());
        std::memcpy(buffer, rest.data(), part);
        session.m_sent += part;
        if (part == rest.size())
            *flags |= NGHTTP2_DATA_FLAG_EOF;
        return static_cast<ssize_t>(part);
    }

    // The same for all sessions of all threads, and never changed.
    static const nghttp2_session_callbacks *all()
    {
        static const nghttp2_session_callbacks *const made = [] {
            nghttp2_session_callbacks *callbacks = nullptr;
            require(nghttp2_session_callbacks_new(&callbacks));
            nghttp2_session_callbacks_set_on_header_callback(callbacks, onHeader);
            nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, onData);
            nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, onFrame);
            nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks, onInvalid);
            nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, onSent);
            nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks, onNotSent);
            nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, onStreamClosed);
            return callbacks;
        }();
        return made;
    }

    static const nghttp2_option *options()
    {
        static const nghttp2_option *const made = [] {
            nghttp2_option *option = nullptr;
            require(nghttp2_option_new(&option));
            // A connection of one request has nothing to compress against.
            nghttp2_option_set_max_deflate_dynamic_table_size(option, 0);
            // Our own bound is on bytes. nghttp2 counts a frame's head anew for each piece it comes in, so
            // that its usual limit of 8 would refuse a server for how the network cut its bytes.
            nghttp2_option_set_max_continuations(option, 1 << 20);
            return option;
        }();
        return made;
    }
};

void Http2Session::SessionDeleter::operator()(nghttp2_session *session) const
{
    nghttp2_session_del(session);
}

Http2Session::Http2Session(const Http2Request &request, Http2Limits limits, Http2Reply &reply)
    : m_request(request), m_limits(limits), m_reply(reply)
{
    nghttp2_session *session = nullptr;
    require(nghttp2_session_client_new2(&session, Callbacks::all(), this, Callbacks::options()));
    m_session.reset(session);
    submitSettings();
    submitRequest();
    pump();
}

Http2Session::~Http2Session() = default;

void Http2Session::submitSettings()
{
    const std::size_t window = std::max(usualWindow, m_limits.body + slack);
    const std::array<nghttp2_settings_entry, 4> settings{
        {{NGHTTP2_SETTINGS_HEADER_TABLE_SIZE, headerTable},
         {NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
         {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, static_cast<std::uint32_t>(window)},
         {NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, static_cast<std::uint32_t>(http2HeadLimit)}}};
    require(nghttp2_submit_settings(m_session.get(), NGHTTP2_FLAG_NONE, settings.data(), settings.size()));
    require(nghttp2_session_set_local_window_size(m_session.get(), NGHTTP2_FLAG_NONE, 0,
                                                  static_cast<std::int32_t>(window)));
}

void Http2Session::submitRequest()
{
    std::vector<nghttp2_nv> fields;
    const auto add = [&](std::string_view name, std::string_view value, std::uint8_t flags) {
        fields.push_back({bytesOf(name), bytesOf(value), name.size(), value.size(), flags});
    };
    add(":method", m_request.method, NGHTTP2_NV_FLAG_NONE);
    add(":scheme", m_request.scheme, NGHTTP2_NV_FLAG_NONE);
    if (!m_request.authority.empty())
        add(":authority", m_request.authority, NGHTTP2_NV_FLAG_NONE);
    add(":path", m_request.path, NGHTTP2_NV_FLAG_NONE);
    for (const auto &[name, value] : m_request.headers)
        add(name, value, NGHTTP2_NV_FLAG_NO_INDEX); // credentials are among them (RFC 7541 7.1.3)
    nghttp2_data_provider body{};
    body.read_callback = Callbacks::readBody;
    m_stream = nghttp2_submit_request(m_session.get(), nullptr, fields.data(), fields.size(),
                                      m_request.body.empty() ? nullptr : &body, nullptr);
    require(m_stream);
}

void Http2Session::pump()
{
    for (;;) {
        const std::uint8_t *data = nullptr;
        const ssize_t size = nghttp2_session_mem_send(m_session.get(), &data);
        require(size);
        if (size == 0)
            return;
        m_output.append(viewOf(data, static_cast<std::size_t>(size)));
    }
}

} // namespace lightfoot
