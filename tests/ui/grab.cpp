// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of each page, light and dark, with invented data: ui_grab FOLDER. For people to look at; not a
// test.
#include "tests/ui/fakeworld.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

void grab(MainWindow &window, const QString &folder, const QString &name)
{
    window.grab().save(QDir(folder).filePath(name + u".png"_s));
}

void grabAll(Theme &theme, const QString &folder, ThemeChoice choice, const QString &suffix)
{
    theme.setChoice(choice);
    FakeWorld world;
    MainWindow window(world.services(), {theme, nullptr, [] { return false; }});
    window.resize(1360, 840);
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
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    QTest::qWait(800);
    grab(window, folder, u"timewait-"_s + suffix);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    window.resize(window.minimumSize());
    QTest::qWait(800);
    grab(window, folder, u"small-"_s + suffix);
    window.close();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    Theme theme;
    grabAll(theme, folder, ThemeChoice::Light, u"light"_s);
    grabAll(theme, folder, ThemeChoice::Dark, u"dark"_s);
    return 0;
}
