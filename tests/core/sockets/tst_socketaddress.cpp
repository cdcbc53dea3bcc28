// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/socketaddress.h"

#include <QTest>
#include <arpa/inet.h>
#include <bit>
#include <cstring>
#include <netinet/in.h>
#include <set>

using namespace lightfoot;

namespace {

SocketAddress v4(std::uint32_t host, std::uint16_t port)
{
    const std::uint32_t bytes = htonl(host);
    return makeAddress(false, &bytes, port);
}

SocketAddress v6(const char *text, std::uint16_t port)
{
    in6_addr bytes{};
    inet_pton(AF_INET6, text, &bytes);
    return makeAddress(true, &bytes, port);
}

} // namespace

class TestSocketAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void text()
    {
        QCOMPARE(v4(0x0a000005, 443).toString(), std::string("10.0.0.5:443"));
        QCOMPARE(v4(0x0a000005, 443).host(), std::string("10.0.0.5"));
        QCOMPARE(v6("::1", 443).toString(), std::string("[::1]:443"));
        QCOMPARE(v6("2001:db8::5", 65535).toString(), std::string("[2001:db8::5]:65535"));
        QCOMPARE(v6("::ffff:10.0.0.5", 443).toString(), std::string("10.0.0.5:443"));
        QVERIFY(v6("::ffff:10.0.0.5", 443) == v4(0x0a000005, 443));
        QCOMPARE(SocketAddress().toString(), std::string("0.0.0.0:0"));
    }

    void sockaddrs()
    {
        sockaddr_in six{};
        six.sin_family = AF_INET;
        six.sin_port = htons(80);
        six.sin_addr.s_addr = htonl(0x7f000001);
        const auto *generic = reinterpret_cast<const sockaddr *>(&six);
        QVERIFY(fromSockaddr(generic, sizeof six) == v4(0x7f000001, 80));
        QVERIFY(fromSockaddr(generic, sizeof six - 1) == SocketAddress());
        QVERIFY(fromSockaddr(generic, 0) == SocketAddress());
        QVERIFY(fromSockaddr(nullptr, sizeof six) == SocketAddress());
        sockaddr_in6 mapped{};
        mapped.sin6_family = AF_INET6;
        mapped.sin6_port = htons(80);
        inet_pton(AF_INET6, "::ffff:127.0.0.1", &mapped.sin6_addr);
        const auto *genericMapped = reinterpret_cast<const sockaddr *>(&mapped);
        QVERIFY(fromSockaddr(genericMapped, sizeof mapped) == v4(0x7f000001, 80));
        QVERIFY(fromSockaddr(genericMapped, sizeof(sockaddr_in)) == SocketAddress());
        mapped.sin6_family = AF_UNIX;
        QVERIFY(fromSockaddr(genericMapped, sizeof mapped) == SocketAddress());
    }

    void digestOfMappedIsDigestOfV4()
    {
        SocketAddress raw; // as somebody may have made it by hand
        raw.v6 = true;
        raw.port = 80;
        inet_pton(AF_INET6, "::ffff:127.0.0.1", raw.bytes.data());
        QCOMPARE(digestOf(raw, v4(1, 1)), digestOf(v4(0x7f000001, 80), v4(1, 1)));
        QVERIFY(digestOf(v6("::1", 80), v6("::1", 1)) != digestOf(v6("::2", 80), v6("::1", 1)));
    }

    // Every part counts, and the two ends of one connection differ.
    void digestsDiffer()
    {
        std::set<TupleDigest> seen;
        const SocketAddress base = v4(0x7f010203, 40000);
        QVERIFY(seen.insert(digestOf(base, v4(0x7f000001, 80))).second);
        QVERIFY(seen.insert(digestOf(v4(0x7f000001, 80), base)).second);
        QVERIFY(seen.insert(digestOf(v4(0x7f010203, 40001), v4(0x7f000001, 80))).second);
        QVERIFY(seen.insert(digestOf(v4(0x7f010204, 40000), v4(0x7f000001, 80))).second);
        QVERIFY(seen.insert(digestOf(base, v4(0x7f000001, 81))).second);
        QVERIFY(seen.insert(digestOf(base, v4(0x7f000002, 80))).second);
    }

    // Neighbours in address and port, as probes of a range have them: no two alike, and the low bits that
    // tables index by spread evenly.
    void digestsSpread()
    {
        std::set<TupleDigest> all;
        std::array<int, 256> buckets{};
        for (std::uint32_t host = 0; host < 400; ++host) {
            for (std::uint16_t port = 0; port < 500; ++port) {
                const TupleDigest digest = digestOf(v4(0x7f000001, static_cast<std::uint16_t>(32768 + port)),
                                                    v4(0x7f010000 + host, 80));
                all.insert(digest);
                ++buckets[digest & 0xff];
            }
        }
        QCOMPARE(all.size(), std::size_t(200'000));
        const auto [low, high] = std::ranges::minmax(buckets);
        QVERIFY2(low > 600 && high < 970,
                 qPrintable(QStringLiteral("%1 to %2, 781 expected").arg(low).arg(high)));
    }
};

QTEST_APPLESS_MAIN(TestSocketAddress)
#include "tst_socketaddress.moc"
