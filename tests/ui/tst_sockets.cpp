// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/sockets/socketmodel.h"
#include "ui/sockets/socketspage.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <atomic>
#include <future>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lightfoot;

class TstSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s)); }
    void remoteFilter_data();
    void remoteFilter();
    void selects();
    void keepsRowsByCookie();
    void survivesRandomUse();
    void pageShowsFiltersAndSorts();
    void pageSaysWhatIsWrong();
    void pageCountsOne();
    void pageKeepsSelection();
    void pageRestsWhenHidden();
    void pageMayGoDuringARead();
};

void TstSockets::remoteFilter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("nothing") << u""_s << true << u""_s << 0;
    QTest::newRow("host") << u" 10.0.0.5 "_s << true << u"10.0.0.5"_s << 0;
    QTest::newRow("host and port") << u"10.0.0.5:443"_s << true << u"10.0.0.5"_s << 443;
    QTest::newRow("port") << u":443"_s << true << u""_s << 443;
    QTest::newRow("v6") << u"FE80::1"_s << true << u"fe80::1"_s << 0;
    QTest::newRow("v6 and port") << u"[::1]:8080"_s << true << u"::1"_s << 8080;
    QTest::newRow("v6 in brackets") << u"[::1]"_s << true << u"::1"_s << 0;
    QTest::newRow("being typed") << u"10.0.0.5:"_s << true << u"10.0.0.5"_s << 0;
    QTest::newRow("no number") << u"a:b"_s << false << u""_s << 0;
    QTest::newRow("too large") << u":99999"_s << false << u""_s << 0;
    QTest::newRow("zero") << u":0"_s << false << u""_s << 0;
}

void TstSockets::remoteFilter()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const auto filter = parseRemoteFilter(text);
    QCOMPARE(filter.has_value(), valid);
    if (!valid)
        return;
    QTEST(QString::fromStdString(filter->host), "host");
    QTEST(int(filter->port), "port");
}

void TstSockets::selects()
{
    const std::vector<SocketRow> rows = makeSockets(1000);
    SocketView view;
    SocketSelection all = selectSockets(rows, view);
    QCOMPARE(all.total, std::size_t(1000));
    QCOMPARE(all.rows.size(), std::size_t(1000));
    QCOMPARE(all.counts[std::size_t(TcpState::TimeWait)], 400U);
    QVERIFY(all.rows.front().state == TcpState::TimeWait); // what people come for
    QVERIFY(all.rows.back().state == TcpState::Established);

    view.states = stateBit(TcpState::CloseWait) | stateBit(TcpState::TimeWait);
    view.remote = {"10.0.0.3", 443};
    view.column = SocketColumn::Local;
    view.order = Qt::DescendingOrder;
    const SocketSelection some = selectSockets(rows, view);
    QCOMPARE(some.counts, all.counts); // of the whole table
    QVERIFY(!some.rows.empty());
    for (std::size_t i = 0; i < some.rows.size(); ++i) {
        QVERIFY(some.rows[i].state == TcpState::CloseWait || some.rows[i].state == TcpState::TimeWait);
        QCOMPARE(some.rows[i].remote.toString(), std::string("10.0.0.3:443"));
        QVERIFY(i == 0 || some.rows[i].local.port < some.rows[i - 1].local.port);
    }
}

void TstSockets::keepsRowsByCookie()
{
    SocketModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<SocketRow> rows = makeSockets(100);
    rows[3].cookie = 0; // known by its addresses
    model.setRows(rows, 0, 10);
    const QPersistentModelIndex byCookie(model.index(50, 1));
    const QPersistentModelIndex byAddress(model.index(3, 2));
    const QPersistentModelIndex leaves(model.index(60, 0));
    std::reverse(rows.begin(), rows.end());
    std::erase_if(rows, [](const SocketRow &row) { return row.cookie == 61; });
    for (SocketRow &row : rows)
        row.state = TcpState::CloseWait; // the same sockets, another state
    model.setRows(rows, 0, 10);
    QCOMPARE(model.rowCount(), 99);
    QCOMPARE(model.rowAt(byCookie.row()).cookie, std::uint64_t(51));
    QCOMPARE(model.rowAt(byAddress.row()).local.port, 1024 + 3);
    QVERIFY(!leaves.isValid());
    QCOMPARE(model.data(model.index(0, 0)).toString(), u"CLOSE_WAIT"_s);
}

void TstSockets::survivesRandomUse()
{
    SocketModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(7);
    std::vector<std::pair<QPersistentModelIndex, std::uint64_t>> kept;
    for (int step = 0; step < 200; ++step) {
        std::vector<SocketRow> rows = makeSockets(200);
        std::erase_if(rows, [&](const SocketRow &) { return random() % 3 == 0; });
        std::shuffle(rows.begin(), rows.end(), random);
        if (!rows.empty())
            rows.push_back(rows.front()); // twice
        model.setRows(rows, 0, 20);
        QCOMPARE(model.rowCount(), int(rows.size()) - 1);
        for (int row = 0; row + 1 < int(rows.size()); ++row)
            QCOMPARE(model.rowAt(row).cookie, rows[std::size_t(row)].cookie);
        for (const auto &[index, cookie] : kept) {
            if (index.isValid())
                QCOMPARE(model.rowAt(index.row()).cookie, cookie);
        }
        kept.clear();
        for (int i = 0; i < 10; ++i) {
            const int row = int(random() % unsigned(model.rowCount()));
            kept.emplace_back(model.index(row, 0), model.rowAt(row).cookie);
        }
    }
}

void TstSockets::pageShowsFiltersAndSorts()
{
    FakeWorld world;
    world.socketReader = [] { return Result<std::vector<SocketRow>>(makeSockets(500)); };
    const Services services = world.services();
    SocketsPage page(services);
    page.resize(900, 600);
    page.show();
    auto *table = page.findChild<QTableView *>(u"socketTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 500);
    auto *chip = page.findChild<QAbstractButton *>(u"state-time-wait"_s);
    QCOMPARE(chip->text(), u"200 TIME_WAIT"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 200);
    auto *remote = page.findChild<QLineEdit *>(u"socketFilter"_s);
    QTest::keyClicks(remote, u"10.0.0.2:443"_s);
    QTRY_VERIFY(table->model()->rowCount() < 200 && table->model()->rowCount() > 0);
    const int remoteColumn = int(SocketColumn::Remote);
    QCOMPARE(table->model()->index(0, remoteColumn).data().toString(), u"10.0.0.2:443"_s);
    QTest::keyClicks(remote, u"x"_s);
    auto *summary = page.findChild<QLabel *>(u"socketSummary"_s);
    QVERIFY(summary->text().contains(u"65535"_s));
    const int filtered = table->model()->rowCount();
    QTest::mouseClick(chip, Qt::LeftButton); // counts although the port does not: the last good one stays
    QTRY_VERIFY(table->model()->rowCount() > filtered);
    QVERIFY(summary->text().contains(u"65535"_s));
    QVERIFY(summary->accessibleName().isEmpty()); // named by what it says
    remote->clear();
    QTRY_COMPARE(table->model()->rowCount(), 500);
    QCOMPARE(summary->text(), u"500 sockets"_s);
    table->sortByColumn(int(SocketColumn::Local), Qt::DescendingOrder);
    QTRY_COMPARE(table->model()->index(0, int(SocketColumn::Local)).data().toString(), u"127.0.0.1:1523"_s);
}

void TstSockets::pageSaysWhatIsWrong()
{
    FakeWorld world;
    world.socketReader = []() -> Result<std::vector<SocketRow>> { return failure("no table for you"); };
    const Services services = world.services();
    SocketsPage page(services);
    page.show();
    QTRY_COMPARE(page.findChild<QLabel *>(u"socketSummary"_s)->text(), u"no table for you"_s);
}

void TstSockets::pageCountsOne()
{
    FakeWorld world;
    world.socketReader = [] { return Result<std::vector<SocketRow>>(makeSockets(1)); };
    const Services services = world.services();
    SocketsPage page(services);
    page.show();
    auto *summary = page.findChild<QLabel *>(u"socketSummary"_s);
    QTRY_COMPARE(summary->text(), u"1 socket"_s);
    page.findChild<QLineEdit *>(u"socketFilter"_s)->setText(u"192.0.2.1"_s);
    QTRY_COMPARE(summary->text(), u"0 of 1 socket"_s);
}

void TstSockets::pageKeepsSelection()
{
    FakeWorld world;
    std::atomic<bool> fewer = false;
    world.socketReader = [&] {
        std::vector<SocketRow> rows = makeSockets(300);
        if (fewer)
            rows.erase(rows.begin(), rows.begin() + 100);
        return Result<std::vector<SocketRow>>(std::move(rows));
    };
    const Services services = world.services();
    SocketsPage page(services);
    page.show();
    auto *table = page.findChild<QTableView *>(u"socketTable"_s);
    auto *model = qobject_cast<SocketModel *>(table->model());
    QTRY_COMPARE(model->rowCount(), 300);
    table->selectRow(20); // not of the hundred that go
    std::uint64_t cookie = 0;
    for (int row = 20; cookie <= 100; ++row) {
        table->selectRow(row);
        cookie = model->rowAt(row).cookie;
    }
    fewer = true;
    QTRY_COMPARE(model->rowCount(), 200);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(model->rowAt(table->currentIndex().row()).cookie, cookie);
}

void TstSockets::pageRestsWhenHidden()
{
    FakeWorld world;
    std::atomic<int> reads = 0;
    world.socketReader = [&] {
        ++reads;
        return Result<std::vector<SocketRow>>(makeSockets(10));
    };
    const Services services = world.services();
    SocketsPage page(services);
    QTest::qWait(20);
    QCOMPARE(reads.load(), 0);
    page.show();
    QTRY_COMPARE(reads.load(), 1);
    page.hide();
    const int before = reads;
    QTest::qWait(1200);
    QCOMPARE(reads.load(), before);
}

// The page's thread ends with it; an answer that is on its way finds nobody.
void TstSockets::pageMayGoDuringARead()
{
    FakeWorld world;
    std::promise<void> started;
    world.socketReader = [&] {
        started.set_value();
        std::this_thread::sleep_for(std::chrono::milliseconds(50)); // a large table
        return Result<std::vector<SocketRow>>(makeSockets(10));
    };
    const Services services = world.services();
    auto page = std::make_unique<SocketsPage>(services);
    page->show();
    started.get_future().wait();
    page.reset();
    QTest::qWait(10);
}

QTEST_MAIN(TstSockets)
#include "tst_sockets.moc"
