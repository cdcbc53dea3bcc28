// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <curl/curl.h>
#include <memory>
#include <string>

namespace lightfoot {

struct FreeCurlList
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, FreeCurlList>;

// A copy of the text at the end of the list.
void append(CurlList &list, const std::string &text);

// libcurl's handle with what every use of ours sets: the time-out of the whole attempt, the way to be
// cancelled, verified TLS, no signals, no connection kept. One thread's own.
class CurlHandle
{
public:
    CurlHandle();
    ~CurlHandle();
    CurlHandle(const CurlHandle &) = delete;
    CurlHandle &operator=(const CurlHandle &) = delete;

    // Forgets all options of the last use and sets ours. caFile: authorities beside the system's way of
    // choosing them, empty: the system's.
    void prepare(std::chrono::milliseconds timeout, const std::atomic<bool> &cancelled,
                 const std::string &caFile);
    template <class Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(m_handle, option, value);
    }
    CURLcode perform();

    long statusCode() const; // of HTTP, or the last reply of SMTP; 0: none came
    // What went wrong, in words that name the host and nothing else of the URL.
    Error errorOf(CURLcode code, const std::string &host) const;

private:
    CURL *m_handle;
    char m_words[CURL_ERROR_SIZE]{};
    std::chrono::milliseconds m_timeout{0};
};

// Hosts to which a connection cannot be overheard: localhost, 127.0.0.0/8, ::1.
bool isLoopback(std::string_view host);

// Host and port of a URL, for people, without anything that may be secret; empty when it is no URL.
std::string hostOfUrl(const std::string &url);

} // namespace lightfoot
