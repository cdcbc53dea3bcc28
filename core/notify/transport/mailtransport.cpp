// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/mailtransport.h"

#include "core/notify/transport/curlhandle.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace lightfoot {

namespace {

// What is left of the message to hand over.
std::size_t readMail(char *buffer, std::size_t size, std::size_t count, void *source)
{
    auto &rest = *static_cast<std::string_view *>(source);
    const std::size_t bytes = std::min(size * count, rest.size());
    std::memcpy(buffer, rest.data(), bytes);
    rest.remove_prefix(bytes);
    return bytes;
}

std::size_t dropWords(const char *, std::size_t size, std::size_t count, void *)
{
    return size * count;
}

// The server's replies to RCPT TO (RFC 5321 4.2.1), which libcurl keeps to itself where one recipient is
// good. It asks for one after the other, and tells us of each line.
struct RecipientReplies
{
    std::vector<int> statuses;
    bool asked = false; // the reply is the next
};

int watchReplies(CURL *, curl_infotype type, char *data, std::size_t size, void *replies)
{
    auto &known = *static_cast<RecipientReplies *>(replies);
    const std::string_view line(data, size);
    if (type == CURLINFO_HEADER_OUT) {
        known.asked = line.starts_with("RCPT TO:");
    } else if (type == CURLINFO_HEADER_IN && known.asked && (line.size() < 4 || line[3] != '-')) {
        int status = 0;
        std::from_chars(line.data(), line.data() + std::min<std::size_t>(line.size(), 3), status);
        known.statuses.push_back(status);
        known.asked = false;
    }
    return 0;
}

std::string heloName(std::string_view name)
{
    std::string out;
    for (const char c : name.substr(0, 255)) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
            c == '-')
            out += c;
    }
    return out.empty() ? "localhost" : out;
}

std::string mailUrl(const MailRequest &request)
{
    const bool literal = request.host.find(':') != std::string::npos;
    return std::string(request.tls == MailTls::Implicit ? "smtps://" : "smtp://") + (literal ? "[" : "") +
           request.host + (literal ? "]:" : ":") + std::to_string(request.port) + "/" +
           heloName(request.helo);
}

long tlsLevel(MailTls tls)
{
    return tls == MailTls::Never           ? CURLUSESSL_NONE
           : tls == MailTls::Opportunistic ? CURLUSESSL_TRY
                                           : CURLUSESSL_ALL;
}

Delivery mailDelivery(const CurlHandle &curl, CURLcode code, const std::string &server)
{
    if (code == CURLE_OK)
        return Delivery::sent();
    const long status = curl.statusCode();
    const bool refused = status >= 500 && status <= 599;
    Delivery delivery{.verdict = refused ? Delivery::Verdict::Refused : Delivery::Verdict::Retry};
    if (code == CURLE_LOGIN_DENIED) {
        delivery.verdict =
            status >= 400 && status <= 499 ? Delivery::Verdict::Retry : Delivery::Verdict::Refused;
        delivery.reason =
            message(QT_TRANSLATE_NOOP("Message", "the mail server %1 refuses the login"), server);
    } else if (code == CURLE_USE_SSL_FAILED) {
        delivery.verdict = Delivery::Verdict::Retry;
        delivery.reason = message(
            QT_TRANSLATE_NOOP("Message", "the mail server %1 offers no TLS, and nothing is sent without"),
            server);
    } else if (status >= 400 && status <= 599) {
        delivery.reason =
            message(QT_TRANSLATE_NOOP("Message", "the mail server %1 refuses the message with %2"), server,
                    std::to_string(status));
    } else {
        delivery.reason = curl.errorOf(code, server).message;
    }
    return delivery;
}

} // namespace

MailReply sendMail(const MailRequest &request, std::chrono::milliseconds timeout,
                   const std::atomic<bool> &cancelled)
{
    const std::string url = mailUrl(request);
    const std::string from = "<" + request.from + ">";
    CurlList recipients;
    for (const std::string &to : request.to)
        append(recipients, "<" + to + ">");
    std::string_view rest = request.message;
    CurlHandle curl;
    curl.prepare(timeout, cancelled, request.caFile);
    curl.set(CURLOPT_URL, url.c_str());
    curl.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl.set(CURLOPT_PROXY, ""); // the environment's are for HTTP
    curl.set(CURLOPT_USE_SSL, tlsLevel(request.tls));
    if (!request.username.empty()) {
        curl.set(CURLOPT_USERNAME, request.username.c_str());
        curl.set(CURLOPT_PASSWORD, request.password.c_str());
    }
    curl.set(CURLOPT_MAIL_FROM, from.c_str());
    curl.set(CURLOPT_MAIL_RCPT, recipients.get());
    curl.set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L); // the others shall know
    curl.set(CURLOPT_UPLOAD, 1L);
    curl.set(CURLOPT_READFUNCTION, readMail);
    curl.set(CURLOPT_READDATA, &rest);
    curl.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.message.size()));
    curl.set(CURLOPT_WRITEFUNCTION, dropWords);
    RecipientReplies replies;
    curl.set(CURLOPT_VERBOSE, 1L); // to our own function alone
    curl.set(CURLOPT_DEBUGFUNCTION, watchReplies);
    curl.set(CURLOPT_DEBUGDATA, &replies);
    const CURLcode code = curl.perform();
    return {mailDelivery(curl, code, request.host + ":" + std::to_string(request.port)),
            std::move(replies.statuses)};
}

} // namespace lightfoot
