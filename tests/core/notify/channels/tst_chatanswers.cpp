// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/channels/chatservices.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Verdict = Delivery::Verdict;

constexpr int noWait = -1;

struct Answer
{
    const char *service;
    int status;
    const char *body;
    Verdict verdict;
    int wait = noWait; // milliseconds
    const char *words = "";
    const char *retryAfter = "";
    const char *format = "";
};

// Beside those in alike(), which every service gives.
const std::vector<Answer> &answers()
{
    static const std::vector<Answer> all{
        {"slack", 200, "ok", Verdict::Sent},
        {"slack", 200, "ok\n", Verdict::Sent},
        {"slack", 200, "okra", Verdict::Refused, noWait, "okra"},
        {"slack", 200, R"({"ok":false,"error":"invalid_blocks"})", Verdict::Refused, noWait,
         "invalid_blocks"},
        {"slack", 200, R"({"ok":false,"error":"ratelimited"})", Verdict::Retry, noWait, "ratelimited"},
        {"slack", 200, R"({"success":true})", Verdict::Sent}, // a service that speaks as Slack does
        {"slack", 200, "<html>Log in</html>", Verdict::Refused, noWait, "Log in"},
        {"slack", 403, "invalid_token", Verdict::Refused, noWait, "invalid_token"},
        {"discord", 204, "", Verdict::Sent},
        {"discord", 200, R"({"id":"1"})", Verdict::Sent},
        {"discord", 429, R"({"message":"You are being rate limited.","retry_after":1.337,"global":false})",
         Verdict::Retry, 1337, "rate limited", "2"},
        {"discord", 429, R"({"message":"x","retry_after":1e300})", Verdict::Retry, 3'600'000},
        {"discord", 429, R"({"message":"x","retry_after":-5})", Verdict::Retry},
        {"discord", 429, R"({"message":"x","retry_after":"soon"})", Verdict::Retry, 2000, "", "2"},
        {"discord", 400, R"({"code":50006,"message":"Cannot send an empty message"})", Verdict::Refused,
         noWait, "empty message"},
        {"telegram", 200, R"({"ok":true,"result":{}})", Verdict::Sent},
        {"telegram", 200, R"({"ok":false,"error_code":403,"description":"bot was blocked by the user"})",
         Verdict::Refused, noWait, "blocked"},
        {"telegram", 429,
         R"({"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":35}})",
         Verdict::Retry, 35'000, "Too Many"},
        {"telegram", 400,
         R"({"ok":false,"error_code":400,"description":"upgraded","parameters":{"migrate_to_chat_id":-1007}})",
         Verdict::Refused, noWait, "chat_id is now -1007"},
        {"telegram", 502, R"({"ok":false,"error_code":502,"description":"Bad Gateway"})", Verdict::Retry,
         noWait, "Bad Gateway"},
        {"telegram", 200, "hello", Verdict::Refused, noWait, "hello"},
        {"telegram", 200, R"({"ok":false,"parameters":7})", Verdict::Refused},
        {"teams", 202, "", Verdict::Sent},
        {"teams", 200, R"({"any":"thing a workflow says"})", Verdict::Sent},
        {"teams", 200, "1", Verdict::Sent, noWait, "", "", "connector"},
        {"teams", 200, "Summary or Text is required.", Verdict::Refused, noWait, "required", "", "connector"},
        {"teams", 200,
         "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with "
         "ContextId tcid=0",
         Verdict::Retry, noWait, "429", "", "connector"},
        {"teams", 200, "delivery failed with error: ... returned HTTP error 413 with ContextId",
         Verdict::Refused, noWait, "413", "", "connector"},
        {"teams", 200, "delivery failed with error: ... returned HTTP error 503", Verdict::Retry, noWait,
         "503", "", "connector"},
        {"teams", 200, "HTTP error ", Verdict::Refused, noWait, "", "", "connector"},
        {"ringcentral", 200, R"({"status":"OK"})", Verdict::Sent},
        {"ringcentral", 200, R"({"status":"error","message":"Webhook not found!"})", Verdict::Refused, noWait,
         "not found"},
        {"ringcentral", 200, "", Verdict::Refused},
        {"mattermost", 200, "ok", Verdict::Sent},
        {"mattermost", 200, R"({"message":"Invalid webhook.","status_code":400})", Verdict::Refused, noWait,
         "Invalid webhook"},
        {"mattermost", 200, R"({"message":"busy","status_code":503})", Verdict::Retry, noWait, "busy"},
        {"rocketchat", 200, R"({"success":true})", Verdict::Sent},
        {"rocketchat", 200, R"({"success":false,"error":"Invalid integration id"})", Verdict::Refused, noWait,
         "Invalid integration"},
        {"rocketchat", 429,
         R"({"success":false,"error":"You must wait 38 seconds before [error-too-many-requests]"})",
         Verdict::Retry, 38'000, "38 seconds"},
        {"rocketchat", 400, R"({"success":false,"error":"must wait 7 seconds [error-too-many-requests]"})",
         Verdict::Retry, 7000},
        {"rocketchat", 429, R"({"success":false,"error":"must wait 99999999999999 seconds"})", Verdict::Retry,
         9000, "", "9"},
        {"matrix", 200, R"({"event_id":"$1"})", Verdict::Sent},
        {"matrix", 429, R"({"errcode":"M_LIMIT_EXCEEDED","error":"Too many","retry_after_ms":2500})",
         Verdict::Retry, 2500, "M_LIMIT_EXCEEDED"},
        {"matrix", 429, R"({"errcode":"M_LIMIT_EXCEEDED","error":"Too many"})", Verdict::Retry, 4000, "",
         "4"},
        {"matrix", 403, R"({"errcode":"M_FORBIDDEN","error":"not in room"})", Verdict::Refused, noWait,
         "M_FORBIDDEN"},
        {"matrix", 200, R"({"flows":[]})", Verdict::Refused},
        {"googlechat", 200, R"({"name":"spaces/A/messages/1"})", Verdict::Sent},
        {"googlechat", 429, R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED"}})", Verdict::Retry, noWait,
         "RESOURCE_EXHAUSTED"},
        {"wecom", 200, R"({"errcode":0,"errmsg":"ok"})", Verdict::Sent},
        {"wecom", 200, R"({"errcode":93000,"errmsg":"invalid webhook url"})", Verdict::Refused, noWait,
         "invalid webhook"},
        {"wecom", 200, R"({"errcode":45009,"errmsg":"api freq out of limit"})", Verdict::Retry, 60'000,
         "freq"},
        {"wecom", 200, R"({"errcode":-1,"errmsg":"system busy"})", Verdict::Retry, noWait, "busy"},
        {"wecom", 200, R"({"errcode":"0"})", Verdict::Refused},
        {"dingtalk", 200, R"({"errcode":0,"errmsg":"ok"})", Verdict::Sent},
        {"dingtalk", 200, R"({"errcode":310000,"errmsg":"sign not match"})", Verdict::Refused, noWait,
         "sign"},
        {"dingtalk", 200, R"({"errcode":310000,"errmsg":"invalid timestamp"})", Verdict::Retry, noWait,
         "timestamp"},
        {"dingtalk", 200, R"({"errcode":310000,"errmsg":"description:机器人发送签名过期"})", Verdict::Retry,
         noWait, ""},
        {"dingtalk", 200, R"({"errcode":300001,"errmsg":"timestamp"})", Verdict::Refused},
        {"dingtalk", 200, R"({"errcode":130101,"errmsg":"send too fast"})", Verdict::Retry, 60'000,
         "too fast"},
        {"dingtalk", 200, R"({"errcode":-1,"errmsg":"busy"})", Verdict::Retry, noWait, "busy"},
        {"lark", 200, R"({"code":0,"msg":"success","data":{}})", Verdict::Sent},
        {"lark", 200, R"({"Extra":null,"StatusCode":0,"StatusMessage":"success"})", Verdict::Sent},
        {"lark", 200,
         R"({"code":19021,"msg":"sign match fail or timestamp is not within one hour from current time"})",
         Verdict::Retry, noWait, "timestamp"},
        {"lark", 200, R"({"code":19024,"msg":"Key Words Not Found"})", Verdict::Refused, noWait, "Key Words"},
        {"lark", 200, R"({"code":11232,"msg":"frequency limited"})", Verdict::Retry, noWait, "frequency"},
        {"lark", 400, R"({"code":230020,"msg":"chat rate limit"})", Verdict::Retry, noWait, "rate limit"},
        {"lark", 200, "[]", Verdict::Refused},
    };
    return all;
}

WebReply replyOf(const Answer &answer)
{
    WebReply reply{.status = answer.status, .headers = {}, .body = answer.body};
    if (*answer.retryAfter)
        reply.headers.emplace_back("retry-after", answer.retryAfter);
    return reply;
}

Delivery judged(const Answer &answer)
{
    const ChatService &service = chatService(answer.service);
    OptionMap options = service.options;
    if (*answer.format)
        options["format"] = std::string(answer.format);
    return service.recipe->judge(replyOf(answer), options);
}

std::string reasonOf(const Delivery &delivery)
{
    return toEnglish(delivery.reason);
}

} // namespace

class TestChatAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answer_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(answers().size()); ++i)
            QTest::addRow("%s %d %d", answers()[std::size_t(i)].service, i, answers()[std::size_t(i)].status)
                << i;
    }

    void answer()
    {
        QFETCH(const int, index);
        const Answer &expected = answers()[std::size_t(index)];
        const Delivery delivery = judged(expected);
        QCOMPARE(int(delivery.verdict), int(expected.verdict));
        QCOMPARE(delivery.retryAfter ? int(delivery.retryAfter->count()) : noWait, expected.wait);
        QCOMPARE(bool(delivery.reason), expected.verdict != Verdict::Sent);
        const std::string reason = reasonOf(delivery);
        QVERIFY2(reason.find(expected.words) != std::string::npos, reason.c_str());
    }

    void service_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const ChatService &service : chatServices())
            QTest::newRow(service.kind->id) << QByteArray(service.kind->id);
    }

    // What HTTP says for all: 400, 429 with Retry-After, 500, and bodies that are no JSON or too much of it.
    void alike_data() { service_data(); }
    void alike()
    {
        QFETCH(const QByteArray, id);
        const Delivery bad = judged({id.constData(), 400, "no <b>such</b> thing\x1b[31m", Verdict::Refused});
        QCOMPARE(bad.verdict, Verdict::Refused);
        QVERIFY(reasonOf(bad).find("such") != std::string::npos);
        QVERIFY(reasonOf(bad).find('\x1b') == std::string::npos);
        const Delivery many = judged({id.constData(), 429, "", Verdict::Retry, noWait, "", "17"});
        QCOMPARE(many.verdict, Verdict::Retry);
        QVERIFY(many.retryAfter == std::chrono::seconds(17));
        QCOMPARE(judged({id.constData(), 500, "", Verdict::Retry}).verdict, Verdict::Retry);
        QCOMPARE(judged({id.constData(), 503, "[[[", Verdict::Retry}).verdict, Verdict::Retry);
        const std::string deep(60'000, '[');
        QVERIFY(judged({id.constData(), 404, deep.c_str(), Verdict::Refused}).verdict == Verdict::Refused);
        const std::string object =
            R"({"error":{"a":[1]},"errmsg":[1],"ok":"false","errcode":{},"code":null})";
        QCOMPARE(judged({id.constData(), 404, object.c_str(), Verdict::Refused}).verdict, Verdict::Refused);
    }

    // A gateway that repeats the address it was asked for, in each verdict.
    void secretsStayOut_data() { service_data(); }
    void secretsStayOut()
    {
        QFETCH(const QByteArray, id);
        const ChatService &service = chatService(id.constData());
        std::string told;
        for (const OptionDescriptor &option : service.kind->options) {
            if (option.secret)
                told += optionOr(service.options, option.key, std::string()) + " ";
        }
        QVERIFY(told.find("s3cr3t") != std::string::npos);
        const std::size_t path = told.find('/', told.find("://") + 3);
        const std::string bare = path == std::string::npos ? told : told.substr(path);
        for (const std::string &secret :
             {told, "no " + bare, told.substr(told.find_last_of("/=: ", told.find("s3cr3t")) + 1)}) {
            for (const int status : {200, 403, 429, 500}) {
                for (const std::string &body :
                     {secret,
                      R"({"ok":false,"errcode":7,"code":7,"errcode":"M_LIMIT_EXCEEDED","retry_after":1,)"
                      R"("retry_after_ms":5,"message":")" +
                          secret + R"(","description":")" + secret + R"(","error":")" + secret +
                          R"(","errmsg":")" + secret + R"(","msg":")" + secret + R"("})"}) {
                    const Delivery delivery =
                        judged({id.constData(), status, body.c_str(), Verdict::Refused});
                    QVERIFY2(reasonOf(delivery).find("s3cr3t") == std::string::npos,
                             reasonOf(delivery).c_str());
                }
            }
        }
    }

    // The whole way: options, request on the wire, answer.
    void wholeWay_data() { service_data(); }
    void wholeWay()
    {
        QFETCH(const QByteArray, id);
        const ChatService &service = chatService(id.constData());
        Recorder recorder;
        OptionMap options = service.options;
        options[service.urlOption] = recorder.url("/base");
        const std::unique_ptr<Channel> channel = channelOf(*service.kind, options);

        recorder.answerNext(429, "{}", "Retry-After: 3\r\n");
        const Delivery later = deliver(*channel, plainNotification());
        QCOMPARE(later.verdict, Verdict::Retry);
        QVERIFY(later.retryAfter == std::chrono::seconds(3));
        recorder.answerNext(400, "no");
        QCOMPARE(deliver(*channel, plainNotification()).verdict, Verdict::Refused);
        recorder.answerAlways(service.takenStatus, service.taken);
        const Delivery taken = deliver(*channel, plainNotification());
        QVERIFY2(taken.verdict == Verdict::Sent, reasonOf(taken).c_str());

        QCOMPARE(recorder.requests().size(), std::size_t(3));
        const RecordedRequest request = recorder.request();
        QCOMPARE(request.path, std::string("/base") + service.path);
        QCOMPARE(request.method, std::string(id == "matrix" ? "PUT" : "POST"));
        QCOMPARE(request.header("content-type"), std::string("application/json; charset=utf-8"));
        QCOMPARE(request.header("content-length"), std::to_string(request.body.size()));
        QCOMPARE(request.body, chatRequest(service, plainNotification()).body);
        // A retry is the same message to the byte, which is what services fold by.
        QCOMPARE(recorder.requests().front().body, request.body);
        QCOMPARE(recorder.requests().front().path, request.path);
    }

    void silenceIsTriedAgain_data() { service_data(); }
    void silenceIsTriedAgain()
    {
        QFETCH(const QByteArray, id);
        const ChatService &service = chatService(id.constData());
        Recorder recorder;
        recorder.cutOff();
        OptionMap options = service.options;
        options[service.urlOption] = recorder.url("/s3cr3tbase");
        const Delivery cut = deliver(*service.kind, options, plainNotification());
        recorder.silence();
        const Delivery silent =
            deliver(*service.kind, options, plainNotification(), std::chrono::milliseconds(100));
        QCOMPARE(silent.verdict, Verdict::Retry);
        QVERIFY(cut.verdict != Verdict::Retry); // it came after 200: sending again would tell people twice
        for (const Delivery &delivery : {cut, silent}) {
            QVERIFY2(reasonOf(delivery).find("s3cr3t") == std::string::npos, reasonOf(delivery).c_str());
        }
    }

    void missingOptionsAreRefused_data() { service_data(); }
    void missingOptionsAreRefused()
    {
        QFETCH(const QByteArray, id);
        const ChatService &service = chatService(id.constData());
        QCOMPARE(refusal(*service.kind, service.options), std::string());
        for (const OptionDescriptor &option : service.kind->options) {
            if (!option.required)
                continue;
            OptionMap options = service.options;
            options.erase(option.key);
            const std::string reason = refusal(*service.kind, options);
            QVERIFY2(reason.find(option.key) != std::string::npos, reason.c_str());
        }
        OptionMap options = service.options;
        options[service.urlOption] = std::string("ftp://s3cr3t/x");
        const std::string reason = refusal(*service.kind, options);
        QVERIFY2(reason.find(service.urlOption) != std::string::npos, reason.c_str());
        QVERIFY2(reason.find("s3cr3t") == std::string::npos, reason.c_str());
    }

    void oddOptionsAreRefused()
    {
        const auto with = [](const char *id, const char *key, const char *value) {
            OptionMap options = chatService(id).options;
            options[key] = std::string(value);
            return refusal(*chatService(id).kind, options);
        };
        QVERIFY(!with("matrix", "room", "#alias:example.com").empty());
        QVERIFY(!with("matrix", "token", "a\r\nX-Other: b").empty());
        QVERIFY(!with("teams", "format", "pigeon").empty());
        QVERIFY(with("teams", "format", "Connector").empty());
        QVERIFY(!with("discord", "avatar", "a picture").empty());
        QVERIFY(!with("discord", "thumbnail", "file:///etc/passwd").empty());
        QVERIFY(!with("telegram", "api", "127.0.0.1").empty());
    }
};

QTEST_GUILESS_MAIN(TestChatAnswers)
#include "tst_chatanswers.moc"
