// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/closeverdict.h"

namespace lightfoot {

namespace {

constexpr const char *clientCloses =
    QT_TRANSLATE_NOOP("Message", "TIME_WAIT stays here, and each one holds a local port towards this remote "
                                 "for 60 s. Keep connections open "
                                 "and use them again (keep-alive, a pool). tcp_tw_reuse helps outgoing "
                                 "connections alone; SO_LINGER(0) belongs "
                                 "in probes, as it may destroy data that is on its way.");
constexpr const char *serverOfClientCloses =
    QT_TRANSLATE_NOOP("Message", "TIME_WAIT stays at the server, no local port is held here. If the server "
                                 "is yours, let its clients close: a "
                                 "longer keep-alive time and more requests a connection.");
constexpr const char *serviceCloses =
    QT_TRANSLATE_NOOP("Message", "TIME_WAIT gathers at this service. It costs no local ports, but memory and "
                                 "room in tcp_max_tw_buckets. Let "
                                 "the clients close: a longer keep-alive time and more requests a "
                                 "connection. Never SO_LINGER(0) on a service, "
                                 "as clients would lose the end of replies.");
constexpr const char *mixedCloses = QT_TRANSLATE_NOOP(
    "Message",
    "Who closes depends on whose idle time-out is shorter. Make the server's longer than the clients', "
    "so that the clients close, and keep connections open longer on both.");
constexpr const char *probedServerCloses = QT_TRANSLATE_NOOP(
    "Message",
    "Our reset leaves nothing behind, but with other clients TIME_WAIT stays at the server. Let clients "
    "close: a longer keep-alive time and more requests a connection.");
constexpr const char *probedServerResets = QT_TRANSLATE_NOOP(
    "Message",
    "The server resets: it closes with unread data or with SO_LINGER(0), and clients may lose the end of "
    "replies. On a service neither is right.");
constexpr const char *gracefulProbes = QT_TRANSLATE_NOOP(
    "Message",
    "The probes close in the ordinary way, so each leaves a TIME_WAIT here. Without “close: graceful” "
    "they leave none.");

double partOf(std::uint64_t part, std::uint64_t total)
{
    return total == 0 ? 0 : static_cast<double>(part) / static_cast<double>(total);
}

// Both at once counts for both sides.
Closer closerOf(std::uint64_t we, std::uint64_t peer, std::uint64_t total)
{
    if (total < enoughClosings)
        return Closer::Unknown;
    if (partOf(we, total) >= nearlyAllClosings && we > peer)
        return Closer::We;
    if (partOf(peer, total) >= nearlyAllClosings && peer > we)
        return Closer::Peer;
    return Closer::Mixed;
}

Message findingOf(Closer closer, std::uint64_t part, std::uint64_t total)
{
    const std::string count = std::to_string(part);
    const std::string all = std::to_string(total);
    switch (closer) {
    case Closer::We:
        return message(QT_TRANSLATE_NOOP("Message", "this machine closed first in %1 of %2 connections"),
                       count, all);
    case Closer::Peer:
        return message(QT_TRANSLATE_NOOP("Message", "the peer closed first in %1 of %2 connections"), count,
                       all);
    case Closer::Mixed:
        return message(
            QT_TRANSLATE_NOOP("Message", "both sides close first: this machine in %1 of %2 connections"),
            count, all);
    case Closer::Unknown:
        break;
    }
    return message(QT_TRANSLATE_NOOP("Message", "only %1 connections were seen to end"), all);
}

const char *adviceOf(Closer closer, Side side)
{
    const bool server = side == Side::Server;
    switch (closer) {
    case Closer::We:
        return server ? serviceCloses : clientCloses;
    case Closer::Peer:
        return server ? nullptr : serverOfClientCloses; // clients that close are as it should be
    case Closer::Mixed:
        return mixedCloses;
    case Closer::Unknown:
        break;
    }
    return nullptr;
}

TimeWaitKeeper keeperOf(Closer closer)
{
    switch (closer) {
    case Closer::We:
        return TimeWaitKeeper::Here;
    case Closer::Peer:
        return TimeWaitKeeper::Peer;
    case Closer::Mixed:
        return TimeWaitKeeper::Both;
    case Closer::Unknown:
        break;
    }
    return TimeWaitKeeper::Unknown;
}

// What the probes leave, and what follows, once it is known who ends them.
void adviseProbes(CloseVerdict &verdict, std::uint64_t resets, std::uint64_t graceful,
                  std::uint64_t serverFirst, std::uint64_t serverResets)
{
    // One list's endpoint closes in one way: where any closed in the ordinary way, all do.
    if (graceful == 0)
        verdict.keeper = TimeWaitKeeper::Nobody;
    if (verdict.closer == Closer::We && graceful > resets)
        verdict.advice = Message{gracefulProbes, {}};
    else if (verdict.closer != Closer::We && serverResets > serverFirst)
        verdict.advice = Message{probedServerResets, {}};
    else if (verdict.closer != Closer::We)
        verdict.advice = Message{graceful > 0 ? serverOfClientCloses : probedServerCloses, {}};
    if (verdict.closer == Closer::Peer && serverResets > serverFirst)
        verdict.keeper = TimeWaitKeeper::Nobody;
}

} // namespace

std::string_view toString(Closer closer)
{
    switch (closer) {
    case Closer::We:
        return "we";
    case Closer::Peer:
        return "peer";
    case Closer::Mixed:
        return "mixed";
    case Closer::Unknown:
        break;
    }
    return "unknown";
}

std::string_view toString(TimeWaitKeeper keeper)
{
    switch (keeper) {
    case TimeWaitKeeper::Nobody:
        return "nobody";
    case TimeWaitKeeper::Here:
        return "here";
    case TimeWaitKeeper::Peer:
        return "peer";
    case TimeWaitKeeper::Both:
        return "both";
    case TimeWaitKeeper::Unknown:
        break;
    }
    return "unknown";
}

CloseVerdict judgeClosings(const CloseCounts &counts, Side side)
{
    const std::uint64_t total = counts.we + counts.peer + counts.both;
    const std::uint64_t we = counts.we + counts.both;
    const std::uint64_t peer = counts.peer + counts.both;
    CloseVerdict verdict;
    verdict.closer = closerOf(we, peer, total);
    verdict.keeper = keeperOf(verdict.closer);
    const std::uint64_t named = verdict.closer == Closer::Peer ? peer : we;
    verdict.share = verdict.closer == Closer::Unknown ? 0 : partOf(named, total);
    verdict.finding = findingOf(verdict.closer, named, total);
    if (const char *advice = adviceOf(verdict.closer, side))
        verdict.advice = Message{advice, {}};
    return verdict;
}

CloseVerdict judgeProbes(const ClosingCounts &counts)
{
    const auto of = [&](Closing closing) { return counts[static_cast<std::size_t>(closing)]; };
    const std::uint64_t we = of(Closing::WeReset) + of(Closing::WeClosed);
    const std::uint64_t peer = of(Closing::ServerClosedFirst) + of(Closing::ServerReset);
    CloseVerdict verdict;
    verdict.closer = closerOf(we, peer, we + peer);
    verdict.keeper = keeperOf(verdict.closer);
    const std::uint64_t named = verdict.closer == Closer::Peer ? peer : we;
    verdict.share = verdict.closer == Closer::Unknown ? 0 : partOf(named, we + peer);
    verdict.finding = findingOf(verdict.closer, named, we + peer);
    if (verdict.closer != Closer::Unknown)
        adviseProbes(verdict, of(Closing::WeReset), of(Closing::WeClosed), of(Closing::ServerClosedFirst),
                     of(Closing::ServerReset));
    return verdict;
}

} // namespace lightfoot
