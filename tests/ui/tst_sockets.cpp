// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/sockets/filterfield.h"
#include "ui/sockets/socketmodel.h"
#include "ui/sockets/socketspage.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

// A page over a world, shown.
struct Shown
{
    explicit Shown(FakeWorld &world) : services(world.services()), page(services)
    {
        page.resize(1100, 600);
        page.show();
        table = page.findChild<QTableView *>(u"socketTable"_s);
        model = qobject_cast<SocketModel *>(table->model());
        filter = page.findChild<FilterField *>(u"socketFilter"_s);
        summary = page.findChild<QLabel *>(u"socketSummary"_s);
        problem = page.findChild<ElidedLabel *>(u"socketProblem"_s);
    }
    void trigger(const QString &action)
    {
        auto *found = page.findChild<QAction *>(action);
        QVERIFY2(found && found->isEnabled(), qPrintable(action));
        found->trigger();
    }
    void chooseOwnedBy(const char *process)
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->socketAt(row).owner.process == process) {
                table->selectRow(row);
                return;
            }
        }
        QFAIL("no such row");
    }

    const Services services;
    SocketsPage page;
    QTableView *table;
    SocketModel *model;
    FilterField *filter;
    QLabel *summary;
    ElidedLabel *problem;
};

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TstSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s)); }
    void pageShowsFiltersAndSorts();
    void pageSaysWhatIsWrong();
    void pageCountsOne();
    void pageKeepsSelection();
    void pageRestsWhenHidden();
    void pageMayGoDuringARead();
    void pageSaysWhereTheFilterIsWrong();
    void pageAsksForDetailsWhenShown();
    void pageSaysWhatRightsHide();
    void pageCountsTheWholeTable();
    void pageFlashes();
    void pageCopies();
    void pageShowsOnlyARemote();
    void pageClosesAfterAsking();
    void pageSaysWhyItDidNotClose();
    void pageExports();
    void pageWorksByKeys();
};

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
    auto *problem = page.findChild<ElidedLabel *>(u"socketProblem"_s);
    QVERIFY(problem->isVisible() && problem->text().contains(u"column 1"_s));
    const int filtered = table->model()->rowCount();
    QTest::mouseClick(chip, Qt::LeftButton); // counts although the port does not: the last good one stays
    QTRY_VERIFY(table->model()->rowCount() > filtered);
    QVERIFY(problem->isVisible());
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
    QTRY_COMPARE(page.findChild<ElidedLabel *>(u"socketProblem"_s)->text(), u"no table for you"_s);
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
        cookie = model->socketAt(row).row.cookie;
    }
    fewer = true;
    QTRY_COMPARE(model->rowCount(), 200);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(model->socketAt(table->currentIndex().row()).row.cookie, cookie);
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

void TstSockets::pageSaysWhereTheFilterIsWrong()
{
    FakeWorld world;
    world.pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(100)); };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 100);
    QTest::keyClicks(shown.filter, u"state time-wait and nonsense"_s);
    QVERIFY2(shown.problem->text().contains(u"column 21"_s), qPrintable(shown.problem->text()));
    QVERIFY(shown.problem->isVisible());
    QCOMPARE(shown.filter->errorColumn(), std::size_t(21));
    QCOMPARE(shown.filter->accessibleDescription(), shown.problem->text());
    QCOMPARE(shown.filter->text(), u"state time-wait and nonsense"_s); // marking it changes nothing
    QTRY_COMPARE(shown.model->rowCount(), 40); // the last that was right: state time-wait
    QTest::keyClicks(shown.filter, u" = 4"_s);
    shown.filter->setText(u"process = java"_s);
    QCOMPARE(shown.filter->errorColumn(), std::size_t(0));
    QTRY_COMPARE(shown.model->rowCount(), 20);
    QVERIFY(shown.filter->accessibleDescription().isEmpty());
    QVERIFY(!shown.problem->isVisible());
}

void TstSockets::pageAsksForDetailsWhenShown()
{
    FakeWorld world;
    world.pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(10)); };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 10);
    QVERIFY(!world.lastDetails());
    QVERIFY(!world.lastQuery().udp);
    auto *column = shown.page.findChild<QAction *>(u"socketColumn%1"_s.arg(int(SocketColumn::Rtt)));
    QVERIFY(!column->isChecked());
    column->trigger();
    QTRY_VERIFY(world.lastDetails());
    QVERIFY(!shown.table->isColumnHidden(int(SocketColumn::Rtt)));
    shown.page.findChild<QAbstractButton *>(u"socketUdp"_s)->click();
    QTRY_VERIFY(world.lastQuery().udp);
    column->trigger();
    QTRY_VERIFY(!world.lastDetails());
}

void TstSockets::pageSaysWhatRightsHide()
{
    FakeWorld world;
    std::atomic<std::size_t> hidden = 3;
    world.pictureReader = [&] {
        SocketPicture picture = makeOwnedPicture(10);
        picture.hidden = hidden;
        return Result<SocketPicture>(std::move(picture));
    };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 10);
    auto *label = shown.page.findChild<ElidedLabel *>(u"socketsHidden"_s);
    QVERIFY(label->isVisible());
    QVERIFY2(label->text().startsWith(u"Of 3 processes"_s), qPrintable(label->text()));
    hidden = 0;
    QTRY_VERIFY(!label->isVisible());
}

// The kernel leaves out what the filter does not show; the chips count it all the same.
void TstSockets::pageCountsTheWholeTable()
{
    FakeWorld world;
    SocketSample sample;
    sample.at = std::chrono::system_clock::now();
    sample.counts[std::size_t(TcpState::TimeWait)] = 700;
    sample.counts[std::size_t(TcpState::Established)] = 50;
    world.samples = {sample};
    world.socketReader = [] { return Result<std::vector<SocketRow>>(makeSockets(5)); };
    Shown shown(world);
    QTRY_COMPARE(shown.summary->text(), u"5 sockets"_s);
    shown.filter->setText(u"dst 10.0.0.0/24 and state time-wait"_s);
    QTRY_COMPARE(world.lastQuery().states, stateBit(TcpState::TimeWait));
    QTRY_COMPARE(shown.summary->text(), u"2 of 750 sockets"_s);
    QCOMPARE(shown.page.findChild<QAbstractButton *>(u"state-time-wait"_s)->text(), u"700 TIME_WAIT"_s);
}

void TstSockets::pageFlashes()
{
    FakeWorld world;
    std::atomic<bool> other = false;
    world.socketReader = [&] {
        std::vector<SocketRow> rows = makeSockets(10);
        if (other) {
            rows[0].cookie = 77;
            rows[1].state = TcpState::CloseWait;
        }
        return Result<std::vector<SocketRow>>(std::move(rows));
    };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 10);
    const QImage calm = shown.table->viewport()->grab().toImage();
    QImage flashing;
    QSignalSpy changes(shown.model, &QAbstractItemModel::dataChanged); // since then
    connect(
        shown.model, &QAbstractItemModel::rowsInserted, &shown.page, // when the rows are all in place
        [&] {
            flashing = shown.table->viewport()->grab().toImage();
            changes.clear();
        },
        Qt::QueuedConnection);
    QSignalSpy inserted(shown.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(shown.model, &QAbstractItemModel::rowsRemoved);
    other = true;
    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, 30'000); // the one that is gone, shown for a while
    QCOMPARE(inserted.size(), 1);
    QVERIFY(!flashing.isNull() && flashing != calm);
    QTRY_VERIFY(changes.size() >= 2);
    for (const QList<QVariant> &change : changes) // only what flashes and is in sight
        QVERIFY(change[1].toModelIndex().row() - change[0].toModelIndex().row() < 11);
    QTRY_COMPARE(shown.model->rowCount(), 10);
    QTRY_VERIFY(!shown.model->frame()->flashing);
}

void TstSockets::pageCopies()
{
    FakeWorld world;
    world.pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(30)); };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 30);
    shown.chooseOwnedBy("java");
    shown.trigger(u"socketCopyRows"_s);
    QCOMPARE(clipboard().count(u'\t'), socketColumnCount - 1);
    QVERIFY(clipboard().contains(u"java (1290)"_s));
    shown.trigger(u"socketCopyProcess"_s);
    QCOMPARE(clipboard(), u"process = \"java\""_s);
    shown.trigger(u"socketCopyRemote"_s);
    QVERIFY(clipboard().startsWith(u"dst 10.0.0."_s));
    shown.chooseOwnedBy("");
    QVERIFY(!shown.page.findChild<QAction *>(u"socketCopyProcess"_s)->isEnabled());
    shown.table->selectAll();
    shown.trigger(u"socketCopyRows"_s);
    QCOMPARE(clipboard().count(u'\n'), 29);
}

void TstSockets::pageShowsOnlyARemote()
{
    FakeWorld world;
    world.pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(70)); };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 70);
    auto *chip = shown.page.findChild<QAbstractButton *>(u"state-time-wait"_s);
    chip->click();
    QTRY_COMPARE(shown.model->rowCount(), 28);
    shown.chooseOwnedBy("backup-agent");
    const SocketAddress remote = shown.model->socketAt(shown.table->currentIndex().row()).row.remote;
    shown.trigger(u"socketShowRemote"_s);
    QCOMPARE(shown.filter->text(), QString::fromStdString("dst " + remote.toString()));
    QVERIFY(!chip->isChecked());
    QTRY_COMPARE(shown.model->rowCount(), 5);
}

void TstSockets::pageClosesAfterAsking()
{
    FakeWorld world;
    world.pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(10)); };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 10);
    QVERIFY(!shown.page.findChild<QAction *>(u"socketClose"_s)->isEnabled());
    shown.chooseOwnedBy("java");
    shown.trigger(u"socketClose"_s);
    auto *box = shown.page.findChild<QMessageBox *>(u"socketCloseBox"_s);
    QVERIFY(box->text().contains(u"java (1290)"_s));
    QVERIFY(box->informativeText().contains(u"ECONNABORTED"_s));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    box->button(QMessageBox::Cancel)->click();
    QVERIFY(world.calls.isEmpty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    shown.trigger(u"socketClose"_s);
    const SocketRow row = shown.model->socketAt(shown.table->currentIndex().row()).row;
    shown.page.findChild<QPushButton *>(u"socketCloseConfirm"_s)->click();
    QCOMPARE(world.calls, QStringList{QString::fromStdString("close " + row.remote.toString())});
    QTRY_COMPARE(shown.summary->text(), u"1 socket closed"_s);
}

void TstSockets::pageSaysWhyItDidNotClose()
{
    FakeWorld world;
    world.pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(10)); };
    world.closeResult = failure("you may not");
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 10);
    shown.table->selectAll();
    shown.trigger(u"socketClose"_s);
    QCOMPARE(shown.page.findChild<QMessageBox *>(u"socketCloseBox"_s)->text(), u"Close 10 sockets?"_s);
    shown.page.findChild<QPushButton *>(u"socketCloseConfirm"_s)->click();
    QCOMPARE(world.calls.size(), 10);
    QTRY_COMPARE(shown.problem->text(), u"you may not"_s);
}

void TstSockets::pageExports()
{
    FakeWorld world;
    world.pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(10)); };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 10);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sockets.csv"_s);
    shown.trigger(u"socketExport"_s);
    auto *dialog = shown.page.findChild<QFileDialog *>(u"socketExportDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_COMPARE(shown.summary->text(), u"sockets.csv written"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 11);
    shown.trigger(u"socketExport"_s);
    Q_EMIT shown.page.findChild<QFileDialog *>(u"socketExportDialog"_s)
        ->fileSelected(folder.filePath(u"no/such/folder.csv"_s));
    QTRY_VERIFY(shown.problem->text().contains(u"cannot be written"_s));
}

void TstSockets::pageWorksByKeys()
{
    FakeWorld world;
    world.pictureReader = [] { return Result<SocketPicture>(makeOwnedPicture(10)); };
    Shown shown(world);
    QTRY_COMPARE(shown.model->rowCount(), 10);
    shown.page.activateWindow();
    shown.table->setFocus();
    QTRY_VERIFY(shown.table->hasFocus());
    QTest::keyClick(shown.table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(shown.table, Qt::Key_Down);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(shown.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().count(u'\t'), socketColumnCount - 1);
    QTest::keyClick(shown.table, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(clipboard().startsWith(u"dst "_s));
    QTest::keyClick(shown.table, Qt::Key_Delete);
    auto *box = shown.page.findChild<QMessageBox *>(u"socketCloseBox"_s);
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(world.calls.isEmpty());
    Q_EMIT shown.table->customContextMenuRequested(QPoint(10, 10));
    auto *menu = shown.table->findChild<QMenu *>(u"socketMenu"_s);
    QVERIFY(menu);
    for (const QAction *action : menu->actions())
        QVERIFY(action->isSeparator() || !action->shortcut().isEmpty());
    menu->close();
}

QTEST_MAIN(TstSockets)
#include "tst_sockets.moc"
