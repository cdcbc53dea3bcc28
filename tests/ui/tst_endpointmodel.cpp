// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

EndpointView view(EndpointHandle handle, Status status, std::int64_t us = 1000)
{
    EndpointView made;
    made.endpoint = handle;
    made.status = status;
    made.latency = std::chrono::microseconds(us);
    return made;
}

QStringList names(const EndpointModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.rowAt(row).name);
    return all;
}

} // namespace

class TstEndpointModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void naturalOrder_data();
    void naturalOrder();
    void worstFirst();
    void missingLatencyIsLastBothWays();
    void filters();
    void tellsOnlyOfVisibleRows();
    void quietWhenNothingMoved();
    void fewSignalsHoweverManyRows();
    void survivesRandomUse();

private:
    struct Table
    {
        explicit Table(int count)
        {
            world.setEndpoints(count);
            model.setEndpoints(world.monitor.endpoints(), {});
        }
        FakeWorld world;
        EndpointModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    };
};

void TstEndpointModel::naturalOrder_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::newRow("numbers") << u"db-2"_s << u"db-10"_s;
    QTest::newRow("case") << u"alpha"_s << u"Beta"_s;
    QTest::newRow("prefix") << u"db"_s << u"db-1"_s;
    QTest::newRow("zeros") << u"a01b"_s << u"a2a"_s;
    QTest::newRow("long numbers") << u"x99999999999999999999998"_s << u"x99999999999999999999999"_s;
    QTest::newRow("number before letter") << u"a1"_s << u"aa"_s;
}

void TstEndpointModel::naturalOrder()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QVERIFY(naturalLess(left, right));
    QVERIFY(!naturalLess(right, left));
    QVERIFY(!naturalLess(left, left));
}

void TstEndpointModel::worstFirst()
{
    Table table(6);
    const Status statuses[] = {Status::Paused,  Status::Up,       Status::Pending,
                               Status::Unknown, Status::Degraded, Status::Down};
    std::vector<EndpointView> changes;
    for (std::size_t i = 0; i < 6; ++i)
        changes.push_back(view(table.world.handle(i), statuses[i]));
    table.model.takeChanges(changes, 0, 5);
    QCOMPARE(names(table.model), QStringList({u"e-0"_s, u"e-1"_s, u"e-2"_s, u"e-3"_s, u"e-4"_s, u"e-5"_s}));
    table.model.resort();
    QCOMPARE(names(table.model), QStringList({u"e-5"_s, u"e-4"_s, u"e-3"_s, u"e-2"_s, u"e-1"_s, u"e-0"_s}));
    QCOMPARE(table.model.data(table.model.index(0, 0)).toString(), u"Down"_s);
}

void TstEndpointModel::missingLatencyIsLastBothWays()
{
    Table table(3);
    EndpointView none = view(table.world.handle(0), Status::Down);
    none.latency = std::chrono::nanoseconds(-1);
    table.model.takeChanges(
        {none, view(table.world.handle(1), Status::Up, 50), view(table.world.handle(2), Status::Up, 10)}, 0,
        2);
    table.model.sort(int(EndpointColumn::Latency), Qt::AscendingOrder);
    QCOMPARE(names(table.model), QStringList({u"e-2"_s, u"e-1"_s, u"e-0"_s}));
    table.model.sort(int(EndpointColumn::Latency), Qt::DescendingOrder);
    QCOMPARE(names(table.model), QStringList({u"e-1"_s, u"e-2"_s, u"e-0"_s}));
}

void TstEndpointModel::filters()
{
    FakeWorld world;
    std::vector<Endpoint> endpoints{makeEndpoint("Alpha", "10.0.0.1:80", "shop"),
                                    makeEndpoint("beta", "10.0.0.2:443", "data")};
    endpoints[1].labels = {{"env", "Prod"}};
    world.setEndpoints(endpoints);
    EndpointModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEndpoints(world.monitor.endpoints(),
                       {view(world.handle(0), Status::Up), view(world.handle(1), Status::Down)});
    model.setFilter(u"ALPHA"_s, 0);
    QCOMPARE(names(model), QStringList{u"Alpha"_s});
    QCOMPARE(model.rowOfHandle(world.handle(1)), -1);
    model.setFilter(u" env:prod  443 "_s, 0); // two words, label and target
    QCOMPARE(names(model), QStringList{u"beta"_s});
    model.setFilter(u"plain"_s, 0); // the kind
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({}, EndpointModel::bit(Status::Down) | EndpointModel::bit(Status::Unknown));
    QCOMPARE(names(model), QStringList{u"beta"_s});
    // What no longer matches goes with the next sorting, what begins to match comes.
    model.takeChanges({view(world.handle(0), Status::Unknown), view(world.handle(1), Status::Up)}, 0, 1);
    model.resort();
    QCOMPARE(names(model), QStringList{u"Alpha"_s});
    QCOMPARE(model.total(), std::size_t(2));
}

void TstEndpointModel::tellsOnlyOfVisibleRows()
{
    Table table(2000);
    QSignalSpy spy(&table.model, &QAbstractItemModel::dataChanged);
    std::vector<EndpointView> changes;
    for (std::size_t i = 0; i < 2000; ++i)
        changes.push_back(view(table.world.handle(i), Status::Up, 5));
    table.model.takeChanges(changes, 100, 136);
    QCOMPARE(spy.size(), 1); // neighbours are told of together
    QCOMPARE(spy[0][0].toModelIndex().row(), 100);
    QCOMPARE(spy[0][1].toModelIndex().row(), 136);
    spy.clear();
    const auto at = [&](int row) { return view(table.model.rowAt(row).handle, Status::Up, 6); };
    table.model.takeChanges({at(50), at(100), at(102), at(103), at(500)}, 100, 136);
    QCOMPARE(spy.size(), 2);
    spy.clear();
    table.model.takeChanges(changes, 0, -1); // hidden
    QCOMPARE(spy.size(), 0);
}

void TstEndpointModel::quietWhenNothingMoved()
{
    Table table(500);
    QSignalSpy layout(&table.model, &QAbstractItemModel::layoutChanged);
    table.model.takeChanges({view(table.world.handle(7), Status::Pending, 9)}, 0, 36);
    table.model.resort();
    table.model.resort();
    QCOMPARE(layout.size(), 0);
}

void TstEndpointModel::fewSignalsHoweverManyRows()
{
    Table table(3000);
    int signalsSeen = 0;
    const auto count = [&] { ++signalsSeen; };
    connect(&table.model, &QAbstractItemModel::layoutChanged, this, count);
    connect(&table.model, &QAbstractItemModel::rowsInserted, this, count);
    connect(&table.model, &QAbstractItemModel::rowsRemoved, this, count);
    connect(&table.model, &QAbstractItemModel::modelReset, this, count);
    table.model.setFilter(u"7"_s, 0);
    QVERIFY(table.model.rowCount() > 100);
    QVERIFY2(signalsSeen <= 2, qPrintable(QString::number(signalsSeen)));
    signalsSeen = 0;
    table.model.setFilter(u"8"_s, 0);
    QVERIFY2(signalsSeen <= 4, qPrintable(QString::number(signalsSeen)));
}

// Any mixture of changes, sorting and filtering leaves the order that sorting from scratch gives, and every
// persistent index on its endpoint.
void TstEndpointModel::survivesRandomUse()
{
    Table table(300);
    EndpointModel &model = table.model;
    std::mt19937 random(42);
    std::vector<std::pair<QPersistentModelIndex, EndpointHandle>> kept;
    int sortColumn = 0;
    auto order = Qt::AscendingOrder;
    for (int step = 0; step < 400; ++step) {
        for (int i = 0; i < 4; ++i) {
            const int row = model.rowCount() > 0 ? int(random() % unsigned(model.rowCount())) : -1;
            if (row >= 0)
                kept.emplace_back(model.index(row, int(random() % endpointColumnCount)),
                                  model.rowAt(row).handle);
        }
        std::vector<EndpointView> changes;
        for (int i = 0; i < 40; ++i)
            changes.push_back(
                view(table.world.handle(random() % 300), Status(random() % statusCount), random() % 5000));
        model.takeChanges(changes, 0, 30);
        switch (random() % 4) {
        case 0:
            sortColumn = int(random() % endpointColumnCount);
            order = random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder;
            model.sort(sortColumn, order);
            break;
        case 1:
            model.setFilter(random() % 2 ? QString::number(random() % 10) : QString(),
                            random() % 2 ? 0 : 1 << (random() % statusCount));
            break;
        default:
            model.resort();
        }
        model.resort(); // setFilter() leaves what it was asked for before alone
        const QStringList merged = names(model);
        const auto elsewhere = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        model.sort(sortColumn, elsewhere);
        model.sort(sortColumn, order); // from scratch
        QCOMPARE(names(model), merged);
        std::erase_if(kept, [](const auto &pair) { return !pair.first.isValid(); });
        for (const auto &[index, handle] : kept)
            QCOMPARE(model.rowAt(index.row()).handle, handle);
        if (kept.size() > 60)
            kept.erase(kept.begin(), kept.begin() + 30);
    }
}

QTEST_GUILESS_MAIN(TstEndpointModel)
#include "tst_endpointmodel.moc"
