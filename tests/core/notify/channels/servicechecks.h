// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/notify/channels/channeltesting.h"

#include <nlohmann/json.hpp>

#include <QTest>

namespace lightfoot::test {

using Json = nlohmann::json;

// One web service as its channel is configured in a test: the options lead to the recorder.
struct Service
{
    const ChannelKind *kind;
    OptionMap options;
    int success = 200;       // its status when all is well
    std::string successBody; // and what it says then
    std::vector<std::string> secrets;
};

// What every service may answer, and what is to become of the message. Also: no secret in a reason, whatever
// the answer repeats.
inline void checkAnswers(Recorder &recorder, const Service &service)
{
    using Verdict = Delivery::Verdict;
    const auto send = [&](std::chrono::milliseconds timeout = std::chrono::seconds(20)) {
        return deliver(*service.kind, service.options, plainNotification(), timeout);
    };
    recorder.answerAlways(service.success, service.successBody);
    QCOMPARE(toEnglish(send().reason), std::string());
    QCOMPARE(send().verdict, Verdict::Sent);

    recorder.answerNext(429, "{}", "Retry-After: 7\r\n");
    const Delivery busy = send();
    QCOMPARE(busy.verdict, Verdict::Retry);
    QVERIFY(busy.retryAfter == std::chrono::seconds(7));
    recorder.answerNext(500, "oops");
    QCOMPARE(send().verdict, Verdict::Retry);
    recorder.answerNext(302, {}, "Location: " + recorder.url("/elsewhere") + "\r\n");
    QCOMPARE(send().verdict, Verdict::Refused);

    std::string repeating = "no such user:";
    for (const std::string &secret : service.secrets)
        repeating += ' ' + secret;
    recorder.answerNext(400, repeating);
    const Delivery refused = send();
    QCOMPARE(refused.verdict, Verdict::Refused);
    const std::string reason = toEnglish(refused.reason);
    QVERIFY2(reason.find("no such user") != std::string::npos, reason.c_str());
    for (const std::string &secret : service.secrets)
        QVERIFY2(reason.find(secret) == std::string::npos, reason.c_str());

    recorder.cutOff(); // after 200: nothing is sent twice, whatever the rest of the answer would have been
    QVERIFY(send().verdict != Verdict::Retry);
    recorder.silence();
    QCOMPARE(send(std::chrono::milliseconds(200)).verdict, Verdict::Retry);
    recorder.answerAlways(service.success, service.successBody);
}

// What a service gets for this notification; it says that all is well.
inline RecordedRequest sentTo(Recorder &recorder, const Service &service, const Notification &notification)
{
    recorder.answerAlways(service.success, service.successBody);
    const std::size_t before = recorder.requests().size();
    const Delivery delivery = deliver(*service.kind, service.options, notification);
    if (delivery.verdict != Delivery::Verdict::Sent)
        QTest::qFail(toEnglish(delivery.reason).c_str(), __FILE__, __LINE__);
    if (recorder.requests().size() != before + 1)
        QTest::qFail("not one request", __FILE__, __LINE__);
    return recorder.request();
}

// The body as JSON, as strict readers take it; null when it is none.
inline Json jsonOf(const RecordedRequest &request)
{
    Json value = Json::parse(request.body, nullptr, false);
    return value.is_discarded() || !isUtf8(request.body) ? Json() : value;
}

// For comparisons: QCOMPARE() cannot take JSON, which turns into everything.
inline std::string shown(const Json &value)
{
    return value.dump();
}

// A form taken apart; empty when anything in it is not as application/x-www-form-urlencoded has it.
inline std::map<std::string, std::string> formOf(const RecordedRequest &request)
{
    const auto decoded = [](std::string_view text) -> std::optional<std::string> {
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            const auto byte = static_cast<unsigned char>(c);
            if (c == '%' && i + 2 < text.size()) {
                out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
                i += 2;
            } else if (c == '+') {
                out += ' ';
            } else if ((std::isalnum(byte) != 0 && byte < 0x80) ||
                       std::string_view("-._~*").find(c) != std::string_view::npos) {
                out += c;
            } else {
                return std::nullopt;
            }
        }
        return out;
    };
    std::map<std::string, std::string> form;
    std::string_view rest = request.body;
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        const std::size_t equals = pair.find('=');
        const auto name = decoded(pair.substr(0, equals));
        const auto value = decoded(equals == std::string_view::npos ? "" : pair.substr(equals + 1));
        if (equals == std::string_view::npos || !name || !value || !form.emplace(*name, *value).second)
            return {};
    }
    return form;
}

// Nothing in it can end a line, colour a terminal or turn the direction of writing; newlines may be.
inline bool isClean(std::string_view text)
{
    return isUtf8(text) && std::ranges::none_of(text, [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return (byte < 0x20 && c != '\n') || byte == 0x7F;
           });
}

// Every text in it is clean, and every name.
inline bool isClean(const Json &value)
{
    if (const auto *text = value.get_ptr<const std::string *>())
        return isClean(std::string_view(*text));
    if (value.is_object())
        return std::ranges::all_of(value.items(), [](const auto &item) {
            return isClean(std::string_view(item.key())) && isClean(item.value());
        });
    return !value.is_array() || std::ranges::all_of(value, [](const Json &item) { return isClean(item); });
}

// "😀" stands in hostileText() and arrives as it is; so do quotes, whatever the format does with them.
inline bool isWhole(std::string_view text)
{
    return text.find("😀") != std::string_view::npos &&
           text.find("\"quotes\" 'single' \\back") != text.npos &&
           text.find("<b>bold</b> &amp;") != text.npos;
}

inline std::string basicOf(std::string_view header) // what stands after "Basic "
{
    return header.starts_with("Basic ")
               ? QByteArray::fromBase64(QByteArray::fromStdString(std::string(header.substr(6))))
                     .toStdString()
               : std::string();
}

} // namespace lightfoot::test
