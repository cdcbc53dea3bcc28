// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace lightfoot {

enum class ThemeChoice : std::uint8_t
{
    FollowSystem,
    Light,
    Dark
};

// Gives the application Fusion and our palette, light or dark. With FollowSystem it asks the desktop's portal
// (never waiting for it) and, where there is none, keeps to what the palette was when the program started.
// GUI thread; owned by whoever owns the main window, at most one.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    bool dark() const { return m_dark; }

Q_SIGNALS:
    void choiceChanged(lightfoot::ThemeChoice choice);

private Q_SLOTS:
    // From the portal: its names and types are fixed by org.freedesktop.portal.Settings.
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void onPortalReply(QDBusPendingCallWatcher *watcher);
    void setSystemDark(bool dark);
    void apply();

    ThemeChoice m_choice = ThemeChoice::FollowSystem;
    bool m_systemDark = false;
    bool m_dark = false;
};

} // namespace lightfoot
