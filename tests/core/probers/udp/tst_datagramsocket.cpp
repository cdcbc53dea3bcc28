// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/datagramsocket.h"
#include "core/probers/udp/udpprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/datagramserver.h"
#include "tests/servers/networknamespace.h"

#include <QRegularExpression>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

int openDescriptors()
{
    const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::close(next);
    return next;
}

Verdict verdictFor(MaybeFailure failure, std::string summary = {})
{
    ProbeDetails details;
    details.summary = std::move(summary);
    if (failure)
        details.reason = std::move(failure->reason);
    return {failure ? failure->kind : FailureKind::None, std::make_shared<const ProbeDetails>(details)};
}

} // namespace

class TestDatagramSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void sendsAndReceives();
    void waitsUntil();
    void waitsUntilThePast();
    void passesOverEmptyDatagrams();
    void cutsToTheBuffer();
    void aFloodDoesNotOutliveTheDeadline();
    void hearsNobodyElse();
    void secondAddressIsTaken();
    void connectsAgain();
    void saysWhatTheKernelRefused();
    void closesItsDescriptor();

private:
    // Runs a conversation with this server.
    using Talk = std::function<asio::awaitable<Verdict>(DatagramSocket &)>;
    ProbeResult talk(const std::string &host, std::uint16_t port, Talk conversation,
                     std::chrono::milliseconds timeout = 5s);
};

ProbeResult TestDatagramSocket::talk(const std::string &host, std::uint16_t port, Talk conversation,
                                     std::chrono::milliseconds timeout)
{
    ProbeOnce probe(udpKind, {});
    probe.endpoint().timeout = timeout;
    return probe.runBody([&](ProbeContext &context) -> asio::awaitable<Verdict> {
        DatagramSocket socket(context);
        const Destination destination = Destination::of({host, port});
        MaybeFailure failure = co_await socket.connect(destination, DatagramKind::Udp);
        if (failure)
            co_return verdictFor(std::move(failure));
        context.enter(Phase::FirstByte);
        co_return co_await conversation(socket);
    });
}

void TestDatagramSocket::sendsAndReceives()
{
    for (const char *address : {"127.0.0.1", "::1"}) {
        const DatagramServer server([](const std::string &d) { return std::vector{d, "and " + d}; }, address);
        const ProbeResult result =
            talk(address, server.port(), [&](DatagramSocket &socket) -> asio::awaitable<Verdict> {
                MaybeFailure failure = co_await socket.send("hello");
                std::array<char, 100> buffer;
                std::string all;
                for (int i = 0; !failure && i < 2; ++i) {
                    StreamRead part = co_await socket.receive(buffer, SteadyTime::max());
                    failure = std::move(part.failure);
                    all += std::string(buffer.data(), part.bytes) + ';';
                }
                co_return verdictFor(std::move(failure), all + socket.remoteAddress());
            });
        QCOMPARE(summaryText(result), "hello;and hello;" + server.address());
    }
}

void TestDatagramSocket::waitsUntil()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>(); });
    const ProbeResult result =
        talk("127.0.0.1", server.port(), [](DatagramSocket &socket) -> asio::awaitable<Verdict> {
            std::array<char, 10> buffer;
            // Twice: a timer of the first wait must not end the second.
            const SteadyTime start = std::chrono::steady_clock::now();
            StreamRead first = co_await socket.receive(buffer, start + 50ms);
            StreamRead second = co_await socket.receive(buffer, start + 150ms);
            const bool nothing = !first.failure && !second.failure && first.bytes + second.bytes == 0;
            co_return verdictFor(std::nullopt, nothing ? "nothing" : "something");
        });
    QCOMPARE(summaryText(result), std::string("nothing"));
    QVERIFY(result.latency >= 150ms && result.latency < 1s);
}

void TestDatagramSocket::waitsUntilThePast()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>(); });
    const ProbeResult result =
        talk("127.0.0.1", server.port(), [](DatagramSocket &socket) -> asio::awaitable<Verdict> {
            std::array<char, 10> buffer;
            StreamRead part = co_await socket.receive(buffer, std::chrono::steady_clock::now() - 1s);
            co_return verdictFor(std::move(part.failure));
        });
    QCOMPARE(verdictText(result), std::string("up"));
    QVERIFY(result.latency < 500ms);
}

void TestDatagramSocket::passesOverEmptyDatagrams()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>{"", "", "full"}; });
    const ProbeResult result =
        talk("127.0.0.1", server.port(), [](DatagramSocket &socket) -> asio::awaitable<Verdict> {
            MaybeFailure failure = co_await socket.send("");
            std::array<char, 10> buffer;
            StreamRead part = co_await socket.receive(buffer, SteadyTime::max());
            co_return verdictFor(std::move(failure), std::string(buffer.data(), part.bytes));
        });
    QCOMPARE(summaryText(result), std::string("full"));
    QCOMPARE(server.received(), 1); // an empty one is sent, too
}

void TestDatagramSocket::cutsToTheBuffer()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>{"0123456789"}; });
    const ProbeResult result =
        talk("127.0.0.1", server.port(), [](DatagramSocket &socket) -> asio::awaitable<Verdict> {
            MaybeFailure failure = co_await socket.send("x");
            std::array<char, 4> buffer;
            StreamRead part = co_await socket.receive(buffer, SteadyTime::max());
            co_return verdictFor(std::move(failure), std::string(buffer.data(), part.bytes));
        });
    QCOMPARE(summaryText(result), std::string("0123"));
}

void TestDatagramSocket::aFloodDoesNotOutliveTheDeadline()
{
    // Sent by this very thread: on loopback the datagram is there before receive() looks, each time.
    const int peer = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{
        .sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
    socklen_t size = sizeof address;
    auto *general = reinterpret_cast<sockaddr *>(&address);
    QCOMPARE(::bind(peer, general, size), 0);
    QCOMPARE(::getsockname(peer, general, &size), 0);
    int received = 0;
    const ProbeResult result = talk(
        "127.0.0.1", ntohs(address.sin_port),
        [&](DatagramSocket &socket) -> asio::awaitable<Verdict> {
            sockaddr_in local{};
            socklen_t localSize = sizeof local;
            auto *target = reinterpret_cast<sockaddr *>(&local);
            ::getsockname(socket.nativeHandle(), target, &localSize);
            MaybeFailure failure;
            std::array<char, 10> buffer;
            const SteadyTime giveUp = std::chrono::steady_clock::now() + 3s;
            while (!failure && std::chrono::steady_clock::now() < giveUp) {
                ::sendto(peer, "flood", 5, 0, target, localSize);
                StreamRead part = co_await socket.receive(buffer, SteadyTime::max());
                failure = std::move(part.failure);
                received += part.bytes > 0 ? 1 : 0;
            }
            co_return verdictFor(std::move(failure));
        },
        200ms);
    ::close(peer);
    QCOMPARE(verdictText(result), std::string("read-timeout"));
    QVERIFY2(result.latency < 1s, std::to_string(received).c_str());
    QVERIFY2(received > 100, std::to_string(received).c_str());
}

void TestDatagramSocket::hearsNobodyElse()
{
    const DatagramServer other([](const std::string &) { return std::vector<std::string>(); });
    const DatagramServer server([](const std::string &) { return std::vector<std::string>(); });
    const ProbeResult result =
        talk("127.0.0.1", server.port(), [](DatagramSocket &socket) -> asio::awaitable<Verdict> {
            sockaddr_storage local{};
            socklen_t size = sizeof local;
            auto *address = reinterpret_cast<sockaddr *>(&local);
            ::getsockname(socket.nativeHandle(), address, &size);
            const int stranger = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            ::sendto(stranger, "forged", 6, 0, address, size);
            ::close(stranger);
            std::array<char, 10> buffer;
            StreamRead part = co_await socket.receive(buffer, std::chrono::steady_clock::now() + 100ms);
            co_return verdictFor(std::move(part.failure), std::to_string(part.bytes));
        });
    QCOMPARE(summaryText(result), std::string("0"));
}

void TestDatagramSocket::secondAddressIsTaken()
{
    // localhost is ::1 and 127.0.0.1; a machine without IPv6 has no way to the first.
    const DatagramServer server([](const std::string &d) { return std::vector{d}; });
    const int v6off = ::open("/proc/sys/net/ipv6/conf/lo/disable_ipv6", O_WRONLY | O_CLOEXEC);
    QCOMPARE(::write(v6off, "1", 1), 1);
    const ProbeResult result =
        talk("localhost", server.port(), [](DatagramSocket &socket) -> asio::awaitable<Verdict> {
            co_return verdictFor(std::nullopt, socket.remoteAddress());
        });
    QCOMPARE(::write(v6off, "0", 1), 1);
    ::close(v6off);
    QVERIFY2(summaryText(result) == server.address(), reasonText(result).c_str());
}

void TestDatagramSocket::connectsAgain()
{
    const DatagramServer server([](const std::string &d) { return std::vector{d}; });
    ProbeOnce probe(udpKind, {});
    const ProbeResult result = probe.runBody([&](ProbeContext &context) -> asio::awaitable<Verdict> {
        DatagramSocket socket(context);
        const Destination nowhere = Destination::of({"10.99.0.1", 9});
        const Destination there = Destination::of({"127.0.0.1", server.port()});
        const MaybeFailure first = co_await socket.connect(nowhere, DatagramKind::Udp);
        if (!first || first->kind != FailureKind::NoRoute || socket.refusal() != ENETUNREACH)
            co_return verdictFor(failed(FailureKind::Config, "no"));
        MaybeFailure second = co_await socket.connect(there, DatagramKind::Udp);
        if (!second)
            second = co_await socket.connect(there, DatagramKind::Udp);
        if (!second)
            second = co_await socket.send("again");
        std::array<char, 10> buffer;
        StreamRead part = co_await socket.receive(buffer, SteadyTime::max());
        co_return verdictFor(std::move(second),
                             std::string(buffer.data(), part.bytes) + std::to_string(socket.refusal()));
    });
    QCOMPARE(summaryText(result), std::string("again0"));
}

void TestDatagramSocket::saysWhatTheKernelRefused()
{
    ProbeOnce probe(udpKind, {});
    const ProbeResult result = probe.runBody([&](ProbeContext &context) -> asio::awaitable<Verdict> {
        DatagramSocket socket(context);
        const Destination there = Destination::of({"127.0.0.1", 9});
        // Nobody's group may have such sockets in a new network namespace.
        MaybeFailure failure = co_await socket.connect(there, DatagramKind::Icmp);
        co_return verdictFor(std::move(failure), std::to_string(socket.refusal()));
    });
    QCOMPARE(verdictText(result), std::string("local-resource"));
    QCOMPARE(summaryText(result), std::to_string(EACCES));
    QVERIFY2(reasonText(result).find("127.0.0.1: Permission denied") != std::string::npos,
             reasonText(result).c_str());
}

void TestDatagramSocket::closesItsDescriptor()
{
    const DatagramServer server([](const std::string &) { return std::vector<std::string>(); });
    const auto once = [&] {
        talk("127.0.0.1", server.port(),
             [](DatagramSocket &) -> asio::awaitable<Verdict> { co_return verdictFor(std::nullopt); });
    };
    once();
    const int before = openDescriptors();
    for (int i = 0; i < 20; ++i)
        once();
    QCOMPARE(openDescriptors(), before);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestDatagramSocket)
#include "tst_datagramsocket.moc"
