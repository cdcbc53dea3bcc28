// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenuBar;

namespace lightfoot {

// Everything that can be done, each with a place in a menu and a key. GUI thread; owned by the main window,
// which connects them.
class Actions final : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QWidget *window);

    void fillMenuBar(QMenuBar &bar) const;
    // In the order of the menus, for the window and for the dialog of keys.
    QList<QAction *> all() const;
    // What people do about an outage.
    QList<QAction *> alerts() const;
    // What people do to the set of endpoints.
    QList<QAction *> editing() const;

    QAction *importList;
    QAction *exportList;
    QAction *exportSelection;
    QAction *quit;
    QAction *undo; // nothing to undo: disabled
    QAction *redo;
    QAction *addEndpoint;
    QAction *addSeveral;
    QAction *editEndpoint;
    QAction *duplicate;
    QAction *labels;
    QAction *remove;
    QAction *probeNow;
    QAction *pause;
    QAction *resume; // of a selection of which some are paused
    QAction *pauseAll;
    QAction *copyTarget;
    QAction *acknowledge;
    QAction *takeBack;
    QAction *muteHour;
    QAction *muteDay; // a working one: 8 h
    QAction *mute;
    QAction *unmute;
    QAction *filter;
    QAction *saveFilter;
    QList<QAction *> pages;
    QActionGroup *themes;
    QAction *followSystem;
    QAction *light;
    QAction *dark;
    QAction *contrastLight;
    QAction *contrastDark;
    QAction *palette;
    QAction *back;
    QAction *forward;
    QAction *settings;
    QAction *keys;
    QAction *about;

private:
    void makeAlerts();
    void makeEditing();
    void makeWays();
    QList<QAction *> ways() const;
    QAction *make(const QString &text, const QString &objectName, const QString &key,
                  const QString &icon = {});
    QAction *makeTheme(const QString &text, const QString &objectName, const QString &key);
};

} // namespace lightfoot
