// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/text/escape.h"
#include "core/probe/sametext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::size_t webhookTextLimit = 65'536;

constexpr std::array<const char *, 3> webhookMethods{"POST", "PUT", "PATCH"};
constexpr std::array<const char *, 2> webhookFormats{"text", "json"};

constexpr std::array<OptionDescriptor, 10> webhookOptions{{
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "URL"),
     .hint = QT_TRANSLATE_NOOP("Option", "http:// or https://"),
     .required = true,
     .secret = true}, // of most services it is all that one needs to know
    {.key = "method",
     .label = QT_TRANSLATE_NOOP("Option", "Method"),
     .hint = QT_TRANSLATE_NOOP("Option", "POST where nothing is said"),
     .choices = webhookMethods},
    {.key = "headers",
     .type = OptionType::RecordList,
     .label = QT_TRANSLATE_NOOP("Option", "Headers"),
     .hint = QT_TRANSLATE_NOOP("Option", "Each with name and value"),
     .secret = true},
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "Basic authentication")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "Basic authentication, with a user"),
     .secret = true},
    {.key = "success_status",
     .type = OptionType::Integer,
     .label = QT_TRANSLATE_NOOP("Option", "Status that is a success"),
     .hint = QT_TRANSLATE_NOOP("Option", "The only one; without: every status from 200 to 299"),
     .maximum = 599},
    {.key = "format",
     .label = QT_TRANSLATE_NOOP("Option", "Body"),
     .hint = QT_TRANSLATE_NOOP("Option", "text where nothing is said; json: a document for programs"),
     .choices = webhookFormats},
    {.key = "proxy",
     .label = QT_TRANSLATE_NOOP("Option", "Proxy"),
     .hint = QT_TRANSLATE_NOOP(
         "Option", "http://, https:// or socks5h://[user:password@]host:port; else as the environment says"),
     .secret = true},
    {.key = "ca",
     .label = QT_TRANSLATE_NOOP("Option", "Trusted authorities"),
     .hint = QT_TRANSLATE_NOOP("Option", "a PEM file; without: the system's"),
     .file = true},
    {.key = "insecure",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Do not verify the certificate"),
     .hint = QT_TRANSLATE_NOOP("Option", "Whoever is in between reads the message and its headers; better "
                                         "trust an authority of yours")},
}};

std::string recordPart(const TextMap &record, std::string_view name)
{
    const auto found = std::ranges::find(record, name, &TextMap::value_type::first);
    return found == record.end() ? std::string() : found->second;
}

bool isFieldName(std::string_view name) // RFC 9110 5.6.2: a token
{
    static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               marks.find(c) != std::string_view::npos;
    });
}

Result<void> checkFields(const RecordList &records)
{
    for (const TextMap &record : records) {
        const std::string name = recordPart(record, "name");
        if (!isFieldName(name))
            return failure(QT_TRANSLATE_NOOP("Message", "headers: “%1” is not a valid header name"), name);
        if (!isHeaderSafe(recordPart(record, "value")))
            return failure(
                QT_TRANSLATE_NOOP("Message",
                                  "headers: the value of %1 has a line break or another control character"),
                name);
    }
    return {};
}

std::vector<WebRequest> webhookRequests(const HttpMessage &message)
{
    const bool json = sameText(textOption(message.options, "format"), "json");
    WebRequest request;
    request.method = textOption(message.options, "method", "POST");
    std::ranges::transform(request.method, request.method.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    request.url = textOption(message.options, "url");
    request.username = textOption(message.options, "username");
    request.password = textOption(message.options, "password");
    request.proxy = textOption(message.options, "proxy");
    request.caFile = textOption(message.options, "ca");
    request.insecure = optionOr(message.options, "insecure", false);
    bool typed = false;
    for (const TextMap &record : optionOr(message.options, "headers", RecordList())) {
        request.headers.emplace_back(recordPart(record, "name"), recordPart(record, "value"));
        typed = typed || sameText(request.headers.back().first, "Content-Type");
    }
    if (!typed)
        request.headers.emplace_back("Content-Type",
                                     json ? "application/json; charset=utf-8" : "text/plain; charset=utf-8");
    request.body =
        json ? jsonText(notificationDocument(message)) : titleAndText(message.text, webhookTextLimit);
    return {request};
}

// EaseProbe takes only success_status for a success, and knows no default: where it is not set there, every
// message fails and is sent again.
Delivery judgeWebhook(const WebReply &reply, const OptionMap &options)
{
    const auto wanted = optionOr(options, "success_status", std::int64_t(0));
    if (wanted == reply.status)
        return Delivery::sent();
    Delivery delivery =
        judgedByStatus(withoutSecrets(reply, webhookOptions, options), {}, webhookOptions, options);
    if (wanted != 0 && delivery.verdict == Delivery::Verdict::Sent)
        return {.verdict = Delivery::Verdict::Refused,
                .reason = message(QT_TRANSLATE_NOOP("Message", "the answer was %1, and only %2 is a success"),
                                  std::to_string(reply.status), std::to_string(wanted)),
                .retryAfter = {}};
    return delivery;
}

constexpr HttpRecipe webhookRecipe{.requests = webhookRequests, .judge = judgeWebhook};

Result<std::unique_ptr<Channel>> createWebhook(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    if (const Result<void> checked = checkChannelOptions(webhookOptions, options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkUrl(options, "url"); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkFields(optionOr(options, "headers", RecordList())); !checked)
        return tl::unexpected(checked.error());
    return makeHttpChannel(settings, webhookRecipe);
}

} // namespace

const ChannelKind httpChannel{
    .id = "http",
    .label = QT_TRANSLATE_NOOP("Option", "HTTP request"),
    .summary = QT_TRANSLATE_NOOP("Option", "Sends text or JSON to a URL of yours"),
    .options = webhookOptions,
    .textLimit = webhookTextLimit,
    .perMinute = 0,
    .create = createWebhook,
};

} // namespace lightfoot
