// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/httpexchange.h"

#include "core/net/http2exchange.h"
#include "core/net/probecontext.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Of a head in HTTP/2, what a probe looks at.
void takeReply(Http2Reply from, HttpReply &reply)
{
    const auto field = [&](std::string_view name) {
        const std::string *value = Http2Reply::find(from.headers, name);
        return value ? *value : std::string();
    };
    reply.status = from.status;
    reply.location = field("location");
    reply.contentEncoding = field("content-encoding").substr(0, codingLimit);
    reply.body = std::move(from.body);
    reply.bytes = from.bytes;
    reply.cut = from.cut;
}

asio::awaitable<MaybeFailure> exchangeInHttp2(ProbeContext &context, Stream &stream,
                                              const Http2Request &request, bool keepBody, HttpReply &reply)
{
    Http2Reply answer;
    const Http2Limits limits{.body = bodyLimit, .keepBody = keepBody};
    MaybeFailure failure = co_await exchangeHttp2(context, stream, request, limits, answer);
    takeReply(std::move(answer), reply);
    co_return failure;
}

asio::awaitable<MaybeFailure> secure(Stream &stream, const HttpRequest &request, const TlsContext &tls)
{
    TlsWishes wishes;
    if (request.http2)
        wishes.protocols = http2Protocol;
    MaybeFailure failure = co_await stream.startTls(tls, request.tlsName, wishes);
    if (!failure && request.http2)
        failure = http2Chosen(stream);
    co_return failure;
}

} // namespace

asio::awaitable<MaybeFailure> exchangeHttp(ProbeContext &context, Stream &stream, const HttpRequest &request,
                                           const TlsContext &tls, bool keepBody, HttpReply &reply)
{
    MaybeFailure failure;
    if (!request.tlsName.empty())
        failure = co_await secure(stream, request, tls);
    if (failure)
        co_return failure;
    if (request.http2)
        co_return co_await exchangeInHttp2(context, stream, *request.http2, keepBody, reply);
    context.enter(Phase::Request);
    failure = co_await stream.write(request.text);
    if (!failure)
        failure = co_await readReply(context, stream, request.headOnly, keepBody, reply);
    co_return failure;
}

} // namespace lightfoot
