// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What endpoints say of alerts, and what only shows when the whole list is known.
#include "core/lists/listfiles.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::string_literals;

class TestListRelations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void alertsOfEndpoints_data();
    void alertsOfEndpoints();
    void dependencies_data();
    void dependencies();
    void variablesOfDependencies();
    void longChains();
    void channelsThatNobodyHears_data();
    void channelsThatNobodyHears();
};

namespace {

// Empty when writing and reading gives the same list, else what is wrong.
std::string differs(const ProbeList &list, const Environment &environment = environmentOf({}))
{
    const WriteResult out = writeList(list, listKinds(), listChannels(), SecretPolicy::Include);
    const ReadResult back = readAlerts(out.text, environment);
    if (out.report.hasErrors() || back.report.hasErrors())
        return out.text + remarksOf(out.report) + remarksOf(back.report);
    return back.list == list ? std::string() : out.text;
}

} // namespace

void TestListRelations::alertsOfEndpoints_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<int>("strategy");
    QTest::addColumn<int>("factor");
    QTest::addColumn<int>("max");
    const auto row = [](const char *own, const char *settings, RepeatStrategy strategy, int factor, int max) {
        QTest::addRow("%s; %s", own, settings)
            << QByteArray(own) << QByteArray(settings) << static_cast<int>(strategy) << factor << max;
    };
    using enum RepeatStrategy;
    row("", "", Regular, 1, 1);
    row("strategy: exponent, factor: 2, max: 10", "", Exponent, 2, 10);
    row("", "strategy: increment, factor: 3, max: 4", Increment, 3, 4);
    row("strategy: REGULAR", "strategy: increment, factor: 3, max: 4", Regular, 3, 4);
    row("factor: 5", "strategy: increment, factor: 3, max: 4", Increment, 5, 4);
    row("max: 5", "strategy: Exponent", Exponent, 1, 5);
    row("factor: 0, max: -3", "factor: 3, max: 4", Regular, 3, 4);
    row("factor: 0, max: -3", "factor: -1, max: 0", Regular, 1, 1);
    row("strategy:", "strategy: increment", Increment, 1, 1);
}

void TestListRelations::alertsOfEndpoints()
{
    QFETCH(QByteArray, own);
    QFETCH(QByteArray, settings);
    QFETCH(int, strategy);
    QFETCH(int, factor);
    QFETCH(int, max);
    const ReadResult result =
        readAlerts("beta: [{name: a, host: h, alert: {" + own.toStdString() +
                   "}}]\nsettings: {probe: {alert: {" + settings.toStdString() + "}}}\n");
    QVERIFY2(!result.report.hasErrors(), remarksOf(result.report).c_str());
    const RepeatRule expected{static_cast<RepeatStrategy>(strategy), factor, max};
    QVERIFY(result.list.endpoints.at(0).alert == expected);
    QCOMPARE(differs(result.list), std::string());
}

void TestListRelations::dependencies_data()
{
    QTest::addColumn<QByteArray>("depends"); // of a, b, c
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *depends, const char *left, const char *expected) {
        QTest::newRow(depends) << QByteArray(depends) << QByteArray(left) << QByteArray(expected);
    };
    const char *circle =
        "list.yaml:%1: error: endpoint “%2” depends on “%3”, which depends on it; it goes on "
        "without that\n";
    const auto closes = [&](const char *place, const char *endpoint, const char *parent) {
        return QString::fromUtf8(circle)
            .arg(QLatin1String(place), QLatin1String(endpoint), QLatin1String(parent))
            .toUtf8();
    };
    row("||", "||", "");
    row("b,c|c|", "b,c|c|", "");
    row("b|c|a", "b|c|", closes("4:5", "c", "a").constData());
    row("a||", "||", closes("2:5", "a", "a").constData());
    row("b,c|a|b,a", "b,c||b", (closes("3:5", "b", "a") + closes("4:5", "c", "a")).constData());
    row("x,b,y||", "b||",
        "list.yaml:2:5: error: endpoint “a” depends on “x”, which the list does not have; it goes on without "
        "that\n"
        "list.yaml:2:5: error: endpoint “a” depends on “y”, which the list does not have; it goes on without "
        "that\n");
    row("B||", "||",
        "list.yaml:2:5: error: endpoint “a” depends on “B”, which the list does not have; it goes on without "
        "that\n");
}

void TestListRelations::dependencies()
{
    QFETCH(QByteArray, depends);
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, expected);
    std::string text = "beta:\n";
    const QList<QByteArray> each = depends.split('|');
    for (int i = 0; i < 3; ++i)
        text += "  - {name: "s + "abc"[i] + ", host: h, depends: [" + each[i].toStdString() + "]}\n";
    const ReadResult result = readText(text);
    QCOMPARE(QByteArray::fromStdString(remarksOf(result.report)), expected);
    QList<QByteArray> found;
    for (const Endpoint &endpoint : result.list.endpoints) {
        QByteArrayList names;
        for (const std::string &name : endpoint.depends)
            names.append(QByteArray::fromStdString(name));
        found.append(names.join(','));
    }
    QCOMPARE(found.join('|'), left);
}

void TestListRelations::variablesOfDependencies()
{
    const Environment environment = environmentOf({{"B", "b"}, {"X", "x"}, {"C", "c"}});
    const ReadResult result =
        readText("beta:\n  - {name: a, host: h, depends: [$X, $B, x, $C]}\n  - {name: b, host: "
                 "h}\n  - {name: c, host: h}\n",
                 environment);
    const Endpoint &endpoint = result.list.endpoints.at(0);
    QVERIFY((endpoint.depends == std::vector<std::string>{"b", "c"}));
    const decltype(endpoint.references) expected{{"depends.0", "$B"}, {"depends.1", "$C"}};
    QVERIFY(endpoint.references == expected);
}

void TestListRelations::longChains()
{
    constexpr std::size_t count = 50'000;
    std::string text = "beta:\n";
    for (std::size_t i = 0; i < count; ++i)
        text += "  - {name: n" + std::to_string(i) + ", host: h, depends: [n" +
                std::to_string((i + 1) % count) + "]}\n";
    const ReadResult result = readText(text);
    QCOMPARE(result.list.endpoints.size(), count);
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(1));
    QVERIFY(result.list.endpoints.back().depends.empty());
}

void TestListRelations::channelsThatNobodyHears_data()
{
    QTest::addColumn<QByteArray>("listens"); // of two notifiers
    QTest::addColumn<QByteArray>("names");   // of two endpoints
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *listens, const char *names, const char *expected) {
        QTest::addRow("%s; %s", listens, names)
            << QByteArray(listens) << QByteArray(names) << QByteArray(expected);
    };
    row("|", "|", "");
    row("x|", "|x", "");
    row("x|y", "x|x,y", "");
    row("x|", "x|y",
        "list.yaml:4:5: warning: no notifier listens to the channel “y”; endpoints that name it: 1\n"
        "list.yaml:4:5: warning: no notifier tells of this endpoint; there are 1 of this sort\n");
    row("x|", "y|x,y",
        "list.yaml:3:5: warning: no notifier listens to the channel “y”; endpoints that name it: 2\n"
        "list.yaml:3:5: warning: no notifier tells of this endpoint; there are 1 of this sort\n");
    row("x|y", "|", "list.yaml:3:5: warning: no notifier tells of this endpoint; there are 2 of this sort\n");
}

void TestListRelations::channelsThatNobodyHears()
{
    QFETCH(QByteArray, listens);
    QFETCH(QByteArray, names);
    QFETCH(QByteArray, expected);
    const std::string listen = listens.toStdString();
    const std::string name = names.toStdString();
    const std::size_t middle = listen.find('|');
    const std::size_t centre = name.find('|');
    const ReadResult result =
        readAlerts("notify: {chat: [{name: m, webhook: w, channels: [" + listen.substr(0, middle) +
                   "]}, {name: n, webhook: w, channels: [" + listen.substr(middle + 1) +
                   "]}]}\nbeta:\n  - {name: a, host: h, " + "channels: [" + name.substr(0, centre) +
                   "]}\n  - {name: b, host: h, channels: [" + name.substr(centre + 1) + "]}\n");
    QCOMPARE(QByteArray::fromStdString(remarksOf(result.report)), expected);
}

QTEST_APPLESS_MAIN(TestListRelations)
#include "tst_listrelations.moc"
