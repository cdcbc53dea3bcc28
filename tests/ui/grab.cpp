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

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    installTranslations(application);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    Theme theme;
    grabAll(theme, folder, ThemeChoice::Light, u"light"_s);
    grabAll(theme, folder, ThemeChoice::Dark, u"dark"_s);
    return 0;
}
