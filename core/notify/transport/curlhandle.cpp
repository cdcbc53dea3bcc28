// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/curlhandle.h"

#include "core/base/duration.h"
#include "core/probe/sametext.h"

#include <cstring>
#include <new>

namespace lightfoot {

namespace {

// libcurl's own set-up: once in a process, and not while another thread uses it.
void initialiseCurl()
{
    static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(done);
}

// Not zero: give up. libcurl asks about once a second where nothing moves.
int isCurlCancelled(void *cancelled, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::atomic<bool> *>(cancelled)->load() ? 1 : 0;
}

struct FreeCurlUrl
{
    void operator()(CURLU *url) const { curl_url_cleanup(url); }
};

std::string partOf(CURLU *url, CURLUPart part, unsigned flags)
{
    char *text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK)
        return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

} // namespace

void append(CurlList &list, const std::string &text)
{
    curl_slist *longer = curl_slist_append(list.get(), text.c_str());
    if (!longer)
        throw std::bad_alloc();
    static_cast<void>(list.release());
    list.reset(longer);
}

CurlHandle::CurlHandle()
{
    initialiseCurl();
    m_handle = curl_easy_init();
    if (!m_handle)
        throw std::bad_alloc();
}

CurlHandle::~CurlHandle()
{
    curl_easy_cleanup(m_handle);
}

void CurlHandle::prepare(std::chrono::milliseconds timeout, const std::atomic<bool> &cancelled,
                         const std::string &caFile)
{
    curl_easy_reset(m_handle);
    m_words[0] = '\0';
    // Zero would mean no limit.
    m_timeout = std::max(timeout, std::chrono::milliseconds(1));
    set(CURLOPT_ERRORBUFFER, m_words);
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(m_timeout.count()));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_timeout.count()));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, isCurlCancelled);
    set(CURLOPT_XFERINFODATA, &cancelled);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!caFile.empty())
        set(CURLOPT_CAINFO, caFile.c_str());
    // Messages are rare: a kept connection is more often dead than of use.
    set(CURLOPT_FORBID_REUSE, 1L);
    // A resolver that hangs has a thread of libcurl's own, which frees what it holds: not waited for after
    // the time-out.
    set(CURLOPT_QUICK_EXIT, 1L);
}

CURLcode CurlHandle::perform()
{
    return curl_easy_perform(m_handle);
}

long CurlHandle::statusCode() const
{
    long status = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

Error CurlHandle::errorOf(CURLcode code, const std::string &host) const
{
    long systemError = 0;
    curl_easy_getinfo(m_handle, CURLINFO_OS_ERRNO, &systemError);
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return {message(QT_TRANSLATE_NOOP("Message", "given up, since the program ends"))};
    case CURLE_COULDNT_RESOLVE_HOST:
        return {message(QT_TRANSLATE_NOOP("Message", "the name of %1 could not be looked up"), host)};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {message(QT_TRANSLATE_NOOP("Message", "the name of the proxy to %1 could not be looked up"),
                        host)};
    case CURLE_COULDNT_CONNECT:
        return {message(QT_TRANSLATE_NOOP("Message", "no connection to %1: %2"), host,
                        systemError != 0 ? std::strerror(static_cast<int>(systemError))
                                         : curl_easy_strerror(code))};
    case CURLE_OPERATION_TIMEDOUT:
        return {
            message(QT_TRANSLATE_NOOP("Message", "%1 took longer than %2"), host, humanDuration(m_timeout))};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        // libcurl's words on TLS name the host, never a path.
        return {message(QT_TRANSLATE_NOOP("Message", "TLS with %1 failed: %2"), host,
                        m_words[0] != '\0' ? m_words : curl_easy_strerror(code))};
    default:
        return {message(QT_TRANSLATE_NOOP("Message", "sending to %1 failed: %2"), host,
                        curl_easy_strerror(code))};
    }
}

bool isLoopback(std::string_view host)
{
    return sameText(host, "localhost") || host == "::1" || host == "[::1]" || host.starts_with("127.");
}

std::string hostOfUrl(const std::string &url)
{
    const std::unique_ptr<CURLU, FreeCurlUrl> parsed(curl_url());
    if (!parsed ||
        curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return {};
    const std::string host = partOf(parsed.get(), CURLUPART_HOST, 0);
    const std::string port = partOf(parsed.get(), CURLUPART_PORT, 0);
    return port.empty() ? host : host + ":" + port;
}

} // namespace lightfoot
