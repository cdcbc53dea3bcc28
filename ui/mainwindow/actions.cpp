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
    exportSelection = make(tr("Export se&lection…"), u"actionExportSelection"_s, u"Ctrl+Shift+S"_s);
    quit = make(tr("&Quit"), u"actionQuit"_s, u"Ctrl+Q"_s);
    quit->setMenuRole(QAction::QuitRole);
    undo = make(tr("&Undo"), u"actionUndo"_s, u"Ctrl+Z"_s);
    redo = make(tr("&Redo"), u"actionRedo"_s, u"Ctrl+Shift+Z"_s);

    makeEditing();
    pause = make(tr("&Pause"), u"actionPause"_s, u"Ctrl+P"_s);
    resume = make(tr("Res&ume selected"), u"actionResume"_s, u"Ctrl+Alt+P"_s);
    pauseAll = make(tr("Pause &all"), u"actionPauseAll"_s, u"Ctrl+Shift+P"_s, u"action-pause"_s);
    copyTarget = make(tr("&Copy target"), u"actionCopyTarget"_s, u"Ctrl+Shift+C"_s);

    makeAlerts();
    filter = make(tr("&Filter"), u"actionFilter"_s, u"Ctrl+F"_s);
    saveFilter = make(tr("Sa&ve filter…"), u"actionSaveFilter"_s, u"Ctrl+Shift+F"_s);
    const QString titles[] = {tr("&Overview"), tr("&Endpoints"), tr("&Sockets"), tr("&TIME_WAIT"),
                              tr("&Incidents")};
    for (const QString &title : titles) {
        const QString number = QString::number(pages.size() + 1);
        pages.append(make(title, u"actionPage"_s + number, u"Ctrl+"_s + number));
    }
    followSystem = makeTheme(tr("&Follow the system"), u"actionFollowSystem"_s, u"Ctrl+Alt+S"_s);
    light = makeTheme(tr("&Light"), u"actionLight"_s, u"Ctrl+Alt+L"_s);
    dark = makeTheme(tr("&Dark"), u"actionDark"_s, u"Ctrl+Alt+D"_s);
    contrastDark = makeTheme(tr("High contrast, &black"), u"actionContrastDark"_s, u"Ctrl+Alt+B"_s);
    contrastLight = makeTheme(tr("High contrast, &white"), u"actionContrastLight"_s, u"Ctrl+Alt+W"_s);
    followSystem->setChecked(true);
    makeWays();

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

void Actions::makeEditing()
{
    addEndpoint = make(tr("Add e&ndpoint…"), u"actionAddEndpoint"_s, u"Ctrl+N"_s, u"action-add"_s);
    addSeveral = make(tr("Add &several…"), u"actionAddSeveral"_s, u"Ctrl+Shift+N"_s);
    editEndpoint = make(tr("&Edit…"), u"actionEditEndpoint"_s, u"Ctrl+E"_s);
    duplicate = make(tr("&Duplicate…"), u"actionDuplicate"_s, u"Ctrl+D"_s);
    labels = make(tr("La&bels…"), u"actionLabels"_s, u"Ctrl+L"_s);
    remove = make(tr("De&lete"), u"actionRemove"_s, u"Del"_s);
    probeNow = make(tr("P&robe now"), u"actionProbeNow"_s, u"Ctrl+R"_s);
}

QList<QAction *> Actions::editing() const
{
    return {addEndpoint, addSeveral, editEndpoint, duplicate, labels, remove, probeNow};
}

void Actions::makeWays()
{
    palette = make(tr("Find action or endp&oint…"), u"actionPalette"_s, u"Ctrl+K"_s);
    back = make(tr("&Back"), u"actionBack"_s, u"Alt+Left"_s, u"action-back"_s);
    forward = make(tr("For&ward"), u"actionForward"_s, u"Alt+Right"_s, u"action-forward"_s);
    settings = make(tr("Settin&gs"), u"actionSettings"_s, u"Ctrl+,"_s);
    settings->setMenuRole(QAction::PreferencesRole);
}

// How to get somewhere.
QList<QAction *> Actions::ways() const
{
    return {palette, back, forward, settings};
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
    return QList<QAction *>{importList, exportList, exportSelection, quit, undo, redo} + editing() +
           QList<QAction *>{pause, resume, pauseAll, copyTarget} + alerts() +
           QList<QAction *>{filter, saveFilter} + pages + ways() +
           QList<QAction *>{followSystem, light, dark, contrastDark, contrastLight, keys, about};
}

void Actions::fillMenuBar(QMenuBar &bar) const
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({importList, exportList, exportSelection});
    file->addSeparator();
    file->addAction(quit);
    bar.addMenu(tr("E&dit"))->addActions({undo, redo});
    QMenu *endpoint = bar.addMenu(tr("&Endpoint"));
    endpoint->addActions(editing());
    endpoint->addSeparator();
    endpoint->addActions({pause, resume, pauseAll, copyTarget});
    endpoint->addSeparator();
    endpoint->addActions(alerts());
    QMenu *view = bar.addMenu(tr("&View"));
    view->setObjectName(u"menuView"_s);
    view->addActions(pages);
    view->addSeparator();
    view->addActions({filter, saveFilter});
    view->addActions(ways());
    view->addSeparator();
    view->addActions({followSystem, light, dark, contrastDark, contrastLight});
    bar.addMenu(tr("&Help"))->addActions({keys, about});
}

} // namespace lightfoot
