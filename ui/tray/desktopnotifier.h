// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/notificationtext.h"
#include "ui/widgets/guihop.h"

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <unordered_map>

class QDBusPendingCallWatcher;

namespace lightfoot {

// Tells people over org.freedesktop.Notifications that an endpoint went down or came back. Never waits for
// the daemon: all calls are asynchronous with a time limit, and a daemon that hangs costs notifications,
// nothing else. QSystemTrayIcon::showMessage() is no use: without a tray it loses the message silently, and
// it sends the urgency in a type that daemons ignore. Lives on the GUI thread; notify() comes on the
// monitor's thread. Made before the monitor and outlives it.
class DesktopNotifier final : public QObject, public NotificationSink
{
    Q_OBJECT
public:
    // Events that come within fold after the first are told together.
    explicit DesktopNotifier(const QDBusConnection &bus,
                             std::chrono::milliseconds fold = std::chrono::seconds(1),
                             QObject *parent = nullptr);

    void notify(const std::vector<Event> &events) override;
    // A notification that is not about an endpoint.
    void tell(const QString &summary, const QString &body);

    // Why the last notification could not be shown; empty when it could.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void problemChanged(const QString &problem);
    // Open was pressed. A negative handle: no particular endpoint.
    void openRequested(qint64 endpoint);

private Q_SLOTS:
    // From the daemon: names and types are fixed by the specification.
    void onActionInvoked(uint id, const QString &key);
    void onNotificationClosed(uint id, uint reason);

private:
    void flush();
    void askCapabilities();
    void onCapabilities(QDBusPendingCallWatcher *watcher);
    void sendAll();
    void send(const NotificationText &text);
    void onSent(QDBusPendingCallWatcher *watcher, const NotificationText &text);
    void setProblem(const QString &problem);

    QDBusConnection m_bus;
    std::vector<Event> m_events;             // waiting for the fold time to end
    std::vector<NotificationText> m_texts;   // waiting for the capabilities
    std::unordered_map<uint, qint64> m_ours; // notifications of ours that are shown: id to endpoint or -1
    QStringList m_capabilities;
    bool m_asking = false;
    bool m_known = false;
    QString m_problem;
    QTimer m_fold;
    GuiHop m_hop;
};

} // namespace lightfoot
