// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/curl.h"
#include "tests/servers/certificates.h"
#include "tests/servers/smtpserver.h"

namespace lightfoot::bench {

namespace {

struct Mail
{
    test::Certificates certificates;
    test::SmtpServer server{certificates, test::SmtpServer::Clients::Anybody};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Mail>(),
                   [](const Mail &mail) { return Place{{"port", std::to_string(mail.server.barePort())}}; });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)}, {"helo", std::string("probe.test")}};
}

// Greeting, EHLO, QUIT: as much as our probe does without a login, and one NOOP, without which libcurl would
// not go.
BareProbe makeBare(const Place &place)
{
    return curlProbe("smtp://" + hostOf(place) + "/probe.test", {}, "NOOP");
}

const KindBench::Listed listed({.kind = "smtp",
                                .row = "smtp",
                                .bare = "libcurl",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
