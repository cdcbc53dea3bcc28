// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "tests/core/notify/channels/servicechecks.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

using namespace lightfoot;
using namespace lightfoot::test;
using Verdict = Delivery::Verdict;

namespace {

constexpr const char *snsKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
constexpr const char *snsTopic = "arn:aws:sns:eu-central-1:298305261856:alerts";

Service webhook(const Recorder &recorder)
{
    return {.kind = &httpChannel,
            .options = {{"url", recorder.url("/hook/T0123456789?token=s3cr3t-in-the-query")},
                        {"headers", RecordList{{{"name", "X-Api-Key"}, {"value", "key-0123456789"}}}}},
            .success = 204,
            .successBody = {},
            .secrets = {"T0123456789", "s3cr3t-in-the-query", "key-0123456789"}};
}

Service sns(const Recorder &recorder)
{
    return {.kind = &awsSnsChannel,
            .options = {{"region", std::string("eu-central-1")},
                        {"arn", std::string(snsTopic)},
                        {"endpoint", recorder.url("")},
                        {"credential", TextMap{{"id", "AKIDEXAMPLE"}, {"key", snsKey}}}},
            .success = 200,
            .successBody =
                "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>",
            .secrets = {snsKey}};
}

std::string hexOf(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toHex().toStdString();
}

std::string sha256(const std::string &text)
{
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char *>(digest.data()), &length,
               EVP_sha256(), nullptr);
    return digest.substr(0, length);
}

std::string hmac(const std::string &key, const std::string &text)
{
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.data(), int(key.size()), reinterpret_cast<const unsigned char *>(text.data()),
         text.size(), reinterpret_cast<unsigned char *>(digest.data()), &length);
    return digest.substr(0, length);
}

std::string between(const std::string &text, const std::string &before, const std::string &after)
{
    const std::size_t begin = text.find(before);
    if (begin == std::string::npos)
        return {};
    const std::size_t from = begin + before.size();
    return text.substr(from, after.empty() ? std::string::npos : text.find(after, from) - from);
}

// The signature that this request should have ("Signature Version 4", AWS General Reference), by what it says
// it has signed.
std::string signatureOf(const RecordedRequest &request, const std::string &key)
{
    const std::string authorization = request.header("authorization");
    const std::string signedHeaders = between(authorization, "SignedHeaders=", ",");
    const std::string scope = between(authorization, "Credential=AKIDEXAMPLE/", ",");
    std::string canonical = request.method + '\n' + request.path + "\n\n";
    std::string rest = signedHeaders;
    while (!rest.empty()) {
        const std::string name = rest.substr(0, rest.find(';'));
        rest.erase(0, name.size() + 1);
        canonical += name + ':' + request.header(name) + '\n';
    }
    canonical += '\n' + signedHeaders + '\n' + hexOf(sha256(request.body));
    const std::string toSign =
        "AWS4-HMAC-SHA256\n" + request.header("x-amz-date") + '\n' + scope + '\n' + hexOf(sha256(canonical));
    std::string signing = "AWS4" + key;
    rest = scope;
    while (!rest.empty()) {
        const std::string part = rest.substr(0, rest.find('/'));
        rest.erase(0, part.size() + 1);
        signing = hmac(signing, part);
    }
    return hexOf(hmac(signing, toSign));
}

} // namespace

class TestWebChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webhookText()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, webhook(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/hook/T0123456789?token=s3cr3t-in-the-query"));
        QCOMPARE(request.header("x-api-key"), std::string("key-0123456789"));
        QCOMPARE(request.header("content-type"), std::string("text/plain; charset=utf-8"));
        QCOMPARE(request.header("authorization"), std::string());
        QVERIFY(request.body.starts_with("api-1 is down: connection refused\n"));
    }

    void webhookMethodAndLogin()
    {
        Recorder recorder;
        Service service = webhook(recorder);
        service.options["method"] = std::string("put");
        service.options["username"] = std::string("ops");
        service.options["password"] = std::string("p:w");
        service.options["headers"] = RecordList{{{"name", "content-type"}, {"value", "text/markdown"}}};
        const RecordedRequest request = sentTo(recorder, service, plainNotification());
        QCOMPARE(request.method, std::string("PUT"));
        QCOMPARE(basicOf(request.header("authorization")), std::string("ops:p:w"));
        QCOMPARE(request.header("content-type"), std::string("text/markdown"));
        QCOMPARE(
            std::ranges::count(request.headers, "content-type", &std::pair<std::string, std::string>::first),
            1);
    }

    void webhookJson()
    {
        Recorder recorder;
        Service service = webhook(recorder);
        service.options["format"] = std::string("json");
        const RecordedRequest request = sentTo(recorder, service, incidentNotification());
        QCOMPARE(request.header("content-type"), std::string("application/json; charset=utf-8"));
        const Json document = jsonOf(request);
        QCOMPARE(shown(document.at("id")), shown("n-4711"));
        QCOMPARE(shown(document.at("thread")), shown("t-42"));
        QCOMPARE(shown(document.at("kind")), shown("incident-opened"));
        QCOMPARE(shown(document.at("problem")), shown(true));
        QCOMPARE(shown(document.at("resolution")), shown(false));
        QCOMPARE(shown(document.at("count")), shown(25));
        QCOMPARE(shown(document.at("number")), shown(1));
        QCOMPARE(shown(document.at("cause")), shown("the gateway 10.0.0.1"));
        QCOMPARE(shown(document.at("at")), shown("2026-11-27T18:04:12Z"));
        QCOMPARE(shown(document.at("since")), shown("2026-11-27T18:00:00Z"));
        QCOMPARE(shown(document.at("sender")), shown("Lightfoot"));
        QCOMPARE(shown(document.at("host")), shown("probe-host"));
        QCOMPARE(document.at("endpoints").size(), std::size_t(20));
        QCOMPARE(shown(document.at("endpoints").at(0)),
                 shown(Json::parse(R"({"id":"id-api-1","name":"api-1","kind":"tcp","target":"10.0.0.5:443",
                                 "group":"shop","labels":{"site":"berlin","team":"web"},"status":"down",
                                 "failure":"refused","reason":"connection refused",
                                 "since":"2026-11-27T18:00:00Z","latency_ms":12.0})")));
    }

    void webhookHostileAndHuge()
    {
        Recorder recorder;
        Service service = webhook(recorder);
        RecordedRequest request = sentTo(recorder, service, hostileNotification());
        QVERIFY(request.header("x-injected").empty());
        QVERIFY(isClean(std::string_view(request.body)));
        QVERIFY(isWhole(request.body));
        QVERIFY(sentTo(recorder, service, hugeNotification()).body.size() <= 65'536);
        service.options["format"] = std::string("json");
        request = sentTo(recorder, service, hostileNotification());
        QVERIFY(jsonOf(request).is_object());
        QVERIFY(isClean(jsonOf(request)));
        Notification huge = hugeNotification();
        huge.subjects.resize(200, huge.subjects.front());
        request = sentTo(recorder, service, huge);
        QVERIFY(jsonOf(request).is_object());
        QVERIFY(request.body.size() < 256 * 1024);
    }

    void webhookSuccessStatus()
    {
        Recorder recorder;
        Service service = webhook(recorder);
        const auto verdict = [&](int status) {
            recorder.answerAlways(status);
            return deliver(httpChannel, service.options, plainNotification()).verdict;
        };
        // EaseProbe without success_status: every message fails.
        for (const int status : {200, 201, 202, 204})
            QCOMPARE(verdict(status), Verdict::Sent);
        service.options["success_status"] = std::int64_t(0); // as EaseProbe writes "not set"
        QCOMPARE(verdict(200), Verdict::Sent);
        service.options["success_status"] = std::int64_t(201);
        QCOMPARE(verdict(201), Verdict::Sent);
        QCOMPARE(verdict(200), Verdict::Refused);
        QCOMPARE(verdict(503), Verdict::Retry);
        service.options["success_status"] = std::int64_t(404);
        QCOMPARE(verdict(404), Verdict::Sent);
    }

    // As the list says; without, every certificate is verified by the system's authorities.
    void webhookTls()
    {
        Certificates certificates;
        Script script = answer(httpOk("ok"));
        script.tls = certificates.server();
        const ScriptedServer server(script);
        const std::string url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
        QCOMPARE(deliver(httpChannel, {{"url", url}}, plainNotification()).verdict, Verdict::Retry);
        QCOMPARE(deliver(httpChannel, {{"url", url}, {"insecure", true}}, plainNotification()).verdict,
                 Verdict::Sent);
        QCOMPARE(deliver(httpChannel, {{"url", url}, {"ca", certificates.ca()}}, plainNotification()).verdict,
                 Verdict::Sent);
    }

    void webhookProxy()
    {
        Recorder proxy;
        Service service = webhook(proxy);
        service.options["url"] = std::string("http://service.invalid/hook");
        service.options["proxy"] = proxy.url("");
        const RecordedRequest request = sentTo(proxy, service, plainNotification());
        QCOMPARE(request.path, std::string("http://service.invalid/hook"));
        QCOMPARE(request.header("host"), std::string("service.invalid"));
    }

    void webhookAnswers()
    {
        Recorder recorder;
        Service service = webhook(recorder);
        service.success = 200;
        checkAnswers(recorder, service);
    }

    void webhookOptionsAreChecked()
    {
        const Recorder recorder;
        const auto with = [&](const char *key, OptionValue value) {
            OptionMap options = webhook(recorder).options;
            options[key] = std::move(value);
            return refusal(httpChannel, options);
        };
        const auto header = [&](const char *name, const char *value) {
            return with("headers", RecordList{{{"name", name}, {"value", value}}});
        };
        QCOMPARE(with("url", std::string()), std::string("url is missing"));
        QVERIFY(with("url", std::string("example.com/hook")).starts_with("url:"));
        QVERIFY(with("url", std::string("file:///etc/passwd")).starts_with("url:"));
        QVERIFY(with("method", std::string("CONNECT")).starts_with("method:"));
        QVERIFY(with("success_status", std::int64_t(1000)).starts_with("success_status:"));
        QCOMPARE(header("X-Name", "a \tvalue é"), std::string());
        QVERIFY(header("X-Name", "a\r\nX-Other: b").starts_with("headers:"));
        QVERIFY(header("X Name", "a").starts_with("headers:"));
        QVERIFY(header("", "a").starts_with("headers:"));
        // The value that is refused may be a secret.
        QVERIFY(header("X-Name", "s3cr3t\n").find("s3cr3t") == std::string::npos);
    }

    void snsPublish()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, sns(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/"));
        QCOMPARE(request.header("content-type"), std::string("application/x-www-form-urlencoded"));
        const auto form = formOf(request);
        QCOMPARE(form.size(), std::size_t(5));
        QCOMPARE(form.at("Action"), std::string("Publish"));
        QCOMPARE(form.at("Version"), std::string("2010-03-31"));
        QCOMPARE(form.at("TopicArn"), std::string(snsTopic));
        QCOMPARE(form.at("Subject"), std::string("api-1 is down: connection refused"));
        QVERIFY(form.at("Message").starts_with("api-1 is down: connection refused\n"));
    }

    void snsSignature()
    {
        Recorder recorder;
        for (const Notification &notification : {plainNotification(), hostileNotification()}) {
            const RecordedRequest request = sentTo(recorder, sns(recorder), notification);
            const std::string authorization = request.header("authorization");
            QVERIFY2(QRegularExpression(
                         QStringLiteral("^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/eu-central-1/"
                                        "sns/aws4_request, SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, "
                                        "Signature=[0-9a-f]{64}$"))
                         .match(QString::fromStdString(authorization))
                         .hasMatch(),
                     authorization.c_str());
            QCOMPARE(between(authorization, "Signature=", ""), signatureOf(request, snsKey));
            QVERIFY(signatureOf(request, snsKey) != signatureOf(request, "another key"));
        }
    }

    void snsFifoTopic()
    {
        Recorder recorder;
        Service service = sns(recorder);
        service.options["arn"] = std::string(snsTopic) + ".fifo";
        const auto form = formOf(sentTo(recorder, service, plainNotification()));
        QCOMPARE(form.at("MessageGroupId"), std::string("t-42"));
        QCOMPARE(form.at("MessageDeduplicationId"), std::string("n-4711"));
    }

    void snsHostileAndHuge()
    {
        Recorder recorder;
        const auto form = formOf(sentTo(recorder, sns(recorder), hostileNotification()));
        QCOMPARE(form.size(), std::size_t(5));
        const std::string &subject = form.at("Subject");
        QVERIFY(subject.starts_with("\"quotes\" 'single' \\back"));
        QVERIFY(subject.size() < 100);
        QVERIFY(std::ranges::all_of(subject, [](char c) { return c >= 0x20 && c < 0x7F; }));
        QVERIFY(isClean(std::string_view(form.at("Message"))));
        QVERIFY(isWhole(form.at("Message")));
        Notification foreign = plainNotification();
        foreign.title = " é中 ist aus";
        QCOMPARE(formOf(sentTo(recorder, sns(recorder), foreign)).at("Subject"), std::string("?? ist aus"));
        const auto huge = formOf(sentTo(recorder, sns(recorder), hugeNotification()));
        QCOMPARE(huge.at("Subject").size(), std::size_t(99));
        QVERIFY(huge.at("Message").size() <= 262'144);
        Service service = sns(recorder);
        service.options["format"] = std::string("json");
        const auto document = formOf(sentTo(recorder, service, hugeNotification()));
        QVERIFY(document.at("Message").size() <= 262'144);
        QVERIFY(Json::accept(document.at("Message")));
    }

    void snsAnswers()
    {
        Recorder recorder;
        checkAnswers(recorder, sns(recorder));
        recorder.answerAlways(400, "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code>"
                                   "<Message>Rate exceeded</Message></Error></ErrorResponse>");
        QCOMPARE(deliver(awsSnsChannel, sns(recorder).options, plainNotification()).verdict, Verdict::Retry);
        recorder.answerAlways(403,
                              "<ErrorResponse><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code>"
                              "<Message>Check your key</Message></Error></ErrorResponse>");
        const Delivery delivery = deliver(awsSnsChannel, sns(recorder).options, plainNotification());
        QCOMPARE(delivery.verdict, Verdict::Refused);
        QVERIFY(toEnglish(delivery.reason).ends_with("SignatureDoesNotMatch: Check your key"));
    }

    // A clock that is wrong is set some day; the message waits for it.
    void snsClock_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("expired") << 400 << QByteArray("RequestExpired") << QByteArray("Request has expired");
        QTest::newRow("behind") << 403 << QByteArray("SignatureDoesNotMatch")
                                << QByteArray("Signature expired: 20261127T100000Z is now earlier than "
                                              "20261127T114500Z (20261127T120000Z - 15 min.)");
        QTest::newRow("ahead") << 403 << QByteArray("SignatureDoesNotMatch")
                               << QByteArray(
                                      "Signature not yet current: 20261127T140000Z is still later than "
                                      "20261127T121500Z (20261127T120000Z + 15 min.)");
    }

    void snsClock()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, said);
        Recorder recorder;
        recorder.answerAlways(status, ("<ErrorResponse><Error><Type>Sender</Type><Code>" + code +
                                       "</Code><Message>" + said + "</Message></Error></ErrorResponse>")
                                          .toStdString());
        const Delivery delivery = deliver(awsSnsChannel, sns(recorder).options, plainNotification());
        QCOMPARE(delivery.verdict, Verdict::Retry);
        QVERIFY(toEnglish(delivery.reason).find(code.toStdString()) != std::string::npos);
    }

    void snsOptionsAreChecked()
    {
        const Recorder recorder;
        const auto with = [&](const char *key, OptionValue value) {
            OptionMap options = sns(recorder).options;
            options[key] = std::move(value);
            return refusal(awsSnsChannel, options);
        };
        QCOMPARE(with("region", std::string()), std::string("region is missing"));
        QVERIFY(with("region", std::string("x.example.com/")).starts_with("region:"));
        QVERIFY(with("arn", std::string("topic")).starts_with("arn:"));
        QVERIFY(with("endpoint", std::string("sns")).starts_with("endpoint:"));
        QCOMPARE(with("endpoint", std::string()), std::string());
        QCOMPARE(with("credential", TextMap{{"id", "AKID"}}), std::string("credential.key is missing"));
        QCOMPARE(with("credential", TextMap()), std::string("credential is missing"));
        QCOMPARE(with("profile", std::string("default")), std::string());
    }
};

QTEST_GUILESS_MAIN(TestWebChannels)
#include "tst_webchannels.moc"
