// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QObject>
#include <QPointer>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace lightfoot {

class FocusRing;

enum class ThemeChoice : std::uint8_t
{
    FollowSystem,
    Light,
    Dark,
    ContrastLight,
    ContrastDark
};

// Gives the application Fusion and our palette: light, dark, or one of high contrast, then with a thick ring
// around what has the focus. With FollowSystem it asks the desktop's portal (never waiting for it) and, where
// there is none, keeps to what the palette was when the program started.
// GUI thread; owned by whoever owns the main window, at most one.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    bool dark() const { return m_scheme == Scheme::Dark || m_scheme == Scheme::ContrastDark; }
    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void choiceChanged(lightfoot::ThemeChoice choice);

private Q_SLOTS:
    // From the portal: its names and types are fixed by org.freedesktop.portal.Settings.
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void ask(const QString &key);
    void take(const QString &key, const QVariant &value);
    void apply();
    void ringFocus(QWidget *focused);

    ThemeChoice m_choice = ThemeChoice::FollowSystem;
    const bool m_startDark; // of the palette that the program started with
    bool m_systemDark;
    bool m_systemContrast = false;
    Scheme m_scheme = Scheme::Light;
    QPointer<FocusRing> m_ring; // goes with the window that it is in
};

} // namespace lightfoot
