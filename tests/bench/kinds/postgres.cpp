// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/servers/certificates.h"
#include "tests/servers/postgresserver.h"

#include "core/net/linger.h"

#include <libpq-fe.h>

namespace lightfoot::bench {

namespace {

struct Database
{
    test::Certificates certificates;
    test::PostgresServer server{certificates};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Database>(), [](const Database &database) {
        return Place{{"port", std::to_string(database.server.port())}};
    });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)},
            {"username", std::string("probe")},
            {"password", std::string("secret pass")},
            {"database", std::string("shop")}};
}

BareProbe makeBare(const Place &place)
{
    return [settings = "hostaddr=127.0.0.1 port=" + place.at("port") +
                       " user=probe password='secret pass' dbname=shop sslmode=disable gssencmode=disable "
                       "client_encoding=UTF8 application_name=bench"] {
        const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(settings.c_str()),
                                                                      PQfinish);
        if (PQstatus(connection.get()) != CONNECTION_OK || !resetOnClose(PQsocket(connection.get())))
            return false;
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), "SELECT 1"),
                                                                   PQclear);
        return PQresultStatus(result.get()) == PGRES_TUPLES_OK;
    };
}

const KindBench::Listed listed({.kind = "postgres",
                                .row = "postgres",
                                .bare = "libpq",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
