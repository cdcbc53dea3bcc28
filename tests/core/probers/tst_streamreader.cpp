// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, counts and goodbyes over a Stream, against servers that keep to the protocol and servers that do
// not.
#include "core/net/streamreader.h"

#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

class TestStreamReader : public QObject
{
    Q_OBJECT

    using Talk = std::function<asio::awaitable<MaybeFailure>(Stream &, StreamReader &)>;

    static ProbeResult talk(const ScriptedServer &server, Talk function, std::size_t limit = 64,
                            bool graceful = false)
    {
        ProbeOnce probe("tcp", {{"host", "127.0.0.1:1"}});
        probe.endpoint().gracefulClose = graceful;
        const Destination destination = Destination::of({"127.0.0.1", server.port()});
        return probe.runBody([&](ProbeContext &context) -> asio::awaitable<Verdict> {
            Stream stream(context);
            StreamReader reader(stream, limit);
            MaybeFailure failure = co_await stream.connect(destination);
            if (!failure)
                failure = co_await function(stream, reader);
            Verdict verdict;
            if (failure)
                verdict = {failure->kind, std::make_shared<const ProbeDetails>(
                                              ProbeDetails{.reason = std::move(failure->reason)})};
            co_return verdict;
        });
    }

    static Script says(std::string bytes, Ending ending = Ending::Hold)
    {
        Script script = answer(std::move(bytes), ending);
        script.waitFor = WaitFor::Nothing;
        return script;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void linesAndCounts()
    {
        const ScriptedServer server(says("220 hello\r\nsecond\nabcdef", Ending::Hold));
        std::vector<std::string> got;
        const ProbeResult result =
            talk(server, [&](Stream &, StreamReader &reader) -> asio::awaitable<MaybeFailure> {
                std::string text;
                for (int i = 0; i < 2; ++i) {
                    MaybeFailure failure = co_await reader.readLine(text);
                    if (failure)
                        co_return failure;
                    got.push_back(text);
                }
                MaybeFailure failure = co_await reader.readExactly(text, 4);
                got.push_back(text);
                co_return failure;
            });
        QCOMPARE(verdictText(result), std::string("up"));
        QCOMPARE(got, (std::vector<std::string>{"220 hello", "second", "abcd"}));
    }

    void byteAfterByte()
    {
        Script script = drip("one\r\ntwo\r\n", std::chrono::milliseconds(2));
        script.waitFor = WaitFor::Nothing;
        const ScriptedServer server(script);
        std::string last;
        const ProbeResult result =
            talk(server, [&](Stream &, StreamReader &reader) -> asio::awaitable<MaybeFailure> {
                MaybeFailure failure = co_await reader.readLine(last);
                if (!failure)
                    failure = co_await reader.readLine(last);
                co_return failure;
            });
        QCOMPARE(verdictText(result), std::string("up"));
        QCOMPARE(last, std::string("two"));
    }

    void tooMuch_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("exactly");
        QTest::newRow("a line without end") << QByteArray(1000, 'x') << false;
        QTest::newRow("a count over the limit") << QByteArray(1000, 'x') << true;
    }
    void tooMuch()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, exactly);
        const ScriptedServer server(says(bytes.toStdString()));
        const ProbeResult result =
            talk(server, [&](Stream &, StreamReader &reader) -> asio::awaitable<MaybeFailure> {
                std::string text;
                if (exactly)
                    co_return co_await reader.readExactly(text, 65);
                co_return co_await reader.readLine(text);
            });
        QCOMPARE(verdictText(result), std::string("protocol"));
        QVERIFY(reasonText(result).find("longer answer") != std::string::npos);
    }

    void endsEarly()
    {
        const ScriptedServer server(says("220 hel", Ending::CutOff));
        const ProbeResult result =
            talk(server, [&](Stream &, StreamReader &reader) -> asio::awaitable<MaybeFailure> {
                std::string text;
                co_return co_await reader.readLine(text);
            });
        QCOMPARE(verdictText(result), std::string("protocol"));
        QVERIFY(reasonText(result).find("in the middle of its answer") != std::string::npos);
    }

    // A server that closes at the goodbye, and one that never does: both are reset, soon.
    void farewell_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("closes") << true;
        QTest::newRow("holds") << false;
    }
    void farewell()
    {
        QFETCH(bool, closes);
        const int before = timeWaitTotal();
        Script script = answer("221 bye\r\n", closes ? Ending::Close : Ending::Hold);
        script.waitFor = WaitFor::Bytes;
        const ScriptedServer server(script);
        for (int i = 0; i < 10; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            const ProbeResult result =
                talk(server, [&](Stream &stream, StreamReader &) -> asio::awaitable<MaybeFailure> {
                    co_await stream.farewell("QUIT\r\n", closes ? 2s : 50ms);
                    co_return std::nullopt;
                });
            QCOMPARE(closingText(result), std::string(closes ? "server-closed-first" : "we-reset"));
            QVERIFY(std::chrono::steady_clock::now() - begin < 4s); // well before the deadline
        }
        QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
        QCOMPARE(timeWaitTotal(), before);
        // The control.
        talk(
            server,
            [](Stream &stream, StreamReader &) -> asio::awaitable<MaybeFailure> {
                stream.close();
                co_return std::nullopt;
            },
            64, true);
        QTRY_VERIFY(timeWaitTotal() > before);
    }
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestStreamReader)
#include "tst_streamreader.moc"
