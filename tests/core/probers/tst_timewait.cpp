// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The closing rule: after probes of every kind at servers of every temper, the kernel's whole table (this
// process has a network namespace of its own) holds no TIME_WAIT, neither ours nor the server's. The controls
// at the end close the ordinary way and do leave some, so that the check is known to be able to fail.
#include "core/net/stream.h"
#include "core/probers/proberkinds.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/nginx.h"
#include "tests/servers/plainclient.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QRegularExpression>

#include <arpa/inet.h>
#include <functional>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

constexpr int probes = 10;

// An nginx place or a script, by the name of the row.
struct Temper
{
    const char *name;
    Script (*script)(Certificates &);
};

Script withTls(Script script, KeyPair pair)
{
    script.tls = std::move(pair);
    return script;
}

const std::vector<Temper> tempers{
    {"good", [](Certificates &) { return answer(httpOk("hello")); }},
    {"good, closes",
     [](Certificates &) {
         return answer("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello", Ending::Close);
     }},
    {"good, resets", [](Certificates &) { return answer(httpOk("hello"), Ending::Reset); }},
    {"chunked",
     [](Certificates &) {
         return answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
     }},
    {"silent", [](Certificates &) { return silent(); }},
    {"slow", [](Certificates &) { return drip(httpOk("hello"), 30ms); }},
    {"noise", [](Certificates &) { return garbage(7); }},
    {"closes at once", [](Certificates &) { return closeAtOnce(); }},
    {"resets at once", [](Certificates &) { return resetAtOnce(); }},
    {"cut off", [](Certificates &) { return cutOff("hello"); }},
    {"endless body", [](Certificates &) { return endlessBody(); }},
    {"1 MB of headers", [](Certificates &) { return hugeHeaders(); }},
    {"TLS, good", [](Certificates &c) { return withTls(answer(httpOk("hello")), c.server()); }},
    {"TLS 1.2, good",
     [](Certificates &c) {
         Script script = withTls(answer(httpOk("hello")), c.server());
         script.configureTls = [](SSL_CTX *context) {
             SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
         };
         return script;
     }},
    {"TLS, good, closes",
     [](Certificates &c) {
         return withTls(answer("HTTP/1.1 200 OK\r\n\r\nhello", Ending::Close), c.server());
     }},
    {"TLS, cut off", [](Certificates &c) { return withTls(cutOff("hello"), c.server()); }},
    {"TLS, silent", [](Certificates &c) { return withTls(silent(), c.server()); }},
    {"TLS, untrusted", [](Certificates &c) { return withTls(answer(httpOk("hello")), c.untrusted()); }},
    {"TLS, expired", [](Certificates &c) { return withTls(answer(httpOk("hello")), c.expired()); }},
    {"TLS, noise for a hello", [](Certificates &) { return garbageServerHello(3); }},
};

OptionMap optionsFor(std::string_view kind, std::uint16_t port, bool tls, Certificates &certificates)
{
    const std::string address = "127.0.0.1:" + std::to_string(port);
    const ProberKind *found = findKind(proberKinds(), kind);
    if (findOption(found->options, "url")) // the schemes of such a kind: in the clear, then over TLS
        return {{"url",
                 std::string(tls ? found->schemes.back() : found->schemes.front()) + "://" + address + "/"},
                {"ca", certificates.ca()}};
    if (kind == "tls")
        return {{"host", address}, {"root_ca_pem_path", certificates.ca()}};
    return {{"host", address}};
}

// Only where nothing comes is the timeout the point. What has nothing to wait for has the usual one; other
// kinds wait in vain for an answer in their own protocol.
bool endsByItself(const QString &kind, std::string_view temper)
{
    if (kind == QStringLiteral("tcp"))
        return true;
    if (kind == QStringLiteral("tls"))
        return temper.starts_with("TLS");
    return kind == QStringLiteral("http") && temper.find("good") != std::string_view::npos;
}

// Runs probes until so many have had a connection: in 40 ms a busy machine may come to none.
// each: told of every probe that had one.
void runConnected(ProbeOnce &probe, const std::function<void(const ProbeResult &)> &each = {})
{
    int connected = 0;
    for (int run = 0; connected < probes && run < 50 * probes; ++run) {
        const int before = probe.opened(); // a graceful one is told twice, when it opens and when it closes
        const ProbeResult result = probe.run();
        if (probe.opened() == before)
            continue;
        ++connected;
        if (each)
            each(result);
    }
    QCOMPARE(connected, probes);
}

} // namespace

class TestTimeWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void nothingIsLeft_data();
    void nothingIsLeft();
    void nothingIsLeftByNginx_data();
    void nothingIsLeftByNginx();
    void nothingIsLeftWhenCancelled_data();
    void nothingIsLeftWhenCancelled();
    void nothingIsLeftByAStreamThatIsNotClosed();
    // From here on the table is not empty any more.
    void aPlainClientLeavesSome();
    void controlLeavesSome_data();
    void controlLeavesSome();
    void controlAtNginxLeavesSome();

private:
    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
};

void TestTimeWait::initTestCase()
{
    QVERIFY2(m_nginx.start(), m_nginx.error().c_str());
    QCOMPARE(timeWaitTotal(), 0);
}

void TestTimeWait::nothingIsLeft_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("temper");
    for (const ProberKind *kind : proberKinds()) {
        // Without TCP there is no TIME_WAIT; a library that blocks takes seconds for this table, and is
        // measured against its real server in the tests of its kind.
        if (kind->connections == 0 || kind->blocks)
            continue;
        for (std::size_t i = 0; i < tempers.size(); ++i)
            QTest::addRow("%s, %s", kind->id, tempers[i].name) << QString::fromLatin1(kind->id) << int(i);
    }
}

void TestTimeWait::nothingIsLeft()
{
    QFETCH(QString, kind);
    QFETCH(int, temper);
    const Temper &chosen = tempers.at(static_cast<std::size_t>(temper));
    const ScriptedServer server(chosen.script(m_certificates));
    const bool tls = std::string_view(chosen.name).starts_with("TLS");
    ProbeOnce probe(kind.toStdString(), optionsFor(kind.toStdString(), server.port(), tls, m_certificates));
    if (!endsByItself(kind, chosen.name))
        probe.endpoint().timeout = 40ms;
    runConnected(probe);
    QVERIFY(server.waitUntil(
        [](const auto &counters) { return counters.accepted >= probes && counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestTimeWait::nothingIsLeftByNginx_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("connections");
    const auto row = [](const char *place, int connections) {
        QTest::newRow(place) << QString::fromLatin1(place) << connections;
    };
    row("/", 1);
    row("/chunked", 1);
    row("/close", 1);
    row("/cut", 1);
    row("/large", 1);
    row("/status/204", 1);
    row("/hop/1", 6);
    row("/loop", 11);
}

void TestTimeWait::nothingIsLeftByNginx()
{
    QFETCH(QString, place);
    QFETCH(int, connections);
    for (const std::uint16_t port : {m_nginx.port(), m_nginx.tlsPort()}) {
        const std::string scheme = port == m_nginx.port() ? "http" : "https";
        ProbeOnce probe("http",
                        {{"url", scheme + "://127.0.0.1:" + std::to_string(port) + place.toStdString()},
                         {"ca", m_certificates.ca()}});
        for (int i = 0; i < probes; ++i)
            probe.run();
        QCOMPARE(probe.opened(), probes * connections);
        QCOMPARE(timeWaitTotal(), 0);
    }
}

void TestTimeWait::nothingIsLeftWhenCancelled_data()
{
    QTest::addColumn<QString>("kind");
    for (const ProberKind *kind : proberKinds()) {
        if (kind->connections > 0 && !kind->blocks)
            QTest::newRow(kind->id) << QString::fromLatin1(kind->id);
    }
}

void TestTimeWait::nothingIsLeftWhenCancelled()
{
    QFETCH(QString, kind);
    const ScriptedServer server(silent());
    ProbeOnce probe(kind.toStdString(), optionsFor(kind.toStdString(), server.port(),
                                                   kind != QStringLiteral("http"), m_certificates));
    for (int i = 0; i < probes; ++i)
        probe.runCancelled(std::chrono::milliseconds(i % 4));
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.open == 0; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestTimeWait::nothingIsLeftByAStreamThatIsNotClosed()
{
    const ScriptedServer server(silent());
    ProbeOnce probe("tcp", {});
    for (int i = 0; i < probes; ++i) {
        const ProbeResult result = probe.runBody([&](ProbeContext &context) -> asio::awaitable<Verdict> {
            Stream stream(context);
            const Destination destination = Destination::of({"127.0.0.1", server.port()});
            const MaybeFailure failure = co_await stream.connect(destination);
            co_return Verdict{failure ? failure->kind : FailureKind::None, nullptr}; // destroyed as it is
        });
        QCOMPARE(verdictText(result), std::string("up"));
        QCOMPARE(closingText(result), std::string("we-reset"));
    }
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.resetByPeer == probes; }));
    QCOMPARE(timeWaitTotal(), 0);
}

void TestTimeWait::aPlainClientLeavesSome()
{
    // What a client does that knows nothing of the rule.
    const ScriptedServer server(silent());
    for (int i = 0; i < probes; ++i) {
        const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        ::close(handle);
    }
    QVERIFY(server.waitUntil([](const auto &counters) { return counters.closedByPeer == probes; }));
    QTRY_COMPARE(timeWaitByRemotePort(server.port()), probes);
}

void TestTimeWait::controlLeavesSome_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("temper");
    // Resets, and closes with bytes of the peer unread (which become a reset), leave nothing whatever we do;
    // nor do closes that the peer answers with another alert.
    const auto row = [](const char *kind, std::string_view name) {
        const auto found =
            std::ranges::find_if(tempers, [&](const Temper &temper) { return temper.name == name; });
        QTest::addRow("%s, %s", kind, found->name)
            << QString::fromLatin1(kind) << int(found - tempers.begin());
    };
    row("http", "good");
    row("http", "silent");
    row("tcp", "silent");
    row("tls", "silent");
}

void TestTimeWait::controlLeavesSome()
{
    QFETCH(QString, kind);
    QFETCH(int, temper);
    const Temper &chosen = tempers.at(static_cast<std::size_t>(temper));
    const std::string_view name = chosen.name;
    const ScriptedServer server(chosen.script(m_certificates));
    ProbeOnce probe(kind.toStdString(),
                    optionsFor(kind.toStdString(), server.port(), name.starts_with("TLS"), m_certificates));
    if (!endsByItself(kind, name))
        probe.endpoint().timeout = 40ms;
    probe.endpoint().gracefulClose = true;
    runConnected(probe,
                 [](const ProbeResult &result) { QCOMPARE(closingText(result), std::string("we-closed")); });
    QVERIFY(server.waitUntil(
        [](const auto &counters) { return counters.accepted >= probes && counters.open == 0; }));
    QTRY_VERIFY2(
        timeWaitByRemotePort(server.port()) + timeWaitByLocalPort(server.port()) >= probes,
        std::to_string(timeWaitByRemotePort(server.port()) + timeWaitByLocalPort(server.port())).c_str());
}

void TestTimeWait::controlAtNginxLeavesSome()
{
    for (const std::uint16_t port : {m_nginx.port(), m_nginx.tlsPort()}) {
        const std::string scheme = port == m_nginx.port() ? "http" : "https";
        ProbeOnce probe("http", {{"url", scheme + "://127.0.0.1:" + std::to_string(port) + "/"},
                                 {"ca", m_certificates.ca()}});
        probe.endpoint().gracefulClose = true;
        for (int i = 0; i < probes; ++i)
            QCOMPARE(verdictText(probe.run()), std::string("up"));
        QTRY_COMPARE(timeWaitByRemotePort(port), probes);
    }
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestTimeWait)
#include "tst_timewait.moc"
