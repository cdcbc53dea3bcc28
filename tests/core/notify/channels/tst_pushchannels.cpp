// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "tests/core/notify/channels/servicechecks.h"

using namespace lightfoot;
using namespace lightfoot::test;
using Verdict = Delivery::Verdict;

namespace {

Service ntfy(const Recorder &recorder)
{
    return {.kind = &ntfyChannel,
            .options = {{"url", recorder.url("/")},
                        {"topic", std::string("alerts_7f3a-x")},
                        {"token", std::string("tk_AgQdq7mVBoFD37zQVN29RhuMzNIz2")}},
            .success = 200,
            .successBody = R"({"id":"xE73Iyuabi","event":"message"})",
            .secrets = {"alerts_7f3a-x", "tk_AgQdq7mVBoFD37zQVN29RhuMzNIz2"}};
}

Service gotify(const Recorder &recorder)
{
    return {.kind = &gotifyChannel,
            .options = {{"url", recorder.url("/push/")}, {"token", std::string("AiOLxxDxYOCc7bY")}},
            .success = 200,
            .successBody = R"({"id":1,"appid":1})",
            .secrets = {"AiOLxxDxYOCc7bY"}};
}

Service pushover(const Recorder &recorder)
{
    return {.kind = &pushoverChannel,
            .options = {{"url", recorder.url("/1/messages.json")},
                        {"token", std::string("azGDORePK8gMaC0QOYAMyEEuzJnyUi")},
                        {"user", std::string("uQiRzpo4DXghDmr9QzzfQu27cmVRsG")}},
            .success = 200,
            .successBody = R"({"status":1,"request":"e460545a8b333d0da2f3602aff3133d6"})",
            .secrets = {"azGDORePK8gMaC0QOYAMyEEuzJnyUi", "uQiRzpo4DXghDmr9QzzfQu27cmVRsG"}};
}

} // namespace

class TestPushChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ntfyRequest()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, ntfy(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/")); // of the server: the topic is in the body
        QCOMPARE(request.header("authorization"), std::string("Bearer tk_AgQdq7mVBoFD37zQVN29RhuMzNIz2"));
        const Json body = jsonOf(request);
        QCOMPARE(body.size(), std::size_t(6));
        QCOMPARE(shown(body.at("topic")), shown("alerts_7f3a-x"));
        QCOMPARE(shown(body.at("title")), shown("api-1 is down: connection refused"));
        QVERIFY(body.at("message").is_string());
        QVERIFY(!body.at("message").get<std::string>().empty());
        QCOMPARE(shown(body.at("priority")), shown(4));
        QCOMPARE(shown(body.at("tags")), shown(Json::array({"rotating_light"})));
        QCOMPARE(shown(body.at("sequence_id")), shown("n-4711"));
    }

    void ntfyRecovery()
    {
        Recorder recorder;
        Service service = ntfy(recorder);
        service.options["priority"] = std::int64_t(5);
        const Json body = jsonOf(sentTo(recorder, service, plainNotification(NotificationKind::Recovered)));
        QCOMPARE(shown(body.at("priority")), shown(3));
        QCOMPARE(shown(body.at("tags")), shown(Json::array({"white_check_mark"})));
        QCOMPARE(shown(jsonOf(sentTo(recorder, service, plainNotification())).at("priority")), shown(5));
    }

    void ntfyPassword()
    {
        Recorder recorder;
        Service service = ntfy(recorder);
        service.options.erase("token");
        service.options["username"] = std::string("phil");
        service.options["password"] = std::string("my:pass");
        const RecordedRequest request = sentTo(recorder, service, plainNotification());
        QCOMPARE(basicOf(request.header("authorization")), std::string("phil:my:pass"));
    }

    void gotifyRequest()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, gotify(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/push/message"));
        QCOMPARE(request.header("x-gotify-key"), std::string("AiOLxxDxYOCc7bY"));
        QCOMPARE(request.header("content-type"), std::string("application/json"));
        const Json body = jsonOf(request);
        QCOMPARE(body.size(), std::size_t(4));
        QCOMPARE(shown(body.at("title")), shown("api-1 is down: connection refused"));
        QVERIFY(body.at("message").is_string());
        QCOMPARE(shown(body.at("priority")), shown(8));
        QCOMPARE(shown(body.at("extras").at("client::display").at("contentType")), shown("text/plain"));
        QCOMPARE(
            shown(jsonOf(sentTo(recorder, gotify(recorder), plainNotification(NotificationKind::Recovered)))
                      .at("priority")),
            shown(4));
    }

    void pushoverRequest()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, pushover(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/1/messages.json"));
        QCOMPARE(request.header("content-type"), std::string("application/x-www-form-urlencoded"));
        const auto form = formOf(request);
        QCOMPARE(form.size(), std::size_t(6));
        QCOMPARE(form.at("token"), std::string("azGDORePK8gMaC0QOYAMyEEuzJnyUi"));
        QCOMPARE(form.at("user"), std::string("uQiRzpo4DXghDmr9QzzfQu27cmVRsG"));
        QCOMPARE(form.at("title"), std::string("api-1 is down: connection refused"));
        QVERIFY(!form.at("message").empty());
        QCOMPARE(form.at("priority"), std::string("1"));
        QCOMPARE(form.at("timestamp"), std::string("1795802652"));
        QCOMPARE(formOf(sentTo(recorder, pushover(recorder), plainNotification(NotificationKind::Recovered)))
                     .at("priority"),
                 std::string("0"));
    }

    void pushoverEmergency()
    {
        Recorder recorder;
        Service service = pushover(recorder);
        service.options["priority"] = std::int64_t(2);
        service.options["retry"] = Duration(std::chrono::seconds(45));
        service.options["device"] = std::string("phone,tablet");
        service.options["sound"] = std::string("siren");
        auto form = formOf(sentTo(recorder, service, plainNotification()));
        QCOMPARE(form.at("priority"), std::string("2"));
        QCOMPARE(form.at("retry"), std::string("45"));
        QCOMPARE(form.at("expire"), std::string("3600"));
        QCOMPARE(form.at("device"), std::string("phone,tablet"));
        QCOMPARE(form.at("sound"), std::string("siren"));
        // Only a failure rings until somebody acknowledges it.
        form = formOf(sentTo(recorder, service, plainNotification(NotificationKind::Recovered)));
        QCOMPARE(form.at("priority"), std::string("0"));
        QVERIFY(!form.contains("retry"));
    }

    void hostile()
    {
        Recorder recorder;
        for (const Service &service : {ntfy(recorder), gotify(recorder)}) {
            const RecordedRequest request = sentTo(recorder, service, hostileNotification());
            QVERIFY(request.header("x-injected").empty());
            const Json body = jsonOf(request);
            QVERIFY(body.is_object());
            QVERIFY(isClean(body));
            QVERIFY(isWhole(body.at("title").get<std::string>()));
            QVERIFY(body.at("title").get<std::string>().find('\n') == std::string::npos);
        }
        const auto form = formOf(sentTo(recorder, pushover(recorder), hostileNotification()));
        QCOMPARE(form.size(), std::size_t(6));
        QVERIFY(isClean(std::string_view(form.at("title"))));
        QVERIFY(isClean(std::string_view(form.at("message"))));
        QVERIFY(isWhole(form.at("title")));
    }

    void huge()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, ntfy(recorder), hugeNotification());
        QVERIFY(request.body.size() <= 8192);
        QVERIFY(jsonOf(request).at("message").get<std::string>().size() <= 4096);
        const Json body = jsonOf(sentTo(recorder, gotify(recorder), hugeNotification()));
        QVERIFY(body.at("message").get<std::string>().size() <= 16'384);
        QVERIFY(body.at("title").get<std::string>().size() <= 250);
        const auto form = formOf(sentTo(recorder, pushover(recorder), hugeNotification()));
        QVERIFY(form.at("title").size() <= 250);
        QVERIFY(form.at("message").size() <= 1024);
        QVERIFY(form.at("title").size() > 200);
        QVERIFY(form.at("message").size() > 500);
    }

    // Quotes double in JSON: still no attachment and no refusal by ntfy.
    void hugeOfQuotes()
    {
        Recorder recorder;
        Notification notification = plainNotification();
        notification.title = std::string(100'000, '"');
        notification.text = std::string(100'000, '\\');
        const RecordedRequest request = sentTo(recorder, ntfy(recorder), notification);
        QVERIFY(request.body.size() <= 8192);
        QVERIFY(jsonOf(request).is_object());
    }

    void withoutText()
    {
        Recorder recorder;
        Notification notification = plainNotification();
        notification.text.clear();
        for (const Service &service : {ntfy(recorder), gotify(recorder)})
            QVERIFY(
                !jsonOf(sentTo(recorder, service, notification)).at("message").get<std::string>().empty());
        QVERIFY(!formOf(sentTo(recorder, pushover(recorder), notification)).at("message").empty());
    }

    void answers()
    {
        Recorder recorder;
        checkAnswers(recorder, ntfy(recorder));
        checkAnswers(recorder, gotify(recorder));
        checkAnswers(recorder, pushover(recorder));
    }

    void errorsInTheAnswer()
    {
        Recorder recorder;
        const auto answered = [&](const Service &service, int status, const std::string &body) {
            recorder.answerAlways(status, body);
            return deliver(*service.kind, service.options, plainNotification());
        };
        Delivery delivery =
            answered(pushover(recorder), 400,
                     R"({"user":"invalid","errors":["user identifier is invalid"],"status":0})");
        QCOMPARE(delivery.verdict, Verdict::Refused);
        QVERIFY(toEnglish(delivery.reason).find("user identifier is invalid") != std::string::npos);
        QCOMPARE(answered(pushover(recorder), 200, R"({"status":0,"errors":[7,"x"]})").verdict,
                 Verdict::Refused);
        QCOMPARE(answered(pushover(recorder), 200, "<html>captive portal</html>").verdict, Verdict::Refused);
        delivery = answered(ntfy(recorder), 403, R"({"code":40301,"http":403,"error":"forbidden"})");
        QCOMPARE(delivery.verdict, Verdict::Refused);
        QVERIFY(toEnglish(delivery.reason).ends_with("forbidden"));
        delivery = answered(gotify(recorder), 401,
                            R"({"error":"Unauthorized","errorCode":401,"errorDescription":"bad token"})");
        QCOMPARE(delivery.verdict, Verdict::Refused);
        QVERIFY(toEnglish(delivery.reason).ends_with("bad token"));
    }

    void optionsAreChecked()
    {
        const Recorder recorder;
        const auto with = [](Service service, const char *key, OptionValue value) {
            service.options[key] = std::move(value);
            return refusal(*service.kind, service.options);
        };
        QCOMPARE(with(ntfy(recorder), "topic", std::string()), std::string("topic is missing"));
        for (const std::string topic : {"a/b", "a b", "../x", "é"})
            QVERIFY(with(ntfy(recorder), "topic", topic).starts_with("topic:"));
        QVERIFY(with(ntfy(recorder), "topic", std::string(65, 'a')).starts_with("topic:"));
        QVERIFY(with(ntfy(recorder), "token", std::string("a\r\nX: y")).starts_with("token:"));
        QVERIFY(with(ntfy(recorder), "priority", std::int64_t(6)).starts_with("priority:"));
        QCOMPARE(with(ntfy(recorder), "url", std::string()), std::string());
        QCOMPARE(with(gotify(recorder), "url", std::string()), std::string("url is missing"));
        QVERIFY(with(gotify(recorder), "url", std::string("push.example.com")).starts_with("url:"));
        QVERIFY(with(gotify(recorder), "token", std::string("a\nb")).starts_with("token:"));
        QCOMPARE(with(pushover(recorder), "user", std::string()), std::string("user is missing"));
        QVERIFY(with(pushover(recorder), "priority", std::int64_t(3)).starts_with("priority:"));
        QVERIFY(with(pushover(recorder), "retry", Duration(std::chrono::seconds(10))).starts_with("retry:"));
    }
};

QTEST_GUILESS_MAIN(TestPushChannels)
#include "tst_pushchannels.moc"
