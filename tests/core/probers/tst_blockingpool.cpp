// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries that block, on threads of their own: the probe's thread never waits for them, and an interrupted
// probe ends although the library would not.
#include "core/net/blockingpool.h"

#include "core/net/stream.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/scriptedserver.h"

#include <boost/asio/steady_timer.hpp>

#include <QTest>

#include <QRegularExpression>

#include <atomic>
#include <fcntl.h>
#include <sys/socket.h>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::test;

class TestBlockingPool : public QObject
{
    Q_OBJECT

    static Verdict toVerdict(MaybeFailure failure)
    {
        Verdict verdict;
        if (failure) {
            verdict.failure = failure->kind;
            verdict.details =
                std::make_shared<const ProbeDetails>(ProbeDetails{.reason = std::move(failure->reason)});
        }
        return verdict;
    }

    // A probe that runs this job on the pool.
    static ProbeOnce::Body bodyOf(BlockingPool &pool, BlockingPool::Job job)
    {
        return [&pool, job](ProbeContext &context) -> asio::awaitable<Verdict> {
            co_return toVerdict(co_await pool.run(context, job));
        };
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void runsElsewhere()
    {
        BlockingPool pool;
        ProbeOnce probe("tcp", {{"host", "127.0.0.1:1"}});
        std::thread::id worker;
        const ProbeResult result =
            probe.runBody(bodyOf(pool, [&](BlockingCall &) { worker = std::this_thread::get_id(); }));
        QCOMPARE(verdictText(result), std::string("up"));
        QVERIFY(worker != std::thread::id());
        QVERIFY(worker != std::this_thread::get_id());
    }

    void aThrowingJobIsNoVerdictOnTheEndpoint()
    {
        BlockingPool pool;
        ProbeOnce probe("tcp", {{"host", "127.0.0.1:1"}});
        const ProbeResult result =
            probe.runBody(bodyOf(pool, [](BlockingCall &) { throw std::runtime_error("out of luck"); }));
        QCOMPARE(verdictText(result), std::string("local-resource"));
        QVERIFY(reasonText(result).find("out of luck") != std::string::npos);
    }

    // A library in recv() on a silent server's socket: the deadline wakes it.
    void theDeadlineWakesAReader_data()
    {
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("deadline") << false;
        QTest::newRow("cancelled") << true;
    }
    void theDeadlineWakesAReader()
    {
        QFETCH(bool, cancelled);
        const ScriptedServer server(silent());
        BlockingPool pool;
        ProbeOnce probe("tcp", {{"host", "127.0.0.1:1"}});
        probe.endpoint().timeout = cancelled ? 5s : 200ms;
        const Destination destination = Destination::of({"127.0.0.1", server.port()});
        const auto body = [&](ProbeContext &context) -> asio::awaitable<Verdict> {
            Stream stream(context);
            MaybeFailure failure = co_await stream.connect(destination);
            if (!failure) {
                const int socket = stream.nativeHandle();
                ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) & ~O_NONBLOCK);
                context.enter(Phase::FirstByte);
                failure = co_await pool.run(context, [socket](BlockingCall &call) {
                    call.watch(socket);
                    char byte = 0;
                    while (::recv(socket, &byte, 1, 0) > 0)
                        ;
                    call.watch(-1);
                });
            }
            co_return toVerdict(std::move(failure));
        };
        const auto begin = std::chrono::steady_clock::now();
        const ProbeResult result =
            probe.runBody(body, cancelled ? std::optional(std::chrono::milliseconds(100)) : std::nullopt);
        QCOMPARE(verdictText(result), std::string(cancelled ? "cancelled" : "read-timeout"));
        QVERIFY(std::chrono::steady_clock::now() - begin < 3s);
    }

    // More probes than threads: the one that finds none is told so at its deadline, and it is our own limit.
    void aFullPoolIsOurOwnLimit()
    {
        BlockingPool pool(1);
        std::atomic<bool> release{false};
        std::atomic<bool> begun{false};
        std::thread other([&] {
            ProbeOnce first("tcp", {{"host", "127.0.0.1:1"}});
            first.runBody(bodyOf(pool, [&](BlockingCall &) {
                begun = true;
                while (!release)
                    std::this_thread::yield();
            }));
        });
        QTRY_VERIFY(begun.load());
        ProbeOnce second("tcp", {{"host", "127.0.0.1:1"}});
        second.endpoint().timeout = 100ms;
        std::atomic<bool> ran{false};
        const ProbeResult result = second.runBody(bodyOf(pool, [&](BlockingCall &) { ran = true; }));
        QCOMPARE(verdictText(result), std::string("local-resource"));
        QVERIFY(reasonText(result).find("own limit") != std::string::npos);
        // Who was cancelled meanwhile has not met the limit.
        second.endpoint().timeout = 5s;
        QCOMPARE(verdictText(second.runBody(bodyOf(pool, [&](BlockingCall &) { ran = true; }), 50ms)),
                 std::string("cancelled"));
        release = true;
        other.join();
        QVERIFY(!ran);
        QCOMPARE(verdictText(second.runBody(bodyOf(pool, [&](BlockingCall &) { ran = true; }))),
                 std::string("up"));
        QVERIFY(ran);
    }
};

QTEST_GUILESS_MAIN(TestBlockingPool)
#include "tst_blockingpool.moc"
