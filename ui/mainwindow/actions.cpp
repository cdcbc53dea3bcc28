// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/actions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace lightfoot {

using namespace Qt::StringLiterals;

Actions::Actions(QWidget *window) : QObject(window), themes(new QActionGroup(this))
{
    importList = make(tr("&Import list…"), u"actionImport"_s, u"Ctrl+O"_s, u"action-import"_s);
    exportList = make(tr("&Export list…"), u"actionExport"_s, u"Ctrl+S"_s, u"action-export"_s);
    quit = make(tr("&Quit"), u"actionQuit"_s, u"Ctrl+Q"_s);
    quit->setMenuRole(QAction::QuitRole);

    pause = make(tr("&Pause"), u"actionPause"_s, u"Ctrl+P"_s);
    pauseAll = make(tr("Pause &all"), u"actionPauseAll"_s, u"Ctrl+Shift+P"_s, u"action-pause"_s);
    copyTarget = make(tr("&Copy target"), u"actionCopyTarget"_s, u"Ctrl+Shift+C"_s);

    makeAlerts();
    filter = make(tr("&Filter"), u"actionFilter"_s, u"Ctrl+F"_s);
    const QString titles[] = {tr("&Endpoints"), tr("&Sockets"), tr("&TIME_WAIT"), tr("&Incidents")};
    for (const QString &title : titles) {
        const QString number = QString::number(pages.size() + 1);
        pages.append(make(title, u"actionPage"_s + number, u"Ctrl+"_s + number));
    }
    followSystem = makeTheme(tr("&Follow the system"), u"actionFollowSystem"_s, u"Ctrl+Alt+S"_s);
    light = makeTheme(tr("&Light"), u"actionLight"_s, u"Ctrl+Alt+L"_s);
    dark = makeTheme(tr("&Dark"), u"actionDark"_s, u"Ctrl+Alt+D"_s);
    followSystem->setChecked(true);

    keys = make(tr("&Keyboard shortcuts"), u"actionKeys"_s, u"F1"_s);
    about = make(tr("&About Lightfoot"), u"actionAbout"_s, u"Ctrl+F1"_s);
    about->setMenuRole(QAction::AboutRole);
    window->addActions(all());
}

void Actions::makeAlerts()
{
    acknowledge = make(tr("Ac&knowledge…"), u"actionAcknowledge"_s, u"Ctrl+Shift+A"_s);
    takeBack = make(tr("&Take acknowledgement back"), u"actionTakeBack"_s, u"Ctrl+Shift+T"_s);
    muteHour = make(tr("Mute for &1 hour"), u"actionMuteHour"_s, u"Ctrl+M"_s);
    muteDay = make(tr("Mute for &8 hours"), u"actionMuteDay"_s, u"Ctrl+Shift+M"_s);
    mute = make(tr("&Mute until told otherwise"), u"actionMute"_s, u"Ctrl+Alt+M"_s);
    unmute = make(tr("&Unmute"), u"actionUnmute"_s, u"Ctrl+U"_s);
}

QList<QAction *> Actions::alerts() const
{
    return {acknowledge, takeBack, muteHour, muteDay, mute, unmute};
}

QAction *Actions::make(const QString &text, const QString &objectName, const QString &key,
                       const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(QKeySequence(key));
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    return action;
}

QAction *Actions::makeTheme(const QString &text, const QString &objectName, const QString &key)
{
    QAction *action = make(text, objectName, key);
    action->setCheckable(true);
    themes->addAction(action);
    return action;
}

QList<QAction *> Actions::all() const
{
    return QList<QAction *>{importList, exportList, quit, pause, pauseAll, copyTarget} + alerts() +
           QList<QAction *>{filter} + pages + QList<QAction *>{followSystem, light, dark, keys, about};
}

void Actions::fillMenuBar(QMenuBar &bar) const
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({importList, exportList});
    file->addSeparator();
    file->addAction(quit);
    QMenu *endpoint = bar.addMenu(tr("&Endpoint"));
    endpoint->addActions({pause, pauseAll, copyTarget});
    endpoint->addSeparator();
    endpoint->addActions(alerts());
    QMenu *view = bar.addMenu(tr("&View"));
    view->addActions(pages);
    view->addSeparator();
    view->addAction(filter);
    view->addSeparator();
    view->addActions({followSystem, light, dark});
    bar.addMenu(tr("&Help"))->addActions({keys, about});
}

} // namespace lightfoot
