// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/postgres/postgressettings.h"

#include "core/probers/postgres/postgresanswers.h"

#include <libpq-fe.h>

#include <cstdlib>
#include <memory>

namespace lightfoot {

namespace {

// Empty would be the files in the home folder. A path through a file that is none: not there, without a word.
constexpr const char *nowhere = "/dev/null/none";

// What libpq would look up in the environment, as this libpq knows it, set to what it would be without.
std::string withoutEnvironment()
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> known(PQconninfoParse("", nullptr),
                                                                             PQconninfoFree);
    std::string settings;
    for (const PQconninfoOption *option = known.get(); option && option->keyword; ++option) {
        // An empty service is one that is not found; its variable is forgotten instead.
        if (option->envvar && std::string_view(option->keyword) != "service")
            settings += postgresSetting(option->keyword, option->compiled ? option->compiled : "");
    }
    return settings;
}

} // namespace

void forgetPostgresEnvironment()
{
    for (const char *name : {"PGSERVICE", "PGTZ", "PGDATESTYLE", "PGGEQO"}) {
        if (std::getenv(name))
            ::unsetenv(name);
    }
}

std::string postgresSettings(const SqlPlan &plan)
{
    std::string settings = withoutEnvironment(); // a later word counts more than an earlier one
    for (const char *file : {"passfile", "sslrootcert", "sslcert", "sslkey"})
        settings += postgresSetting(file, nowhere);
    settings += postgresSetting("connect_timeout", "0"); // the waiting is ours
    settings += postgresSetting("client_encoding", "UTF8");
    settings += postgresSetting("application_name", "lightfoot");
    settings += postgresSetting("gssencmode", "disable");
    // Encrypted or nothing; LibraryTls checks chain and name.
    settings += postgresSetting("sslmode", plan.tls ? "require" : "disable");
    settings += postgresSetting("user", plan.username);
    settings += postgresSetting("password", plan.password);
    return settings;
}

std::string postgresSettings(const std::string &settings, const std::string &database,
                             const asio::ip::tcp::endpoint &peer)
{
    return settings + postgresSetting("dbname", database) +
           postgresSetting("hostaddr", peer.address().to_string()) +
           postgresSetting("port", std::to_string(peer.port()));
}

} // namespace lightfoot
