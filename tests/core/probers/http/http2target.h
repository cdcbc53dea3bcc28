// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http2session.h"

#include <algorithm>
#include <cstdlib>

namespace lightfoot::test {

struct Http2Reading
{
    Http2Reply reply;
    bool failed = false;
    bool done = false;
};

inline Http2Reading readHttp2InPieces(const Http2Request &request, std::string_view bytes, std::size_t piece)
{
    Http2Reading reading;
    Http2Session session(request, {.body = 1000, .keepBody = true}, reading.reply);
    session.takeOutput();
    while (!reading.failed && !session.isDone() && !bytes.empty()) {
        const std::size_t size = std::min(piece, bytes.size());
        reading.failed = session.feed(bytes.substr(0, size), "peer").has_value();
        session.takeOutput();
        bytes.remove_prefix(size);
    }
    reading.done = session.isDone() && !reading.failed;
    return reading;
}

// Reads bytes as a server's over HTTP/2, whole and in pieces, and wants the same of both; ends the program
// where they differ. The first byte says how large the pieces are (its low five bits, and one more) and
// whether the request was HEAD (its highest bit).
inline void feedHttp2(std::string_view bytes)
{
    if (bytes.empty())
        return;
    const auto shape = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    const Http2Request request{.method = (shape & 0x80) != 0 ? "HEAD" : "POST",
                               .scheme = "https",
                               .authority = "peer",
                               .headers = {},
                               .body = "x"};
    const Http2Reading whole = readHttp2InPieces(request, bytes, std::max<std::size_t>(bytes.size(), 1));
    const Http2Reply &reply = whole.reply;
    std::size_t heads = 0;
    for (const TextMap *fields : {&reply.headers, &reply.trailers}) {
        for (const auto &[name, value] : *fields)
            heads += name.size() + value.size();
    }
    if (heads > http2HeadLimit || reply.bytes > 1000 || reply.body.size() != reply.bytes)
        std::abort();
    if (whole.done && (reply.status < 200 || reply.status > 999))
        std::abort();
    // Of more than this nghttp2 would have its answers sent before it reads on.
    if (bytes.size() > 8192)
        return;
    const Http2Reading pieces = readHttp2InPieces(request, bytes, (shape & 0x1F) + 1U);
    const bool same = reply.status == pieces.reply.status && reply.headers == pieces.reply.headers &&
                      reply.trailers == pieces.reply.trailers && reply.body == pieces.reply.body &&
                      reply.cut == pieces.reply.cut;
    if (whole.failed != pieces.failed || whole.done != pieces.done || (whole.done && !same))
        std::abort();
}

} // namespace lightfoot::test
