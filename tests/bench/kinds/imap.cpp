// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/curl.h"
#include "tests/servers/certificates.h"
#include "tests/servers/imapserver.h"

namespace lightfoot::bench {

namespace {

struct Mailbox
{
    test::Certificates certificates;
    test::ImapServer server{certificates, test::ImapServer::Clients::Anybody};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Mailbox>(), [](const Mailbox &mailbox) {
        return Place{{"port", std::to_string(mailbox.server.port())}};
    });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}, {"starttls", std::string("never")}};
}

// Greeting, CAPABILITY, NOOP, LOGOUT: as our probe without a login.
BareProbe makeBare(const Place &place)
{
    return curlProbe("imap://" + hostOf(place) + "/", {}, "NOOP");
}

const KindBench::Listed listed({.kind = "imap",
                                .row = "imap",
                                .bare = "libcurl",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
