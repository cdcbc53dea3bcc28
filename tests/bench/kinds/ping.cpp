// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/bench/kinds/plainsocket.h"

#include <netinet/ip_icmp.h>

namespace lightfoot::bench {

namespace {

// The kernel answers; datagram sockets, so that it also looks after checksums and whose reply it is.
Served serve()
{
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(
        std::fopen("/proc/sys/net/ipv4/ping_group_range", "w"),
        [](std::FILE *f) { return f ? std::fclose(f) : 0; });
    if (!file || std::fputs("0 0", file.get()) < 0)
        return {.server = nullptr, .place = {}, .error = "datagram sockets for ICMP cannot be allowed"};
    return {.server = nullptr, .place = {}, .error = {}};
}

OptionMap options(const Place &)
{
    return {{"host", std::string("127.0.0.1")}, {"count", std::int64_t(1)}};
}

BareProbe makeBare(const Place &)
{
    return [] {
        icmphdr request{};
        request.type = ICMP_ECHO;
        char packet[sizeof request + 56] = {};
        std::copy_n(reinterpret_cast<const char *>(&request), sizeof request, packet);
        PlainSocket socket(SOCK_DGRAM, IPPROTO_ICMP, 0);
        if (!socket.connected() || !socket.send({packet, sizeof packet}))
            return false;
        const std::string_view reply = socket.receive();
        return reply.size() == sizeof packet && reply[0] == ICMP_ECHOREPLY;
    };
}

const KindBench::Listed listed({.kind = "ping",
                                .row = "ping",
                                .bare = "a blocking socket",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
