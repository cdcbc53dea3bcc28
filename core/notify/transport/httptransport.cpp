// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/httptransport.h"

#include "core/notify/transport/curlhandle.h"

#include <algorithm>
#include <cstdlib>

namespace lightfoot {

namespace {

constexpr std::size_t replyBodyLimit = 64 * 1024;
constexpr std::size_t replyHeaderLimit = 64 * 1024;

// What comes in, and how much of it was kept.
struct IncomingReply
{
    WebReply reply;
    std::size_t headerBytes = 0;
    bool full = false; // more came than is kept: enough is known
};

std::size_t keepBody(const char *data, std::size_t, std::size_t size, void *target)
{
    auto &incoming = *static_cast<IncomingReply *>(target);
    const std::size_t room = replyBodyLimit - incoming.reply.body.size();
    incoming.reply.body.append(data, std::min(size, room));
    incoming.full = size > room;
    return incoming.full ? 0 : size; // zero ends the transfer: an endless answer shall not
}

std::string trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string() : std::string(text.substr(begin, end - begin + 1));
}

std::size_t keepHeader(const char *data, std::size_t, std::size_t size, void *target)
{
    auto &incoming = *static_cast<IncomingReply *>(target);
    const std::string_view line(data, size);
    if (line.starts_with("HTTP/")) // of a 100 Continue before, perhaps
        incoming.reply.headers.clear();
    incoming.headerBytes += size;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.starts_with("HTTP/"))
        return size;
    if (incoming.headerBytes > replyHeaderLimit)
        return 0;
    std::string name(line.substr(0, colon));
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    incoming.reply.headers.emplace_back(std::move(name), trimmed(line.substr(colon + 1)));
    return size;
}

// RFC 9110 5.6.2: a token.
bool isHeaderName(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return c > ' ' && c < 0x7F &&
               std::string_view("\"(),/:;<=>?@[\\]{}").find(c) == std::string_view::npos;
    });
}

// A line break would begin another header: every control character is a blank.
std::string headerLine(const std::string &name, const std::string &value)
{
    std::string clean = value;
    std::ranges::replace_if(
        clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    clean = trimmed(clean);
    return clean.empty() ? name + ";" : name + ": " + clean; // libcurl's way to say an empty one
}

Result<CurlList> headersOf(const WebRequest &request)
{
    CurlList headers;
    for (const auto &[name, value] : request.headers) {
        if (!isHeaderName(name))
            return failure(QT_TRANSLATE_NOOP("Message", "“%1” cannot be the name of a header"),
                           escaped(name, 64));
        append(headers, headerLine(name, value));
    }
    append(headers, "Expect:"); // without waiting for a permission to send the body
    return headers;
}

// What the environment says is not asked about this machine itself, as curl and Go have it.
std::string withoutProxy()
{
    const char *lower = std::getenv("no_proxy");
    const char *none = lower ? lower : std::getenv("NO_PROXY");
    const std::string own = none ? none : "";
    return own == "*" ? own : own + (own.empty() ? "" : ",") + "localhost,127.0.0.0/8,::1";
}

void setProxy(CurlHandle &curl, const WebRequest &request)
{
    if (!request.proxy.empty()) {
        curl.set(CURLOPT_PROXY, request.proxy.c_str());
        curl.set(CURLOPT_NOPROXY, ""); // it was asked for
    } else {
        curl.set(CURLOPT_NOPROXY, withoutProxy().c_str());
    }
    curl.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

void setBody(CurlHandle &curl, const WebRequest &request)
{
    const bool hasBody = !request.body.empty() || request.method == "POST" || request.method == "PUT";
    if (hasBody) {
        curl.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl.set(CURLOPT_POSTFIELDS, request.body.data()); // not copied: the request outlives the call
    }
    if (request.method != (hasBody ? "POST" : "GET"))
        curl.set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
}

void setLogin(CurlHandle &curl, const WebRequest &request)
{
    if (request.aws) {
        const std::string provider = "aws:amz:" + request.aws->region + ":" + request.aws->service;
        curl.set(CURLOPT_AWS_SIGV4, provider.c_str());
        curl.set(CURLOPT_USERNAME, request.aws->id.c_str());
        curl.set(CURLOPT_PASSWORD, request.aws->key.c_str());
    } else if (!request.username.empty()) {
        curl.set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        curl.set(CURLOPT_USERNAME, request.username.c_str());
        curl.set(CURLOPT_PASSWORD, request.password.c_str());
    }
}

// Whether the answer is known as far as it matters: whole, longer than is kept, or a refusal whose sender did
// not wait for the rest of the request and then reset the connection. A service that said 2xx has the
// message, whatever becomes of the rest of its answer: sending again would tell people twice.
bool isAnswered(CURLcode code, long status, const IncomingReply &incoming)
{
    const bool brokenOff = code == CURLE_RECV_ERROR || code == CURLE_PARTIAL_FILE;
    const bool unfinished = brokenOff || code == CURLE_OPERATION_TIMEDOUT || code == CURLE_WRITE_ERROR;
    return code == CURLE_OK || (code == CURLE_WRITE_ERROR && incoming.full) ||
           (unfinished && status >= 200 && status <= 299) ||
           ((brokenOff || code == CURLE_SEND_ERROR) && status >= 400);
}

} // namespace

struct HttpTransport::Handle
{
    CurlHandle curl;
};

HttpTransport::HttpTransport(std::string caFile)
    : m_caFile(std::move(caFile)), m_handle(std::make_unique<Handle>())
{}

HttpTransport::~HttpTransport() = default;

Result<WebReply> HttpTransport::send(const WebRequest &request, std::chrono::milliseconds timeout,
                                     const std::atomic<bool> &cancelled)
{
    const std::string host = hostOfUrl(request.url);
    if (host.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "the address to send to is no URL"));
    const Result<CurlList> headers = headersOf(request);
    if (!headers)
        return tl::unexpected(headers.error());
    CurlHandle &curl = m_handle->curl;
    IncomingReply incoming;
    curl.prepare(timeout, cancelled, request.caFile.empty() ? m_caFile : request.caFile);
    if (request.insecure) {
        curl.set(CURLOPT_SSL_VERIFYPEER, 0L);
        curl.set(CURLOPT_SSL_VERIFYHOST, 0L);
    }
    curl.set(CURLOPT_URL, request.url.c_str());
    curl.set(CURLOPT_PROTOCOLS_STR, "http,https");
    curl.set(CURLOPT_FOLLOWLOCATION, 0L); // elsewhere is not where the message was meant to go
    curl.set(CURLOPT_USERAGENT, "Lightfoot/" LIGHTFOOT_VERSION);
    curl.set(CURLOPT_HTTPHEADER, headers->get());
    curl.set(CURLOPT_WRITEFUNCTION, keepBody);
    curl.set(CURLOPT_WRITEDATA, &incoming);
    curl.set(CURLOPT_HEADERFUNCTION, keepHeader);
    curl.set(CURLOPT_HEADERDATA, &incoming);
    setProxy(curl, request);
    setBody(curl, request);
    setLogin(curl, request);
    const CURLcode code = curl.perform();
    if (!isAnswered(code, curl.statusCode(), incoming))
        return tl::unexpected(curl.errorOf(code, host));
    incoming.reply.status = static_cast<int>(curl.statusCode());
    return std::move(incoming.reply);
}

} // namespace lightfoot
