// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/logsocket.h"
#include "tests/servers/networknamespace.h"

#include <QTest>

#include <algorithm>
#include <future>
#include <netinet/in.h>
#include <thread>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::seconds farAway{60};

HostAddress loopback(std::uint8_t last, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(0x7F000000U + last);
    HostAddress made;
    std::memcpy(&made.address, &address, sizeof address);
    made.size = sizeof address;
    return made;
}

// A socket of TCP that is closed at the end.
struct TcpSocket
{
    TcpSocket() : descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {}
    ~TcpSocket() { ::close(descriptor); }
    TcpSocket(const TcpSocket &) = delete;
    TcpSocket &operator=(const TcpSocket &) = delete;

    bool listen(const HostAddress &at, int backlog) const
    {
        return ::bind(descriptor, at.get(), at.size) == 0 && ::listen(descriptor, backlog) == 0;
    }
    std::uint16_t port() const
    {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size);
        return ntohs(address.sin_port);
    }

    const int descriptor;
};

const LogAddress someLog{.network = LogNetwork::Tcp, .host = "log.example", .port = "514"};

QByteArray wordsOf(const Result<void> &result)
{
    return QByteArray::fromStdString(result ? "sent" : toEnglish(result.error().message));
}

} // namespace

// Whatever a resolver or an address does, a message to a system log has its time and no more.
class TestLogSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void lookupThatHangs_data();
    void lookupThatHangs();
    void notTooManyOfThem();
    void eachAddressHasItsShare();
    void nameOfThisMachine();
};

void TestLogSocket::lookupThatHangs_data()
{
    QTest::addColumn<bool>("cancels");
    QTest::newRow("time-out") << false;
    QTest::newRow("cancelled") << true;
}

void TestLogSocket::lookupThatHangs()
{
    QFETCH(bool, cancels);
    std::promise<void> release;
    const std::shared_future<void> released = release.get_future().share();
    const HostLookup hanging = [released](const std::string &, const std::string &) {
        released.wait_for(farAway);
        return Result<HostAddresses>(HostAddresses());
    };
    std::atomic<bool> cancelled{false};
    std::thread canceller([&] { cancelled = cancels; });
    const auto began = Steady::now();
    const auto timeout = cancels ? std::chrono::milliseconds(farAway) : std::chrono::milliseconds(100);
    const Result<void> sent = sendToLog(someLog, "message", timeout, cancelled, hanging);
    const auto took = Steady::now() - began;
    canceller.join();
    release.set_value();
    QCOMPARE(wordsOf(sent),
             QByteArray("the name of the system log log.example could not be looked up: no answer in time"));
    QVERIFY(took < farAway / 4);
}

void TestLogSocket::notTooManyOfThem()
{
    std::promise<void> release;
    const std::shared_future<void> released = release.get_future().share();
    const HostLookup hanging = [released](const std::string &, const std::string &) {
        released.wait_for(farAway);
        return Result<HostAddresses>(HostAddresses());
    };
    const std::atomic<bool> cancelled{true};
    QByteArray said;
    int hang = 0;
    for (; hang <= lookupLimit && !said.contains("too many"); ++hang)
        said = wordsOf(sendToLog(someLog, "message", farAway, cancelled, hanging));
    QVERIFY2(said.contains("too many lookups hang"), said.constData());
    release.set_value();
    // They count themselves out.
    const HostLookup none = [](const std::string &, const std::string &) {
        return Result<HostAddresses>(HostAddresses());
    };
    const std::atomic<bool> going{false};
    QTRY_VERIFY(wordsOf(sendToLog(someLog, "message", farAway, going, none)).contains("takes no message"));
}

// The first address says nothing: the second still has time.
void TestLogSocket::eachAddressHasItsShare()
{
    const TcpSocket silent;
    QVERIFY(silent.listen(loopback(2, 0), 0));
    const std::uint16_t port = silent.port();
    const TcpSocket works;
    QVERIFY(works.listen(loopback(3, port), 8));
    // With its queue full the kernel answers no more connections there.
    std::array<TcpSocket, 4> fill;
    const HostAddress full = loopback(2, port);
    for (const TcpSocket &one : fill)
        static_cast<void>(::connect(one.descriptor, full.get(), full.size));
    const HostLookup both = [port](const std::string &host, const std::string &) {
        return Result<HostAddresses>(
            host == "log.example" ? HostAddresses{loopback(2, port), loopback(3, port)} : HostAddresses());
    };
    const std::atomic<bool> cancelled{false};
    const auto began = Steady::now();
    QCOMPARE(wordsOf(sendToLog(someLog, "message", std::chrono::milliseconds(2000), cancelled, both)),
             QByteArray("sent"));
    QVERIFY(Steady::now() - began >= std::chrono::milliseconds(900)); // it was silent indeed
}

void TestLogSocket::nameOfThisMachine()
{
    const TcpSocket log;
    QVERIFY(log.listen(loopback(1, 0), 8));
    const LogAddress address{
        .network = LogNetwork::Tcp, .host = "127.0.0.1", .port = std::to_string(log.port())};
    const std::atomic<bool> cancelled{false};
    QCOMPARE(wordsOf(sendToLog(address, "message", farAway, cancelled)), QByteArray("sent"));
    const Result<void> none =
        sendToLog({.network = LogNetwork::Udp, .host = "name.invalid"}, "message", farAway, cancelled);
    QVERIFY(wordsOf(none).startsWith("the name of the system log name.invalid could not be looked up: "));
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestLogSocket)
#include "tst_logsocket.moc"
