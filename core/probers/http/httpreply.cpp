// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/httpreply.h"

#include "core/net/probecontext.h"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

namespace http = boost::beast::http;
using boost::beast::string_view;
using boost::system::error_code;

constexpr std::size_t reasonLimit = 64;
constexpr int interimLimit = 32; // 100 and 103 before the answer

// Beast's parser without a message behind it: keeps the few things a probe looks at, so that a head costs no
// allocation for each of its fields.
class ReplyParser final : public http::basic_parser<false>
{
public:
    ReplyParser(HttpReply &reply, bool headOnly, bool keepBody) : m_reply(reply), m_keepBody(keepBody)
    {
        eager(true);
        skip(headOnly);
        header_limit(headLimit);
        body_limit(boost::none);
    }

private:
    void on_request_impl(http::verb, string_view, string_view, int, error_code &) override {}
    void on_response_impl(int status, string_view reason, int, error_code &error) override
    {
        if (status < 100) { // three digits are all that Beast asks for
            error = http::error::bad_status;
            return;
        }
        m_reply.status = static_cast<unsigned>(status);
        m_reply.reason.assign(reason.data(), std::min(reason.size(), reasonLimit));
    }
    void on_field_impl(http::field field, string_view, string_view value, error_code &) override
    {
        if (m_inBody)
            return; // a trailer
        if (field == http::field::location && m_reply.location.empty())
            m_reply.location.assign(value.data(), value.size());
        else if (field == http::field::content_encoding)
            m_reply.contentEncoding.assign(value.data(), std::min(value.size(), codingLimit));
    }
    void on_header_impl(error_code &) override { m_inBody = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override {}
    std::size_t on_body_impl(string_view body, error_code &error) override { return take(body, error); }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code &error) override
    {
        return take(body, error);
    }
    void on_finish_impl(error_code &) override {}

    std::size_t take(string_view body, error_code &error)
    {
        const std::size_t room = bodyLimit - static_cast<std::size_t>(m_reply.bytes);
        const std::size_t taken = std::min(room, body.size());
        m_reply.bytes += taken;
        if (m_keepBody)
            m_reply.body.append(body.data(), taken);
        if (taken < body.size()) {
            m_reply.cut = true;
            error = http::error::body_limit;
        }
        return taken;
    }

    HttpReply &m_reply;
    const bool m_keepBody;
    bool m_inBody = false;
};

// Where a read puts its bytes. One for all probes of a thread: Stream::read fills it directly before it
// returns, and no other coroutine runs until the reader awaits again; nothing in it is looked at after that.
// Asked for anew each time: a compiler may keep the address of a thread_local across a suspension otherwise.
[[gnu::noinline]] std::span<char> readBuffer()
{
    thread_local std::array<char, 16384> buffer;
    return buffer;
}

Failure brokenReply(const error_code &error, const std::string &peer)
{
    if (error == http::error::header_limit)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "the head of the answer of %1 is larger than 64 KiB"),
                      peer);
    if (error == http::error::bad_version)
        return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "%1 does not answer in HTTP/1"),
                      peer);
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "the answer of %1 is not valid HTTP: %2"), peer,
                  error.message());
}

// Feeds a parser with what comes, piece by piece, and keeps what it could not take yet.
class ReplyReader
{
public:
    ReplyReader(HttpReply &reply, bool headOnly, bool keepBody)
        : m_reply(reply), m_headOnly(headOnly), m_keepBody(keepBody)
    {
        m_parser.emplace(reply, headOnly, keepBody);
    }

    bool isDone() const { return m_reply.cut || m_parser->is_done(); }

    // A failure when this is no HTTP.
    MaybeFailure feed(std::string_view bytes, const Stream &stream)
    {
        if (m_rest.empty())
            return parse(bytes, stream);
        m_rest.append(bytes);
        // The end of an empty chunked body has five bytes; Beast asserts that it never sees but four.
        if (m_rest.size() == 4 && m_rest.starts_with("0\r\n"))
            return std::nullopt;
        const std::string all = std::move(m_rest);
        m_rest.clear();
        return parse(all, stream);
    }

    // The peer closed: the end of a body without a size, or a cut.
    MaybeFailure feedEnd(const Stream &stream)
    {
        error_code error;
        if (m_parser->got_some())
            m_parser->put_eof(error);
        else if (m_rest.empty())
            return failed(FailureKind::Protocol,
                          QT_TRANSLATE_NOOP("Message", "%1 closed the connection without an answer"),
                          stream.remoteAddress());
        if (error || !m_rest.empty())
            return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                stream.remoteAddress());
        return std::nullopt;
    }

private:
    MaybeFailure parse(std::string_view bytes, const Stream &stream)
    {
        while (!isDone() && !bytes.empty()) {
            error_code error;
            bytes.remove_prefix(m_parser->put(asio::const_buffer(bytes.data(), bytes.size()), error));
            if (m_reply.cut)
                return std::nullopt;
            if (error == http::error::need_more)
                break;
            if (error)
                return brokenReply(error, stream.remoteAddress());
            if (m_parser->is_done() && isInterim() && !startOver())
                return failed(FailureKind::Protocol,
                              QT_TRANSLATE_NOOP("Message", "%1 sends interim answers without end"),
                              stream.remoteAddress());
        }
        if (isDone())
            return std::nullopt;
        // Beast's own limit is for the head; it would have us keep what follows without end.
        if (bytes.size() > headLimit)
            return failed(FailureKind::Protocol,
                          QT_TRANSLATE_NOOP("Message", "%1 sends a chunk's head or trailers of over 64 KiB"),
                          stream.remoteAddress());
        m_rest.append(bytes);
        return std::nullopt;
    }

    // 101 is none: nobody asked for another protocol, so it is the answer.
    bool isInterim() const { return m_reply.status >= 100 && m_reply.status < 200 && m_reply.status != 101; }

    bool startOver()
    {
        m_reply = HttpReply();
        m_parser.emplace(m_reply, m_headOnly, m_keepBody);
        return ++m_interim <= interimLimit;
    }

    HttpReply &m_reply;
    const bool m_headOnly;
    const bool m_keepBody;
    int m_interim = 0;
    std::optional<ReplyParser> m_parser;
    std::string m_rest; // the beginning of a line or a head that has not come whole yet
};

} // namespace

asio::awaitable<MaybeFailure> readReply(ProbeContext &context, Stream &stream, bool headOnly, bool keepBody,
                                        HttpReply &reply)
{
    context.enter(Phase::FirstByte);
    ReplyReader reader(reply, headOnly, keepBody);
    for (bool first = true; !reader.isDone(); first = false) {
        const std::span<char> buffer = readBuffer();
        StreamRead part = co_await stream.read(buffer);
        if (part.failure)
            co_return std::move(part.failure);
        if (first)
            context.enter(Phase::Transfer);
        const MaybeFailure failure =
            part.bytes > 0 ? reader.feed({buffer.data(), part.bytes}, stream) : reader.feedEnd(stream);
        if (failure || part.bytes == 0)
            co_return failure;
    }
    co_return std::nullopt;
}

} // namespace lightfoot
