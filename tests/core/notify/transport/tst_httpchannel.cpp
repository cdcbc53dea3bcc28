// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/httpchannel.h"
#include "tests/core/notify/channels/channeltesting.h"
#include "tests/servers/networknamespace.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;
using Verdict = Delivery::Verdict;

namespace {

// One request a URL, for the recipes of these tests.
std::vector<WebRequest> toEveryUrl(const HttpMessage &message)
{
    std::vector<WebRequest> requests;
    for (const std::string &url : optionOr(message.options, "urls", std::vector<std::string>()))
        requests.push_back(
            {.url = url, .body = message.text.title + "|" + message.sender + "|" + message.host});
    return requests;
}

std::unique_ptr<Channel> channelTo(const std::vector<std::string> &urls,
                                   Delivery (*judge)(const WebReply &, const OptionMap &) = nullptr)
{
    NotifierSettings settings;
    settings.options = {{"urls", urls}};
    return makeHttpChannel(settings, {.requests = toEveryUrl, .judge = judge});
}

Delivery judged(int status, const std::string &body, const std::string &retryAfter)
{
    WebReply reply{.status = status, .body = body};
    if (!retryAfter.empty())
        reply.headers = {{"retry-after", retryAfter}};
    return judgeStatus(reply, channelNow);
}

std::vector<std::string> pathsOf(const Recorder &recorder)
{
    std::vector<std::string> paths;
    for (const RecordedRequest &request : recorder.requests())
        paths.push_back(request.path);
    return paths;
}

} // namespace

class TestHttpChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data();
    void statuses();
    void retryAfter_data();
    void retryAfter();
    void reasonIsEscapedAndShort();
    void urls_data();
    void urls();
    void message();
    void takenOnesAreNotSentAgain();
    void refusedOnesNeither();
    void anotherNotificationIsSentWhole();
    void longestWaitCounts();
    void ownJudge();
    void answers_data();
    void answers();
};

void TestHttpChannel::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("verdict");
    const auto row = [](int status, Verdict verdict) {
        QTest::addRow("%d", status) << status << int(verdict);
    };
    for (const int status : {200, 201, 202, 204, 299})
        row(status, Verdict::Sent);
    for (const int status : {408, 425, 429, 500, 502, 503, 504, 599})
        row(status, Verdict::Retry);
    for (const int status : {0, 100, 301, 302, 307, 400, 401, 403, 404, 405, 410, 413, 422, 600})
        row(status, Verdict::Refused);
}

void TestHttpChannel::statuses()
{
    QFETCH(int, status);
    QFETCH(int, verdict);
    const Delivery delivery = judged(status, "why not", "7");
    QCOMPARE(int(delivery.verdict), verdict);
    QCOMPARE(delivery.retryAfter.has_value(), delivery.verdict == Verdict::Retry);
    QCOMPARE(bool(delivery.reason), delivery.verdict != Verdict::Sent);
    if (delivery.reason)
        QCOMPARE(toEnglish(delivery.reason), "answered with status " + std::to_string(status) + ": why not");
}

void TestHttpChannel::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qlonglong>("milliseconds"); // -1: none
    const auto row = [](const char *header, qlonglong milliseconds) {
        QTest::newRow(*header ? header : "empty") << QByteArray(header) << milliseconds;
    };
    row("", -1);
    row("7", 7'000);
    row("0", 0);
    row("3600", 3'600'000);
    row("3601", 3'600'000);
    row("99999999999999999999999999", 3'600'000);
    row("-5", 0);
    row("soon", -1);
    row("7 s", -1);
    row("Fri, 27 Nov 2026 18:04:42 GMT", 30'000);
    row("Friday, 27-Nov-26 18:04:42 GMT", 30'000);
    row("Fri, 27 Nov 2026 18:00:00 GMT", 0);
    row("Sat, 28 Nov 2026 18:00:00 GMT", 3'600'000);
}

void TestHttpChannel::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(qlonglong, milliseconds);
    const Delivery delivery = judged(429, {}, header.toStdString());
    QCOMPARE(delivery.retryAfter ? qlonglong(delivery.retryAfter->count()) : -1, milliseconds);
}

void TestHttpChannel::reasonIsEscapedAndShort()
{
    const std::string reason = toEnglish(judged(400, "\x1b[31m" + std::string(10'000, 'x'), {}).reason);
    QVERIFY(reason.size() < 300);
    QVERIFY(reason.find('\x1b') == std::string::npos);
    QCOMPARE(toEnglish(judged(400, {}, {}).reason), std::string("answered with status 400"));
}

void TestHttpChannel::urls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("complaint");
    const QByteArray expected = "url: expected a URL that begins with http:// or https:// and names a host";
    const auto row = [](const char *url, const QByteArray &complaint) {
        QTest::newRow(*url ? url : "empty") << QByteArray(url) << complaint;
    };
    for (const char *url : {"https://example.com", "http://127.0.0.1:8080/x?y=z", "HTTPS://example.com/",
                            "http://[::1]/", "https://user:pass@example.com/a%20b"})
        row(url, {});
    row("", "url is missing");
    for (const char *url :
         {"example.com", "ftp://example.com/", "https://", "https:///x", "http://a b/", "/hook",
          "https://example.com/\n", "http://example.com:99999/", "file:///etc/passwd", "httpx://a/"})
        row(url, expected);
}

void TestHttpChannel::urls()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, complaint);
    const Result<void> checked = checkUrl({{"url", url.toStdString()}}, "url");
    QCOMPARE(QByteArray::fromStdString(checked ? std::string() : toEnglish(checked.error().message)),
             complaint);
}

void TestHttpChannel::message()
{
    Recorder recorder;
    const auto channel = channelTo({recorder.url()});
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QCOMPARE(recorder.request().body, std::string("api-1 is down: connection refused|Lightfoot|probe-host"));
}

void TestHttpChannel::takenOnesAreNotSentAgain()
{
    Recorder recorder;
    const auto channel = channelTo({recorder.url("/1"), recorder.url("/2"), recorder.url("/3")});
    recorder.answerNext(200);
    recorder.answerNext(503);
    recorder.answerNext(200);
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Retry);
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QVERIFY((pathsOf(recorder) == std::vector<std::string>{"/1", "/2", "/3", "/2"}));
    // Told again on purpose, it is sent whole.
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QCOMPARE(recorder.requests().size(), std::size_t(7));
}

void TestHttpChannel::refusedOnesNeither()
{
    Recorder recorder;
    const auto channel = channelTo({recorder.url("/1"), recorder.url("/2")});
    recorder.answerNext(400, "no such number");
    recorder.answerNext(503);
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Retry);
    const Delivery second = deliver(*channel, plainNotification());
    QCOMPARE(second.verdict, Verdict::Refused); // not all were told
    QCOMPARE(toEnglish(second.reason), std::string("answered with status 400: no such number"));
    QVERIFY((pathsOf(recorder) == std::vector<std::string>{"/1", "/2", "/2"}));
    // A person tries again: that goes to whom it was refused for, and to nobody else.
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QVERIFY((pathsOf(recorder) == std::vector<std::string>{"/1", "/2", "/2", "/1"}));
    // As one that was refused by all of them does.
    recorder.answerNext(400);
    recorder.answerNext(400);
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Refused);
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QCOMPARE(recorder.requests().size(), std::size_t(8));
}

void TestHttpChannel::anotherNotificationIsSentWhole()
{
    Recorder recorder;
    const auto channel = channelTo({recorder.url("/1"), recorder.url("/2")});
    recorder.answerNext(200);
    recorder.answerNext(503);
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Retry);
    Notification other = plainNotification();
    other.id = "n-4712";
    QCOMPARE(deliver(*channel, other).verdict, Verdict::Sent);
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Sent);
    QVERIFY((pathsOf(recorder) == std::vector<std::string>{"/1", "/2", "/1", "/2", "/2"}));
}

void TestHttpChannel::longestWaitCounts()
{
    Recorder recorder;
    const auto channel = channelTo({recorder.url("/1"), recorder.url("/2"), recorder.url("/3")});
    recorder.answerNext(429, {}, "Retry-After: 5\r\n");
    recorder.answerNext(429, {}, "Retry-After: 60\r\n");
    recorder.answerNext(503);
    const Delivery delivery = deliver(*channel, plainNotification());
    QCOMPARE(delivery.verdict, Verdict::Retry);
    QVERIFY(delivery.retryAfter == std::chrono::milliseconds(60'000));
}

void TestHttpChannel::ownJudge()
{
    Recorder recorder;
    const auto channel = channelTo({recorder.url()}, [](const WebReply &reply, const OptionMap &options) {
        return Delivery{.verdict = reply.body == "ok" && options.contains("urls") ? Verdict::Refused
                                                                                  : Verdict::Sent};
    });
    QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Refused);
}

void TestHttpChannel::answers_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"silence", "cut off", "nobody"})
        QTest::newRow(how) << QByteArray(how);
}

void TestHttpChannel::answers()
{
    QFETCH(QByteArray, how);
    Recorder recorder;
    if (how == "silence")
        recorder.silence();
    else if (how == "cut off")
        recorder.cutOff();
    const std::string url = how == "nobody" ? "http://127.0.0.1:1/T0KEN" : recorder.url("/T0KEN");
    const auto channel = channelTo({url});
    const Delivery delivery = deliver(*channel, plainNotification(), std::chrono::milliseconds(300));
    if (how == "cut off") { // after 200: it was taken
        QCOMPARE(delivery.verdict, Verdict::Sent);
        return;
    }
    QCOMPARE(delivery.verdict, Verdict::Retry);
    const QByteArray reason = QByteArray::fromStdString(toEnglish(delivery.reason));
    QVERIFY2(reason.contains("127.0.0.1:") && !reason.contains("T0KEN"), reason.constData());
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHttpChannel)
#include "tst_httpchannel.moc"
