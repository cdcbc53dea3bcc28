// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpfetch.h"

#include "core/net/base64.h"
#include "core/net/probecontext.h"
#include "core/net/stream.h"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

namespace http = boost::beast::http;
using Parser = http::response_parser<http::string_body>;

constexpr std::uint32_t headLimit = 16 * 1024;
constexpr std::uint16_t lowestFreePort = 1024;

bool mayBeAsked(asio::ip::address address, bool loopbackToo)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    if (address.is_loopback())
        return loopbackToo;
    if (address.is_unspecified() || address.is_multicast())
        return false;
    if (address.is_v6())
        return !address.to_v6().is_link_local();
    const auto bytes = address.to_v4().to_bytes();
    const bool linkLocal = bytes[0] == 169 && bytes[1] == 254;
    return !linkLocal && bytes[0] != 0 && bytes[0] != 255;
}

Failure notAsked(const HttpFetch &question)
{
    return failed(FailureKind::Config,
                  QT_TRANSLATE_NOOP("Message", "%1 is at an address that no certificate may send us to"),
                  question.url.origin());
}

std::string requestText(const HttpFetch &question)
{
    const bool isPost = !question.contentType.empty();
    const Proxy *forwarder =
        question.proxy && question.proxy->protocol != ProxyProtocol::Socks5 ? question.proxy.get() : nullptr;
    const std::string origin = question.url.origin();
    std::string text = (isPost ? "POST " : "GET ") + (forwarder ? origin : std::string()) +
                       question.url.target + " HTTP/1.1\r\n";
    const auto add = [&](std::string_view name, std::string_view value) {
        text.append(name).append(": ").append(value).append("\r\n");
    };
    add("Host", std::string_view(origin).substr(question.url.scheme.size() + 3));
    add("User-Agent", "Lightfoot/" LIGHTFOOT_VERSION);
    add("Accept-Encoding", "identity");
    add("Connection", "keep-alive"); // whoever closes first is left with TIME_WAIT: not the responder
    if (forwarder && !forwarder->user.empty())
        add("Proxy-Authorization", "Basic " + base64(forwarder->user + ':' + forwarder->password));
    if (isPost) {
        add("Content-Type", question.contentType);
        add("Content-Length", std::to_string(question.body.size()));
    }
    return text.append("\r\n").append(question.body);
}

asio::awaitable<MaybeFailure> connect(Stream &stream, const HttpFetch &question)
{
    Destination destination = Destination::of(question.url.authority, question.proxy);
    destination.elsewhere = true;
    destination.forwarded = question.proxy && question.proxy->protocol != ProxyProtocol::Socks5;
    if (destination.literal && !mayBeAsked(*destination.literal, question.loopbackToo))
        co_return notAsked(question);
    MaybeFailure failure = co_await stream.connect(destination);
    // What the name stands for is known only now. Nothing was said yet, and nothing will be.
    if (!failure && !question.proxy && !mayBeAsked(stream.remote().address(), question.loopbackToo))
        failure = notAsked(question);
    co_return failure;
}

Failure brokenAnswer(const boost::system::error_code &error, const HttpFetch &question)
{
    if (error == http::error::body_limit)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "the answer of %1 is larger than %2 bytes"),
                      question.url.origin(), std::to_string(question.limit));
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "the answer of %1 is not valid HTTP: %2"),
                  question.url.origin(), error.message());
}

// Gives the parser what it can take; the rest stays.
boost::system::error_code feed(Parser &parser, std::string &bytes)
{
    boost::system::error_code error;
    while (!error && !parser.is_done() && !bytes.empty()) {
        // The end of an empty chunked body has five bytes; Beast asserts that it never sees but four.
        if (bytes.size() == 4 && bytes.starts_with("0\r\n"))
            break;
        bytes.erase(0, parser.put(asio::const_buffer(bytes.data(), bytes.size()), error));
    }
    if (error == http::error::need_more)
        error = {};
    // Beast's own limit is for the head: a chunk's head or trailers may not go on without end either.
    if (!error && !parser.is_done() && bytes.size() > headLimit)
        error = http::error::header_limit;
    return error;
}

asio::awaitable<MaybeFailure> readAnswer(ProbeContext &context, Stream &stream, const HttpFetch &question,
                                         HttpFetched &fetched)
{
    context.enter(Phase::FirstByte);
    Parser parser;
    parser.eager(true);
    parser.header_limit(headLimit);
    parser.body_limit(question.limit);
    std::array<char, 16384> buffer;
    std::string bytes;
    while (!parser.is_done()) {
        StreamRead part = co_await stream.read(buffer);
        if (part.failure)
            co_return std::move(part.failure);
        boost::system::error_code error;
        if (part.bytes > 0) {
            context.enter(Phase::Transfer);
            bytes.append(buffer.data(), part.bytes);
            error = feed(parser, bytes);
        } else if (parser.got_some()) {
            parser.put_eof(error); // the end of a body without a size, or a cut
        } else {
            error = http::error::end_of_stream;
        }
        fetched.reached = fetched.reached || parser.is_header_done();
        // The page that comes with an error is nobody's business here.
        if (parser.is_header_done() && parser.get().result_int() != 200)
            co_return failed(FailureKind::Status,
                             QT_TRANSLATE_NOOP("Message", "%1 answers with the HTTP status %2, not 200"),
                             question.url.origin(), std::to_string(parser.get().result_int()));
        if (error)
            co_return brokenAnswer(error, question);
        if (part.bytes == 0)
            break;
    }
    fetched.body = std::move(parser.get().body());
    co_return std::nullopt;
}

asio::awaitable<void> exchange(ProbeContext &context, const HttpFetch &question, HttpFetched &fetched)
{
    co_await asio::this_coro::throw_if_cancelled(false);
    Stream stream(context);
    MaybeFailure failure = co_await connect(stream, question);
    if (!failure) {
        context.enter(Phase::Request);
        failure = co_await stream.write(requestText(question));
    }
    if (!failure)
        failure = co_await readAnswer(context, stream, question, fetched);
    if (failure)
        fetched.problem = std::move(failure->reason);
}

// Ends with the patience, with the probe, or with the exchange; each wait of the exchange learns of it.
asio::awaitable<void> watch(ProbeContext &context)
{
    co_await asio::this_coro::throw_if_cancelled(false);
    asio::steady_timer timer(context.executor(), context.deadline());
    const auto [error] = co_await timer.async_wait(asTuple);
    context.interrupt(!error);
}

} // namespace

Result<Url> fetchableUrl(std::string_view text)
{
    // Before anything else: what is no text has no place in a message either.
    if (std::ranges::any_of(text, [](unsigned char c) { return c <= 0x20 || c >= 0x7F; }))
        return failure(QT_TRANSLATE_NOOP("Message", "its URL holds bytes that no URL has"));
    Result<Url> url =
        parseUrl(text, [](std::string_view scheme) { return std::uint16_t(scheme == "http" ? 80 : 0); });
    if (!text.starts_with("http://") && !(url && url->scheme == "http"))
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is not http://, and nothing else is asked"),
                       withoutPassword(text.substr(0, 200)));
    if (!url)
        return url;
    if (!url->user.empty() || !url->password.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” carries a login, and none is sent"),
                       withoutPassword(text.substr(0, 200)));
    if (url->authority.port != 80 && url->authority.port < lowestFreePort)
        return failure(
            QT_TRANSLATE_NOOP("Message", "“%1” names the port %2; below 1024 nothing but 80 is asked"),
            std::string(text.substr(0, 200)), std::to_string(url->authority.port));
    if (url->authority.host.find('%') != std::string::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” names an interface of its own machine"),
                       std::string(text.substr(0, 200)));
    return url;
}

asio::awaitable<HttpFetched> httpFetch(ProbeContext &probe, HttpFetch question)
{
    using namespace asio::experimental::awaitable_operators;
    HttpFetched fetched;
    if (probe.interrupted()) {
        fetched.problem = probe.interruption().reason;
        co_return fetched;
    }
    // A probe within the probe: a deadline, phases and a closing of its own, and an endpoint whose "ip:" is
    // not meant for this host. The resolver is the endpoint's: names mean there what its list says.
    Endpoint endpoint;
    endpoint.timeout = question.patience;
    endpoint.gracefulClose = probe.endpoint().gracefulClose;
    endpoint.resolver = probe.endpoint().resolver;
    ProbeContext context(probe.executor(), probe.resolver(), probe.ledger());
    context.begin(std::make_shared<const Endpoint>(std::move(endpoint)));
    co_await (exchange(context, question, fetched) || watch(context));
    co_return fetched;
}

} // namespace lightfoot
