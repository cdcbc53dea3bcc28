// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/desktopnotifier.h"

#include "resources/appid.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int callTimeout = 5000;             // ms
constexpr std::size_t eventLimit = 50'000;    // one change for each of many endpoints within a fold time
constexpr std::size_t rememberedLimit = 1000; // daemons that never say that a notification is closed
constexpr uchar urgencyNormal = 1;
constexpr uchar urgencyCritical = 2;

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QDBusMessage methodCall(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), u"/org/freedesktop/Notifications"_s, service(), method);
}

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, std::chrono::milliseconds fold, QObject *parent)
    : QObject(parent), m_bus(bus), m_hop(this)
{
    m_fold.setSingleShot(true);
    m_fold.setInterval(fold);
    connect(&m_fold, &QTimer::timeout, this, &DesktopNotifier::flush);
    if (!m_bus.isConnected()) {
        m_problem = tr("Notifications: no session bus");
        return;
    }
    // No service name: asking who owns it would wait for the bus. What is not ours is told by its id.
    const QString path = u"/org/freedesktop/Notifications"_s;
    m_bus.connect({}, path, service(), u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    m_bus.connect({}, path, service(), u"NotificationClosed"_s, this, SLOT(onNotificationClosed(uint, uint)));
}

void DesktopNotifier::notify(const std::vector<Event> &events)
{
    std::vector<Event> told;
    for (const Event &event : events) {
        if (event.transition.announcement != Announcement::None)
            told.push_back(event);
    }
    if (told.empty())
        return;
    m_hop.handle().post([this, told = std::move(told)] {
        if (m_events.size() < eventLimit)
            m_events.insert(m_events.end(), told.begin(), told.end());
        if (!m_fold.isActive())
            m_fold.start();
    });
}

void DesktopNotifier::tell(const QString &summary, const QString &body)
{
    m_texts.push_back({summary, body, false, std::nullopt});
    askCapabilities();
}

void DesktopNotifier::flush()
{
    const std::vector<Event> events = std::move(m_events);
    m_events.clear();
    for (NotificationText &text : notificationTexts(events))
        m_texts.push_back(std::move(text));
    askCapabilities();
}

// Asked again as long as there was no answer: the daemon may come later than we do.
void DesktopNotifier::askCapabilities()
{
    if (!m_bus.isConnected()) {
        m_texts.clear();
        setProblem(tr("Notifications: no session bus"));
        return;
    }
    if (m_known)
        return sendAll();
    if (m_asking)
        return;
    m_asking = true;
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(methodCall(u"GetCapabilities"_s), callTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &DesktopNotifier::onCapabilities);
}

void DesktopNotifier::onCapabilities(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    m_asking = false;
    const QDBusPendingReply<QStringList> reply = *watcher;
    if (reply.isError()) {
        m_texts.clear();
        setProblem(tr("Notifications: %1").arg(reply.error().message()));
        return;
    }
    m_known = true;
    m_capabilities = reply.value();
    sendAll();
}

void DesktopNotifier::sendAll()
{
    const std::vector<NotificationText> texts = std::move(m_texts);
    m_texts.clear();
    for (const NotificationText &text : texts)
        send(text);
}

void DesktopNotifier::send(const NotificationText &text)
{
    const QString id = QString::fromLatin1(applicationId());
    const bool markup = m_capabilities.contains(u"body-markup"_s);
    QStringList actions;
    if (m_capabilities.contains(u"actions"_s))
        actions << u"default"_s << tr("Open");
    const QVariantMap hints{
        {u"urgency"_s, QVariant::fromValue<uchar>(text.down ? urgencyCritical : urgencyNormal)},
        {u"desktop-entry"_s, id},
        {u"category"_s, text.down ? u"network.error"_s : u"network.connected"_s},
    };
    QDBusMessage call = methodCall(u"Notify"_s);
    call << u"Lightfoot"_s << 0U << id << text.summary << (markup ? text.body.toHtmlEscaped() : text.body)
         << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, callTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, text](QDBusPendingCallWatcher *done) { onSent(done, text); });
}

void DesktopNotifier::onSent(QDBusPendingCallWatcher *watcher, const NotificationText &text)
{
    watcher->deleteLater();
    const QDBusPendingReply<uint> reply = *watcher;
    if (reply.isError()) {
        m_known = false; // perhaps another daemon is there next time
        setProblem(tr("Notifications: %1").arg(reply.error().message()));
        return;
    }
    setProblem({});
    if (m_ours.size() >= rememberedLimit)
        m_ours.clear();
    m_ours.insert_or_assign(reply.value(), text.endpoint ? qint64(*text.endpoint) : -1);
}

void DesktopNotifier::onActionInvoked(uint id, const QString &key)
{
    const auto found = m_ours.find(id); // daemons tell everyone of everyone's buttons
    if (found != m_ours.end() && key == u"default"_s)
        Q_EMIT openRequested(found->second);
}

void DesktopNotifier::onNotificationClosed(uint id, uint)
{
    m_ours.erase(id);
}

void DesktopNotifier::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged(problem);
}

} // namespace lightfoot
