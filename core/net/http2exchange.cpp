// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http2exchange.h"

#include "core/net/probecontext.h"

#include <array>

namespace lightfoot {

namespace {

// nghttp2 gives up at 1,000 answers that wait to be sent; so much holds fewer frames than that.
constexpr std::size_t pieceSize = 8192;

} // namespace

MaybeFailure http2Chosen(const Stream &stream)
{
    const unsigned char *name = nullptr;
    unsigned length = 0;
    SSL_get0_alpn_selected(stream.ssl(), &name, &length);
    if (std::string_view(reinterpret_cast<const char *>(name), length) == http2Protocol.substr(1))
        return std::nullopt;
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 did not choose HTTP/2 in the TLS handshake (ALPN)"),
                  stream.remoteAddress());
}

asio::awaitable<MaybeFailure> exchangeHttp2(ProbeContext &context, Stream &stream,
                                            const Http2Request &request, Http2Limits limits,
                                            Http2Reply &reply)
{
    context.enter(Phase::Request);
    Http2Session session(request, limits, reply);
    const std::string peer = stream.remoteAddress();
    std::string output = session.takeOutput();
    MaybeFailure failure = co_await stream.write(output);
    if (failure)
        co_return failure;
    context.enter(Phase::FirstByte);
    std::array<char, pieceSize> buffer;
    bool begun = false;
    while (!session.isDone()) {
        StreamRead part = co_await stream.read(buffer);
        if (part.failure)
            co_return std::move(part.failure);
        if (part.bytes == 0)
            co_return session.feedEnd(peer);
        failure = session.feed({buffer.data(), part.bytes}, peer);
        if (failure || session.isDone())
            co_return failure;
        if (session.hasBegun() && !begun) {
            begun = true;
            context.enter(Phase::Transfer);
        }
        output = session.takeOutput();
        failure = co_await stream.write(output);
        if (failure)
            co_return failure;
    }
    co_return failure;
}

} // namespace lightfoot
