// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/sockdiag.h"

#include <QTest>
#include <arpa/inet.h>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
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

Bytes attributeBytes(std::uint16_t type, const void *content, std::size_t size)
{
    rtattr attribute{};
    attribute.rta_len = static_cast<unsigned short>(RTA_LENGTH(size));
    attribute.rta_type = type;
    Bytes bytes(RTA_SPACE(size));
    std::memcpy(bytes.data(), &attribute, sizeof attribute);
    std::memcpy(bytes.data() + RTA_LENGTH(0), content, size);
    return bytes;
}

// struct tcp_info of linux/tcp.h, whose header does not go together with netinet/tcp.h.
namespace info {
constexpr std::size_t rtt = 68;
constexpr std::size_t rttVariation = 72;
constexpr std::size_t totalRetransmits = 100;
constexpr std::size_t bytesReceived = 128;
constexpr std::size_t bytesSent = 200;
constexpr std::size_t size = 232;
} // namespace info

Bytes infoBytes(std::size_t size = info::size)
{
    Bytes bytes(info::size);
    const auto put = [&bytes](std::size_t place, auto value) {
        std::memcpy(bytes.data() + place, &value, sizeof value);
    };
    put(info::rtt, std::uint32_t(1500));
    put(info::rttVariation, std::uint32_t(250));
    put(info::totalRetransmits, std::uint32_t(7));
    put(info::bytesReceived, std::uint64_t(99));
    put(info::bytesSent, std::uint64_t(1) << 40);
    bytes.resize(size);
    return attributeBytes(INET_DIAG_INFO, bytes.data(), size);
}

// A row with attributes behind it.
Bytes detailedBytes(const Bytes &attributes)
{
    const inet_diag_msg message = v4Message();
    Bytes payload(sizeof message);
    std::memcpy(payload.data(), &message, sizeof message);
    payload = payload + attributes;
    return messageOf(SOCK_DIAG_BY_FAMILY, payload.data(), payload.size());
}

struct Detailed
{
    DumpPart part;
    std::vector<std::optional<SocketDetails>> rows;
};

Detailed parseDetailed(const Bytes &bytes)
{
    const std::unique_ptr<std::byte[]> exact(new std::byte[bytes.size()]);
    std::copy(bytes.begin(), bytes.end(), exact.get());
    Detailed parsed;
    parsed.part = parseDetailedDump(
        {exact.get(), bytes.size()}, sequence, [&](const SocketRow &, const SocketDetails *details) {
            parsed.rows.push_back(details ? std::optional(*details) : std::nullopt);
        });
    return parsed;
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
        const Bytes good = rowBytes(v4Message()) + detailedBytes(infoBytes()) + doneBytes();
        for (int i = 0; i < 20'000; ++i) {
            Bytes bytes = good;
            for (int flips = 0; flips < 4; ++flips)
                bytes[random() % bytes.size()] = static_cast<std::byte>(random());
            parseDetailed(bytes);
            for (const SocketRow &row : parse(bytes).rows) {
                QVERIFY(static_cast<std::size_t>(row.state) > 0 &&
                        static_cast<std::size_t>(row.state) < tcpStateCount);
            }
        }
    }

    void details()
    {
        const std::uint8_t shutdown = 3;
        const Bytes other = attributeBytes(INET_DIAG_SHUTDOWN, &shutdown, 1);
        const Detailed parsed = parseDetailed(detailedBytes(other + infoBytes()) + rowBytes(v4Message()) +
                                              detailedBytes(other) + doneBytes());
        QVERIFY(parsed.part.done && !parsed.part.malformed);
        QCOMPARE(parsed.rows.size(), std::size_t(3));
        QVERIFY(parsed.rows[0] && !parsed.rows[1] && !parsed.rows[2]);
        QCOMPARE(parsed.rows[0]->rtt, std::chrono::microseconds(1500));
        QCOMPARE(parsed.rows[0]->rttVariation, std::chrono::microseconds(250));
        QCOMPARE(parsed.rows[0]->totalRetransmits, 7U);
        QCOMPARE(parsed.rows[0]->bytesSent, std::uint64_t(1) << 40);
        QCOMPARE(parsed.rows[0]->bytesReceived, std::uint64_t(99));
    }

    void listeningHasNoDetails()
    {
        Bytes bytes = detailedBytes(infoBytes());
        bytes[sizeof(nlmsghdr) + offsetof(inet_diag_msg, idiag_state)] = std::byte(TcpState::Listen);
        QVERIFY(!parseDetailed(bytes).rows.at(0));
    }

    // An older kernel's tcp_info is shorter; one that lacks what we want is none.
    void shortDetails()
    {
        for (std::size_t size = 0; size <= info::size; ++size) {
            const Detailed parsed = parseDetailed(detailedBytes(infoBytes(size)));
            QCOMPARE(parsed.rows.size(), std::size_t(1));
            QCOMPARE(parsed.rows[0].has_value(), size >= info::totalRetransmits + 4);
            if (parsed.rows[0])
                QCOMPARE(parsed.rows[0]->bytesSent > 0, size > info::bytesSent + 5);
        }
    }

    // The row is good whatever the attributes behind it say of their length.
    void lyingAttributes()
    {
        const Bytes good = infoBytes();
        for (unsigned length = 0; length <= 0xffff; ++length) {
            const auto lie = static_cast<std::uint16_t>(length);
            Bytes bytes = good;
            std::memcpy(bytes.data(), &lie, sizeof lie);
            const Detailed parsed = parseDetailed(detailedBytes(bytes));
            QCOMPARE(parsed.rows.size(), std::size_t(1));
            QVERIFY(!parsed.part.malformed);
            QVERIFY(!parsed.rows[0] || length <= good.size());
        }
    }

    void protocolIsNoted()
    {
        const Bytes bytes = rowBytes(v4Message());
        for (const SocketProtocol protocol : {SocketProtocol::Tcp, SocketProtocol::Udp}) {
            parseDump(
                bytes, sequence, [&](const SocketRow &row) { QVERIFY(row.protocol == protocol); }, protocol);
        }
        QVERIFY(parse(bytes).rows.at(0).protocol == SocketProtocol::Tcp);
    }

    void requests()
    {
        inet_diag_req_v2 request{};
        SocketQuery query;
        query.states = stateBit(TcpState::Listen);
        query.localPort = 80;
        query.remotePort = 443;
        const auto plain = dumpRequest(AF_INET6, 1, query);
        QCOMPARE(plain.size(), sizeof(nlmsghdr) + sizeof request);
        std::memcpy(&request, plain.data() + sizeof(nlmsghdr), sizeof request);
        QCOMPARE(int(request.sdiag_protocol), IPPROTO_TCP);
        QCOMPARE(int(request.sdiag_family), AF_INET6);
        QCOMPARE(int(request.idiag_ext), 0); // so that plain reads stay cheap
        QCOMPARE(request.idiag_states, stateBit(TcpState::Listen));
        QCOMPARE(request.id.idiag_sport, htons(80));
        QCOMPARE(request.id.idiag_dport, htons(443));
        const auto detailed = dumpRequest(AF_INET, 1, query, SocketProtocol::Udp, true);
        std::memcpy(&request, detailed.data() + sizeof(nlmsghdr), sizeof request);
        QCOMPARE(int(request.sdiag_protocol), IPPROTO_UDP);
        QCOMPARE(int(request.idiag_ext), 1 << (INET_DIAG_INFO - 1));
        inet_diag_msg message = v4Message();
        message.id.idiag_if = 5;
        const SocketRow row = parse(rowBytes(message)).rows.at(0);
        const auto destroy = destroyRequest(1, row);
        std::memcpy(&request, destroy.data() + sizeof(nlmsghdr), sizeof request);
        QVERIFY(std::memcmp(&request.id, &message.id, sizeof request.id) == 0); // the very same socket
    }

    void acknowledgement()
    {
        nlmsgerr fine{};
        QVERIFY(parse(messageOf(NLMSG_ERROR, &fine, sizeof fine)).part.acknowledged);
        fine.error = -ENOENT;
        QVERIFY(!parse(messageOf(NLMSG_ERROR, &fine, sizeof fine)).part.acknowledged);
        QVERIFY(!parse(doneBytes()).part.acknowledged);
        QVERIFY(!parse(messageOf(NLMSG_ERROR, "", 0)).part.acknowledged);
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
