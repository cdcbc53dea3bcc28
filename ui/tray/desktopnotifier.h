// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/event.h"
#include "ui/tray/notificationtext.h"
#include "ui/widgets/guihop.h"

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <unordered_map>

class QDBusPendingCallWatcher;

namespace lightfoot {

// Tells people over org.freedesktop.Notifications what the alert policy decided to tell, whatever channels
// the list has. Never waits for the daemon: all calls are asynchronous with a time limit, one at a time, and
// a daemon that hangs costs notifications, nothing else. QSystemTrayIcon::showMessage() is no use: without a
// tray it loses the message silently, and it sends the urgency in a type that daemons ignore. Lives on the
// GUI thread; notify() comes on the dispatcher's thread. Made before the monitor and outlives it.
class DesktopNotifier final : public QObject, public NotificationSink
{
    Q_OBJECT
public:
    // What comes within fold after the first is told together.
    explicit DesktopNotifier(const QDBusConnection &bus,
                             std::chrono::milliseconds fold = std::chrono::seconds(1),
                             QObject *parent = nullptr);

    void notify(const News &news) override;
    // A notification that is not about an endpoint.
    void tell(const QString &summary, const QString &body);
    // Off: what the policy tells is not shown here. What tell() says is. On by default.
    void setOn(bool on);
    // Whether daemons that can are to make a sound. Off by default.
    void setSound(bool sound) { m_sound = sound; }

    // Why the last notification could not be shown; empty when it could.
    QString problem() const { return m_problem; }

    // Whether people see what is told.
    enum class Showing : std::uint8_t
    {
        Unknown, // nothing was told yet, or another daemon is there since
        Yes,
        Off,
        Failed // problem()
    };
    Showing showing() const;

Q_SIGNALS:
    void problemChanged(const QString &problem);
    void showingChanged();
    // A button was pressed. Open of what is about nothing: the window alone.
    void openRequested(const NotificationAbout &about);
    void acknowledgeRequested(const NotificationAbout &about);
    void muteRequested(const NotificationAbout &about); // for an hour

private Q_SLOTS:
    // From the daemon: names and types are fixed by the specification.
    void onActionInvoked(uint id, const QString &key);
    void onNotificationClosed(uint id, uint reason);

private:
    void flush();
    void enqueue(NotificationText text);
    void askCapabilities();
    void onCapabilities(QDBusPendingCallWatcher *watcher);
    void sendNext();
    void send(const NotificationText &text);
    void onSent(QDBusPendingCallWatcher *watcher, const NotificationText &text);
    QStringList actionsOf(const NotificationText &text) const;
    QVariantMap hintsOf(const NotificationText &text) const;
    uint replacedBy(const NotificationText &text) const;
    void setProblem(const QString &problem);
    void setShown(bool shown);
    void watchDaemon();

    QDBusConnection m_bus;
    std::vector<Notification> m_notifications;          // waiting for the fold time to end
    std::deque<NotificationText> m_texts;               // waiting for the daemon
    std::unordered_map<uint, NotificationAbout> m_ours; // that are shown, by the daemon's id
    QStringList m_capabilities;
    bool m_asking = false;
    bool m_known = false; // m_capabilities
    bool m_sending = false;
    bool m_shown = false; // the last one, by the daemon that is there now
    bool m_on = true;
    bool m_sound = false;
    QString m_problem;
    QTimer m_fold;
    GuiHop m_hop;
};

} // namespace lightfoot
