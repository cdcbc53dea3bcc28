// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/servers/certificates.h"
#include "tests/servers/unbound.h"

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netinet/in.h>
#include <resolv.h>

namespace lightfoot::bench {

namespace {

struct Names
{
    test::Certificates certificates;
    test::Unbound unbound{certificates};
    bool start() { return unbound.start(); }
    const std::string &error() const { return unbound.error(); }
};

Served serve()
{
    return started(std::make_shared<Names>(), [](const Names &names) {
        const std::string address = names.unbound.address();
        return Place{{"port", address.substr(address.rfind(':') + 1)}};
    });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}, {"query", std::string("a.zoo.test")}, {"type", std::string("A")}};
}

BareProbe makeBare(const Place &place)
{
    const auto state = std::make_shared<struct __res_state>();
    res_ninit(state.get());
    state->nscount = 1;
    state->nsaddr_list[0] = {};
    state->nsaddr_list[0].sin_family = AF_INET;
    state->nsaddr_list[0].sin_port = htons(portOf(place));
    state->nsaddr_list[0].sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return [state] {
        unsigned char answer[4096];
        const int size = res_nquery(state.get(), "a.zoo.test", ns_c_in, ns_t_a, answer, sizeof answer);
        ns_msg message;
        if (size < 0 || ns_initparse(answer, size, &message) != 0)
            return false;
        ns_rr record;
        for (int i = 0; i < ns_msg_count(message, ns_s_an); ++i) {
            if (ns_parserr(&message, ns_s_an, i, &record) != 0)
                return false;
        }
        return ns_msg_count(message, ns_s_an) == 2;
    };
}

const KindBench::Listed listed({.kind = "dns",
                                .row = "dns",
                                .bare = "libresolv (res_nquery)",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
