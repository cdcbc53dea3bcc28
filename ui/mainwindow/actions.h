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

    QAction *importList;
    QAction *exportList;
    QAction *quit;
    QAction *pause;
    QAction *pauseAll;
    QAction *copyTarget;
    QAction *acknowledge;
    QAction *takeBack;
    QAction *muteHour;
    QAction *muteDay; // a working one: 8 h
    QAction *mute;
    QAction *unmute;
    QAction *filter;
    QList<QAction *> pages;
    QActionGroup *themes;
    QAction *followSystem;
    QAction *light;
    QAction *dark;
    QAction *keys;
    QAction *about;

private:
    void makeAlerts();
    QAction *make(const QString &text, const QString &objectName, const QString &key,
                  const QString &icon = {});
    QAction *makeTheme(const QString &text, const QString &objectName, const QString &key);
};

} // namespace lightfoot
