// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/httpplan.h"

#include "core/net/base64.h"
#include "core/probers/shared/optioncheck.h"

#include <algorithm>
#include <array>

#include <strings.h>

namespace lightfoot {

namespace {

// CONNECT is not among them: it asks for a tunnel, not for an answer.
constexpr std::array<const char *, 8> methods{"GET",   "HEAD",   "POST",    "PUT",
                                              "PATCH", "DELETE", "OPTIONS", "TRACE"};

constexpr std::array<const char *, 4> documents{"XML", "HTML", "JSON", "TEXT"};

constexpr std::array<const char *, 2> versions{"1.1", "2"};

constexpr std::array<OptionDescriptor, 22> options{{
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "URL"),
     .hint = QT_TRANSLATE_NOOP("Option", "http:// or https://"),
     .required = true},
    {.key = "proxy",
     .label = QT_TRANSLATE_NOOP("Option", "Proxy"),
     .hint = QT_TRANSLATE_NOOP(
         "Option", "http://, https:// or socks5://[user:password@]host:port; else as the environment says"),
     .secret = true},
    {.key = "method",
     .label = QT_TRANSLATE_NOOP("Option", "Method"),
     .hint = QT_TRANSLATE_NOOP("Option", "GET where nothing is said"),
     .choices = methods},
    {.key = "http_version",
     .label = QT_TRANSLATE_NOOP("Option", "HTTP version"),
     .hint = QT_TRANSLATE_NOOP(
         "Option", "1.1 where nothing is said; 2 accepts nothing else, in the clear by prior knowledge"),
     .choices = versions},
    {.key = "headers",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Headers"),
     .hint = QT_TRANSLATE_NOOP("Option", "Sent with the request; Host changes the name asked for")},
    {.key = "content_encoding",
     .label = QT_TRANSLATE_NOOP("Option", "Content type"),
     .hint = QT_TRANSLATE_NOOP("Option", "Content-Type of the body, such as application/json")},
    {.key = "body",
     .label = QT_TRANSLATE_NOOP("Option", "Body"),
     .hint = QT_TRANSLATE_NOOP("Option", "Sent with the request")},
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "Basic authentication, with a password")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "Basic authentication, with a user"),
     .secret = true},
    {.key = "ca",
     .label = QT_TRANSLATE_NOOP("Option", "Authorities"),
     .hint = QT_TRANSLATE_NOOP("Option", "PEM file trusted instead of the system's authorities"),
     .file = true},
    {.key = "cert",
     .label = QT_TRANSLATE_NOOP("Option", "Client certificate"),
     .hint = QT_TRANSLATE_NOOP("Option", "PEM file, with its key"),
     .file = true},
    {.key = "key",
     .label = QT_TRANSLATE_NOOP("Option", "Client key"),
     .hint = QT_TRANSLATE_NOOP("Option", "PEM file without a pass phrase"),
     .file = true},
    {.key = "insecure",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Trust any certificate"),
     .hint = QT_TRANSLATE_NOOP("Option", "Neither chain nor name are checked")},
    {.key = "success_code",
     .type = OptionType::RangeList,
     .label = QT_TRANSLATE_NOOP("Option", "Status codes that are a success"),
     .hint = QT_TRANSLATE_NOOP("Option", "[[0, 499]] where nothing is said")},
    {.key = "contain",
     .label = QT_TRANSLATE_NOOP("Option", "Answer contains"),
     .hint = QT_TRANSLATE_NOOP("Option", "Looked for in the first 1 MiB")},
    {.key = "not_contain",
     .label = QT_TRANSLATE_NOOP("Option", "Answer does not contain"),
     .hint = QT_TRANSLATE_NOOP("Option", "Looked for in the first 1 MiB")},
    {.key = "regex",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Both are regular expressions"),
     .hint = QT_TRANSLATE_NOOP("Option", "RE2 syntax")},
    {.key = "limit_redirects",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Limit redirects"),
     .hint = QT_TRANSLATE_NOOP("Option", "Beyond the number below the redirect itself is the answer")},
    {.key = "max_redirects",
     .type = OptionType::Integer,
     .label = QT_TRANSLATE_NOOP("Option", "Redirects to follow"),
     .hint = QT_TRANSLATE_NOOP("Option", "Counts only when redirects are limited; 10 otherwise"),
     .minimum = 0,
     .maximum = 100},
    {.key = "eval_doc",
     .label = QT_TRANSLATE_NOOP("Option", "Answer is read as"),
     .hint = QT_TRANSLATE_NOOP("Option", "For the expression; XPath for XML, HTML and JSON, RE2 for TEXT"),
     .choices = documents},
    {.key = "eval_expression",
     .label = QT_TRANSLATE_NOOP("Option", "Expression"),
     .hint = QT_TRANSLATE_NOOP("Option", "Must be true: x_int('//used') / total < 0.8; up to 1 MiB is read")},
    {.key = "eval_variables",
     .type = OptionType::RecordList,
     .label = QT_TRANSLATE_NOOP("Option", "Variables of the expression"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "Each with name, type (int, float, string, bool, time, duration) and query")},
}};

std::uint16_t httpPort(std::string_view scheme)
{
    return scheme == "http" ? 80 : scheme == "https" ? 443 : 0;
}

bool isHeaderName(std::string_view name) // RFC 9110 5.6.2: a token
{
    return !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               std::string_view("!#$%&'*+-.^_`|~").find(static_cast<char>(c)) != std::string_view::npos;
    });
}

bool isHeaderValue(std::string_view value) // no way to smuggle in another line
{
    return std::ranges::none_of(value, [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7F; });
}

Result<TextMap> checkedHeaders(const TextMap &given)
{
    // Go's client, and so EaseProbe, leaves these out as well.
    static constexpr std::array<const char *, 3> framing{"Content-Length", "Transfer-Encoding", "Trailer"};
    TextMap headers;
    for (const auto &[name, value] : given) {
        if (!isHeaderName(name))
            return failure(QT_TRANSLATE_NOOP("Message", "headers: “%1” is not a valid header name"), name);
        if (!isHeaderValue(value))
            return failure(
                QT_TRANSLATE_NOOP("Message",
                                  "headers: the value of %1 has a line break or another control character"),
                name);
        if (std::ranges::none_of(framing, [&](const char *own) { return sameText(name, own); }))
            headers.emplace_back(name, value);
    }
    return headers;
}

Result<std::string> authorizationOf(const OptionMap &values, const Url &url)
{
    std::string user = optionOr(values, "username", std::string());
    std::string password = optionOr(values, "password", std::string());
    if (user.empty() || password.empty()) {
        user = url.user;
        password = url.password;
    }
    if (user.empty())
        return std::string();
    if (user.find(':') != std::string::npos)
        return failure(
            QT_TRANSLATE_NOOP("Message", "username: Basic authentication knows no colon in a user's name"));
    return "Basic " + base64(user + ':' + password);
}

Result<RangeList> successCodesOf(const OptionMap &values)
{
    RangeList codes = optionOr(values, "success_code", RangeList());
    for (const auto &[low, high] : codes) {
        if (low < 0 || high < low || high > 999)
            return failure(QT_TRANSLATE_NOOP("Message", "success_code: %1 to %2 is no range of status codes"),
                           std::to_string(low), std::to_string(high));
    }
    if (codes.empty())
        codes.emplace_back(0, 499); // EaseProbe's default: only the server's own failures are failures
    return codes;
}

TlsSettings tlsSettingsOf(const OptionMap &values)
{
    TlsSettings tls;
    tls.caFile = optionOr(values, "ca", std::string());
    tls.certificateFile = optionOr(values, "cert", std::string());
    tls.keyFile = optionOr(values, "key", std::string());
    tls.insecure = optionOr(values, "insecure", false);
    return tls;
}

} // namespace

bool sameText(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

bool hasHeader(const TextMap &headers, std::string_view name)
{
    return std::ranges::any_of(headers, [&](const auto &header) { return sameText(header.first, name); });
}

std::span<const OptionDescriptor> httpOptions()
{
    return options;
}

Result<Url> parseHttpUrl(std::string_view text)
{
    const std::size_t scheme = text.find("://");
    if (scheme != std::string_view::npos && !sameText(text.substr(0, scheme), "http") &&
        !sameText(text.substr(0, scheme), "https"))
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is neither http:// nor https://"),
                       withoutPassword(text));
    return parseUrl(text, httpPort);
}

Result<HttpPlan> httpPlan(const Endpoint &endpoint)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<Url> url = parseHttpUrl(optionOr(values, "url", std::string()));
    if (!url)
        return tl::unexpected(url.error());
    Result<TextMap> headers = checkedHeaders(optionOr(values, "headers", TextMap()));
    if (!headers)
        return tl::unexpected(headers.error());
    Result<std::string> authorization = authorizationOf(values, *url);
    if (!authorization)
        return tl::unexpected(authorization.error());
    Result<RangeList> codes = successCodesOf(values);
    if (!codes)
        return tl::unexpected(codes.error());
    Result<ProxyPtr> proxy = parseProxy(optionOr(values, "proxy", std::string()));
    if (!proxy)
        return tl::unexpected(proxy.error());

    HttpPlan plan{.url = std::move(*url),
                  .headers = std::move(*headers),
                  .authorization = std::move(*authorization),
                  .successCodes = std::move(*codes)};
    plan.method = optionOr(values, "method", std::string("GET"));
    std::ranges::transform(plan.method, plan.method.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    plan.body = optionOr(values, "body", std::string());
    plan.contentType = optionOr(values, "content_encoding", std::string());
    if (!isHeaderValue(plan.contentType))
        return failure(
            QT_TRANSLATE_NOOP("Message", "content_encoding has a line break or another control character"));
    plan.redirectIsResult = optionOr(values, "limit_redirects", false);
    if (plan.redirectIsResult)
        plan.maxRedirects = static_cast<unsigned>(optionOr(values, "max_redirects", std::int64_t(0)));
    plan.http2 = optionOr(values, "http_version", std::string()) == "2";
    plan.tls = tlsSettingsOf(values);
    plan.proxy = std::move(*proxy);
    return plan;
}

} // namespace lightfoot
