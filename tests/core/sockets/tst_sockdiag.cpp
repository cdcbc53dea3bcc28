// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/sockdiag.h"

#include <QTest>
#include <arpa/inet.h>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <random>

using namespace lightfoot;

namespace {

// For QCOMPARE, which prints a QString but takes our toString() for its own.
QString name(TcpState state)
{
    return QString::fromUtf8(toString(state).data());
}

constexpr std::uint32_t sequence = 7;
using Bytes = std::vector<std::byte>;

Bytes messageOf(std::uint16_t type, const void *payload, std::size_t size, std::uint32_t number = sequence,
                std::uint16_t flags = NLM_F_MULTI)
{
    nlmsghdr header{};
    header.nlmsg_len = static_cast<std::uint32_t>(sizeof header + size);
    header.nlmsg_type = type;
    header.nlmsg_flags = flags;
    header.nlmsg_seq = number;
    Bytes bytes(NLMSG_ALIGN(header.nlmsg_len));
    std::memcpy(bytes.data(), &header, sizeof header);
    std::memcpy(bytes.data() + sizeof header, payload, size);
    return bytes;
}

inet_diag_msg v4Message(std::uint8_t state = 1)
{
    inet_diag_msg message{};
    message.idiag_family = AF_INET;
    message.idiag_state = state;
    message.idiag_timer = 1;
    message.idiag_retrans = 3;
    message.idiag_expires = 200;
    message.idiag_rqueue = 11;
    message.idiag_wqueue = 12;
    message.idiag_uid = 1000;
    message.idiag_inode = 4242;
    message.id.idiag_sport = htons(40000);
    message.id.idiag_dport = htons(443);
    message.id.idiag_cookie[0] = 1;
    message.id.idiag_cookie[1] = 2;
    inet_pton(AF_INET, "10.0.0.1", message.id.idiag_src);
    inet_pton(AF_INET, "10.0.0.5", message.id.idiag_dst);
    return message;
}

Bytes rowBytes(const inet_diag_msg &message)
{
    return messageOf(SOCK_DIAG_BY_FAMILY, &message, sizeof message);
}

Bytes doneBytes(int code = 0)
{
    return messageOf(NLMSG_DONE, &code, sizeof code);
}

Bytes operator+(Bytes left, const Bytes &right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

struct Parsed
{
    DumpPart part;
    std::vector<SocketRow> rows;
};

// Parsed from a block of exactly that size, so that the address sanitizer sees a read beyond it.
Parsed parse(const Bytes &bytes)
{
    const std::unique_ptr<std::byte[]> exact(new std::byte[bytes.size()]);
    std::copy(bytes.begin(), bytes.end(), exact.get());
    Parsed parsed;
    parsed.part = parseDump({exact.get(), bytes.size()}, sequence,
                            [&](const SocketRow &row) { parsed.rows.push_back(row); });
    return parsed;
}

} // namespace

class TestSockDiag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void row()
    {
        const Parsed parsed = parse(rowBytes(v4Message()) + doneBytes());
        QVERIFY(parsed.part.done);
        QVERIFY(!parsed.part.malformed && !parsed.part.interrupted);
        QCOMPARE(parsed.part.error, 0);
        QCOMPARE(parsed.rows.size(), std::size_t(1));
        const SocketRow &row = parsed.rows[0];
        QCOMPARE(name(row.state), name(TcpState::Established));
        QCOMPARE(row.local.toString(), std::string("10.0.0.1:40000"));
        QCOMPARE(row.remote.toString(), std::string("10.0.0.5:443"));
        QCOMPARE(row.receiveQueue, 11U);
        QCOMPARE(row.sendQueue, 12U);
        QCOMPARE(row.timer, std::uint8_t(1));
        QCOMPARE(row.timerLeft, std::chrono::milliseconds(200));
        QCOMPARE(row.retransmits, std::uint8_t(3));
        QCOMPARE(row.uid, 1000U);
        QCOMPARE(row.inode, std::uint64_t(4242));
        QCOMPARE(row.cookie, (std::uint64_t(2) << 32) | 1);
    }

    void mappedIsShownAsV4()
    {
        inet_diag_msg message = v4Message();
        message.idiag_family = AF_INET6;
        inet_pton(AF_INET6, "::ffff:10.0.0.1", message.id.idiag_src);
        inet_pton(AF_INET6, "2001:db8::5", message.id.idiag_dst);
        const Parsed parsed = parse(rowBytes(message));
        QCOMPARE(parsed.rows.at(0).local.toString(), std::string("10.0.0.1:40000"));
        QCOMPARE(parsed.rows.at(0).remote.toString(), std::string("[2001:db8::5]:443"));
    }

    void strangeRowsAreSkipped()
    {
        inet_diag_msg family = v4Message();
        family.idiag_family = AF_UNIX;
        const Parsed parsed =
            parse(rowBytes(v4Message(0)) + rowBytes(v4Message(13)) + rowBytes(v4Message(255)) +
                  rowBytes(family) + rowBytes(v4Message(12)) + doneBytes());
        QVERIFY(parsed.part.done);
        QCOMPARE(parsed.rows.size(), std::size_t(1));
        QCOMPARE(name(parsed.rows[0].state),
                 name(TcpState::SynReceived)); // TCP_NEW_SYN_RECV, as the kernel has it inside
    }

    void foreignSequenceIsSkipped()
    {
        const int code = -EPERM;
        const inet_diag_msg message = v4Message();
        const Parsed parsed =
            parse(messageOf(SOCK_DIAG_BY_FAMILY, &message, sizeof message, sequence - 1) +
                  messageOf(NLMSG_ERROR, &code, sizeof code, sequence - 1) +
                  messageOf(NLMSG_DONE, &code, sizeof code, sequence - 1) + rowBytes(message));
        QCOMPARE(parsed.rows.size(), std::size_t(1));
        QVERIFY(!parsed.part.done);
        QCOMPARE(parsed.part.error, 0);
    }

    void errors()
    {
        nlmsgerr refused{};
        refused.error = -EPERM;
        QCOMPARE(parse(messageOf(NLMSG_ERROR, &refused, sizeof refused)).part.error, EPERM);
        refused.error = 0; // an acknowledgement
        const Parsed acknowledged = parse(messageOf(NLMSG_ERROR, &refused, sizeof refused));
        QCOMPARE(acknowledged.part.error, 0);
        QVERIFY(!acknowledged.part.malformed);
        refused.error = 5; // no errno
        QVERIFY(parse(messageOf(NLMSG_ERROR, &refused, sizeof refused)).part.malformed);
        refused.error = std::numeric_limits<int>::min();
        QVERIFY(parse(messageOf(NLMSG_ERROR, &refused, sizeof refused)).part.malformed);
        QCOMPARE(parse(doneBytes(-ENOMEM)).part.error, ENOMEM);
        QVERIFY(parse(messageOf(NLMSG_DONE, "", 0)).part.done);
        const inet_diag_msg message = v4Message();
        const Parsed interrupted = parse(messageOf(SOCK_DIAG_BY_FAMILY, &message, sizeof message, sequence,
                                                   NLM_F_MULTI | NLM_F_DUMP_INTR));
        QVERIFY(interrupted.part.interrupted);
        QVERIFY(parse(messageOf(NLMSG_OVERRUN, "", 0)).part.interrupted);
    }

    // Whatever the cut, rows that came whole are there, the rest is not made up, and it is noticed.
    void truncatedAtEachByte()
    {
        const Bytes row = rowBytes(v4Message());
        const Bytes whole = row + row + doneBytes();
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const Parsed parsed = parse(Bytes(whole.begin(), whole.begin() + std::ptrdiff_t(length)));
            QCOMPARE(parsed.rows.size(), std::min<std::size_t>(length / row.size(), 2));
            QVERIFY2(!parsed.part.done, qPrintable(QString::number(length)));
            const bool atBoundary = length % row.size() == 0 && length <= 2 * row.size();
            QVERIFY2(parsed.part.malformed != atBoundary, qPrintable(QString::number(length)));
        }
    }

    // Lengths inside the messages lie: shorter than a header, than a row, longer than the datagram, not
    // aligned.
    void lyingLengths()
    {
        const Bytes row = rowBytes(v4Message());
        for (std::uint32_t length = 0; length < 3 * row.size(); ++length) {
            Bytes bytes = row + row;
            std::memcpy(bytes.data(), &length, sizeof length);
            const Parsed parsed = parse(bytes);
            if (length < row.size() || length > bytes.size())
                QVERIFY2(parsed.part.malformed && parsed.rows.empty(), qPrintable(QString::number(length)));
            else
                QVERIFY(!parsed.rows.empty());
        }
        for (const std::uint32_t length : {0x7fffffffU, 0x80000000U, 0xfffffffcU, 0xffffffffU}) {
            Bytes bytes = row;
            std::memcpy(bytes.data(), &length, sizeof length);
            QVERIFY(parse(bytes).part.malformed);
        }
    }

    // A fixed seed: the same noise each time.
    void noise()
    {
        std::mt19937 random(1);
        const Bytes good = rowBytes(v4Message()) + rowBytes(v4Message()) + doneBytes();
        for (int i = 0; i < 20'000; ++i) {
            Bytes bytes = good;
            for (int flips = 0; flips < 4; ++flips)
                bytes[random() % bytes.size()] = static_cast<std::byte>(random());
            for (const SocketRow &row : parse(bytes).rows) {
                QVERIFY(static_cast<std::size_t>(row.state) > 0 &&
                        static_cast<std::size_t>(row.state) < tcpStateCount);
            }
        }
    }

    void stateNames()
    {
        for (std::uint8_t i = 1; i < tcpStateCount; ++i) {
            TcpState state{};
            QVERIFY(tcpStateFromString(toString(static_cast<TcpState>(i)), state));
            QCOMPARE(std::uint8_t(state), i);
        }
        TcpState state{};
        QVERIFY(tcpStateFromString("TIME_WAIT", state));
        QCOMPARE(name(state), name(TcpState::TimeWait));
        QVERIFY(tcpStateFromString("fin-wait1", state));
        QCOMPARE(name(state), name(TcpState::FinWait1));
        QVERIFY(tcpStateFromString("listening", state));
        QCOMPARE(name(state), name(TcpState::Listen));
        for (const char *word : {"", "time", "unknown", "time-wait "})
            QVERIFY2(!tcpStateFromString(word, state), word);
        QCOMPARE(toString(static_cast<TcpState>(200)), std::string_view("unknown"));
        QCOMPARE(toString(static_cast<TcpState>(0)), std::string_view("unknown"));
    }
};

QTEST_APPLESS_MAIN(TestSockDiag)
#include "tst_sockdiag.moc"
