// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/alerttroubles.h"

#include <QTest>

#include <sstream>

using namespace lightfoot;

namespace {

StoredDelivery undelivered(const std::string &id, DeliveryState state = DeliveryState::Dead,
                           const std::string &reason = "the service said 400")
{
    Notification notification;
    notification.id = id;
    notification.title = "api " + id + " is down";
    return {{id, "http/ops", state, 1, {}, {}, reason}, std::make_shared<const Notification>(notification)};
}

QByteArray taken(std::ostringstream &out)
{
    const std::string text = out.str();
    out.str({});
    return QByteArray::fromStdString(text);
}

CourierHealth healthWith(const Message &problem, std::uint64_t unheard = 0)
{
    CourierHealth health;
    health.problem = problem;
    health.unheard = unheard;
    health.notifiers.push_back({"http/ops", {}, 0, 0, 0, "", {}});
    return health;
}

} // namespace

class TestAlertTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachMessageOnce()
    {
        std::ostringstream out;
        AlertTroubles troubles(out, {undelivered("old")});
        troubles.look({undelivered("old")}, {});
        QCOMPARE(taken(out), QByteArray());
        troubles.look({undelivered("old"), undelivered("1"), undelivered("2", DeliveryState::Maybe, "")}, {});
        QCOMPARE(
            taken(out),
            QByteArray("lightfoot-cli run: not delivered to http/ops: api 1 is down: the service said "
                       "400\nlightfoot-cli run: may or may not have been delivered to http/ops: api 2 is "
                       "down\n"));
        troubles.look({undelivered("old"), undelivered("1"), undelivered("2", DeliveryState::Maybe, "")}, {});
        QCOMPARE(taken(out), QByteArray());
        troubles.look({}, {}); // a person has it sent again
        troubles.look({undelivered("1")}, {});
        QCOMPARE(taken(out).count('\n'), 1);
    }

    // Whatever a service or a list says, it is one line, and many are not more than a screen can show.
    void hostileAndMany()
    {
        std::ostringstream out;
        AlertTroubles troubles(out, {});
        StoredDelivery hostile =
            undelivered("1\n", DeliveryState::Dead, "a\nb\x1b[31m" + std::string(100'000, 'x'));
        hostile.record.notifier = "http/o\nps";
        troubles.look({hostile}, {});
        const QByteArray said = taken(out);
        QCOMPARE(said.count('\n'), 1);
        QVERIFY(!said.contains('\x1b') && said.size() < 2000);
        std::vector<StoredDelivery> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back(undelivered(std::to_string(i)));
        troubles.look(many, {});
        const QByteArray lines = taken(out);
        QCOMPARE(lines.count('\n'), 51);
        QVERIFY(lines.endsWith("and 950 more were not delivered\n"));
    }

    void theStore()
    {
        std::ostringstream out;
        AlertTroubles troubles(out, {});
        const Message full = message("the disk of the alert store %1 is full", "/a");
        for (int i = 0; i < 3; ++i) { // it comes and goes
            troubles.look({}, healthWith(full));
            troubles.look({}, healthWith({}));
        }
        QCOMPARE(taken(out), QByteArray("lightfoot-cli run: the disk of the alert store /a is full\n"));
        CourierHealth health = healthWith({}, 2);
        health.notice = message("set aside");
        troubles.look({}, health);
        troubles.look({}, health);
        QCOMPARE(taken(out), QByteArray("lightfoot-cli run: set aside\nlightfoot-cli run: messages that no "
                                        "notifier listens to: 2\n"));
        health.unheard = 9;
        health.notifiers.clear(); // who has none does not want to be told
        troubles.look({}, health);
        QCOMPARE(taken(out), QByteArray());
    }

    void withoutData()
    {
        std::ostringstream out;
        AlertTroubles troubles(out, {});
        troubles.lookAtList(false, false);
        troubles.lookAtList(true, true);
        QCOMPARE(taken(out), QByteArray());
        troubles.lookAtList(true, false);
        troubles.lookAtList(true, false);
        QCOMPARE(taken(out), QByteArray("lightfoot-cli run: without --data what waits to be sent and what "
                                        "people were told is forgotten at the end\n"));
    }
};

QTEST_GUILESS_MAIN(TestAlertTroubles)
#include "tst_alerttroubles.moc"
