// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/grabsettings.h"

#include "tests/ui/fakeworld.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

void save(QWidget &widget, const QString &folder, const QString &name)
{
    widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

Services furnishedServices(FakeWorld &world)
{
    Services services = world.services();
    services.start = {[] { return true; }, [](bool) { return Result<void>(); }};
    services.historyUse = [](auto reply) {
        reply(HistoryUse{u"/home/anna/.local/share/lightfoot/history.db"_s, 212U << 20, 1024U << 20,
                         std::uint64_t(88) << 30});
    };
    services.setHistoryLimit = [](std::uint64_t) {};
    services.dataFolder = u"/home/anna/.local/share/lightfoot"_s;
    return services;
}

} // namespace

void grabSettings(Theme &theme, const QString &folder, const QString &suffix)
{
    FakeWorld world;
    world.furnish();
    MainWindow window(furnishedServices(world), {theme, nullptr, [] { return false; }});
    window.resize(1280, 800);
    window.show();
    window.findChild<QAbstractButton *>(u"navSettings"_s)->click();
    QTest::qWait(600);
    save(window, folder, u"settings-"_s + suffix);
    window.findChild<QAbstractButton *>(u"navEndpoints"_s)->click();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::qWait(300);
    save(window, folder, u"palette-"_s + suffix);
    window.findChild<QLineEdit *>(u"paletteField"_s)->setText(u"pa"_s);
    QTest::qWait(300);
    save(window, folder, u"palette-words-"_s + suffix);
    QTest::keyClick(window.findChild<QWidget *>(u"paletteField"_s), Qt::Key_Escape);
    QTest::keyClick(&window, Qt::Key_F1);
    QTest::qWait(300);
    auto *keys = window.findChild<QWidget *>(u"keysDialog"_s);
    save(*keys, folder, u"keys-"_s + suffix);
    keys->close();
    window.close();
}

void grabContrastAndGerman(Theme &theme, const QString &folder)
{
    const auto grabEndpoints = [&](const QString &name) {
        FakeWorld world;
        world.furnish();
        MainWindow window(furnishedServices(world), {theme, nullptr, [] { return false; }});
        window.resize(1280, 800);
        window.show();
        window.findChild<QAbstractButton *>(u"navEndpoints"_s)->click();
        QTest::qWait(1500);
        save(window, folder, u"endpoints-"_s + name);
        window.findChild<QAbstractButton *>(u"navOverview"_s)->click();
        QTest::qWait(500);
        save(window, folder, u"overview-"_s + name);
        window.close();
    };
    theme.setChoice(ThemeChoice::ContrastDark);
    grabEndpoints(u"contrast-black"_s);
    grabSettings(theme, folder, u"contrast-black"_s);
    theme.setChoice(ThemeChoice::ContrastLight);
    grabEndpoints(u"contrast-white"_s);
    theme.setChoice(ThemeChoice::Light);
    installTranslations(*QCoreApplication::instance(), u"de"_s);
    grabEndpoints(u"german"_s);
    grabSettings(theme, folder, u"german"_s);
    installTranslations(*QCoreApplication::instance(), u"en"_s);
}

} // namespace lightfoot
