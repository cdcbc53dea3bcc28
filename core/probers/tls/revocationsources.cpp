// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The three who are asked: the server's own stapled response, the responder, the list.

#include "core/net/proberesources.h"
#include "core/probers/tls/authorityerrand.h"
#include "core/probers/tls/certificateurls.h"
#include "core/probers/tls/revocation.h"

#include <openssl/evp.h>

#include <algorithm>

namespace lightfoot {

namespace {

using State = RevocationStatus::State;
using std::chrono::system_clock;

// Names certificates, and whatever else, for the cache.
std::string digestOf(std::string_view bytes)
{
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char *>(digest.data()), &size,
               EVP_sha256(), nullptr);
    digest.resize(size);
    return digest;
}

std::string digestOf(const X509 *certificate)
{
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()), &size);
    digest.resize(size);
    return digest;
}

} // namespace

OcspSubject RevocationCheck::subject(const VerifiedChain &chain, int place) const
{
    STACK_OF(X509) *all = chain.certificates.get();
    return {.certificate = sk_X509_value(all, place),
            .issuer = sk_X509_value(all, std::min(place + 1, chain.anchor())),
            .chain = all,
            .store = SSL_CTX_get_cert_store(m_tls.get())};
}

RevocationStatus RevocationCheck::stapled(const VerifiedChain &chain) const
{
    if (chain.staple.empty())
        return RevocationStatus::unknown(message(QT_TRANSLATE_NOOP("Message", "the server sends none")));
    const OcspSubject leaf = subject(chain, 0);
    // A server staples the same response for days, and verifying it takes longer than a probe otherwise does.
    const std::string key =
        "staple " + digestOf(chain.staple) + digestOf(leaf.certificate) + digestOf(leaf.issuer);
    const WallTime now = system_clock::now();
    if (const auto known = m_resources.answers.find<RevocationStatus>(key, now))
        return *known;
    RevocationStatus status = judgeOcsp(chain.staple, leaf, now);
    const std::optional<WallTime> until = keptUntil(status, now);
    if (until && status.state != State::Unknown)
        m_resources.answers.keep(key, std::make_shared<const RevocationStatus>(status), sizeof status,
                                 *until);
    return status;
}

Result<HttpFetch> RevocationCheck::fetchOf(const VerifiedChain &chain, const std::string &url) const
{
    Result<Url> parsed = fetchableUrl(url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    // As for any http:// URL; the endpoint's own proxy leads to the endpoint.
    Result<ProxyPtr> proxy = m_resources.proxies.proxyFor(parsed->scheme, parsed->authority);
    if (proxy)
        proxy = securedProxy(std::move(*proxy), m_resources.tls, {});
    if (!proxy)
        return tl::unexpected(proxy.error());
    HttpFetch fetch;
    fetch.url = std::move(*parsed);
    fetch.proxy = std::move(*proxy);
    fetch.loopbackToo = chain.onLoopback;
    return fetch;
}

asio::awaitable<RevocationStatus> RevocationCheck::askResponder(AuthorityErrand &errand,
                                                                const VerifiedChain &chain, int place,
                                                                const std::string &url)
{
    Result<HttpFetch> fetch = fetchOf(chain, url);
    if (!fetch)
        co_return RevocationStatus::unknown(fetch.error().message);
    const OcspSubject about = subject(chain, place);
    const std::shared_ptr<OCSP_REQUEST> request = ocspRequest(about);
    if (!request)
        co_return RevocationStatus::unknown(
            message(QT_TRANSLATE_NOOP("Message", "this machine could not write the question")));
    AuthorityQuestion question;
    question.key = "ocsp " + url + ' ' + digestOf(about.certificate) + digestOf(about.issuer);
    question.fetch = std::move(*fetch);
    question.fetch.contentType = "application/ocsp-request";
    question.fetch.body = derOf(request.get());
    question.fetch.limit = ocspLimit;
    question.judge = [about, request](const std::string &body) {
        return AuthorityAnswer{judgeOcsp(body, about, system_clock::now(), request.get()), nullptr};
    };
    const AuthorityAnswerPtr answer = co_await errand.ask(std::move(question));
    co_return answer->status;
}

asio::awaitable<RevocationStatus> RevocationCheck::askList(AuthorityErrand &errand,
                                                           const VerifiedChain &chain, int place,
                                                           const CrlPoint &point)
{
    Result<HttpFetch> fetch = fetchOf(chain, point.url);
    if (!fetch)
        co_return RevocationStatus::unknown(fetch.error().message);
    const OcspSubject about = subject(chain, place);
    AuthorityQuestion question;
    question.key = "crl ";
    for (const std::string &name : point.names) // the list must be for one of them
        question.key += name + ' ';
    question.key += digestOf(about.issuer);
    question.fetch = std::move(*fetch);
    question.fetch.limit = crlLimit;
    question.judge = [point, issuer = about.issuer](const std::string &body) {
        Result<RevocationList> list = RevocationList::read(body, issuer, point, system_clock::now());
        if (!list)
            return AuthorityAnswer{RevocationStatus::unknown(list.error().message), nullptr};
        AuthorityAnswer answer;
        answer.status.state = State::Good; // the list itself; what it says of each is asked of it
        answer.status.until = list->until();
        answer.list = std::make_shared<const RevocationList>(std::move(*list));
        return answer;
    };
    const AuthorityAnswerPtr answer = co_await errand.ask(std::move(question));
    if (!answer->list)
        co_return answer->status;
    co_return answer->list->statusOf(about.certificate);
}

} // namespace lightfoot
