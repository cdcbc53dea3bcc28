// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The budget against what this kernel really does: in a namespace of our own the ports are used up.
#include "core/sockets/budget/portbudget.h"
#include "tests/core/sockets/budget/portclient.h"
#include "tests/core/sockets/kernel/sysctls.h"
#include "tests/core/sockets/loopbacksockets.h"
#include "tests/servers/networknamespace.h"

#include <QTest>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace std::chrono_literals;

namespace {

using Steady = std::chrono::steady_clock;

void setRange(int first, int last)
{
    setSysctl("ipv4/ip_local_port_range", std::to_string(first) + " " + std::to_string(last));
}

PortBudget budgetNow(const PortHistory &history = {})
{
    return portBudget(readKernelSettings(), readSocketTable().value(), history, 1000);
}

// Nobody is on the way to TIME_WAIT any more: on a busy machine close() is done before the last segments are.
bool isAtRest()
{
    const std::vector<SocketRow> rows = readSocketTable().value();
    return std::ranges::all_of(rows, [](const SocketRow &row) {
        return row.state == TcpState::Listen || row.state == TcpState::TimeWait;
    });
}

// What the budget says of connections without a source address of their own; a pair that nobody used yet has
// all there is.
TupleBudget budgetOf(const PortClient &client, const PortHistory &history = {})
{
    const PortBudget budget = budgetNow(history);
    for (const TupleBudget &tuple : budget.tightest) {
        if (tuple.remote == client.remote() && tuple.local.bytes == client.remote().bytes)
            return tuple;
    }
    TupleBudget untouched;
    untouched.available = budget.rules.capacity;
    return untouched;
}

// An address that is no loopback one, on the loopback interface: "loopback only" is about addresses.
bool addAddress(const std::string &host)
{
    const int control = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    std::strcpy(request.ifr_name, "lo:1");
    sockaddr_in name{};
    name.sin_family = AF_INET;
    std::memcpy(&name.sin_addr, address(host, 0).bytes.data(), 4);
    std::memcpy(&request.ifr_addr, &name, sizeof name);
    const bool done = ::ioctl(control, SIOCSIFADDR, &request) == 0;
    ::close(control);
    return done;
}

std::chrono::nanoseconds median(std::vector<std::chrono::nanoseconds> values)
{
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

} // namespace

class TestPortExhaustion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        setSysctl("ipv4/tcp_tw_reuse", "0");
        setSysctl("ipv4/tcp_timestamps", "1");
        setSysctl("ipv4/ip_local_reserved_ports", "");
    }

    // As many as the budget says, not one more and not one less.
    void availableIsExact_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<QString>("reserved");
        QTest::addColumn<QString>("listener");
        QTest::addColumn<int>("listenerPort");
        QTest::addColumn<unsigned>("expected");
        QTest::newRow("plain") << 41000 << 41019 << "" << "" << 0 << 20U;
        QTest::newRow("odd number of ports") << 41100 << 41120 << "" << "" << 0 << 20U;
        QTest::newRow("reserved") << 41200 << 41219 << "41203,41210-41212,9999" << "" << 0 << 16U;
        QTest::newRow("a listener in the range") << 41300 << 41319 << "" << "127.0.0.77" << 41305 << 19U;
        QTest::newRow("an IPv6 listener in it") << 41400 << 41419 << "" << "::1" << 41405 << 19U;
    }

    void availableIsExact()
    {
        QFETCH(const int, first);
        QFETCH(const int, last);
        QFETCH(const QString, reserved);
        QFETCH(const QString, listener);
        QFETCH(const int, listenerPort);
        QFETCH(const unsigned, expected);
        PortClient client("127.0.0.1", 9001);
        setRange(first, last);
        setSysctl("ipv4/ip_local_reserved_ports", reserved.toStdString());
        LoopbackSockets sockets;
        if (listenerPort != 0)
            sockets.listen(listener.toStdString(), 1, static_cast<std::uint16_t>(listenerPort));
        QCOMPARE(budgetNow().rules.capacity, expected);
        QCOMPARE(client.untilRefused(7), 7U);
        QTRY_VERIFY(isAtRest());
        const TupleBudget some = budgetOf(client);
        QCOMPARE(some.timeWait, 7U);
        QCOMPARE(some.available, expected - 7);
        // Of an odd number of ports each connect() leaves out one, and not always the same.
        const unsigned more = client.untilRefused();
        QVERIFY(more >= some.available && more <= some.available + budgetNow().rules.passedOver);
        QCOMPARE(budgetOf(client).available, 0U);
        QCOMPARE(budgetOf(client).exhaustedIn.value(), 0ms);
    }

    // Another remote address, remote port or source address has the whole range to itself.
    void eachPairHasItsOwn()
    {
        setRange(42000, 42009);
        PortClient client("127.0.0.1", 9002);
        QCOMPARE(client.untilRefused(), 10U);
        PortClient otherPort("127.0.0.1", 9003);
        QCOMPARE(budgetOf(otherPort).available, 10U);
        QCOMPARE(otherPort.untilRefused(), 10U);
        PortClient otherAddress("127.0.0.2", 9002);
        QCOMPARE(otherAddress.untilRefused(), 10U);
        unsigned fromElsewhere = 0;
        while (client.once(address("127.0.0.3", 0)).error == 0)
            ++fromElsewhere;
        QCOMPARE(fromElsewhere, 10U);
    }

    // A program that binds to its address first: one port a connection, whatever the remote.
    void boundAddressesShareAmongRemotes()
    {
        setRange(42100, 42109);
        PortClient one("127.0.0.1", 9004);
        PortClient other("127.0.0.2", 9004);
        const SocketAddress from = address("127.0.0.5", 0);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(one.once(from).error, 0);
        const PortBudget budget = budgetNow();
        const auto local = std::ranges::find(budget.locals, from, &LocalBudget::local);
        QVERIFY(local != budget.locals.end());
        QCOMPARE(local->available, 4U);
        unsigned more = 0;
        PortClient::Outcome outcome;
        for (; (outcome = other.once(from)).error == 0; ++more) {
        }
        QCOMPARE(more, 4U);
        QCOMPARE(outcome.error, EADDRINUSE); // from bind()
    }

    // Every port that is as even or odd as the first of the range goes before any other. And beyond that
    // half, connect() tries them all each time: it takes many times as long.
    void halfOfTheRangeIsQuick()
    {
        setRange(46000, 59999); // no other test has been here
        const PortRules rules = budgetNow().rules;
        PortClient client("127.0.0.1", 9005);
        std::vector<std::chrono::nanoseconds> before;
        for (unsigned i = 0; i < rules.quick; ++i) {
            const PortClient::Outcome outcome = client.once();
            QCOMPARE(outcome.error, 0);
            QVERIFY2(rules.isQuick(outcome.port), qPrintable(QString::number(i)));
            before.push_back(outcome.cost);
        }
        QCOMPARE(budgetOf(client).slowIn.value(), 0ms);
        std::vector<std::chrono::nanoseconds> after;
        for (int i = 0; i < 25; ++i) {
            const PortClient::Outcome outcome = client.once();
            QVERIFY(!rules.isQuick(outcome.port));
            after.push_back(outcome.cost);
        }
        QVERIFY(median(after) > 5 * median(before));
        QVERIFY(budgetOf(client).portsTried > 7000);
    }

    void reuse_data()
    {
        QTest::addColumn<int>("setting");
        QTest::addColumn<int>("timestamps");
        QTest::addColumn<QString>("host");
        QTest::addColumn<unsigned>("expected");
        QTest::newRow("off") << 0 << 1 << "127.0.0.1" << 0U;
        QTest::newRow("loopback only, loopback") << 2 << 1 << "127.0.0.1" << 10U;
        QTest::newRow("loopback only, another address") << 2 << 1 << "10.9.9.1" << 0U;
        QTest::newRow("on, another address") << 1 << 1 << "10.9.9.1" << 10U;
        QTest::newRow("on, no timestamps") << 1 << 0 << "10.9.9.1" << 0U;
    }

    void reuse()
    {
        QFETCH(const int, setting);
        QFETCH(const int, timestamps);
        QFETCH(const QString, host);
        QFETCH(const unsigned, expected);
        QVERIFY(addAddress("10.9.9.1"));
        static int port = 9100;
        setRange(43000, 43009);
        setSysctl("ipv4/tcp_tw_reuse", std::to_string(setting));
        setSysctl("ipv4/tcp_timestamps", std::to_string(timestamps));
        PortClient client(host.toLatin1().constData(), static_cast<std::uint16_t>(++port));
        if (readKernelSettings().twReuseDelay.value) // a second otherwise
            setSysctl("ipv4/tcp_tw_reuse_delay", "400");
        const auto delay = budgetNow().rules.twReuseDelay;
        QCOMPARE(client.untilRefused(), 10U); // too young: none is reused
        QCOMPARE(budgetOf(client).available, 0U);
        const auto youngest = Steady::now();
        QTRY_VERIFY(Steady::now() - youngest > delay + 50ms);
        const TupleBudget budget = budgetOf(client);
        QCOMPARE(budget.reusable, expected);
        QCOMPARE(budget.available, expected);
        QCOMPARE(client.untilRefused(expected + 5), expected);
    }

    // Full buckets leave no TIME_WAIT, so that there is nothing to run out of.
    void fullBucketsNeverExhaust()
    {
        setRange(44000, 44019);
        PortClient client("127.0.0.1", 9006);
        QTRY_VERIFY(isAtRest());
        setSysctl("ipv4/tcp_max_tw_buckets", std::to_string(budgetNow().timeWait + 12));
        QCOMPARE(client.untilRefused(200), 200U);
        QTRY_VERIFY(isAtRest());
        const TupleBudget budget = budgetOf(client);
        QCOMPARE(budget.timeWait, 12U);
        QVERIFY(!budget.exhaustedIn);
        setSysctl("ipv4/tcp_max_tw_buckets", "100000");
    }

    // A client of 80 connections a second and 400 ports: what is said on the way is what happens.
    void theForecastComesTrue()
    {
        setRange(45000, 45399);
        PortClient client("127.0.0.1", 9007);
        PortHistory history;
        struct Said
        {
            Steady::time_point when;
            std::chrono::milliseconds in;
        };
        std::vector<Said> said;
        const auto start = Steady::now();
        for (int i = 0;; ++i) {
            std::this_thread::sleep_until(start + i * 12500us); // the client's pace
            if (client.once().error == EADDRNOTAVAIL)
                break;
            QVERIFY(i <= 400);
            if (i % 20 != 19)
                continue;
            history.take(portUse(readKernelSettings(), readSocketTable().value()), Steady::now());
            if (const auto in = budgetOf(client, history).exhaustedIn)
                said.push_back({Steady::now(), *in});
        }
        const auto end = Steady::now();
        std::vector<double> errors; // shares of what really remained
        for (const Said &one : said) {
            // Before three seconds have gone on alike only the mean of ten seconds is believed.
            if (one.when - start < 3300ms)
                continue;
            const double real = std::chrono::duration<double>(end - one.when).count();
            if (real < 0.5) // a share of so little says more of this machine's scheduler than of the forecast
                continue;
            const double told = std::chrono::duration<double>(one.in).count();
            errors.push_back(std::max(std::abs(told - real) - 0.05, 0.0) / real);
            qInfo("%.2f s told, %.2f s real", told, real);
            QVERIFY(errors.back() < 0.25); // a busy machine's client is not always on time
        }
        QVERIFY(errors.size() >= 4); // five between 3.3 s and 4.5 s, the last of them just in time
        std::ranges::sort(errors);
        QVERIFY(errors[errors.size() / 2] < 0.05);
        QTRY_VERIFY(isAtRest());
        QCOMPARE(budgetOf(client).timeWait, 400U);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestPortExhaustion)
#include "tst_portexhaustion.moc"
