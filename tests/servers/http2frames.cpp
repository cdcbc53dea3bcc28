// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/http2frames.h"

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <cstdlib>

namespace lightfoot::test::http2 {

namespace {

constexpr std::size_t longLength = 127; // RFC 7541 5.1: from here on in more bytes, seven bits each

std::string length(std::size_t size)
{
    if (size < longLength)
        return std::string(1, static_cast<char>(size));
    std::string text(1, '\x7F');
    for (size -= longLength; size >= 128; size >>= 7)
        text += static_cast<char>(0x80 | (size & 0x7F));
    return text + static_cast<char>(size);
}

int takeField(nghttp2_session *, const nghttp2_frame *, const std::uint8_t *name, std::size_t nameSize,
              const std::uint8_t *value, std::size_t valueSize, std::uint8_t, void *self)
{
    static_cast<Sent *>(self)->fields.emplace_back(
        std::string(reinterpret_cast<const char *>(name), nameSize),
        std::string(reinterpret_cast<const char *>(value), valueSize));
    return 0;
}

int takeData(nghttp2_session *, std::uint8_t, std::int32_t, const std::uint8_t *bytes, std::size_t size,
             void *self)
{
    static_cast<Sent *>(self)->body.append(reinterpret_cast<const char *>(bytes), size);
    return 0;
}

int takeFrame(nghttp2_session *, const nghttp2_frame *frame, void *self)
{
    Sent &sent = *static_cast<Sent *>(self);
    const bool carries = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
    sent.ended = sent.ended || (carries && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0);
    const bool ack = (frame->hd.flags & NGHTTP2_FLAG_ACK) != 0;
    if (frame->hd.type == NGHTTP2_SETTINGS && ack)
        ++sent.settingsAcks;
    for (std::size_t i = 0; frame->hd.type == NGHTTP2_SETTINGS && i < frame->settings.niv; ++i)
        sent.settings.emplace_back(frame->settings.iv[i].settings_id, frame->settings.iv[i].value);
    if (frame->hd.type == NGHTTP2_PING && ack)
        sent.pingAcks.emplace_back(reinterpret_cast<const char *>(frame->ping.opaque_data), 8);
    return 0;
}

// A server is surprised by acknowledgements of what it never sent: of no concern here.
std::string withoutSurprises(std::string_view bytes, Sent &sent)
{
    constexpr std::size_t preface = 24;
    constexpr std::size_t head = 9;
    std::string rest(bytes.substr(0, preface));
    bytes.remove_prefix(std::min(preface, bytes.size()));
    while (bytes.size() >= head) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
        const std::size_t size = head + (std::size_t(byte(0)) << 16 | std::size_t(byte(1)) << 8 | byte(2));
        if (bytes.size() < size)
            break;
        const bool surprise = byte(3) == Settings && (byte(4) & EndStream) != 0;
        sent.settingsAcks += surprise ? 1 : 0;
        if (!surprise)
            rest += bytes.substr(0, size);
        bytes.remove_prefix(size);
    }
    sent.valid = bytes.empty();
    return rest;
}

} // namespace

std::string number(std::uint32_t value)
{
    std::string text;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        text += static_cast<char>(value >> shift);
    return text;
}

std::string frame(Type type, unsigned flags, std::uint32_t stream, std::string_view payload)
{
    std::string text = number(static_cast<std::uint32_t>(payload.size())).substr(1);
    text += static_cast<char>(type);
    text += static_cast<char>(flags);
    return text + number(stream) + std::string(payload);
}

std::string block(const Fields &fields)
{
    std::string text;
    for (const auto &[name, value] : fields)
        text += '\0' + length(name.size()) + name + length(value.size()) + value;
    return text;
}

std::string greeting()
{
    return frame(Settings, None, 0);
}

std::string headers(const Fields &fields, bool last)
{
    return frame(Headers, EndHeaders | (last ? EndStream : None), 1, block(fields));
}

std::string data(std::string_view bytes, bool last)
{
    return frame(Data, last ? EndStream : None, 1, bytes);
}

std::string reset(std::uint32_t code)
{
    return frame(ResetStream, None, 1, number(code));
}

std::string goAway(std::uint32_t lastStream, std::uint32_t code, std::string_view words)
{
    return frame(GoAway, None, 0, number(lastStream) + number(code) + std::string(words));
}

std::string reply(const char *status, std::string_view body, Fields more, const Fields &trailers)
{
    more.insert(more.begin(), {":status", status});
    const bool bare = body.empty() && trailers.empty();
    std::string text = greeting() + headers(more, bare);
    if (!bare)
        text += data(body, trailers.empty());
    return trailers.empty() ? text : text + headers(trailers, true);
}

std::string Sent::operator[](std::string_view name) const
{
    for (const auto &[known, value] : fields) {
        if (known == name)
            return value;
    }
    return "(none)";
}

Sent readClient(std::string_view bytes)
{
    Sent sent;
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session *session = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, takeField);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, takeData);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, takeFrame);
    if (nghttp2_session_server_new(&session, callbacks, &sent) != 0)
        std::abort();
    const std::string all = withoutSurprises(bytes, sent);
    const ssize_t read =
        nghttp2_session_mem_recv(session, reinterpret_cast<const std::uint8_t *>(all.data()), all.size());
    sent.valid =
        sent.valid && read == static_cast<ssize_t>(all.size()) && nghttp2_session_want_read(session) != 0;
    nghttp2_session_del(session);
    nghttp2_session_callbacks_del(callbacks);
    return sent;
}

} // namespace lightfoot::test::http2
