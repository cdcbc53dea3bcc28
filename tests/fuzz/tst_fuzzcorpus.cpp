// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads again what the fuzzers start from and what they found. A target that does not like what comes out
// ends the program; Qt Test says then which file it was.
#include <fuzztargets.h>

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace lightfoot::test;

namespace {

QDir corpora()
{
    return QDir(QStringLiteral(LIGHTFOOT_SOURCE_DIR "/tests/fuzz/corpus"));
}

QFileInfoList filesOf(const char *name)
{
    return QDir(corpora().filePath(QString::fromLatin1(name))).entryInfoList(QDir::Files, QDir::Name);
}

} // namespace

class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void everyTargetHasACorpus_data();
    void everyTargetHasACorpus();
    void everyCorpusHasATarget();
    void replays_data();
    void replays();
};

void TestFuzzCorpus::everyTargetHasACorpus_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const FuzzTarget &target : fuzzTargets)
        QTest::newRow(target.name) << QByteArray(target.name);
}

void TestFuzzCorpus::everyTargetHasACorpus()
{
    QFETCH(QByteArray, name);
    QVERIFY2(!filesOf(name.constData()).isEmpty(),
             "tests/fuzz/corpus has no folder with files for this target");
}

void TestFuzzCorpus::everyCorpusHasATarget()
{
    for (const QString &folder : corpora().entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const bool known = std::ranges::any_of(
            fuzzTargets, [&](const FuzzTarget &target) { return folder == QLatin1String(target.name); });
        QVERIFY2(known, qPrintable(folder));
    }
}

void TestFuzzCorpus::replays_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("path");
    for (std::size_t i = 0; i < std::size(fuzzTargets); ++i) {
        for (const QFileInfo &file : filesOf(fuzzTargets[i].name))
            QTest::addRow("%s/%s", fuzzTargets[i].name, qPrintable(file.fileName()))
                << int(i) << file.filePath();
    }
}

void TestFuzzCorpus::replays()
{
    QFETCH(int, target);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    // Without the NUL that a QByteArray has behind its end: a sanitizer sees what reads too far.
    const std::vector<char> bytes(content.begin(), content.end());
    fuzzTargets[target].feed({bytes.data(), bytes.size()});
}

QTEST_APPLESS_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"
