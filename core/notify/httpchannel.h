// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/notify/channel.h"
#include "core/probe/channelkind.h"

#include <string>
#include <utility>
#include <vector>

namespace lightfoot {

struct AwsCredentials
{
    std::string region;
    std::string service;
    std::string id;
    std::string key;
};

struct WebRequest
{
    std::string method = "POST";
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::string username; // basic auth, where not empty
    std::string password;
    std::optional<AwsCredentials> aws; // signs with Signature Version 4
    std::string proxy;                 // "http://host:port", "socks5h://..."; empty: the environment's
    std::string caFile;                // authorities to trust (PEM) instead of the transport's; empty: those
    bool insecure = false;             // any certificate will do
};

struct WebReply
{
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case
    std::string body;                                         // at most 64 KiB of it

    std::string_view header(std::string_view name) const; // lower-case name; empty: not there
};

// What a request is made from. A value; nothing here reads a clock or the environment, so that a test can
// assert the bytes.
struct HttpMessage
{
    const Notification &notification;
    const RenderedText &text;
    const OptionMap &options;
    std::string sender;
    std::string host;
    WallTime now;
    std::string icon = {}; // SendContext::icon
};

// What tells one web service from another: how the request looks and what the answer means.
struct HttpRecipe
{
    // One request a recipient, usually one in all.
    std::vector<WebRequest> (*requests)(const HttpMessage &message);
    // What an answer means; null: judgeStatus().
    Delivery (*judge)(const WebReply &reply, const OptionMap &options) = nullptr;
};

// 2xx: sent. 408, 425, 429 and 5xx: again, after Retry-After (seconds or a date, RFC 9110 10.2.3, at most an
// hour). Everything else: refused, with the status and the first words of the answer, escaped.
Delivery judgeStatus(const WebReply &reply, WallTime now);

// A channel that sends what the recipe says over context.http. Of several requests those that were taken are
// not sent again in a later attempt of the same notification, also when a person tries one again that was
// refused in part. It knows that as long as it lives, of the last notifications.
std::unique_ptr<Channel> makeHttpChannel(const NotifierSettings &settings, const HttpRecipe &recipe);

// For option checks: an absolute http or https URL with a host, or what is wrong with it.
Result<void> checkUrl(const OptionMap &options, const char *key);

} // namespace lightfoot
