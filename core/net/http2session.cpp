// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http2session.h"

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <charconv>
#include <new>
#include <utility>

namespace lightfoot {

namespace {

constexpr std::size_t fieldCost = 32; // RFC 9113 6.5.2: what a field counts beyond its text
// Bytes of frames beside the body, and as many again as the body has: a server may send it in small pieces.
constexpr std::uint64_t overheadLimit = 256 * 1024;
constexpr int interimLimit = 32;   // 100 and 103 before the answer
constexpr std::size_t shown = 200; // bytes of a server's text in a message
constexpr std::string_view http1 = "HTTP/";

} // namespace

const std::string *Http2Reply::find(const TextMap &fields, std::string_view name)
{
    const auto found = std::ranges::find_if(fields, [&](const auto &field) { return field.first == name; });
    return found == fields.end() ? nullptr : &found->second;
}

std::string Http2Session::takeOutput()
{
    return std::exchange(m_output, std::string());
}

MaybeFailure Http2Session::feed(std::string_view bytes, const std::string &peer)
{
    m_peer = peer;
    m_received += bytes.size();
    m_opening.append(bytes.substr(0, http1.size() - std::min(m_opening.size(), http1.size())));
    if (!m_failure) {
        const ssize_t read = nghttp2_session_mem_recv(
            m_session.get(), reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
        if (read == NGHTTP2_ERR_NOMEM)
            throw std::bad_alloc();
        if (read < 0) // unless we know better
            refuse(broken(nghttp2_strerror(static_cast<int>(read))));
        else
            pump();
    }
    if (m_failure || isDone())
        return m_failure;
    if (nghttp2_session_want_read(m_session.get()) == 0)
        return broken(nghttp2_http2_strerror(NGHTTP2_PROTOCOL_ERROR));
    return overhead();
}

MaybeFailure Http2Session::overhead() const
{
    if (m_received <= overheadLimit + 2 * m_reply.bytes)
        return std::nullopt;
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 sends HTTP/2 frames without end that hold no answer"),
                  m_peer);
}

Failure Http2Session::feedEnd(const std::string &peer) const
{
    if (m_failure)
        return *m_failure;
    if (hasBegun())
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                      peer);
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 closed the connection without an answer"), peer);
}

bool Http2Session::takeField(std::string_view name, std::string_view value)
{
    if (isDone())
        return true; // behind a cut, in the same read
    m_heads += name.size() + value.size() + fieldCost;
    if (m_heads > http2HeadLimit) {
        refuse(failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "the head of the answer of %1 is larger than 64 KiB"),
                      m_peer));
        return false;
    }
    if (hasBegun())
        m_reply.trailers.emplace_back(name, value);
    else if (name == ":status")
        std::from_chars(value.data(), value.data() + value.size(), m_status);
    else
        m_reply.headers.emplace_back(name, value);
    return true;
}

void Http2Session::endHead()
{
    if (hasBegun())
        return;         // trailers
    if (m_status < 100) // three digits are all that nghttp2 asks for
        return refuse(broken(nghttp2_strerror(NGHTTP2_ERR_HTTP_HEADER)));
    const bool interim = m_status < 200;
    if (!interim) {
        m_reply.status = m_status;
        return;
    }
    m_reply.headers.clear();
    if (++m_interim > interimLimit)
        refuse(failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 sends interim answers without end"), m_peer));
}

void Http2Session::takeData(std::string_view data)
{
    const std::size_t room = m_limits.body - static_cast<std::size_t>(m_reply.bytes);
    const std::size_t taken = std::min(room, data.size());
    m_reply.bytes += taken;
    if (m_limits.keepBody)
        m_reply.body.append(data.substr(0, taken));
    m_reply.cut = m_reply.cut || taken < data.size();
}

void Http2Session::takeReset(std::uint32_t code)
{
    refuse(failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 broke off the request (HTTP/2: %2)"), m_peer,
                  nghttp2_http2_strerror(code)));
}

void Http2Session::takeGoaway(std::uint32_t code, std::int32_t lastStream, std::string_view words)
{
    // Only a server that is about to go answers what it has begun with (RFC 9113 6.8).
    if (code == NGHTTP2_NO_ERROR && lastStream >= m_stream)
        return;
    const std::string said = words.empty() ? std::string() : ", " + escaped(words, shown);
    refuse(failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 took leave instead of answering (HTTP/2: %2)"), m_peer,
                  nghttp2_http2_strerror(code) + said));
}

void Http2Session::refuse(Failure failure)
{
    if (!m_failure && !isDone())
        m_failure = std::move(failure);
}

Failure Http2Session::broken(const char *why) const
{
    if (m_opening == http1)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 does not speak HTTP/2: it answers in HTTP/1"), m_peer);
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 does not answer in valid HTTP/2: %2"), m_peer, why);
}

} // namespace lightfoot
