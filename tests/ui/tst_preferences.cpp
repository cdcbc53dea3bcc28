// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/savedfilter.h"
#include "ui/settings/placement.h"
#include "ui/settings/preferences.h"

#include <QFile>
#include <QHeaderView>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

class TstPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBack();
    void damagedValuesCountAsNone_data();
    void damagedValuesCountAsNone();
    void theLargestFiltersComeBack();
    void twoSessionsKeepEachTheirOwn();
    void saysWhenItCannotBeWritten();
    void withoutAPathNothingIsWritten();
    void recentIsBounded();
    void columnsComeBack();
    void strangeColumnsChangeNothing_data();
    void strangeColumnsChangeNothing();
    void splittersComeBack();
    void fitsOntoTheScreensThereAre_data();
    void fitsOntoTheScreensThereAre();
    void geometryOfAVanishedScreen();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TstPreferences::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"new/desktop.ini"_s); // the folder is not there yet
}

void TstPreferences::comesBack()
{
    {
        Preferences preferences(m_path);
        QCOMPARE(preferences.language(), QString());
        QVERIFY(preferences.theme() == ThemeChoice::FollowSystem);
        QSignalSpy language(&preferences, &Preferences::languageChanged);
        preferences.setLanguage(u"de"_s);
        preferences.setLanguage(u"de"_s);
        QCOMPARE(language.size(), 1);
        preferences.setTheme(ThemeChoice::ContrastDark);
        preferences.setNotificationSound(true);
        preferences.setHistoryLimit(512);
        preferences.setWindowGeometry(QByteArray("\0\1geometry", 10));
        preferences.setPage(u"socketsPage"_s);
        preferences.setPlacement(u"endpointTable"_s, u"0:90 1:80"_s);
        preferences.addRecentChoice(u"actionQuit"_s);
    }
    const Preferences again(m_path);
    QCOMPARE(again.language(), u"de"_s);
    QVERIFY(again.theme() == ThemeChoice::ContrastDark);
    QVERIFY(again.notificationSound());
    QCOMPARE(again.historyLimit(), 512);
    QCOMPARE(again.windowGeometry(), QByteArray("\0\1geometry", 10));
    QCOMPARE(again.page(), u"socketsPage"_s);
    QCOMPARE(again.placement(u"endpointTable"_s), u"0:90 1:80"_s);
    QCOMPARE(again.recentChoices(), QStringList{u"actionQuit"_s});
}

void TstPreferences::damagedValuesCountAsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no ini") << QByteArray("\x7f"
                                          "ELF\0\0\xff\xfe\n[[[=",
                                          12);
    QTest::newRow("wrong values") << QByteArray("[General]\nlanguage=tlh\ntheme=7\n[history]\nlimit_mib=-3\n"
                                                "[notifications]\nsound=perhaps\n");
    QTest::newRow("far too long") << QByteArray("[General]\nlanguage=") + QByteArray(100'000, 'x') + '\n';
}

void TstPreferences::damagedValuesCountAsNone()
{
    QFETCH(QByteArray, content);
    const QString path = m_folder->filePath(u"damaged.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const Preferences preferences(path);
    QCOMPARE(preferences.language(), QString());
    QVERIFY(preferences.theme() == ThemeChoice::FollowSystem);
    QCOMPARE(preferences.historyLimit(), 0);
    QVERIFY(!preferences.notificationSound());
}

void TstPreferences::theLargestFiltersComeBack()
{
    std::vector<SavedFilter> filters(mostSavedFilters);
    for (std::size_t i = 0; i < filters.size(); ++i) {
        filters[i].name = QString::number(i).leftJustified(40, u'"');
        filters[i].text = QString(256, u'"'); // two letters each
        filters[i].grouping = u"label:environment"_s;
    }
    {
        Preferences preferences(m_path);
        preferences.setPlacement(u"savedFilters"_s, savedFiltersText(filters));
    }
    QVERIFY(readSavedFilters(Preferences(m_path).placement(u"savedFilters"_s)) == filters);
}

void TstPreferences::twoSessionsKeepEachTheirOwn()
{
    {
        Preferences first(m_path);
        Preferences second(m_path);
        first.setTheme(ThemeChoice::Dark);
        second.setLanguage(u"zh_CN"_s);
    }
    const Preferences again(m_path);
    QVERIFY(again.theme() == ThemeChoice::Dark);
    QCOMPARE(again.language(), u"zh_CN"_s);
}

void TstPreferences::saysWhenItCannotBeWritten()
{
    QFile inTheWay(m_folder->filePath(u"new"_s)); // a file where the folder should be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Preferences preferences(m_path);
    QSignalSpy problem(&preferences, &Preferences::problemChanged);
    preferences.setTheme(ThemeChoice::Dark);
    QTRY_COMPARE_WITH_TIMEOUT(problem.size(), 1, 10'000);
    QVERIFY(problem.front().front().toString().contains(m_path));
    QCOMPARE(preferences.problem(), problem.front().front().toString());
    QVERIFY(preferences.theme() == ThemeChoice::Dark); // until the end
    QVERIFY(inTheWay.remove());
    preferences.setLanguage(u"de"_s);
    QTRY_COMPARE_WITH_TIMEOUT(problem.size(), 2, 10'000);
    QCOMPARE(problem.back().front().toString(), QString());
    QVERIFY(Preferences(m_path).theme() == ThemeChoice::Dark); // what had failed too
}

void TstPreferences::withoutAPathNothingIsWritten()
{
    Preferences preferences;
    preferences.setLanguage(u"de"_s);
    QCOMPARE(preferences.language(), u"de"_s);
}

void TstPreferences::recentIsBounded()
{
    Preferences preferences;
    for (int i = 0; i < 30; ++i)
        preferences.addRecentChoice(QString::number(i % 15));
    QCOMPARE(preferences.recentChoices().size(), 10);
    QCOMPARE(preferences.recentChoices().front(), u"14"_s);
    QCOMPARE(preferences.recentChoices().count(u"14"_s), 1);
}

void TstPreferences::columnsComeBack()
{
    QStandardItemModel model(2, 4);
    QString text;
    {
        QTableView table;
        table.setModel(&model);
        table.setSortingEnabled(true);
        table.horizontalHeader()->moveSection(3, 0);
        table.setColumnWidth(1, 222);
        table.setColumnHidden(2, true);
        table.sortByColumn(1, Qt::DescendingOrder);
        text = columnsText(table);
    }
    QTableView table;
    table.setModel(&model);
    table.setSortingEnabled(true);
    QVERIFY(applyColumns(table, text));
    QCOMPARE(table.horizontalHeader()->logicalIndex(0), 3);
    QCOMPARE(table.columnWidth(1), 222);
    QVERIFY(table.isColumnHidden(2) && !table.isColumnHidden(1));
    QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), 1);
    QVERIFY(table.horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    QCOMPARE(columnsText(table), text);
}

void TstPreferences::strangeColumnsChangeNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QString();
    QTest::newRow("words") << u"all of them, please"_s;
    QTest::newRow("no such column") << u"0:90 4:90"_s;
    QTest::newRow("twice") << u"0:90 0:95"_s;
    QTest::newRow("too wide") << u"0:900000"_s;
    QTest::newRow("too narrow") << u"0:1"_s;
    QTest::newRow("all hidden") << u"0:90- 1:90- 2:90- 3:90-"_s;
    QTest::newRow("sorted by nothing") << u"0:90 sort 9 up"_s;
}

void TstPreferences::strangeColumnsChangeNothing()
{
    QFETCH(QString, text);
    QStandardItemModel model(2, 4);
    QTableView table;
    table.setModel(&model);
    const QString before = columnsText(table);
    QVERIFY(!applyColumns(table, text));
    QCOMPARE(columnsText(table), before);
}

void TstPreferences::splittersComeBack()
{
    QSplitter splitter;
    splitter.addWidget(new QWidget);
    splitter.addWidget(new QWidget);
    splitter.resize(600, 100);
    splitter.show();
    splitter.setSizes({400, 200 - splitter.handleWidth()});
    const QString text = splitterText(splitter);
    splitter.setSizes({100, 500});
    QVERIFY(applySplitter(splitter, text));
    QCOMPARE(splitterText(splitter), text);
    for (const QString &strange : {u"1"_s, u"1 2 3"_s, u"a b"_s, u"-5 10"_s, u"9999999 1"_s, QString()})
        QVERIFY(!applySplitter(splitter, strange));
    QCOMPARE(splitterText(splitter), text);
}

void TstPreferences::fitsOntoTheScreensThereAre_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("fitting");
    QTest::newRow("as it was") << QRect(100, 50, 1200, 800) << QRect(100, 50, 1200, 800);
    QTest::newRow("on the second") << QRect(2000, 100, 900, 700) << QRect(2000, 100, 900, 700);
    QTest::newRow("screen gone") << QRect(5000, 100, 1200, 800) << QRect(720, 100, 1200, 800);
    QTest::newRow("above all") << QRect(10, -900, 1200, 800) << QRect(10, 30, 1200, 800);
    QTest::newRow("half off") << QRect(-600, 100, 1200, 800) << QRect(0, 100, 1200, 800);
    QTest::newRow("larger than any") << QRect(0, 0, 9000, 9000) << QRect(0, 30, 1920, 1050);
    QTest::newRow("tiny") << QRect(100, 100, 5, 5) << QRect(100, 100, 900, 540);
}

void TstPreferences::fitsOntoTheScreensThereAre()
{
    QFETCH(QRect, wanted);
    QFETCH(QRect, fitting);
    const QList<QRect> screens{QRect(0, 30, 1920, 1050), QRect(1920, 0, 1280, 1024)};
    QCOMPARE(fitOnto(wanted, screens, {900, 540}), fitting);
}

void TstPreferences::geometryOfAVanishedScreen()
{
    QByteArray saved;
    {
        QWidget window;
        window.setGeometry(7000, 4000, 500, 300);
        saved = window.saveGeometry();
    }
    QWidget window;
    QVERIFY(applyGeometry(window, saved));
    QVERIFY(window.screen()->availableGeometry().contains(window.geometry()));
    QCOMPARE(window.size(), QSize(500, 300));
    const QRect before = window.geometry();
    for (const QByteArray &strange : {QByteArray(), QByteArray("garbage"), QByteArray(500, '\xff')})
        QVERIFY(!applyGeometry(window, strange));
    QCOMPARE(window.geometry(), before);
}

QTEST_MAIN(TstPreferences)
#include "tst_preferences.moc"
