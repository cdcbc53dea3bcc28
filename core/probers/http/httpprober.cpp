// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/httpprober.h"

#include "core/net/certificates.h"
#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/probe/prober.h"
#include "core/probers/http/contentfailure.h"
#include "core/probers/http/evalcheck.h"
#include "core/probers/http/httpexchange.h"
#include "core/probers/http/redirect.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::size_t placeLimit = 200; // bytes of a URL in a reason
// A page of this size takes about 10 ms to understand; a larger one would keep other probes waiting.
constexpr std::size_t quickBody = 64 * 1024;

// The proxy for a URL: of the option, else as the environment says.
Result<ProxyPtr> proxyFor(const HttpPlan &plan, const Url &url, ProberResources &resources)
{
    Result<ProxyPtr> proxy =
        plan.proxy ? Result<ProxyPtr>(plan.proxy) : resources.proxies.proxyFor(url.scheme, url.authority);
    if (!proxy)
        return proxy;
    return securedProxy(std::move(*proxy), resources.tls, plan.tls.caFile);
}

std::string grouped(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string statusText(const HttpReply &reply)
{
    return std::to_string(reply.status) + (reply.reason.empty() ? "" : ' ' + escaped(reply.reason));
}

std::string summaryOf(const HttpReply &reply, std::size_t redirects)
{
    return statusText(reply) + ", " + (reply.cut ? "more than " : "") + grouped(reply.bytes) +
           (reply.bytes == 1 ? " byte" : " bytes") +
           (redirects == 0   ? ""
            : redirects == 1 ? ", after 1 redirect"
                             : ", after " + std::to_string(redirects) + " redirects");
}

std::string rangesText(const RangeList &ranges)
{
    std::string text;
    for (const auto &[low, high] : ranges)
        text += (text.empty() ? "" : ", ") + std::to_string(low) +
                (low == high ? "" : '-' + std::to_string(high));
    return text;
}

// One run of the prober: what it goes through, redirect by redirect.
struct Conversation
{
    HttpReply reply;
    MaybeFailure failure;
    std::optional<Stream> stream; // the last one; each hop has its own, reset before the next
    std::size_t redirects = 0;
};

class HttpProber final : public Prober
{
public:
    HttpProber(HttpRequest request, const HttpPlan &plan, ContentCheck check, EvalCheck eval, TlsContext tls,
               ProberResources &resources)
        : m_request(std::move(request)),
          m_check(std::move(check)),
          m_eval(std::move(eval)),
          m_tls(std::move(tls)),
          m_resources(resources),
          m_successCodes(plan.successCodes),
          m_maxRedirects(plan.maxRedirects),
          m_redirectIsResult(plan.redirectIsResult)
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Conversation conversation;
        co_await exchange(context, m_request, conversation);
        if (leadsOn(conversation) && (m_maxRedirects > 0 || !m_redirectIsResult))
            co_await follow(context, conversation);
        context.finish(); // neither judging nor closing is the endpoint's time
        if (!conversation.failure)
            conversation.failure = judge(conversation.reply);
        if (!conversation.failure && m_eval.isWanted())
            co_await evaluate(context, conversation);
        co_return verdict(conversation);
    }

private:
    static bool leadsOn(const Conversation &conversation)
    {
        return !conversation.failure && isRedirect(conversation.reply.status) &&
               !conversation.reply.location.empty();
    }
    asio::awaitable<void> exchange(ProbeContext &context, const HttpRequest &request,
                                   Conversation &conversation);
    asio::awaitable<void> follow(ProbeContext &context, Conversation &conversation);
    asio::awaitable<void> evaluate(ProbeContext &context, Conversation &conversation);
    MaybeFailure judge(const HttpReply &reply) const;
    Verdict verdict(Conversation &conversation);
    std::shared_ptr<const ProbeDetails> describe(Conversation &conversation,
                                                 const MaybeFailure &failure) const;

    // What the last success looked like. As long as the next one looks the same, its details are shared.
    struct Seen
    {
        std::shared_ptr<const ProbeDetails> details;
        asio::ip::tcp::endpoint remote;
        ChainDigest chain{};
        std::uint64_t bytes = 0;
        std::size_t redirects = 0;
        unsigned status = 0;
        bool cut = false;
    };

    const HttpRequest m_request; // the first hop; others are made when they are needed
    const ContentCheck m_check;
    const EvalCheck m_eval;
    const TlsContext m_tls;
    ProberResources &m_resources;
    const RangeList m_successCodes;
    const unsigned m_maxRedirects;
    const bool m_redirectIsResult;
    Seen m_seen;
};

asio::awaitable<void> HttpProber::exchange(ProbeContext &context, const HttpRequest &request,
                                           Conversation &conversation)
{
    conversation.reply = HttpReply();
    Stream &stream = conversation.stream.emplace(context);
    MaybeFailure &failure = conversation.failure;
    failure = co_await stream.connect(request.destination);
    if (!failure)
        failure = co_await exchangeHttp(context, stream, request, m_tls,
                                        m_check.isWanted() || m_eval.isWanted(), conversation.reply);
    if (!failure && request.forwarded && conversation.reply.status == 407)
        failure = failed(FailureKind::Proxy, QT_TRANSLATE_NOOP("Message", "the proxy %1 asks for a login"),
                         stream.remoteAddress());
}

// A place that a server named, fit to be kept in a reason.
std::string shortened(const std::string &place)
{
    return place.size() <= placeLimit ? place : place.substr(0, placeLimit) + "…";
}

// Names the circle among the places visited, or the last of them.
std::string wayText(const std::vector<std::string> &visited)
{
    const auto again = std::find(visited.rbegin() + 1, visited.rend(), visited.back());
    if (again == visited.rend())
        return shortened(visited.back());
    std::string text;
    for (auto place = again.base() - 1; place != visited.end(); ++place)
        text += (text.empty() ? "" : " → ") + shortened(*place);
    return text;
}

asio::awaitable<void> HttpProber::follow(ProbeContext &context, Conversation &conversation)
{
    const Result<HttpPlan> plan = httpPlan(context.endpoint());
    if (!plan)
        co_return; // cannot be: this prober was made from it
    HttpHop hop = firstHop(*plan);
    std::vector<std::string> visited{plainText(hop.url)};
    while (leadsOn(conversation)) {
        const bool enough = conversation.redirects == m_maxRedirects;
        if (enough && m_redirectIsResult)
            co_return;
        Result<HttpHop> next = nextHop(hop, conversation.reply.status, conversation.reply.location);
        if (!next) {
            conversation.failure =
                failed(FailureKind::Protocol,
                       QT_TRANSLATE_NOOP("Message", "the redirect of %1 cannot be followed: %2"),
                       shortened(visited.back()), toEnglish(next.error().message));
            co_return;
        }
        hop = std::move(*next);
        visited.push_back(plainText(hop.url));
        if (enough) {
            conversation.failure =
                failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "stopped after %1 redirects: %2"),
                       std::to_string(m_maxRedirects), wayText(visited));
            co_return;
        }
        Result<ProxyPtr> proxy = proxyFor(*plan, hop.url, m_resources);
        if (!proxy) {
            conversation.failure = Failure{FailureKind::Config, proxy.error().message};
            co_return;
        }
        ++conversation.redirects;
        const HttpRequest request = makeRequest(*plan, hop, std::move(*proxy));
        co_await exchange(context, request, conversation);
    }
}

asio::awaitable<void> HttpProber::evaluate(ProbeContext &context, Conversation &conversation)
{
    const HttpReply &reply = conversation.reply;
    if (reply.body.size() <= quickBody || reply.cut) {
        conversation.failure = m_eval.check(reply);
        co_return;
    }
    MaybeFailure found;
    MaybeFailure stopped = co_await m_resources.blocking.run(
        context, [&](BlockingCall &) { found = m_eval.check(reply); }); // a probe thread would be kept busy
    conversation.failure = stopped ? std::move(stopped) : std::move(found);
}

MaybeFailure HttpProber::judge(const HttpReply &reply) const
{
    const bool good = std::ranges::any_of(m_successCodes, [&](const auto &range) {
        return reply.status >= range.first && reply.status <= range.second;
    });
    if (!good && reply.status == 401)
        return failed(
            FailureKind::Auth,
            QT_TRANSLATE_NOOP("Message", "the server asks for a login, or refused the one it got (%1)"),
            statusText(reply));
    if (!good)
        return failed(FailureKind::Status,
                      QT_TRANSLATE_NOOP("Message", "the server answered %1; a success is %2"),
                      statusText(reply), rangesText(m_successCodes));
    return m_check.isWanted() ? contentFailure(m_check, reply) : std::nullopt;
}

std::shared_ptr<const ProbeDetails> HttpProber::describe(Conversation &conversation,
                                                         const MaybeFailure &failure) const
{
    auto details = std::make_shared<ProbeDetails>();
    if (failure)
        details->reason = failure->reason;
    details->remoteAddress = conversation.stream->remoteAddress();
    if (conversation.reply.status != 0)
        details->summary = summaryOf(conversation.reply, conversation.redirects);
    if (const SSL *ssl = conversation.stream->ssl()) {
        if (conversation.stream->isSecured())
            details->tlsVersion = SSL_get_version(ssl);
        details->certificates = peerCertificates(ssl);
    }
    return details;
}

Verdict HttpProber::verdict(Conversation &conversation)
{
    const MaybeFailure &failure = conversation.failure;
    if (failure)
        return {failure->kind, describe(conversation, failure)};
    const HttpReply &reply = conversation.reply;
    const ChainDigest chain = peerChainDigest(conversation.stream->ssl()).value_or(ChainDigest{});
    const bool same = m_seen.details && m_seen.remote == conversation.stream->remote() &&
                      m_seen.chain == chain && m_seen.bytes == reply.bytes &&
                      m_seen.redirects == conversation.redirects && m_seen.status == reply.status &&
                      m_seen.cut == reply.cut;
    if (!same)
        m_seen = {describe(conversation, failure),
                  conversation.stream->remote(),
                  chain,
                  reply.bytes,
                  conversation.redirects,
                  reply.status,
                  reply.cut};
    return {FailureKind::None, m_seen.details};
}

constexpr std::array<const char *, 2> schemes{"http", "https"};

constexpr std::array<Phase, 7> phases{Phase::Dns,     Phase::Connect,   Phase::Proxy,   Phase::Tls,
                                      Phase::Request, Phase::FirstByte, Phase::Transfer};

// Without the user and password that the URL may carry: this is shown in tables.
std::string targetOf(const OptionMap &values)
{
    std::string url = optionOr(values, "url", std::string());
    if (!parseHttpUrl(url))
        return withoutPassword(url); // refused, but shown all the same
    const std::size_t authority = url.find("://");
    const std::size_t end = std::min(url.find_first_of("/?#", authority + 3), url.size());
    const std::size_t at = url.rfind('@', end);
    if (at != std::string::npos && at > authority && at < end)
        url.erase(authority + 3, at - authority - 2);
    return url;
}

Result<OptionMap> fromTarget(std::string_view target)
{
    const std::string url =
        target.find("://") == std::string_view::npos ? "http://" + std::string(target) : std::string(target);
    return parseHttpUrl(url).map([&](const Url &) { return OptionMap{{"url", url}}; });
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    Result<HttpPlan> plan = httpPlan(endpoint);
    if (!plan)
        return tl::unexpected(plan.error());
    Result<ContentCheck> check = ContentCheck::create(endpoint.options);
    if (!check)
        return tl::unexpected(check.error());
    Result<EvalCheck> eval = EvalCheck::create(endpoint.options);
    if (!eval)
        return tl::unexpected(eval.error());
    Result<ProxyPtr> proxy = proxyFor(*plan, plan->url, resources);
    if (!proxy)
        return tl::unexpected(proxy.error());
    Result<TlsContext> tls = resources.tls.get(plan->tls);
    if (!tls)
        return tl::unexpected(tls.error());
    HttpRequest request = makeRequest(*plan, firstHop(*plan), std::move(*proxy));
    return std::make_unique<HttpProber>(std::move(request), *plan, std::move(*check), std::move(*eval),
                                        std::move(*tls), resources);
}

// Redirects are met on the way: nobody knows them before.
ProbeReach reach(const OptionMap &values)
{
    const Result<Url> url = parseHttpUrl(optionOr(values, "url", std::string()));
    if (!url)
        return {};
    return {.host = url->authority.host,
            .port = url->authority.port,
            .proxyScheme = url->scheme == "https" ? "https" : "http"};
}

} // namespace

const ProberKind httpKind{
    .id = "http",
    .label = QT_TRANSLATE_NOOP("Option", "HTTP"),
    .summary = QT_TRANSLATE_NOOP("Option", "Asks for a URL and checks status, content and certificate"),
    .options = httpOptions(),
    .metrics = {},
    .schemes = schemes,
    .goodbye = "",
    .blocks = false,
    .target = targetOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = reach,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP(
        "Option", "the certificate and its name, the status, and the content where asked for"),
};

} // namespace lightfoot
