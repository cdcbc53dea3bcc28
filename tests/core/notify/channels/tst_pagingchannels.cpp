// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "tests/core/notify/channels/servicechecks.h"

#include <QDateTime>

using namespace lightfoot;
using namespace lightfoot::test;
using Verdict = Delivery::Verdict;

namespace {

Service pagerduty(const Recorder &recorder)
{
    return {.kind = &pagerdutyChannel,
            .options = {{"url", recorder.url("/v2/enqueue")},
                        {"routing_key", std::string("e93facc04764012d7bfb002500d5d1a6")}},
            .success = 202,
            .successBody = R"({"status":"success","message":"Event processed","dedup_key":"t-42"})",
            .secrets = {"e93facc04764012d7bfb002500d5d1a6"}};
}

Service opsgenie(const Recorder &recorder)
{
    return {
        .kind = &opsgenieChannel,
        .options = {{"url", recorder.url("")}, {"key", std::string("eb243592-faa2-4ba2-a551q-1afdf565c889")}},
        .success = 202,
        .successBody = R"({"result":"Request will be processed","took":0.3,"requestId":"43a29c5c"})",
        .secrets = {"eb243592-faa2-4ba2-a551q-1afdf565c889"}};
}

Service alertmanager(const Recorder &recorder)
{
    return {
        .kind = &alertmanagerChannel,
        .options = {{"url", recorder.url("/alerts-of/team/")}, {"token", std::string("bearer-0123456789")}},
        .success = 200,
        .successBody = {},
        .secrets = {"bearer-0123456789"}};
}

Json alertOf(const RecordedRequest &request)
{
    const Json body = jsonOf(request);
    return body.is_array() && body.size() == 1 ? body.front() : Json::object();
}

// Seconds since 1970 of an RFC 3339 time, -1 where it is none.
qint64 secondsOf(const Json &time)
{
    if (!time.is_string())
        return -1;
    const QDateTime read =
        QDateTime::fromString(QString::fromStdString(time.get<std::string>()), Qt::ISODate);
    return read.isValid() && read.timeSpec() == Qt::UTC ? read.toSecsSinceEpoch() : -1;
}

constexpr qint64 atSeconds = 1'795'802'652;
constexpr qint64 sinceSeconds = atSeconds - 252;

} // namespace

class TestPagingChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagerdutyTrigger()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, pagerduty(recorder), plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/v2/enqueue"));
        QCOMPARE(request.header("content-type"), std::string("application/json"));
        const Json event = jsonOf(request);
        QCOMPARE(shown(event.at("routing_key")), shown("e93facc04764012d7bfb002500d5d1a6"));
        QCOMPARE(shown(event.at("event_action")), shown("trigger"));
        QCOMPARE(shown(event.at("dedup_key")), shown("t-42"));
        QCOMPARE(shown(event.at("client")), shown("Lightfoot"));
        const Json &payload = event.at("payload");
        QCOMPARE(shown(payload.at("summary")), shown("api-1 is down: connection refused"));
        QCOMPARE(shown(payload.at("severity")), shown("critical"));
        QCOMPARE(shown(payload.at("source")), shown("10.0.0.5:443"));
        QCOMPARE(shown(payload.at("component")), shown("api-1"));
        QCOMPARE(shown(payload.at("group")), shown("shop"));
        QCOMPARE(shown(payload.at("class")), shown("down"));
        QCOMPARE(secondsOf(payload.at("timestamp")), sinceSeconds);
        QVERIFY(payload.at("custom_details").is_object());
    }

    void pagerdutyActions_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("action");
        const auto add = [](NotificationKind kind, Status status, const char *action) {
            QTest::addRow("%s %d", std::string(toString(kind)).c_str(), int(status))
                << int(kind) << int(status) << QString::fromLatin1(action);
        };
        for (const NotificationKind kind :
             {NotificationKind::Down, NotificationKind::StillDown, NotificationKind::IncidentOpened,
              NotificationKind::Blind, NotificationKind::FlappingBegan, NotificationKind::Test})
            add(kind, Status::Down, "trigger");
        for (const NotificationKind kind : {NotificationKind::Recovered, NotificationKind::IncidentClosed,
                                            NotificationKind::Seeing, NotificationKind::FlappingEnded})
            add(kind, Status::Up, "resolve");
        add(NotificationKind::Latest, Status::Down, "trigger");
        add(NotificationKind::Latest, Status::Up, "resolve");
    }

    void pagerdutyActions()
    {
        QFETCH(const int, kind);
        QFETCH(const int, status);
        QFETCH(const QString, action);
        Recorder recorder;
        Notification notification = plainNotification(NotificationKind(kind));
        notification.subjects.front().status = Status(status);
        const Json event = jsonOf(sentTo(recorder, pagerduty(recorder), notification));
        QCOMPARE(shown(event.at("event_action")), shown(action.toStdString()));
        QCOMPARE(shown(event.at("dedup_key")), shown("t-42"));
        QCOMPARE(event.contains("payload"), action == QLatin1String("trigger"));
    }

    void pagerdutySeverity()
    {
        Recorder recorder;
        Service service = pagerduty(recorder);
        service.options["severity"] = std::string("Warning");
        const auto severity = [&](NotificationKind kind) {
            return jsonOf(sentTo(recorder, service, plainNotification(kind))).at("payload").at("severity");
        };
        QCOMPARE(shown(severity(NotificationKind::Down)), shown("warning"));
        QCOMPARE(shown(severity(NotificationKind::Test)), shown("info"));
    }

    void opsgenieOpens()
    {
        Recorder recorder;
        Service service = opsgenie(recorder);
        service.options["teams"] = std::vector<std::string>{"Net", "Web"};
        service.options["tags"] = std::vector<std::string>{"lightfoot", std::string(80, 'x')};
        const RecordedRequest request = sentTo(recorder, service, plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/v2/alerts"));
        QCOMPARE(request.header("authorization"),
                 std::string("GenieKey eb243592-faa2-4ba2-a551q-1afdf565c889"));
        QCOMPARE(request.header("content-type"), std::string("application/json"));
        const Json alert = jsonOf(request);
        QCOMPARE(shown(alert.at("message")), shown("api-1 is down: connection refused"));
        QCOMPARE(shown(alert.at("alias")), shown("t-42"));
        QCOMPARE(shown(alert.at("priority")), shown("P2"));
        QCOMPARE(shown(alert.at("entity")), shown("api-1"));
        QCOMPARE(shown(alert.at("source")), shown("probe-host"));
        QCOMPARE(shown(alert.at("user")), shown("Lightfoot"));
        QVERIFY(alert.at("description").is_string());
        for (const auto &item : alert.at("details").items())
            QVERIFY(item.value().is_string());
        QCOMPARE(shown(alert.at("responders")),
                 shown(Json::parse(R"([{"name":"Net","type":"team"},{"name":"Web","type":"team"}])")));
        QCOMPARE(alert.at("tags").size(), std::size_t(2));
        QVERIFY(alert.at("tags").at(1).get<std::string>().size() <= 50);
    }

    void opsgenieCloses()
    {
        Recorder recorder;
        Notification notification = plainNotification(NotificationKind::Recovered);
        const RecordedRequest request = sentTo(recorder, opsgenie(recorder), notification);
        QCOMPARE(request.path, std::string("/v2/alerts/t-42/close?identifierType=alias"));
        const Json closing = jsonOf(request);
        QCOMPARE(closing.size(), std::size_t(3));
        QVERIFY(closing.at("note").get<std::string>().starts_with("api-1 is up again"));
        // No thread leaves its place in the path, and opening and closing agree about it.
        notification.thread = "../../x?identifierType=id#é";
        const std::string path = sentTo(recorder, opsgenie(recorder), notification).path;
        notification.kind = NotificationKind::Down;
        const std::string alias = jsonOf(sentTo(recorder, opsgenie(recorder), notification)).at("alias");
        QCOMPARE(path, "/v2/alerts/" + alias + "/close?identifierType=alias");
        QVERIFY(alias.find_first_of("/?#.%") == std::string::npos);
    }

    void alertmanagerFires()
    {
        Recorder recorder;
        Service service = alertmanager(recorder);
        service.options["labels"] = TextMap{{"env", "prod"}, {"endpoint", "forged"}};
        const RecordedRequest request = sentTo(recorder, service, plainNotification());
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/alerts-of/team/api/v2/alerts"));
        QCOMPARE(request.header("authorization"), std::string("Bearer bearer-0123456789"));
        QCOMPARE(request.header("content-type"), std::string("application/json"));
        const Json alert = alertOf(request);
        QCOMPARE(shown(alert.at("labels")),
                 shown(Json::parse(R"({"alertname":"EndpointDown","severity":"critical","thread":"t-42",
                                 "monitor":"Lightfoot","endpoint":"api-1","kind":"tcp",
                                 "instance":"10.0.0.5:443","group":"shop","env":"prod","site":"berlin",
                                 "team":"web"})")));
        QCOMPARE(shown(alert.at("annotations").at("summary")), shown("api-1 is down: connection refused"));
        QCOMPARE(secondsOf(alert.at("startsAt")), sinceSeconds);
        // Without an end far ahead the server would tell people of a recovery after five minutes.
        QCOMPARE(secondsOf(alert.at("endsAt")), atSeconds + 24 * 3600);
    }

    void alertmanagerResolves()
    {
        Recorder recorder;
        const Service service = alertmanager(recorder);
        const Json down = alertOf(sentTo(recorder, service, plainNotification()));
        Notification later = plainNotification(NotificationKind::Recovered);
        later.subjects.front().status = Status::Up;
        later.subjects.front().failure = FailureKind::None;
        later.subjects.front().reason.clear();
        const Json up = alertOf(sentTo(recorder, service, later));
        QCOMPARE(shown(up.at("labels")), shown(down.at("labels"))); // they are what the alert is known by
        QVERIFY(secondsOf(up.at("endsAt")) < atSeconds);
        QVERIFY(secondsOf(up.at("endsAt")) >= secondsOf(up.at("startsAt")));
        // Also of an outage that was over at once.
        later.since = later.at;
        const Json brief = alertOf(sentTo(recorder, service, later));
        QVERIFY(secondsOf(brief.at("endsAt")) >= secondsOf(brief.at("startsAt")));
    }

    void alertmanagerIncident()
    {
        Recorder recorder;
        const Service service = alertmanager(recorder);
        const Json opened = alertOf(sentTo(recorder, service, incidentNotification()));
        QCOMPARE(shown(opened.at("labels")),
                 shown(Json::parse(R"({"alertname":"EndpointsDown","severity":"critical",
                                                      "thread":"t-42","monitor":"Lightfoot"})")));
        Notification closed = incidentNotification(NotificationKind::IncidentClosed);
        closed.subjects.resize(1); // others came back before
        closed.count = 1;
        QCOMPARE(shown(alertOf(sentTo(recorder, service, closed)).at("labels")), shown(opened.at("labels")));
    }

    void alertmanagerLabelNames()
    {
        Recorder recorder;
        Notification notification = plainNotification();
        notification.subjects.front().labels = {
            {"data-center", "1"},       {"9lives", "2"},   {"__name__", "3"},
            {"a\"} or vector(1)", "4"}, {"", "5"},         {"empty", ""},
            {"data.center", "6"},       {"alertname", "7"}};
        const Json labels = alertOf(sentTo(recorder, alertmanager(recorder), notification)).at("labels");
        QCOMPARE(shown(labels.at("data_center")), shown("1"));
        QCOMPARE(shown(labels.at("_9lives")), shown("2"));
        QCOMPARE(shown(labels.at("label__name__")), shown("3"));
        QCOMPARE(shown(labels.at("a___or_vector_1_")), shown("4"));
        QCOMPARE(shown(labels.at("alertname")), shown("EndpointDown"));
        QVERIFY(!labels.contains("empty"));
        for (const auto &item : labels.items()) {
            const std::string &name = item.key();
            QVERIFY2(!name.empty() && !name.starts_with("__") && std::isdigit(name.front()) == 0,
                     name.c_str());
            QVERIFY2(std::ranges::all_of(
                         name,
                         [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; }),
                     name.c_str());
        }
    }

    void hostile()
    {
        Recorder recorder;
        for (const Service &service : {pagerduty(recorder), opsgenie(recorder), alertmanager(recorder)}) {
            Notification notification = hostileNotification();
            notification.thread = hostileText();
            const RecordedRequest request = sentTo(recorder, service, notification);
            QVERIFY(request.header("x-injected").empty());
            const Json body = jsonOf(request);
            QVERIFY(!body.is_null());
            QVERIFY(isClean(body));
            const std::string title = body.is_array()            ? body.at(0).at("annotations").at("summary")
                                      : body.contains("payload") ? body.at("payload").at("summary")
                                                                 : body.at("message");
            QVERIFY(title.starts_with("\"quotes\" 'single' \\back"));
            QVERIFY(title.find('\n') == std::string::npos);
            notification.kind = NotificationKind::Recovered;
            QVERIFY(isClean(jsonOf(sentTo(recorder, service, notification))));
        }
    }

    void huge()
    {
        Recorder recorder;
        const RecordedRequest request = sentTo(recorder, pagerduty(recorder), hugeNotification());
        QVERIFY(request.body.size() < 512 * 1024);
        const Json payload = jsonOf(request).at("payload");
        QVERIFY(payload.at("summary").get<std::string>().size() <= 1024);
        QVERIFY(payload.at("summary").get<std::string>().size() > 1000);

        const Json alert = jsonOf(sentTo(recorder, opsgenie(recorder), hugeNotification()));
        QVERIFY(alert.at("message").get<std::string>().size() <= 130);
        QVERIFY(alert.at("description").get<std::string>().size() <= 15'000);
        QVERIFY(alert.at("entity").get<std::string>().size() <= 512);
        std::size_t details = 0;
        for (const auto &item : alert.at("details").items())
            details += item.key().size() + item.value().get<std::string>().size();
        QVERIFY(details <= 8000);

        const RecordedRequest alerts = sentTo(recorder, alertmanager(recorder), hugeNotification());
        QVERIFY(alerts.body.size() < 64 * 1024);
        const auto labels = alertOf(alerts).at("labels");
        for (const auto &item : labels.items())
            QVERIFY(item.value().get<std::string>().size() <= 256);
    }

    void hugeThread()
    {
        Recorder recorder;
        Notification one = plainNotification();
        one.thread = std::string(100'000, 'a') + "1";
        Notification other = one;
        other.thread.back() = '2';
        const auto key = [&](const Notification &notification) -> std::string {
            return jsonOf(sentTo(recorder, pagerduty(recorder), notification)).at("dedup_key");
        };
        QVERIFY(key(one).size() <= 255);
        QVERIFY(key(one) == key(one));
        QVERIFY(key(one) != key(other)); // two outages stay two
    }

    void answers()
    {
        Recorder recorder;
        checkAnswers(recorder, pagerduty(recorder));
        checkAnswers(recorder, opsgenie(recorder));
        checkAnswers(recorder, alertmanager(recorder));
    }

    void errorsInTheAnswer()
    {
        Recorder recorder;
        const auto answered = [&](const Service &service, int status, const std::string &body) {
            recorder.answerAlways(status, body);
            return deliver(*service.kind, service.options, plainNotification());
        };
        Delivery delivery = answered(
            pagerduty(recorder), 400,
            R"({"status":"invalid event","message":"Event object is invalid","errors":["bad length"]})");
        QCOMPARE(delivery.verdict, Verdict::Refused);
        QVERIFY(toEnglish(delivery.reason).ends_with("Event object is invalid: bad length"));
        QCOMPARE(answered(pagerduty(recorder), 200, R"({"status":"throttled"})").verdict, Verdict::Refused);
        QCOMPARE(answered(pagerduty(recorder), 202, R"({"status":["x"],"errors":7})").verdict, Verdict::Sent);
        delivery = answered(opsgenie(recorder), 422, R"({"message":"Request body is not processable"})");
        QCOMPARE(delivery.verdict, Verdict::Refused);
        QVERIFY(toEnglish(delivery.reason).ends_with("Request body is not processable"));
        delivery = answered(alertmanager(recorder), 400, R"("start time must be before end time")");
        QCOMPARE(delivery.verdict, Verdict::Refused);
        QVERIFY(toEnglish(delivery.reason).find("start time must be before") != std::string::npos);
        QCOMPARE(answered(alertmanager(recorder), 503, "").verdict, Verdict::Retry);
    }

    void optionsAreChecked()
    {
        const Recorder recorder;
        const auto with = [](Service service, const char *key, OptionValue value) {
            service.options[key] = std::move(value);
            return refusal(*service.kind, service.options);
        };
        QCOMPARE(with(pagerduty(recorder), "routing_key", std::string()),
                 std::string("routing_key is missing"));
        QVERIFY(with(pagerduty(recorder), "severity", std::string("bad")).starts_with("severity:"));
        QVERIFY(with(pagerduty(recorder), "region", std::string("moon")).starts_with("region:"));
        QCOMPARE(with(pagerduty(recorder), "url", std::string()), std::string());
        QCOMPARE(with(opsgenie(recorder), "key", std::string()), std::string("key is missing"));
        QVERIFY(with(opsgenie(recorder), "key", std::string("a\r\nb")).starts_with("key:"));
        QVERIFY(with(opsgenie(recorder), "priority", std::string("P6")).starts_with("priority:"));
        QVERIFY(with(opsgenie(recorder), "tags", std::vector<std::string>(21, "x")).starts_with("tags:"));
        QCOMPARE(with(alertmanager(recorder), "url", std::string()), std::string("url is missing"));
        QVERIFY(with(alertmanager(recorder), "token", std::string("a\nb")).starts_with("token:"));
        QVERIFY(with(alertmanager(recorder), "labels", std::string("x")).starts_with("labels:"));
    }
};

QTEST_GUILESS_MAIN(TestPagingChannels)
#include "tst_pagingchannels.moc"
