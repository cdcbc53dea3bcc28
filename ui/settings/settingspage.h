// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/guihop.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace lightfoot {

class DesktopNotifier;
class ElidedLabel;
class Preferences;
class Theme;

// What a person can choose, each at once and for good; what cannot be had says why beside it. GUI thread;
// owned by the main window. All arguments outlive it.
class SettingsPage final : public QScrollArea
{
    Q_OBJECT
public:
    // notifier may be null.
    SettingsPage(const Services &services, Theme &theme, Preferences &preferences, DesktopNotifier *notifier,
                 QWidget *parent = nullptr);

    // Of a session that does not keep its endpoints.
    static QString notKept();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeAppearance();
    QWidget *makeNotifications();
    QWidget *makeStart();
    QWidget *makeHistory();
    QWidget *makeAbout();
    void chooseLanguage(int index);
    void showTheme();
    void showNotifier();
    void switchAutostart(bool on);
    void askHistory();
    void showHistory(const HistoryUse &use);
    void applyLimit();

    const Services &m_services;
    Theme &m_theme;
    Preferences &m_preferences;
    DesktopNotifier *const m_notifier;
    QComboBox *m_language;
    QComboBox *m_themes;
    ElidedLabel *m_appearanceProblem;
    ElidedLabel *m_notifierState;
    QCheckBox *m_autostart = nullptr;
    ElidedLabel *m_startProblem;
    QSpinBox *m_limit;
    int m_limitNow = 0; // MiB, as far as it is known
    QLabel *m_use;
    GuiHop m_hop; // last: cut first
};

} // namespace lightfoot
