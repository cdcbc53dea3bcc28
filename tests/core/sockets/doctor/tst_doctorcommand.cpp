// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/doctorcommand.h"

#include "app/headless/doctorprinter.h"
#include "tests/core/sockets/doctor/fabricatedfacts.h"
#include "tests/servers/networknamespace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <sstream>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Ran
{
    int status = -1;
    std::string out;
    std::string err;
};

Ran run(const std::vector<std::string> &arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    const int status = runDoctorCommand(arguments, out, err);
    return {status, out.str(), err.str()};
}

MachineFacts hostileFacts()
{
    MachineFacts facts = healthyFacts();
    addClients(facts, TcpState::TimeWait, 2000, address("192.0.2.5", 443), ownedBy("<b>\x1b[2J\n\xff&\"", 9));
    return facts;
}

} // namespace

class TestDoctorCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void help()
    {
        const Ran ran = run({"--help"});
        QCOMPARE(ran.status, 0);
        QVERIFY(contains(ran.out, "--for TIME"));
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::newRow("option") << QStringList{u"--quick"_s} << u"“--quick”"_s;
        QTest::newRow("no time") << QStringList{u"--for"_s} << u"a time is missing"_s;
        QTest::newRow("no unit") << QStringList{u"--for"_s, u"3"_s} << u"3"_s;
        QTest::newRow("zero") << QStringList{u"--for=0s"_s} << u"“0s”"_s;
        QTest::newRow("negative") << QStringList{u"--for=-1s"_s} << u"“-1s”"_s;
        QTest::newRow("too long") << QStringList{u"--for"_s, u"24h1s"_s} << u"“24h1s”"_s;
        QTest::newRow("escape") << QStringList{u"\x1b[2J"_s} << u"“\\x1b[2J”"_s;
    }

    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        std::vector<std::string> words;
        for (const QString &argument : arguments)
            words.push_back(argument.toStdString());
        const Ran ran = run(words);
        QCOMPARE(ran.status, 64);
        QCOMPARE(ran.out, std::string());
        QVERIFY2(contains(ran.err, word.toStdString()) && ran.err.starts_with("lightfoot-cli doctor: "),
                 ran.err.c_str());
        QCOMPARE(std::ranges::count(ran.err, '\n'), 1);
    }

    // An empty network namespace: nothing above a note.
    void aQuietMachineIsWell()
    {
        const Ran ran = run({"--for", "50ms"});
        QVERIFY2(ran.status == 0, ran.out.c_str());
        QVERIFY2(contains(ran.out, "Watched 0 sockets of "), ran.out.c_str());
        const Ran asJson = run({"--for=50ms", "--json"});
        QCOMPARE(asJson.status, 0);
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(asJson.out)).object();
        QCOMPARE(object.keys(), (QStringList{u"findings"_s, u"hidden_processes"_s, u"problems"_s,
                                             u"processes"_s, u"sockets"_s, u"watched_us"_s, u"worst"_s}));
        QVERIFY(object[u"watched_us"_s].toInteger() >= 50'000);
    }

    void textIsReadableAndEscaped()
    {
        const MachineFacts facts = hostileFacts();
        std::ostringstream out;
        printFindings(out, examine(facts), facts);
        const std::string text = out.str();
        QVERIFY2(
            contains(text,
                     "WARNING   <b>\\x1b[2J\\x0a\\xff&\" (pid 9) reconnects all the time: 2000 TIME_WAIT"),
            text.c_str());
        for (const char *part : {"\n  seen    ", "\n  why     ", "\n  do      ", "\n  do not  ",
                                 "\n  rows    lightfoot-cli sockets state time-wait and dst 192.0.2.5:443\n",
                                 "1 warning, 1 note."})
            QVERIFY2(contains(text, part), part);
        QVERIFY(!contains(text, "\x1b"));
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            QVERIFY2(QString::fromStdString(line).size() <= 100, line.c_str());
    }

    void jsonNamesAreStable()
    {
        const MachineFacts facts = hostileFacts();
        std::ostringstream out;
        printFindingsJson(out, examine(facts), facts);
        const std::string text = out.str();
        QCOMPARE(std::ranges::count(text, '\n'), 1);
        for (const char *mark : {"<", ">", "&", "\x1b"})
            QVERIFY2(!contains(text, mark), mark);
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QCOMPARE(object[u"worst"_s].toString(), u"warning"_s);
        const QJsonObject finding = object[u"findings"_s].toArray()[0].toObject();
        QCOMPARE(finding.keys(),
                 (QStringList{u"advice"_s, u"count"_s, u"evidence"_s, u"filter"_s, u"kind"_s, u"process"_s,
                              u"row"_s, u"severity"_s, u"title"_s, u"what"_s, u"what_not_to"_s, u"why"_s}));
        QCOMPARE(finding[u"kind"_s].toString(), u"time-wait-client"_s);
        QCOMPARE(finding[u"count"_s].toInteger(), 2000);
        const QJsonObject process = finding[u"process"_s].toObject();
        QCOMPARE(process.keys(), (QStringList{u"name"_s, u"pid"_s, u"started_ticks"_s}));
        QCOMPARE(process[u"name"_s].toString(), u"<b>\\x1b[2J\\x0a\\xff&\""_s);
        QCOMPARE(finding[u"row"_s].toObject().keys(),
                 (QStringList{u"cookie"_s, u"inode"_s, u"local"_s, u"receive_queue"_s, u"remote"_s,
                              u"send_queue"_s, u"state"_s}));
        QCOMPARE(finding[u"evidence"_s].toArray()[0].toObject().keys(),
                 (QStringList{u"value"_s, u"what"_s, u"where"_s}));
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestDoctorCommand)
#include "tst_doctorcommand.moc"
