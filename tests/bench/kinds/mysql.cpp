// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/servers/certificates.h"
#include "tests/servers/mariadb.h"

#include "core/net/linger.h"

#include <mysql.h>

namespace lightfoot::bench {

namespace {

constexpr const char *user = "probe";
constexpr const char *password = "secret pass";

struct Database
{
    test::Certificates certificates;
    test::MariaDb server{certificates};
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
    return {{"host", hostOf(place)}, {"username", std::string(user)}, {"password", std::string(password)}};
}

bool asksUptime(MYSQL *handle)
{
    if (mysql_query(handle, "SHOW STATUS LIKE 'Uptime'") != 0)
        return false;
    MYSQL_RES *rows = mysql_store_result(handle);
    const char *const *row = rows ? mysql_fetch_row(rows) : nullptr;
    const bool good = row && row[1];
    mysql_free_result(rows);
    return good;
}

BareProbe makeBare(const Place &place)
{
    mysql_server_init(0, nullptr, nullptr);
    return [port = portOf(place)] {
        const std::unique_ptr<MYSQL, decltype(&mysql_close)> handle(mysql_init(nullptr), mysql_close);
        const unsigned tcp = MYSQL_PROTOCOL_TCP;
        mysql_options(handle.get(), MYSQL_OPT_PROTOCOL, &tcp);
        mysql_options(handle.get(), MYSQL_SET_CHARSET_NAME, "utf8mb4");
        return mysql_real_connect(handle.get(), "127.0.0.1", user, password, nullptr, port, nullptr, 0) &&
               resetOnClose(static_cast<int>(mysql_get_socket(handle.get()))) && asksUptime(handle.get());
    };
}

const KindBench::Listed listed({.kind = "mysql",
                                .row = "mysql",
                                .bare = "libmariadb",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
