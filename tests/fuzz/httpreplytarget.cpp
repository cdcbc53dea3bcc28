// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/httpreplytarget.h"

// The reader alone, without the connection that it reads from: it is of no other file's concern, so no header
// has it.
#include "core/probers/http/httpreply.cpp"

#include <boost/asio/io_context.hpp>

#include <cstdlib>

namespace lightfoot::test {

namespace {

// A stream that was never connected: the reader only asks for its peer's name.
struct NoStream
{
    asio::io_context io{1};
    Resolver resolver{io.get_executor(), 1};
    ProbeContext context{io.get_executor(), resolver, nullptr};
    Stream stream{context};
};

struct Reading
{
    HttpReply reply;
    bool failed = false;
};

Reading readInPieces(std::string_view bytes, std::size_t piece, bool headOnly)
{
    static const NoStream none;
    Reading reading;
    ReplyReader reader(reading.reply, headOnly, true);
    while (!reader.isDone() && !reading.failed && !bytes.empty()) {
        const std::size_t size = std::min(piece, bytes.size());
        reading.failed = reader.feed(bytes.substr(0, size), none.stream).has_value();
        bytes.remove_prefix(size);
    }
    if (!reader.isDone() && !reading.failed)
        reading.failed = reader.feedEnd(none.stream).has_value();
    return reading;
}

bool sameReply(const HttpReply &a, const HttpReply &b)
{
    return a.status == b.status && a.reason == b.reason && a.location == b.location &&
           a.contentEncoding == b.contentEncoding && a.body == b.body && a.bytes == b.bytes && a.cut == b.cut;
}

} // namespace

void feedHttpReply(std::string_view bytes)
{
    if (bytes.empty())
        return;
    const auto shape = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    const bool headOnly = (shape & 0x80) != 0;
    const Reading whole = readInPieces(bytes, std::string_view::npos, headOnly);
    const Reading pieces = readInPieces(bytes, (shape & 0x1F) + 1U, headOnly);
    if (whole.failed != pieces.failed || (!whole.failed && !sameReply(whole.reply, pieces.reply)))
        std::abort();
    const HttpReply &reply = whole.reply;
    if (reply.bytes > bodyLimit || reply.body.size() != reply.bytes || reply.reason.size() > reasonLimit ||
        reply.location.size() > headLimit || (headOnly && reply.bytes != 0))
        std::abort();
    if (!whole.failed && (reply.status < 100 || reply.status > 999))
        std::abort();
}

} // namespace lightfoot::test
