// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channelkinds.h"
#include "tests/core/notify/channels/channeltesting.h"

#include <QTest>

#include <QRegularExpression>

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

QTEST_GUILESS_MAIN(TestChannelKinds)
#include "tst_channelkinds.moc"
