// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channelkinds.h"
#include "tests/core/notify/channels/channeltesting.h"

#include <QTest>

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <set>

using namespace lightfoot;
using namespace lightfoot::test;

class TestChannelKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreThere();
    void areFoundWithoutCase();
    void descriptorsAreComplete();
    void refuseToBeMadeOfNothing();
    void foldsById_data();
    void foldsById();
    void theRestDoNotFold();
};

void TestChannelKinds::allAreThere()
{
    std::vector<std::string> ids;
    for (const ChannelKind *kind : channelKinds())
        ids.emplace_back(kind->id);
    const std::vector<std::string> expected{
        "alertmanager", "aws_sns",  "dingtalk",  "discord",  "email",       "googlechat",
        "gotify",       "http",     "lark",      "log",      "matrix",      "mattermost",
        "ntfy",         "opsgenie", "pagerduty", "pushover", "ringcentral", "rocketchat",
        "shell",        "slack",    "sms",       "teams",    "telegram",    "wecom"};
    QCOMPARE(ids, expected);
    QVERIFY(std::ranges::is_sorted(ids));
}

void TestChannelKinds::areFoundWithoutCase()
{
    const ChannelKind *slack = findChannelKind(channelKinds(), "Slack");
    QVERIFY(slack);
    QCOMPARE(slack->id, "slack");
    QVERIFY(!findChannelKind(channelKinds(), "carrier pigeon"));
}

void TestChannelKinds::descriptorsAreComplete()
{
    static const QRegularExpression keys(QStringLiteral("^[a-z][a-z0-9_]*$"));
    std::set<std::string> common;
    for (const OptionDescriptor &option : commonChannelOptions())
        common.insert(option.key);
    for (const ChannelKind *kind : channelKinds()) {
        QVERIFY2(*kind->label && *kind->summary && kind->create && kind->textLimit > 0 &&
                     kind->perMinute >= 0,
                 kind->id);
        std::set<std::string> own;
        for (const OptionDescriptor &option : kind->options) {
            QVERIFY2(keys.match(QString::fromLatin1(option.key)).hasMatch(), option.key);
            QVERIFY2(option.label && *option.label, option.key);
            QVERIFY2(own.insert(option.key).second, option.key);
            QVERIFY2(!common.contains(option.key), option.key);
        }
    }
}

// Every kind needs something, and says what.
void TestChannelKinds::refuseToBeMadeOfNothing()
{
    for (const ChannelKind *kind : channelKinds()) {
        const QByteArray said = QByteArray::fromStdString(refusal(*kind, {}));
        QVERIFY2(!said.isEmpty(), kind->id);
        QVERIFY2(said.contains(" is missing") || said.contains("expected"), said.constData());
    }
}

// What its service tells one message from another by: the same in each attempt at a notification, also after
// a restart, and another for another outage.
void TestChannelKinds::foldsById_data()
{
    QTest::addColumn<QByteArray>("options"); // JSON
    QTest::addColumn<QByteArray>("member");  // of the body; empty: the path
    const auto row = [](const char *kind, const char *options, const char *member) {
        QTest::newRow(kind) << QByteArray(options) << QByteArray(member);
    };
    row("alertmanager", R"({"url": "/"})", "/0/labels");
    row("googlechat", R"({"webhook": "/hook"})", "");
    row("matrix", R"({"homeserver": "/", "room": "!r:h", "token": "t"})", "");
    row("opsgenie", R"({"url": "/", "key": "k"})", "/alias");
    row("pagerduty", R"({"url": "/", "routing_key": "0123456789abcdef0123456789abcdef"})", "/dedup_key");
}

void TestChannelKinds::foldsById()
{
    QFETCH(const QByteArray, options);
    QFETCH(const QByteArray, member);
    Recorder recorder;
    const ChannelKind *kind = findChannelKind(channelKinds(), QTest::currentDataTag());
    QVERIFY(kind && kind->foldsById);
    OptionMap map;
    const nlohmann::json given = nlohmann::json::parse(options.toStdString());
    for (const auto &[key, value] : given.items()) {
        const auto text = value.get<std::string>();
        map.emplace(key, text.starts_with('/') ? recorder.url(text) : text);
    }
    const auto told = [&](const Notification &notification) {
        deliver(*kind, map, notification); // a channel of its own, as after a restart
        const RecordedRequest request = recorder.request();
        const nlohmann::json body = nlohmann::json::parse(request.body, nullptr, false);
        const nlohmann::json::json_pointer pointer(member.toStdString());
        return member.isEmpty()         ? request.path
               : body.contains(pointer) ? body[pointer].dump()
                                        : std::string();
    };
    Notification notification = plainNotification();
    const std::string first = told(notification);
    QVERIFY(!first.empty());
    QCOMPARE(told(notification), first);
    notification.id += "x";
    notification.thread += "x";
    QVERIFY(told(notification) != first);
}

// Others show two, or some of their servers do.
void TestChannelKinds::theRestDoNotFold()
{
    std::vector<std::string> ids;
    for (const ChannelKind *kind : channelKinds()) {
        if (kind->foldsById)
            ids.emplace_back(kind->id);
    }
    QCOMPARE(ids,
             (std::vector<std::string>{"alertmanager", "googlechat", "matrix", "opsgenie", "pagerduty"}));
}

QTEST_GUILESS_MAIN(TestChannelKinds)
#include "tst_channelkinds.moc"
