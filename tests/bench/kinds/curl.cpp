// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/curl.h"

#include "core/net/linger.h"

namespace lightfoot::bench {

namespace {

int resetSocket(void *, curl_socket_t socket, curlsocktype)
{
    return resetOnClose(socket) ? CURL_SOCKOPT_OK : CURL_SOCKOPT_ERROR;
}

std::size_t swallow(const char *, std::size_t size, std::size_t count, void *)
{
    return size * count;
}

} // namespace

// The handle stays, as our prober does: with it the authorities that it has read.
BareProbe curlProbe(const std::string &url, const std::string &ca, const std::string &command)
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::shared_ptr<CURL> handle(curl_easy_init(), curl_easy_cleanup);
    CURL *curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_SESSIONID_CACHE, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_SOCKOPTFUNCTION, resetSocket);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, swallow);
    if (!ca.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, ca.c_str());
    if (!command.empty())
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, command.c_str());
    return [handle] { return curl_easy_perform(handle.get()) == CURLE_OK; };
}

} // namespace lightfoot::bench
