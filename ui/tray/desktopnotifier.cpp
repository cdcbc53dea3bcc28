// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/desktopnotifier.h"

#include "resources/appid.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int callTimeout = 5000;             // ms
constexpr std::size_t foldLimit = 50'000;     // one for each of many endpoints within a fold time
constexpr std::size_t waitingLimit = 50;      // for a daemon that hangs; the oldest say least
constexpr std::size_t rememberedLimit = 1000; // daemons that never say that a notification is closed
constexpr uchar urgencyNormal = 1;
constexpr uchar urgencyCritical = 2;

// Of buttons, between the daemon and us.
constexpr QLatin1String openKey("default"); // also a click on the notification itself
constexpr QLatin1String acknowledgeKey("acknowledge");
constexpr QLatin1String muteKey("mute-1h");

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
    watchDaemon();
}

// Another daemon counts its notifications anew: an id of ours would be of somebody else's there.
void DesktopNotifier::watchDaemon()
{
    auto *watcher = new QDBusServiceWatcher(service(), m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        m_ours.clear();
        m_known = false;
        setShown(false);
    });
}

DesktopNotifier::Showing DesktopNotifier::showing() const
{
    if (!m_problem.isEmpty())
        return Showing::Failed;
    if (!m_on)
        return Showing::Off;
    return m_shown ? Showing::Yes : Showing::Unknown;
}

void DesktopNotifier::setOn(bool on)
{
    if (std::exchange(m_on, on) != on)
        Q_EMIT showingChanged();
}

void DesktopNotifier::setShown(bool shown)
{
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT showingChanged();
}

void DesktopNotifier::notify(const News &news)
{
    if (news.notifications.empty())
        return;
    m_hop.handle().post([this, told = news.notifications] {
        if (m_notifications.size() < foldLimit)
            m_notifications.insert(m_notifications.end(), told.begin(), told.end());
        if (!m_fold.isActive())
            m_fold.start();
    });
}

void DesktopNotifier::tell(const QString &summary, const QString &body)
{
    enqueue({.summary = summary, .body = body, .problem = false, .actions = false, .about = {}});
    askCapabilities();
}

void DesktopNotifier::flush()
{
    const std::vector<Notification> notifications = std::move(m_notifications);
    m_notifications.clear();
    if (!m_on)
        return;
    for (NotificationText &text : notificationTexts(notifications))
        enqueue(std::move(text));
    askCapabilities();
}

void DesktopNotifier::enqueue(NotificationText text)
{
    if (m_texts.size() >= waitingLimit)
        m_texts.pop_front();
    m_texts.push_back(std::move(text));
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
        return sendNext();
    if (m_asking || m_texts.empty())
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
    sendNext();
}

// One at a time: what replaces another must know its id.
void DesktopNotifier::sendNext()
{
    if (m_sending || m_texts.empty())
        return;
    const NotificationText text = std::move(m_texts.front());
    m_texts.pop_front();
    send(text);
}

QStringList DesktopNotifier::actionsOf(const NotificationText &text) const
{
    if (!m_capabilities.contains(u"actions"_s))
        return {};
    QStringList actions{openKey, tr("Open")};
    if (text.actions)
        actions << acknowledgeKey << tr("Acknowledge") << muteKey << tr("Mute 1 h");
    return actions;
}

QVariantMap DesktopNotifier::hintsOf(const NotificationText &text) const
{
    QVariantMap hints{
        {u"urgency"_s, QVariant::fromValue<uchar>(text.problem ? urgencyCritical : urgencyNormal)},
        {u"desktop-entry"_s, QString::fromLatin1(applicationId())},
        {u"category"_s, text.problem ? u"network.error"_s : u"network.connected"_s},
    };
    if (m_capabilities.contains(u"sound"_s)) {
        if (m_sound)
            hints.insert(u"sound-name"_s, text.problem ? u"dialog-warning"_s : u"message"_s);
        else
            hints.insert(u"suppress-sound"_s, true);
    }
    // A list of what was missed is for problems: nobody wants to read there that an icon is in the tray.
    if (m_capabilities.contains(u"persistence"_s) && text.about.threads.empty())
        hints.insert(u"transient"_s, true);
    return hints;
}

// One that is shown and of which this tells all outages; zero: none.
uint DesktopNotifier::replacedBy(const NotificationText &text) const
{
    const auto found = std::ranges::find_if(m_ours, [&](const auto &ours) {
        const std::set<std::string> &threads = ours.second.threads;
        return !threads.empty() && std::ranges::includes(text.about.threads, threads);
    });
    return found == m_ours.end() ? 0 : found->first;
}

void DesktopNotifier::send(const NotificationText &text)
{
    m_sending = true;
    QString body = m_capabilities.contains(u"body"_s) ? text.body : QString();
    if (m_capabilities.contains(u"body-markup"_s))
        body = body.toHtmlEscaped();
    QDBusMessage call = methodCall(u"Notify"_s);
    call << u"Lightfoot"_s << replacedBy(text) << QString::fromLatin1(applicationId()) << text.summary << body
         << actionsOf(text) << hintsOf(text) << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, callTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, text](QDBusPendingCallWatcher *done) { onSent(done, text); });
}

void DesktopNotifier::onSent(QDBusPendingCallWatcher *watcher, const NotificationText &text)
{
    watcher->deleteLater();
    m_sending = false;
    const QDBusPendingReply<uint> reply = *watcher;
    if (reply.isError()) {
        m_known = false; // perhaps another daemon is there next time
        setProblem(tr("Notifications: %1").arg(reply.error().message()));
    } else {
        setProblem({});
        setShown(true);
        if (m_ours.size() >= rememberedLimit)
            m_ours.clear();
        m_ours.insert_or_assign(reply.value(), text.about);
    }
    askCapabilities();
}

void DesktopNotifier::onActionInvoked(uint id, const QString &key)
{
    const auto found = m_ours.find(id); // daemons tell everyone of everyone's buttons
    if (found == m_ours.end())
        return;
    const NotificationAbout about = found->second;
    if (key == openKey)
        Q_EMIT openRequested(about);
    else if (key == acknowledgeKey)
        Q_EMIT acknowledgeRequested(about);
    else if (key == muteKey)
        Q_EMIT muteRequested(about);
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
    Q_EMIT showingChanged();
}

} // namespace lightfoot
