// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/probe/outcome.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct nghttp2_session;

namespace lightfoot {

// Of all heads of an answer, interim ones and trailers too, as RFC 9113 6.5.2 counts them.
inline constexpr std::size_t http2HeadLimit = 64 * 1024;

// What is asked over HTTP/2 (RFC 9113 section 8.3.1).
struct Http2Request
{
    std::string method = "GET";
    std::string scheme;
    std::string authority;
    std::string path = "/";
    TextMap headers; // names in lower case, none that frames a connection (connection, transfer-encoding)
    std::string body;
};

// How much of an answer's body is read: more only costs, and a body may never end.
struct Http2Limits
{
    std::size_t body = 1024 * 1024; // bytes, at most 16 MiB
    bool keepBody = true;
};

struct Http2Reply
{
    unsigned status = 0; // 0: no answer yet but interim ones
    TextMap headers;     // of the final answer, names in lower case, without :status
    TextMap trailers;
    std::string body;        // only when it was asked for
    std::uint64_t bytes = 0; // of the body
    bool cut = false;        // the body went on after the limit; reading stopped there

    // The value of the first field with this name (in lower case); null: there is none.
    static const std::string *find(const TextMap &fields, std::string_view name);
};

// One request to a server that speaks HTTP/2, without the connection: bytes of the server go in, bytes for it
// come out. Frames and header compression are nghttp2's. Bounded here are the answer's heads (64 KiB with
// interim ones and trailers), its body, its interim answers, and all frames that carry none of it, so that no
// server keeps us busy with them. Lives in the running probe; request and reply outlive it.
class Http2Session
{
public:
    Http2Session(const Http2Request &request, Http2Limits limits, Http2Reply &reply);
    ~Http2Session();
    Http2Session(const Http2Session &) = delete;
    Http2Session &operator=(const Http2Session &) = delete;

    // What is to be sent now, at first preface, settings and request; may be empty.
    std::string takeOutput();
    // Bytes of the server, which messages call peer. A failure when this is no HTTP/2, or a refusal.
    MaybeFailure feed(std::string_view bytes, const std::string &peer);
    // The server closed before its answer was complete.
    Failure feedEnd(const std::string &peer) const;

    bool hasBegun() const { return m_reply.status != 0; } // the final answer
    bool isDone() const { return m_complete || m_reply.cut; }

private:
    struct Callbacks; // what nghttp2 calls
    struct SessionDeleter
    {
        void operator()(nghttp2_session *session) const;
    };

    void submitSettings();
    void submitRequest();
    void pump();
    bool takeField(std::string_view name, std::string_view value); // false: too much of them
    void endHead();
    void takeData(std::string_view data);
    void takeReset(std::uint32_t code);
    void takeGoaway(std::uint32_t code, std::int32_t lastStream, std::string_view words);
    void refuse(Failure failure); // the first one stands
    Failure broken(const char *why) const;
    MaybeFailure overhead() const;

    const Http2Request &m_request;
    const Http2Limits m_limits;
    Http2Reply &m_reply;
    std::string m_output;
    std::string m_peer;
    std::string m_opening;        // the server's first bytes
    std::size_t m_sent = 0;       // of the request's body
    std::uint64_t m_received = 0; // bytes of the server in all
    std::size_t m_heads = 0;      // size of all header lists so far
    int m_interim = 0;
    unsigned m_status = 0; // of the head that is coming
    std::int32_t m_stream = 0;
    bool m_complete = false;
    MaybeFailure m_failure;
    std::unique_ptr<nghttp2_session, SessionDeleter> m_session;
};

} // namespace lightfoot
