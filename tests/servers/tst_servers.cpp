// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/dnsmasq.h"
#include "tests/servers/httpproxy.h"
#include "tests/servers/nginx.h"
#include "tests/servers/plainclient.h"
#include "tests/servers/socksproxy.h"

#include <QTest>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lightfoot::test;

namespace {

std::string get(const std::string &path, const std::string &more = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: tests\r\n" + more + "\r\n";
}

std::string ask(std::uint16_t port, const std::string &request, const std::string &until = {})
{
    PlainClient client("127.0.0.1", port);
    client.send(request);
    return client.readUntil(until);
}

// One question over UDP: the answer's code and its A or AAAA records as text; nothing when nobody answers in
// time.
struct Answer
{
    int code = -1;
    QStringList addresses;
};

std::string question(const std::string &name, int type)
{
    std::string packet("\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00", 12);
    std::size_t begin = 0;
    while (begin < name.size()) {
        const std::size_t end = std::min(name.find('.', begin), name.size());
        packet += static_cast<char>(end - begin);
        packet += name.substr(begin, end - begin);
        begin = end + 1;
    }
    packet += std::string("\0\0", 2) + static_cast<char>(type) + std::string("\0\1", 2);
    return packet;
}

// Walks the answer section: owner (two bytes, compressed, as dnsmasq writes it), type, class, ttl, length,
// data.
Answer parse(const std::string &packet, std::size_t at, int type)
{
    const auto byte = [&](std::size_t i) {
        return i < packet.size() ? static_cast<unsigned char>(packet[i]) : 0;
    };
    Answer answer{byte(3) & 15, {}};
    for (int i = 0; i < byte(7); ++i) {
        const auto length = static_cast<std::size_t>(byte(at + 10) << 8 | byte(at + 11));
        if (byte(at + 3) == type && at + 12 + length <= packet.size()) {
            char text[INET6_ADDRSTRLEN] = {};
            ::inet_ntop(type == 1 ? AF_INET : AF_INET6, packet.data() + at + 12, text, sizeof text);
            answer.addresses << QString::fromLatin1(text);
        }
        at += 12 + length;
    }
    answer.addresses.sort();
    return answer;
}

Answer resolve(std::uint16_t port, const std::string &name, int type = 1)
{
    const int fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const timeval limit{2, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address);
    const std::string packet = question(name, type);
    std::string buffer(1500, '\0');
    ssize_t got = -1;
    if (::send(fd, packet.data(), packet.size(), 0) > 0)
        got = ::recv(fd, buffer.data(), buffer.size(), 0);
    ::close(fd);
    if (got < 12)
        return {};
    buffer.resize(static_cast<std::size_t>(got));
    return parse(buffer, packet.size(), type);
}

} // namespace

// Starts each real server once and talks to it with plain sockets.
class TstServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase() { QVERIFY2(m_nginx.start(), m_nginx.error().c_str()); }

    void nginxAnswers_data();
    void nginxAnswers();
    void nginxSpeaksTls();
    void nginxWantsClientCertificates();
    void nginxIsSlow();
    void dnsmasqAnswers_data();
    void dnsmasqAnswers();
    void dnsmasqComesBackAtTheSamePort();
    void socksProxyConnects();
    void socksProxyWantsAPassword();
    void httpProxyConnects();
    void httpProxyWantsAPassword();
    void missingProgramNamesItsPackage();
    void failingProgramShowsWhatItSaid();
    void endedProgramIsNoticed();

private:
    Certificates m_certificates;
    Nginx m_nginx{m_certificates};
    Dnsmasq m_dnsmasq;
};

void TstServers::nginxAnswers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char *name, const std::string &request, const char *part) {
        QTest::newRow(name) << QByteArray::fromStdString(request) << QByteArray(part);
    };
    row("root", get("/"), "{\"ok\":true}");
    row("echo", get("/echo?a=b", "X-Probe: yes\r\n"),
        "method=GET\nuri=/echo?a=b\nhost=localhost\nuser-agent=tests\nx-probe=yes\n");
    row("body", "POST /body HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello", "\r\n\r\nhello");
    row("status", get("/status/503"), "HTTP/1.1 503 ");
    row("chunked", get("/chunked"), "Transfer-Encoding: chunked\r\n");
    row("file", get("/file"), "Content-Length: 1024\r\n");
    row("large", get("/large"), "Content-Length: 1048576\r\n");
    row("cut", get("/cut"), "");
    row("no password", get("/auth"), "HTTP/1.1 401 ");
    row("password", get("/auth", "Authorization: Basic cHJvYmU6c2VjcmV0\r\n"), "HTTP/1.1 200 ");
    row("close", get("/close"), "Connection: close\r\n");
    row("redirect", get("/redirect/307"), "Location: /\r\n");
    row("hop", get("/hop/5"), "Location: /\r\n");
    row("loop", get("/loop"), "Location: /loop\r\n");
}

void TstServers::nginxAnswers()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, part);
    const std::string answer = ask(m_nginx.port(), request.toStdString(), part.toStdString());
    QVERIFY2(part.isEmpty() ? answer.empty() : answer.find(part.toStdString()) != std::string::npos,
             answer.c_str());
}

void TstServers::nginxSpeaksTls()
{
    PlainClient client("127.0.0.1", m_nginx.tlsPort());
    QCOMPARE(client.startTls(m_certificates.ca(), "localhost"), std::string());
    QVERIFY(client.send(get("/")));
    QVERIFY(client.readUntil("{\"ok\":true}").ends_with("{\"ok\":true}"));
    PlainClient distrustful("127.0.0.1", m_nginx.tlsPort());
    QCOMPARE(distrustful.startTls(m_certificates.otherCa(), "localhost"),
             std::string("unable to get local issuer certificate"));
}

void TstServers::nginxWantsClientCertificates()
{
    const KeyPair own = m_certificates.client();
    PlainClient known("127.0.0.1", m_nginx.mutualTlsPort());
    QCOMPARE(known.startTls(m_certificates.ca(), "127.0.0.1", own.certificate, own.key), std::string());
    QVERIFY(known.send(get("/echo")));
    QVERIFY(known.readUntil("client=CN=probe").find("client=CN=probe") != std::string::npos);
    PlainClient unknown("127.0.0.1", m_nginx.mutualTlsPort());
    QCOMPARE(unknown.startTls(m_certificates.ca(), "localhost"), std::string());
    QVERIFY(unknown.send(get("/echo")));
    QVERIFY(unknown.readUntil("No required SSL certificate").find("HTTP/1.1 400") != std::string::npos);
}

void TstServers::nginxIsSlow()
{
    PlainClient client("127.0.0.1", m_nginx.port());
    QVERIFY(client.send(get("/slow")));
    const std::string first = client.readUntil("\r\n\r\n");
    QVERIFY2(first.find("Content-Length: 2048\r\n") != std::string::npos, first.c_str());
    const std::string next = client.read().value_or(std::string());
    QVERIFY2(first.size() + next.size() < 2048, "nginx sent all at once");
    client.resetOnClose();
}

void TstServers::dnsmasqAnswers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("addresses");
    const QString one = QStringLiteral("127.0.0.1");
    const QString six = QStringLiteral("::1");
    QTest::newRow("A") << QByteArray("one.test") << 1 << 0 << QStringList{one};
    QTest::newRow("AAAA") << QByteArray("one.test") << 28 << 0 << QStringList{six};
    QTest::newRow("no AAAA") << QByteArray("four.test") << 28 << 0 << QStringList{};
    QTest::newRow("no A") << QByteArray("six.test") << 1 << 0 << QStringList{};
    QTest::newRow("two A") << QByteArray("both.test") << 1 << 0
                           << QStringList{one, QStringLiteral("127.0.0.2")};
    QTest::newRow("alias") << QByteArray("alias.test") << 1 << 0 << QStringList{one};
    QTest::newRow("many") << QByteArray("h4711.many.test") << 1 << 0 << QStringList{one};
    QTest::newRow("NXDOMAIN") << QByteArray("nobody.test") << 1 << 3 << QStringList{};
    QTest::newRow("REFUSED") << QByteArray("refused.other") << 1 << 5 << QStringList{};
    QVERIFY2(m_dnsmasq.start(), m_dnsmasq.error().c_str());
}

void TstServers::dnsmasqAnswers()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, type);
    const Answer answer = resolve(m_dnsmasq.port(), name.toStdString(), type);
    QTEST(answer.code, "code");
    QTEST(answer.addresses, "addresses");
}

void TstServers::dnsmasqComesBackAtTheSamePort()
{
    QVERIFY2(m_dnsmasq.start(), m_dnsmasq.error().c_str());
    const std::uint16_t port = m_dnsmasq.port();
    QCOMPARE(resolve(port, "one.test").code, 0);
    m_dnsmasq.stop();
    QCOMPARE(resolve(port, "one.test").code, -1);
    QVERIFY2(m_dnsmasq.start(), m_dnsmasq.error().c_str());
    QCOMPARE(m_dnsmasq.port(), port);
    QCOMPARE(resolve(port, "one.test").code, 0);
}

namespace {

// CONNECT 127.0.0.1:port over SOCKS5, as far as the proxy goes along; the request's answer, or what refused
// it.
std::string throughSocks(std::uint16_t proxy, std::uint16_t port, const std::string &login)
{
    PlainClient client("127.0.0.1", proxy);
    client.send(login.empty() ? std::string("\5\1\0", 3) : std::string("\5\1\2", 3));
    const std::string method = client.read(2).value_or(std::string());
    if (method.size() < 2 || method[1] == '\xff')
        return "no method";
    if (!login.empty()) {
        client.send(login);
        if (client.read(2).value_or(std::string()) != std::string("\1\0", 2))
            return "no login";
    }
    client.send(std::string("\5\1\0\1\x7f\0\0\1", 8) + static_cast<char>(port >> 8) +
                static_cast<char>(port & 255));
    const std::string reply = client.read(10).value_or(std::string());
    if (reply.size() < 2 || reply[1] != 0)
        return "no connection";
    client.send(get("/"));
    return client.readUntil("{\"ok\":true}");
}

} // namespace

void TstServers::socksProxyConnects()
{
    SocksProxy proxy;
    QVERIFY2(proxy.start(), proxy.error().c_str());
    const std::string answer = throughSocks(proxy.port(), m_nginx.port(), {});
    QVERIFY2(answer.starts_with("HTTP/1.1 200 OK"), answer.c_str());
}

void TstServers::socksProxyWantsAPassword()
{
    SocksProxy proxy("probe", "secret");
    QVERIFY2(proxy.start(), proxy.error().c_str());
    QCOMPARE(throughSocks(proxy.port(), m_nginx.port(), {}), std::string("no method"));
    QCOMPARE(throughSocks(proxy.port(), m_nginx.port(), "\1\5probe\5wrong"), std::string("no login"));
    const std::string answer = throughSocks(proxy.port(), m_nginx.port(), "\1\5probe\6secret");
    QVERIFY2(answer.starts_with("HTTP/1.1 200 OK"), answer.c_str());
}

void TstServers::httpProxyConnects()
{
    HttpProxy proxy;
    QVERIFY2(proxy.start(), proxy.error().c_str());
    const std::string target = "127.0.0.1:" + std::to_string(m_nginx.port());
    const std::string plain = ask(
        proxy.port(), "GET http://" + target + "/ HTTP/1.1\r\nHost: " + target + "\r\n\r\n", "{\"ok\":true}");
    QVERIFY2(plain.ends_with("{\"ok\":true}"), plain.c_str());
    PlainClient client("127.0.0.1", proxy.port());
    client.send("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n");
    const std::string connected = client.readUntil("\r\n\r\n");
    QVERIFY2(connected.find(" 200 ") != std::string::npos, connected.c_str());
    client.send(get("/"));
    QVERIFY(client.readUntil("{\"ok\":true}").starts_with("HTTP/1.1 200 OK"));
}

void TstServers::httpProxyWantsAPassword()
{
    HttpProxy proxy("probe", "secret");
    QVERIFY2(proxy.start(), proxy.error().c_str());
    const std::string target = "127.0.0.1:" + std::to_string(m_nginx.port());
    const std::string request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    const std::string refused = ask(proxy.port(), request + "\r\n", "\r\n\r\n");
    QVERIFY2(refused.find(" 407 ") != std::string::npos, refused.c_str());
    const std::string allowed =
        ask(proxy.port(), request + "Proxy-Authorization: Basic cHJvYmU6c2VjcmV0\r\n\r\n", "\r\n\r\n");
    QVERIFY2(allowed.find(" 200 ") != std::string::npos, allowed.c_str());
}

void TstServers::missingProgramNamesItsPackage()
{
    QTemporaryDir folder;
    Process process("no-such-program-anywhere", "its-package",
                    folder.filePath(QStringLiteral("o")).toStdString());
    QVERIFY(!process.start({}, "127.0.0.1", 1));
    QCOMPARE(process.error(),
             std::string("no-such-program-anywhere is not installed: apt-get install its-package"));
}

void TstServers::failingProgramShowsWhatItSaid()
{
    QTemporaryDir folder;
    Process process("sh", "dash", folder.filePath(QStringLiteral("o")).toStdString());
    QVERIFY(!process.start({"-c", "echo so sorry; exit 3"}, "127.0.0.1", 1));
    QCOMPARE(process.error(), std::string("sh: ended while starting; it said: so sorry\n"));
}

void TstServers::endedProgramIsNoticed()
{
    QTemporaryDir folder;
    Process process("microsocks", "microsocks", folder.filePath(QStringLiteral("o")).toStdString());
    const std::uint16_t port = freePort();
    QVERIFY2(process.start({"-i", "127.0.0.1", "-p", std::to_string(port)}, "127.0.0.1", port),
             process.error().c_str());
    const pid_t id = process.id();
    QVERIFY(process.running());
    QCOMPARE(::kill(id, SIGKILL), 0);
    QTRY_VERIFY(!process.running());
    QCOMPARE(::kill(id, 0), -1); // collected: no zombie
}

QTEST_GUILESS_MAIN(TstServers)
#include "tst_servers.moc"
