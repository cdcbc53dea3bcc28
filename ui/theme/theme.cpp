// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/colors.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int portalTimeout = 3000; // ms
constexpr uint prefersDark = 1;     // color-scheme: 0 no preference, 1 dark, 2 light

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

// Read answers v(v(u)), SettingChanged v(u): unwrap what is there.
uint schemeOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_systemDark(isDark(QGuiApplication::palette()))
{
    QApplication::setStyle(u"Fusion"_s);
    apply();
    askPortal();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
    Q_EMIT choiceChanged(choice);
}

void Theme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(QString(), portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, portalInterface, u"Read"_s);
    call << appearance << colorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, portalTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &Theme::onPortalReply);
}

void Theme::onPortalReply(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const QDBusPendingReply<QVariant> reply = *watcher;
    if (reply.isError())
        return; // no portal: the palette of the start stands
    setSystemDark(schemeOf(reply.value()) == prefersDark);
}

void Theme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        setSystemDark(schemeOf(value.variant()) == prefersDark);
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    apply();
}

void Theme::apply()
{
    m_dark = m_choice == ThemeChoice::FollowSystem ? m_systemDark : m_choice == ThemeChoice::Dark;
    const QPalette palette = makePalette(m_dark);
    QApplication::setPalette(palette);
    // Fusion draws the handle of a scroll bar as it does a button, which here is as white as the ground.
    QPalette scrollBar = palette;
    scrollBar.setColor(QPalette::Button, colorOf(ColorRole::Line, m_dark));
    QApplication::setPalette(scrollBar, "QScrollBar");
}

} // namespace lightfoot
