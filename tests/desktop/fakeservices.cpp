// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/fakeservices.h"

#include <QDBusConnection>

namespace lightfoot {

uint FakeNotifications::Notify(const QString &application, uint replaces, const QString &icon,
                               const QString &summary, const QString &body, const QStringList &actions,
                               const QVariantMap &hints, int)
{
    if (refuse) {
        sendErrorReply(QDBusError::LimitsExceeded, QStringLiteral("too many"));
        return 0;
    }
    calls.append({application, replaces, icon, summary, body, actions, hints});
    if (silent)
        setDelayedReply(true);
    return static_cast<uint>(calls.size()) + 100;
}

QStringList FakeNotifications::GetCapabilities()
{
    return capabilities;
}

QDBusVariant FakePortal::Read(const QString &, const QString &key)
{
    // As the real one: a variant in a variant.
    return QDBusVariant(
        QVariant::fromValue(QDBusVariant(key == QStringLiteral("contrast") ? contrast : scheme)));
}

} // namespace lightfoot
