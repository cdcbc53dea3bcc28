// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of each page, light and dark, with invented data: ui_grab FOLDER. For people to look at; not a
// test.
#include "tests/ui/fakeworld.h"
#include "tests/ui/grabeditor.h"
#include "tests/ui/grabsettings.h"
#include "tests/ui/importworld.h"
#include "ui/lists/listcommands.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

void grab(QWidget &window, const QString &folder, const QString &name)
{
    window.grab().save(QDir(folder).filePath(name + u".png"_s));
}

// As after a run of the linger lab.
void furnishTrial(QWidget &window, FakeWorld &world)
{
    window.findChild<QAbstractButton *>(u"labButton"_s)->click();
    TrialOutcome outcome;
    for (std::uint32_t second = 0; second <= 30; ++second) {
        outcome.withReset.push_back({std::chrono::seconds(second), 0, 0, second * 100, 0});
        outcome.withoutReset.push_back({std::chrono::seconds(second), second * 99, 0, second * 100, 0});
    }
    outcome.simplifications = {
        message("Every connection goes to one server on the loopback interface, which answers at once.")};
    world.trialReply(outcome);
}

void grabAll(Theme &theme, const QString &folder, ThemeChoice choice, const QString &suffix)
{
    theme.setChoice(choice);
    FakeWorld world;
    MainWindow window(world.services(), {theme, nullptr, [] { return false; }});
    window.resize(1280, 800);
    window.show();
    grab(window, folder, u"empty-"_s + suffix);
    world.furnish();
    QTest::qWait(1500);
    grab(window, folder, u"overview-few-"_s + suffix);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QTest::qWait(1500);
    auto *table = window.findChild<QAbstractItemView *>(u"endpointTable"_s);
    table->selectionModel()->setCurrentIndex(table->model()->index(2, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::qWait(1500);
    grab(window, folder, u"endpoints-"_s + suffix);
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    QTest::qWait(800);
    grab(window, folder, u"sockets-"_s + suffix);
    world.pictureReader = [] {
        SocketPicture picture = makeOwnedPicture(1500);
        for (std::size_t i = 0; i < 400; ++i) {
            SocketRow &row = picture.sockets[(i * 7) % picture.sockets.size()].row;
            if (i % 5 == 0)
                row.cookie += 100'000;
            else if (i % 5 == 1)
                row.state = TcpState::TimeWait;
        }
        return Result<SocketPicture>(std::move(picture));
    };
    window.findChild<QAction *>(u"socketColumn11"_s)->trigger(); // reads at once, and shows RTT
    QTest::qWait(300);
    grab(window, folder, u"sockets-flash-"_s + suffix);
    window.findChild<QAction *>(u"socketColumn11"_s)->trigger();
    window.findChild<QLineEdit *>(u"socketFilter"_s)->setText(u"state time-wait and proces ~ java"_s);
    QTest::qWait(200);
    grab(window, folder, u"sockets-error-"_s + suffix);
    QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
    QTest::qWait(800);
    grab(window, folder, u"timewait-"_s + suffix);
    window.findChild<QAbstractButton *>(u"stackBy2"_s)->click();
    window.findChild<QAbstractButton *>(u"findingMore"_s)->click();
    furnishTrial(window, world);
    QTest::qWait(800);
    grab(*window.findChild<QWidget *>(u"timeWaitContent"_s), folder, u"timewait-all-"_s + suffix);
    window.resize(window.minimumSize());
    QTest::qWait(300);
    grab(window, folder, u"timewait-small-"_s + suffix);
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    QTest::qWait(300);
    grab(window, folder, u"sockets-small-"_s + suffix);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QTest::qWait(800);
    grab(window, folder, u"small-"_s + suffix);
    window.close();
}

// Some hundred endpoints in a few groups, mostly well, and one empty window.
void grabOverview(Theme &theme, const QString &folder, ThemeChoice choice, const QString &suffix)
{
    theme.setChoice(choice);
    FakeWorld world;
    world.furnish();
    std::vector<Endpoint> endpoints;
    for (const auto &[group, count] :
         {std::pair("payments", 64), std::pair("shop", 120), std::pair("data", 96), std::pair("network", 88),
          std::pair("branches", 55)}) {
        for (int i = 0; i < count; ++i)
            endpoints.push_back(makeEndpoint(group + ("-" + std::to_string(i)),
                                             "10.1.2." + std::to_string(i) + ":443", group));
    }
    endpoints[150].degraded = std::chrono::milliseconds(20);
    world.setEndpoints(endpoints);
    for (int minute = 59; minute >= 0; --minute) {
        ResultBatch batch;
        for (std::size_t i = 0; i < endpoints.size() && (minute < 20 || minute > 24); ++i) {
            ProbeResult result;
            result.endpoint = world.handle(i);
            const bool bad = (i == 3 || (i == 210 && minute < 12)) || (i == 30 && minute == 40);
            result.outcome = bad ? Outcome::Down : i == 400 ? Outcome::Unknown : Outcome::Up;
            result.failure = bad        ? FailureKind::ConnectTimeout
                             : i == 400 ? FailureKind::LocalResource
                                        : FailureKind::None;
            result.latency = std::chrono::microseconds(800 + (i * 7919) % 9000);
            if (i == 150)
                result.latency = std::chrono::milliseconds(61);
            result.at = std::chrono::system_clock::now() - std::chrono::minutes(minute);
            batch.push_back(std::move(result));
        }
        world.deliver(std::move(batch));
    }
    world.monitor.setPaused({world.handle(20), world.handle(220), world.handle(421)}, true);
    for (std::size_t i = 0; i < endpoints.size(); ++i)
        world.availability.endpoints.push_back(
            {world.handle(i), 1440 - i % 7, i % 7, i == 400 ? std::uint64_t(2000) : 0});
    MainWindow window(world.services(), {theme, nullptr, [] { return false; }});
    window.resize(1440, 900);
    window.show();
    QTest::qWait(1500);
    grab(window, folder, u"overview-"_s + suffix);
    window.resize(window.minimumSize());
    QTest::qWait(1200);
    grab(window, folder, u"overview-small-"_s + suffix);
    world.setEndpoints(20'000);
    window.resize(1440, 900);
    QTest::qWait(1500);
    grab(window, folder, u"overview-many-"_s + suffix);
    window.close();
}

// The dry run of an import.
void grabImport(Theme &theme, const QString &folder, ThemeChoice choice, const QString &suffix)
{
    theme.setChoice(choice);
    ImportWorld world;
    MainWindow window(world.services(), {theme, nullptr, [] { return false; }});
    window.show();
    window.lists().planImport(u"/lists/branch.yaml"_s);
    QTest::qWait(400);
    auto *dialog = window.findChild<QWidget *>(u"importPreview"_s);
    grab(*dialog, folder, u"import-"_s + suffix);
    window.findChild<QAbstractButton *>(u"importTake"_s)->click();
    QTest::qWait(400);
    grab(window, folder, u"imported-"_s + suffix);
    world.hold = true;
    window.lists().planImport(u"/lists/branch.yaml"_s);
    QTest::qWait(900);
    grab(*window.findChild<QWidget *>(u"importPreview"_s), folder, u"import-reading-"_s + suffix);
    window.close();
}

// The table in groups, by a label, with filters of one's own.
void grabTable(Theme &theme, const QString &folder, ThemeChoice choice, const QString &suffix)
{
    theme.setChoice(choice);
    FakeWorld world;
    world.furnish();
    std::vector<Endpoint> endpoints;
    for (const MonitoredEndpoint &endpoint : *world.monitor.endpoints()) {
        endpoints.push_back(*endpoint.definition);
        const std::size_t place = endpoints.size();
        if (place % 5 != 0)
            endpoints.back().labels = {{"env", place % 3 ? "production" : "staging"},
                                       {"tier", place % 2 ? "1" : "2"}};
        world.availability.endpoints.push_back(
            {endpoint.handle, 17'280 - place * 3 % 20, place * 3 % 20, place % 4});
    }
    world.availability.endpoints[0].down = 600;
    world.availability.endpoints[3] = {};
    world.setEndpoints(endpoints);
    Preferences preferences;
    preferences.setPlacement(u"savedFilters"_s,
                             u"[{\"name\":\"Production\",\"text\":\"label:env=production\"},"
                             "{\"name\":\"By tier\",\"grouping\":\"label:tier\"}]"_s);
    MainWindow window(world.services(), {theme, nullptr, [] { return false; }, &preferences});
    window.resize(1600, 900);
    window.show();
    window.findChild<QAbstractButton *>(u"navEndpoints"_s)->click();
    QTest::qWait(1500);
    grab(window, folder, u"table-wide-"_s + suffix);
    Q_EMIT window.findChild<QMenu *>(u"groupingMenu"_s)->aboutToShow(); // which fills it
    window.findChild<QAction *>(u"groupBy-label:env"_s)->trigger();
    QTest::qWait(1200);
    auto *table = window.findChild<QAbstractItemView *>(u"endpointTable"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
    grab(window, folder, u"table-groups-wide-"_s + suffix);
    window.resize(1280, 800);
    window.findChild<QAction *>(u"groupBy-group"_s)->trigger();
    QTest::keyClick(table, Qt::Key_Left);
    QTest::qWait(800);
    grab(window, folder, u"table-groups-"_s + suffix);
    window.close();
}

// An incident, our own blindness, and single endpoints of all sorts.
void grabIncidents(Theme &theme, const QString &folder, ThemeChoice choice, const QString &suffix)
{
    theme.setChoice(choice);
    FakeWorld world;
    const WallTime now = std::chrono::system_clock::now();
    world.restoreIncident({"db-1", "db-2", "queue-1", "queue-2"}, now - std::chrono::minutes(6), "ops");
    MainWindow window(world.services(), {theme, nullptr, [] { return false; }});
    window.resize(1280, 800);
    window.show();
    auto *navigation = window.findChild<QAbstractButton *>(u"navIncidents"_s);
    navigation->click();
    std::vector<Endpoint> endpoints;
    for (const char *name : {"db-1", "db-2", "queue-1", "queue-2", "payments-api", "api-gateway", "old-crm",
                             "branch-vpn", "checkout", "intranet"})
        endpoints.push_back(makeEndpoint(name, "10.1.2." + std::to_string(endpoints.size() + 1) + ":443"));
    world.setEndpoints(endpoints);
    for (const std::size_t up : {8U, 9U})
        world.deliver(up, Outcome::Up);
    for (const std::size_t failing : {4U, 5U, 6U})
        world.deliver(failing, Outcome::Down, std::chrono::milliseconds(3), FailureKind::Refused);
    world.deliver(7, Outcome::Unknown, std::chrono::milliseconds(3), FailureKind::LocalResource);
    world.monitor.acknowledge(world.handle(5), acknowledgement("anna", "the vendor is on it", now));
    world.monitor.acknowledge(world.handle(1), acknowledgement("bob", "", now, now + std::chrono::hours(4)));
    world.monitor.mute(world.handle(6), mute("bob", "to be switched off", now));
    world.decisions = {
        {"payments-api",
         now - std::chrono::minutes(9),
         NotificationKind::Down,
         true,
         {"It failed 3 times in a row; the list asks for 3."}},
        {"payments-api",
         now - std::chrono::minutes(4),
         NotificationKind::StillDown,
         false,
         {"It is still down, failed probe number 9 of this outage; the list's strategy asks for "
          "a repeat at 9.",
          "Acknowledged by anna until 2026-11-28 08:00 UTC: the vendor is on it."}}};
    QTest::qWait(1200);
    grab(window, folder, u"incidents-"_s + suffix);
    auto *list = window.findChild<QAbstractItemView *>(u"caseList"_s);
    HealthFacts facts;
    facts.at = std::chrono::steady_clock::now();
    facts.wall = now;
    world.monitor.takeHealth(facts);
    facts.linkUp = false;
    for (int second = 0; second < 3; ++second) {
        facts.at += std::chrono::seconds(1);
        facts.wall += std::chrono::seconds(1);
        world.monitor.takeHealth(facts);
    }
    QTest::qWait(1200);
    QTest::keyClick(list, Qt::Key_End);
    grab(window, folder, u"incidents-blind-"_s + suffix);
    window.findChild<QAction *>(u"actionAcknowledge"_s)->trigger();
    QTest::qWait(200);
    auto *dialog = window.findChild<QWidget *>(u"acknowledgeDialog"_s);
    grab(*dialog, folder, u"acknowledge-"_s + suffix);
    dialog->close();
    window.resize(window.minimumSize());
    QTest::qWait(200);
    grab(window, folder, u"incidents-small-"_s + suffix);
    window.resize(1280, 1300);
    QTest::keyClick(list, Qt::Key_Return);
    QTest::qWait(1500);
    grab(window, folder, u"why-"_s + suffix);
    window.close();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    installTranslations(application);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    Theme theme;
    if (application.arguments().value(2) == u"settings"_s) { // these alone
        for (const auto &[choice, name] :
             {std::pair(ThemeChoice::Light, u"light"_s), std::pair(ThemeChoice::Dark, u"dark"_s)}) {
            theme.setChoice(choice);
            grabSettings(theme, folder, name);
        }
        grabContrastAndGerman(theme, folder);
        return 0;
    }
    grabAll(theme, folder, ThemeChoice::Light, u"light"_s);
    grabOverview(theme, folder, ThemeChoice::Light, u"light"_s);
    grabEditor(folder, u"light"_s);
    grabTable(theme, folder, ThemeChoice::Light, u"light"_s);
    grabIncidents(theme, folder, ThemeChoice::Light, u"light"_s);
    grabImport(theme, folder, ThemeChoice::Light, u"light"_s);
    grabSettings(theme, folder, u"light"_s);
    grabAll(theme, folder, ThemeChoice::Dark, u"dark"_s);
    grabOverview(theme, folder, ThemeChoice::Dark, u"dark"_s);
    grabEditor(folder, u"dark"_s);
    grabTable(theme, folder, ThemeChoice::Dark, u"dark"_s);
    grabIncidents(theme, folder, ThemeChoice::Dark, u"dark"_s);
    grabImport(theme, folder, ThemeChoice::Dark, u"dark"_s);
    grabSettings(theme, folder, u"dark"_s);
    grabContrastAndGerman(theme, folder);
    return 0;
}
