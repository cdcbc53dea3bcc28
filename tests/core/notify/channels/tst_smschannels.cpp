// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "tests/core/notify/channels/servicechecks.h"

using namespace lightfoot;
using namespace lightfoot::test;
using Verdict = Delivery::Verdict;

namespace {

constexpr const char *nexmoTaken = R"({"message-count":"1","messages":[{"to":"49151","status":"0"}]})";
constexpr const char *yunpianTaken = R"({"code":0,"msg":"sent","count":1,"fee":0.05,"unit":"RMB"})";

Service twilio(const Recorder &recorder)
{
    return {.kind = &smsChannel,
            .options = {{"provider", std::string("twilio")},
                        {"mobile", std::string("+4915112345678")},
                        {"from", std::string("+15005550006")},
                        {"key", std::string("AC0123456789")},
                        {"secret", std::string("s3cr&t=token")},
                        {"url", recorder.url("/2010-04-01/Accounts/")}},
            .success = 201,
            .successBody = R"({"sid":"SM1","status":"queued"})",
            .secrets = {"AC0123456789", "s3cr&t=token", "s3cr%26t%3Dtoken"}};
}

Service nexmo(const Recorder &recorder)
{
    return {.kind = &smsChannel,
            .options = {{"provider", std::string("nexmo")},
                        {"mobile", std::string("+49 151 1234")},
                        {"from", std::string("Lightfoot")},
                        {"key", std::string("abcd1234")},
                        {"secret", std::string("abcdef0123456789")},
                        {"url", recorder.url("/sms/json")}},
            .success = 200,
            .successBody = nexmoTaken,
            .secrets = {"abcd1234", "abcdef0123456789"}};
}

Service yunpian(const Recorder &recorder)
{
    return {.kind = &smsChannel,
            .options = {{"provider", std::string("yunpian")},
                        {"mobile", std::string("15205201314")},
                        {"key", std::string("9b11127a9701975c734b8aee81ee3526")},
                        {"sign", std::string("Lightfoot")},
                        {"url", recorder.url("/v2/sms/single_send.json")}},
            .success = 200,
            .successBody = yunpianTaken,
            .secrets = {"9b11127a9701975c734b8aee81ee3526"}};
}

} // namespace

class TestSmsChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twilioRequest()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, twilio(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/2010-04-01/Accounts/AC0123456789/Messages.json"));
        QCOMPARE(request.header("content-type"), std::string("application/x-www-form-urlencoded"));
        QCOMPARE(basicOf(request.header("authorization")), std::string("AC0123456789:s3cr&t=token"));
        const auto form = formOf(request);
        QCOMPARE(form.size(), std::size_t(3));
        QCOMPARE(form.at("To"), std::string("+4915112345678"));
        QCOMPARE(form.at("From"), std::string("+15005550006"));
        QVERIFY(form.at("Body").starts_with("api-1 is down: connection refused\n"));
    }

    void twilioMessagingService()
    {
        Recorder recorder;
        Service service = twilio(recorder);
        service.options["from"] = std::string("MG0123");
        const auto form = formOf(sentTo(recorder, service, plainNotification()));
        QCOMPARE(form.at("MessagingServiceSid"), std::string("MG0123"));
        QVERIFY(!form.contains("From"));
    }

    void nexmoRequest()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, nexmo(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/sms/json"));
        QCOMPARE(basicOf(request.header("authorization")), std::string("abcd1234:abcdef0123456789"));
        const auto form = formOf(request);
        QCOMPARE(form.size(), std::size_t(4));
        QCOMPARE(form.at("to"), std::string("491511234"));
        QCOMPARE(form.at("from"), std::string("Lightfoot"));
        QCOMPARE(form.at("type"), std::string("text"));
        QVERIFY(form.at("text").starts_with("api-1 is down: connection refused"));
        QCOMPARE(formOf(sentTo(recorder, nexmo(recorder), hostileNotification())).at("type"),
                 std::string("unicode"));
    }

    void yunpianRequest()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, yunpian(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/v2/sms/single_send.json"));
        QCOMPARE(request.header("content-type"),
                 std::string("application/x-www-form-urlencoded;charset=utf-8"));
        QCOMPARE(request.header("authorization"), std::string());
        const auto form = formOf(request);
        QCOMPARE(form.size(), std::size_t(3));
        QCOMPARE(form.at("apikey"), std::string("9b11127a9701975c734b8aee81ee3526"));
        QCOMPARE(form.at("mobile"), std::string("15205201314"));
        QVERIFY(form.at("text").starts_with("【Lightfoot】api-1 is down"));
    }

    void signStaysAsItIsWithItsBrackets()
    {
        Recorder recorder;
        Service service = yunpian(recorder);
        service.options["sign"] = std::string("【云】");
        QVERIFY(formOf(sentTo(recorder, service, plainNotification())).at("text").starts_with("【云】api-1"));
    }

    void hostileAndHuge()
    {
        Recorder recorder;
        const std::pair<Service, std::string> cases[]{
            {twilio(recorder), "Body"}, {nexmo(recorder), "text"}, {yunpian(recorder), "text"}};
        for (const auto &[service, field] : cases) {
            const RecordedRequest hostile = sentTo(recorder, service, hostileNotification());
            QVERIFY(hostile.header("x-injected").empty());
            const auto form = formOf(hostile);
            QVERIFY(!form.empty());
            QVERIFY(isClean(std::string_view(form.at(field))));
            QVERIFY(isWhole(form.at(field)));
            const std::string text = formOf(sentTo(recorder, service, hugeNotification())).at(field);
            QVERIFY(text.size() > 400);
            QVERIFY(text.size() < 500); // characters are fewer: 500 is Yunpian's limit
            QVERIFY(isUtf8(text));
        }
    }

    void answers()
    {
        Recorder recorder;
        checkAnswers(recorder, twilio(recorder));
        checkAnswers(recorder, nexmo(recorder));
        checkAnswers(recorder, yunpian(recorder));
    }

    void errorsInTheAnswer_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("verdict");
        const int sent = int(Verdict::Sent);
        const int again = int(Verdict::Retry);
        const int refused = int(Verdict::Refused);
        const auto add = [](const char *name, const char *provider, int status, const char *body,
                            int verdict) {
            QTest::newRow(name) << QString::fromLatin1(provider) << status << QString::fromUtf8(body)
                                << verdict;
        };
        add("number", "twilio", 400, R"({"code":21211,"message":"not a valid phone number","status":400})",
            refused);
        add("token", "twilio", 401, R"({"code":20003,"message":"Authenticate","status":401})", refused);
        add("throttled", "nexmo", 200, R"({"messages":[{"status":"1","error-text":"Throttled"}]})", again);
        add("internal", "nexmo", 200, R"({"messages":[{"status":"5","error-text":"Internal Error"}]})",
            again);
        add("credentials", "nexmo", 200, R"({"messages":[{"status":"4","error-text":"Bad Credentials"}]})",
            refused);
        add("quota", "nexmo", 200, R"({"messages":[{"status":"9","error-text":"Quota"}]})", refused);
        add("a part of several", "nexmo", 200, R"({"messages":[{"status":"0"},{"status":"1"}]})", sent);
        add("no messages", "nexmo", 200, R"({"messages":[]})", refused);
        add("wrong types", "nexmo", 200, R"({"messages":[7, null]})", refused);
        add("no JSON", "nexmo", 200, "<html>", refused);
        add("unauthorized", "nexmo", 401, R"({"title":"Unauthorized"})", refused);
        add("parameter", "yunpian", 400, R"({"http_status_code":400,"code":2,"msg":"bad","detail":"x"})",
            refused);
        add("repeated", "yunpian", 400, R"({"http_status_code":400,"code":8,"msg":"same text"})", sent);
        add("too often", "yunpian", 400, R"({"http_status_code":400,"code":33,"msg":"slow down"})", again);
        add("permission", "yunpian", 400, R"({"http_status_code":400,"code":-1,"msg":"bad key"})", refused);
        add("theirs", "yunpian", 400, R"({"http_status_code":400,"code":-51,"msg":"system"})", again);
        add("error inside 200", "yunpian", 200, R"({"code":5,"msg":"no template"})", refused);
        add("batch", "yunpian", 200, R"({"total_count":1,"data":[{"code":0,"mobile":"1"}]})", sent);
        add("refused in a batch", "yunpian", 200, R"({"total_count":0,"data":[{"code":5,"msg":"x"}]})",
            refused);
        add("no code", "yunpian", 200, "[]", refused);
        add("gateway", "yunpian", 502, "<html>", again);
    }

    void errorsInTheAnswer()
    {
        QFETCH(const QString, provider);
        QFETCH(const int, status);
        QFETCH(const QString, body);
        QFETCH(const int, verdict);
        Recorder recorder;
        const Service service = provider == QLatin1String("twilio")  ? twilio(recorder)
                                : provider == QLatin1String("nexmo") ? nexmo(recorder)
                                                                     : yunpian(recorder);
        recorder.answerAlways(status, body.toStdString());
        const Delivery delivery = deliver(smsChannel, service.options, plainNotification());
        QCOMPARE(int(delivery.verdict), verdict);
        QCOMPARE(delivery.reason.id == nullptr, verdict == int(Verdict::Sent));
    }

    // One request a number; a number that was reached is not written to again, one that is wrong keeps nobody
    // from anything.
    void severalNumbers()
    {
        Recorder recorder;
        Service service = yunpian(recorder);
        service.options["mobile"] = std::string(" 100,200; ,300");
        const std::unique_ptr<Channel> channel = channelOf(smsChannel, service.options);
        recorder.answerNext(200, yunpianTaken);
        recorder.answerNext(400, R"({"code":2,"msg":"bad number"})");
        recorder.answerNext(503, "later");
        recorder.answerAlways(200, yunpianTaken);
        QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Retry);
        QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Refused);
        std::vector<std::string> numbers;
        for (const RecordedRequest &request : recorder.requests())
            numbers.push_back(formOf(request).at("mobile"));
        QCOMPARE(numbers, (std::vector<std::string>{"100", "200", "300", "300"}));
    }

    void optionsAreChecked()
    {
        const Recorder recorder;
        const auto without = [](Service service, const char *key) {
            service.options.erase(key);
            return refusal(smsChannel, service.options);
        };
        QCOMPARE(without(twilio(recorder), "provider"), std::string("provider is missing"));
        QCOMPARE(without(twilio(recorder), "mobile"), std::string("mobile is missing"));
        QCOMPARE(without(twilio(recorder), "key"), std::string("key is missing"));
        QCOMPARE(without(twilio(recorder), "secret"), std::string("secret is missing"));
        QCOMPARE(without(nexmo(recorder), "from"), std::string("from is missing"));
        QCOMPARE(without(twilio(recorder), "url"), std::string()); // the provider's own
        QCOMPARE(without(yunpian(recorder), "sign"), std::string());
        Service service = yunpian(recorder);
        service.options["mobile"] = std::string(" , ;");
        QCOMPARE(refusal(smsChannel, service.options), std::string("mobile is missing"));
        service = yunpian(recorder);
        service.options["url"] = std::string("ftp://x");
        QVERIFY(refusal(smsChannel, service.options).starts_with("url:"));
        service = yunpian(recorder);
        service.options["provider"] = std::string("pigeon");
        QVERIFY(refusal(smsChannel, service.options).starts_with("provider:"));
        service = yunpian(recorder);
        service.options["key"] = std::int64_t(7);
        QVERIFY(refusal(smsChannel, service.options).starts_with("key:"));
    }
};

QTEST_GUILESS_MAIN(TestSmsChannels)
#include "tst_smschannels.moc"
