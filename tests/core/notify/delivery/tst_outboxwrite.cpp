// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/outbox.h"
#include "core/notify/delivery/outboxwrite.h"
#include "tests/core/notify/delivery/deliverytesting.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

DeliveryRecord recordOf(const std::string &notification, DeliveryState state = DeliveryState::Waiting)
{
    return {notification, "fake/a", state, 0, {}, {}, ""};
}

// One notification, as it is taken.
OutboxWrite taken(const std::string &id)
{
    OutboxWrite write;
    write.batch.notifications = {notificationOf(id, "t")};
    write.put(recordOf(id));
    return write;
}

} // namespace

// What waits for a disk that does not answer.
class TestOutboxWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // Beyond the limit a notification goes, with all that is and will be known of its deliveries; what was
    // taken before is brought up to date all the same.
    void whatIsDroppedGoesWhole()
    {
        OutboxWrite waiting;
        for (std::size_t i = 0; i < BatchLimits::notifications; ++i)
            QCOMPARE(waiting.merge(taken(std::to_string(i))), 0U);
        QCOMPARE(waiting.merge(taken("more")), 1U);
        OutboxWrite later;
        later.put(recordOf("more", DeliveryState::Sent));
        later.put(recordOf("7", DeliveryState::Sent));
        later.put(recordOf("of an earlier run", DeliveryState::Sent));
        QCOMPARE(waiting.merge(std::move(later)), 0U);
        QCOMPARE(waiting.batch.notifications.size(), BatchLimits::notifications);
        QCOMPARE(waiting.deliveries.size(), BatchLimits::notifications + 1);
        QVERIFY(!waiting.deliveries.contains({"more", "fake/a"}));
        QVERIFY(waiting.deliveries.contains({"of an earlier run", "fake/a"}));
        QVERIFY((waiting.deliveries.at({"7", "fake/a"}).state == DeliveryState::Sent));
    }

    void deliveriesAreBounded()
    {
        OutboxWrite waiting;
        for (std::size_t i = 0; i < BatchLimits::deliveries + 10; ++i) {
            OutboxWrite one;
            one.put(recordOf(std::to_string(i)));
            waiting.merge(std::move(one));
        }
        QCOMPARE(waiting.deliveries.size(), BatchLimits::deliveries);
        OutboxWrite known;
        known.put(recordOf("7", DeliveryState::Sent));
        waiting.merge(std::move(known));
        QVERIFY((waiting.deliveries.at({"7", "fake/a"}).state == DeliveryState::Sent));
    }

    // A row of a notification that is not in the file would be nobody's, and there for ever.
    void noRowsWithoutANotification()
    {
        const QTemporaryDir directory;
        const std::string path = directory.filePath(QStringLiteral("alerts.sqlite")).toStdString();
        {
            Outbox outbox(path);
            QVERIFY(outbox.write(taken("known")));
            OutboxWrite write;
            write.put(recordOf("known", DeliveryState::Dead));
            write.put(recordOf("dropped", DeliveryState::Dead));
            QVERIFY(outbox.write(write));
        }
        Outbox reader(path, Outbox::Access::Read);
        const std::vector<NotifierTally> tallies = reader.tallies().value();
        QCOMPARE(tallies.size(), 1U);
        QCOMPARE(tallies[0].undelivered, 1U);
    }
};

QTEST_GUILESS_MAIN(TestOutboxWrite)
#include "tst_outboxwrite.moc"
