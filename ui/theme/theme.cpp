// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/contraststyle.h"
#include "ui/theme/focusring.h"

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
constexpr uint prefersLight = 2;
constexpr uint prefersContrast = 1;

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;
const QString highContrast = u"contrast"_s; // 0 no preference, 1 high; newer portals alone

// Read answers v(v(u)), SettingChanged v(u): unwrap what is there.
uint numberOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent), m_startDark(isDark(QGuiApplication::palette())), m_systemDark(m_startDark)
{
    QApplication::setStyle(u"Fusion"_s);
    apply();
    askPortal();
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focused) { ringFocus(focused); });
}

Theme::~Theme()
{
    delete m_ring;
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
    ask(colorScheme);
    ask(highContrast);
}

// No portal, or one that does not know the key: what stood stands.
void Theme::ask(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(portal, portalPath, portalInterface, u"Read"_s);
    call << appearance << key;
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, portalTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *asked) {
        asked->deleteLater();
        const QDBusPendingReply<QVariant> reply = *asked;
        if (!reply.isError())
            take(key, reply.value());
    });
}

void Theme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance)
        take(key, value.variant());
}

void Theme::take(const QString &key, const QVariant &value)
{
    if (key == colorScheme)
        m_systemDark = numberOf(value) == prefersDark || (numberOf(value) != prefersLight && m_startDark);
    else if (key == highContrast)
        m_systemContrast = numberOf(value) == prefersContrast;
    else
        return;
    apply();
}

void Theme::apply()
{
    switch (m_choice) {
    case ThemeChoice::FollowSystem:
        m_scheme = m_systemContrast ? (m_systemDark ? Scheme::ContrastDark : Scheme::ContrastLight)
                                    : (m_systemDark ? Scheme::Dark : Scheme::Light);
        break;
    case ThemeChoice::Light:
        m_scheme = Scheme::Light;
        break;
    case ThemeChoice::Dark:
        m_scheme = Scheme::Dark;
        break;
    case ThemeChoice::ContrastLight:
        m_scheme = Scheme::ContrastLight;
        break;
    case ThemeChoice::ContrastDark:
        m_scheme = Scheme::ContrastDark;
        break;
    }
    const QPalette palette = makePalette(m_scheme);
    const bool edged = qobject_cast<const ContrastStyle *>(QApplication::style());
    if (isHighContrast(palette) && !edged)
        QApplication::setStyle(new ContrastStyle);
    else if (!isHighContrast(palette) && edged)
        QApplication::setStyle(u"Fusion"_s);
    QApplication::setPalette(palette);
    // Fusion draws the handle of a scroll bar as it does a button, which here is as white as the ground.
    QPalette scrollBar = palette;
    scrollBar.setColor(QPalette::Button, colorOf(ColorRole::Line, m_scheme));
    QApplication::setPalette(scrollBar, "QScrollBar");
    ringFocus(QApplication::focusWidget());
}

void Theme::ringFocus(QWidget *focused)
{
    if (!isHighContrast(QGuiApplication::palette())) {
        delete m_ring;
        return;
    }
    if (!focused)
        return; // another window has it
    if (!m_ring)
        m_ring = new FocusRing;
    m_ring->setWidget(focused);
}

} // namespace lightfoot
