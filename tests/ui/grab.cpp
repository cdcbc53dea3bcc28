// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of each page, light and dark, with invented data: ui_grab FOLDER. For people to look at; not a
// test.
#include "tests/ui/fakeworld.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
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
    auto *table = window.findChild<QAbstractItemView *>(u"endpointTable"_s);
    table->selectionModel()->setCurrentIndex(table->model()->index(2, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::qWait(1500);
    grab(window, folder, u"endpoints-"_s + suffix);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
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
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
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
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QTest::qWait(300);
    grab(window, folder, u"sockets-small-"_s + suffix);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QTest::qWait(800);
    grab(window, folder, u"small-"_s + suffix);
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
    grabAll(theme, folder, ThemeChoice::Light, u"light"_s);
    grabIncidents(theme, folder, ThemeChoice::Light, u"light"_s);
    grabAll(theme, folder, ThemeChoice::Dark, u"dark"_s);
    grabIncidents(theme, folder, ThemeChoice::Dark, u"dark"_s);
    return 0;
}
