// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lists/stdstring.h"
#include "tests/fuzz/listtarget.h"

#include <QDir>
#include <QTest>

using namespace lightfoot::test;

// Reads the fuzzer's corpus again.
class TestListCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void replays_data();
    void replays();
};

void TestListCorpus::replays_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(LIGHTFOOT_SOURCE_DIR "/tests/fuzz/corpus/list"));
    const QFileInfoList files = corpus.entryInfoList(QDir::Files, QDir::Name);
    QVERIFY(files.size() > 20);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestListCorpus::replays()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(tryList(file.readAll().toStdString()), std::string());
}

QTEST_APPLESS_MAIN(TestListCorpus)
#include "tst_listcorpus.moc"
