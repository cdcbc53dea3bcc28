// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointmodel.h"
#include "ui/endpoints/savedfilter.h"

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
        all.append(model.isGroup(row) ? u"# "_s + groupTitle(model.groupAt(row), model.grouping())
                                      : model.rowAt(row).name);
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
    void filterLanguage_data();
    void filterLanguage();
    void groupsInOrder();
    void groupsByLabel();
    void foldsAndReveals();
    void groupsCountWhatFits();
    void groupIsNoEndpoint();
    void availabilityIsShownAndSorted();
    void slowPhaseIsShownAndSorted();
    void savedFiltersSurviveText();
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

void TstEndpointModel::filterLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString a = u"alpha"_s;
    const QString b = u"beta"_s;
    const QString c = u"gamma shop"_s;
    QTest::newRow("nothing") << QString() << QStringList{a, b, c};
    QTest::newRow("group") << u"group:shop"_s << QStringList{a};
    QTest::newRow("group begins") << u"group:data"_s << QStringList{b};
    QTest::newRow("plain word finds all fields") << u"shop"_s << QStringList{a, c};
    QTest::newRow("kind") << u"kind:web"_s << QStringList{b};
    QTest::newRow("label") << u"label:env=prod"_s << QStringList{a};
    QTest::newRow("label being typed") << u"label:env=p"_s << QStringList{a, b};
    QTest::newRow("any value") << u"label:env"_s << QStringList{a, b};
    QTest::newRow("no part of a label") << u"label:nv"_s << QStringList();
    QTest::newRow("not yet typed") << u"group: status:"_s << QStringList{a, b, c};
    QTest::newRow("status") << u"status:down"_s << QStringList{b};
    QTest::newRow("status in capitals") << u"STATUS:Down"_s << QStringList{b};
    QTest::newRow("not that status") << u"-status:down"_s << QStringList{a, c};
    QTest::newRow("no status") << u"status:lost"_s << QStringList();
    QTest::newRow("without a word") << u"-alpha"_s << QStringList{b, c};
    QTest::newRow("without a group") << u"-group:shop -kind:web"_s << QStringList{c};
    QTest::newRow("minus alone") << u"-"_s << QStringList{a, b, c};
    QTest::newRow("quotes") << u"\"gamma sh\""_s << QStringList{c};
    QTest::newRow("group with a blank") << u"group:\"data base\""_s << QStringList{b};
    QTest::newRow("target") << u"target:10.0.0.1"_s << QStringList{a};
    QTest::newRow("name") << u"name:be"_s << QStringList{b};
    QTest::newRow("what is no field") << u"0.1:80"_s << QStringList{a};
}

void TstEndpointModel::filterLanguage()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    FakeWorld world;
    std::vector<Endpoint> endpoints{makeEndpoint("alpha", "10.0.0.1:80", "shop"),
                                    makeEndpoint("beta", "10.0.0.2:443", "Data base"),
                                    makeEndpoint("gamma shop", "10.0.0.3:25")};
    endpoints[0].labels = {{"env", "prod"}};
    endpoints[1].labels = {{"env", "preview"}};
    endpoints[1].kind = "web";
    world.setEndpoints(endpoints);
    EndpointModel model;
    model.setEndpoints(world.monitor.endpoints(),
                       {view(world.handle(0), Status::Up), view(world.handle(1), Status::Down)});
    model.sort(int(EndpointColumn::Name), Qt::AscendingOrder);
    model.setFilter(text, 0);
    QCOMPARE(names(model), expected);
}

void TstEndpointModel::groupsInOrder()
{
    FakeWorld world;
    world.setEndpoints({makeEndpoint("a", "h", "dc-10"), makeEndpoint("b", "h"),
                        makeEndpoint("c", "h", "dc-2"), makeEndpoint("d", "h", "dc-10")});
    EndpointModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEndpoints(world.monitor.endpoints(), {view(world.handle(3), Status::Down)});
    model.setGrouping(u"group"_s);
    // By name as people count, those without a group last; inside as the table is sorted: worst first.
    QCOMPARE(names(model),
             QStringList({u"# dc-2"_s, u"c"_s, u"# dc-10"_s, u"d"_s, u"a"_s, u"# No group"_s, u"b"_s}));
    // What goes down moves in its group alone, whose row tells of it.
    model.takeChanges({view(world.handle(0), Status::Down), view(world.handle(3), Status::Up)}, 0, 6);
    model.resort();
    QCOMPARE(names(model),
             QStringList({u"# dc-2"_s, u"c"_s, u"# dc-10"_s, u"a"_s, u"d"_s, u"# No group"_s, u"b"_s}));
    QVERIFY(model.groupAt(2).worst() == Status::Down);
    QCOMPARE(model.groupRowOf(4), 2);
    QCOMPARE(model.groupRowOf(2), 2);
    model.setGrouping({});
    QCOMPARE(names(model), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(model.groupRowOf(0), -1);
}

void TstEndpointModel::groupsByLabel()
{
    FakeWorld world;
    std::vector<Endpoint> endpoints{makeEndpoint("a", "h"), makeEndpoint("b", "h"), makeEndpoint("c", "h")};
    endpoints[0].labels = {{"env", "prod"}, {"tier", "1"}};
    endpoints[1].labels = {{"env", "lab"}};
    world.setEndpoints(endpoints);
    EndpointModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEndpoints(world.monitor.endpoints(), {});
    model.setGrouping(u"label:env"_s);
    QCOMPARE(names(model),
             QStringList({u"# lab"_s, u"b"_s, u"# prod"_s, u"a"_s, u"# Without env"_s, u"c"_s}));
    model.setGrouping(u"label:tier"_s); // from one to the other, with fewer groups
    QCOMPARE(names(model), QStringList({u"# 1"_s, u"a"_s, u"# Without tier"_s, u"b"_s, u"c"_s}));
    QCOMPARE(labelKeys(world.monitor.endpoints(), 9), QStringList({u"env"_s, u"tier"_s}));
    QCOMPARE(labelKeys(world.monitor.endpoints(), 1), QStringList{u"env"_s});
    QCOMPARE(model.index(1, int(EndpointColumn::Labels)).data().toString(), u"env=prod tier=1"_s);
}

void TstEndpointModel::foldsAndReveals()
{
    FakeWorld world;
    world.setEndpoints(
        {makeEndpoint("a", "h", "x"), makeEndpoint("b", "h", "x"), makeEndpoint("c", "h", "y")});
    EndpointModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEndpoints(world.monitor.endpoints(), {});
    model.setGrouping(u"group"_s);
    model.setFolded(0, true);
    QCOMPARE(names(model), QStringList({u"# x"_s, u"# y"_s, u"c"_s}));
    QCOMPARE(model.groupAt(0).total(), 2U); // still says what is in it
    // What goes on in a folded group shows in its row.
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.takeChanges({view(world.handle(1), Status::Down)}, 0, 2);
    model.resort();
    QCOMPARE(names(model), QStringList({u"# x"_s, u"# y"_s, u"c"_s}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(model.index(0, 3).data(Qt::AccessibleTextRole).toString(), u"x, folded: 1 down, 1 pending"_s);
    // Another list keeps it folded.
    model.setEndpoints(world.monitor.endpoints(), {});
    QCOMPARE(model.rowCount(), 3);
    model.reveal(world.handle(0));
    QCOMPARE(names(model), QStringList({u"# x"_s, u"a"_s, u"b"_s, u"# y"_s, u"c"_s}));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"x, unfolded: 2 pending"_s);
}

void TstEndpointModel::groupsCountWhatFits()
{
    FakeWorld world;
    world.setEndpoints(
        {makeEndpoint("a1", "h", "x"), makeEndpoint("a2", "h", "x"), makeEndpoint("b1", "h", "y")});
    EndpointModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEndpoints(world.monitor.endpoints(),
                       {view(world.handle(0), Status::Up), view(world.handle(1), Status::Down)});
    model.setGrouping(u"group"_s);
    model.setFilter(u"name:a"_s, 0);
    QCOMPARE(names(model), QStringList({u"# x"_s, u"a2"_s, u"a1"_s})); // none of y
    model.setFilter({}, EndpointModel::bit(Status::Down));
    QCOMPARE(names(model), QStringList({u"# x"_s, u"a2"_s}));
    QCOMPARE(model.groupAt(0).total(), 1U);
    model.takeChanges({view(world.handle(1), Status::Up), view(world.handle(2), Status::Down)}, 0, 1);
    model.resort();
    QCOMPARE(names(model), QStringList({u"# y"_s, u"b1"_s}));
}

void TstEndpointModel::groupIsNoEndpoint()
{
    Table table(3);
    table.model.setGrouping(u"kind"_s);
    const QModelIndex group = table.model.index(0, 0);
    QVERIFY(table.model.isGroup(0));
    QVERIFY(!(table.model.flags(group) & Qt::ItemIsSelectable)); // nothing is done to it
    QVERIFY(table.model.flags(group) & Qt::ItemIsEnabled);       // but the keyboard goes there
    QVERIFY(!group.data(HandleRole).isValid());
    QVERIFY(table.model.flags(table.model.index(1, 0)) & Qt::ItemIsSelectable);
}

void TstEndpointModel::availabilityIsShownAndSorted()
{
    Table table(4);
    const int column = int(EndpointColumn::Availability);
    table.model.sort(column, Qt::AscendingOrder);
    Availability day;
    day.endpoints = {{table.world.handle(0), 99'999, 1, 0},
                     {table.world.handle(1), 1, 1, 7},
                     {table.world.handle(2), 0, 0, 5},
                     {table.world.handle(3), 60, 0, 0}};
    table.model.setAvailability(day);
    QCOMPARE(names(table.model), QStringList({u"e-1"_s, u"e-0"_s, u"e-3"_s, u"e-2"_s})); // unknown: no figure
    const auto text = [&](int row) { return table.model.index(row, column).data().toString(); };
    QCOMPARE(text(0), u"50.00 %"_s);
    QCOMPARE(text(1), u"99.99 %"_s); // not all of it
    QCOMPARE(text(2), u"100 %"_s);
    QCOMPARE(text(3), u"—"_s);
    QVERIFY(table.model.index(0, column).data(Qt::ToolTipRole).toString().contains(u"7 unknown"_s));
    QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
    table.model.setAvailability(day);
    QCOMPARE(changed.size(), 0);
    table.world.setEndpoints(5); // another list
    table.model.setEndpoints(table.world.monitor.endpoints(), {});
    QCOMPARE(text(0), u"50.00 %"_s);
}

void TstEndpointModel::slowPhaseIsShownAndSorted()
{
    Table table(3);
    const int column = int(EndpointColumn::Slowest);
    EndpointView slow = view(table.world.handle(1), Status::Up);
    slow.slow = {Phase::FirstByte, 61};
    EndpointView slower = view(table.world.handle(2), Status::Up);
    slower.slow = {Phase::Connect, 1234};
    table.model.takeChanges({slow, slower}, 0, 2);
    table.model.sort(column, Qt::DescendingOrder);
    QCOMPARE(names(table.model), QStringList({u"e-2"_s, u"e-1"_s, u"e-0"_s}));
    QCOMPARE(table.model.index(0, column).data().toString(), u"connect 123×"_s);
    QCOMPARE(table.model.index(1, column).data().toString(), u"first byte 6.1×"_s);
    QCOMPARE(table.model.index(2, column).data().toString(), QString());
}

void TstEndpointModel::savedFiltersSurviveText()
{
    const std::vector<SavedFilter> filters{{u"Shop, \"down\""_s, u"group:shop"_s, 8, u"label:env"_s},
                                           {u"ü&\n"_s, {}, 0, {}}};
    QCOMPARE(readSavedFilters(savedFiltersText(filters)), filters);
    QCOMPARE(readSavedFilters({}), std::vector<SavedFilter>());
    QCOMPARE(readSavedFilters(u"{]"_s), std::vector<SavedFilter>());
    QCOMPARE(readSavedFilters(u"[1,{\"text\":\"a\"},{\"name\":\"b\",\"statuses\":-1}]"_s),
             (std::vector<SavedFilter>{{u"b"_s, {}, 63, {}}}));
    QCOMPARE(readSavedFilters(savedFiltersText(std::vector<SavedFilter>(99, filters[0]))).size(),
             mostSavedFilters);
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
    Table table(0);
    std::vector<Endpoint> endpoints;
    for (int i = 0; i < 300; ++i) {
        endpoints.push_back(makeEndpoint("e-" + std::to_string(i), "h", "group-" + std::to_string(i % 7)));
        if (i % 2)
            endpoints.back().labels = {{"odd", std::to_string(i % 5)}};
    }
    table.world.setEndpoints(endpoints);
    EndpointModel &model = table.model;
    model.setEndpoints(table.world.monitor.endpoints(), {});
    std::mt19937 random(42);
    std::vector<std::pair<QPersistentModelIndex, EndpointHandle>> kept;
    int sortColumn = 0;
    auto order = Qt::AscendingOrder;
    for (int step = 0; step < 200; ++step) {
        for (int i = 0; i < 4; ++i) {
            const int row = model.rowCount() > 0 ? int(random() % unsigned(model.rowCount())) : -1;
            if (row >= 0 && !model.isGroup(row))
                kept.emplace_back(model.index(row, int(random() % endpointColumnCount)),
                                  model.rowAt(row).handle);
        }
        std::vector<EndpointView> changes;
        for (int i = 0; i < 40; ++i)
            changes.push_back(
                view(table.world.handle(random() % 300), Status(random() % statusCount), random() % 5000));
        model.takeChanges(changes, 0, 30);
        if (random() % 8 == 0)
            model.setGrouping(random() % 3 == 0 ? QString() : random() % 2 ? u"group"_s : u"label:odd"_s);
        if (model.rowCount() > 0 && random() % 3 == 0) {
            const int group = model.groupRowOf(int(random() % unsigned(model.rowCount())));
            if (group >= 0)
                model.setFolded(group, random() % 2);
        }
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
