// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/mongo/mongoplace.h"

#include "tests/servers/ferretdb.h"
#include "tests/servers/mongochannel.h"
#include "tests/servers/mongoserver.h"

#include <mongoc/mongoc.h>

#include <cstdlib>

namespace lightfoot::test {

namespace {

constexpr const char *user = "probe";
constexpr const char *password = "secret pass";

class OwnMongo final : public MongoPlace
{
public:
    std::string start() override { return {}; }
    OptionMap options(OptionMap more) const override
    {
        more.emplace("host", "127.0.0.1:" + std::to_string(port()));
        more.emplace("username", std::string(user));
        more.emplace("password", std::string(password));
        return more;
    }
    std::uint16_t port() const override { return m_server.port(); }
    int count(const std::string &command) const override { return m_server.count(command); }

private:
    MongoServer m_server;
};

class FerretMongo final : public MongoPlace
{
public:
    FerretMongo(const std::string &folder, bool tls) : m_server(m_certificates, folder), m_tls(tls) {}
    ~FerretMongo() override
    {
        if (m_client)
            mongoc_client_destroy(m_client);
    }
    std::string start() override
    {
        if (!m_server.start())
            return m_server.error();
        mongoc_init();
        mongoc_uri_t *uri = mongoc_uri_new_for_host_port("127.0.0.1", m_server.port());
        mongoc_uri_set_username(uri, user);
        mongoc_uri_set_password(uri, password);
        mongoc_uri_set_option_as_bool(uri, MONGOC_URI_DIRECTCONNECTION, true);
        m_client = mongoc_client_new_from_uri(uri);
        mongoc_uri_destroy(uri);
        std::string trouble = m_client ? std::string() : "no client of libmongoc";
        for (const MongoTestDocument &one : mongoTestDocuments()) {
            if (trouble.empty())
                trouble = put(m_client, one);
        }
        return trouble;
    }
    OptionMap options(OptionMap more) const override
    {
        more.emplace("host", "127.0.0.1:" + std::to_string(port()));
        more.emplace("username", std::string(user));
        more.emplace("password", std::string(password));
        if (m_tls)
            more.emplace("ca", m_certificates.ca());
        return more;
    }
    std::uint16_t port() const override { return m_tls ? m_server.tlsPort() : m_server.port(); }
    int count(const std::string &) const override { return -1; }

private:
    static std::string put(mongoc_client_t *client, const MongoTestDocument &one)
    {
        mongoc_collection_t *collection = mongoc_client_get_collection(client, one.database, one.collection);
        const Bson document = Bson::fromJson(one.json);
        bson_error_t error{};
        const bool done = mongoc_collection_insert_one(collection, document.get(), nullptr, nullptr, &error);
        mongoc_collection_destroy(collection);
        return done ? std::string() : error.message;
    }

    mutable Certificates m_certificates;
    FerretDb m_server;
    const bool m_tls;
    mongoc_client_t *m_client =
        nullptr; // to the end: closed, its connection would be counted with the probes'
};

} // namespace

std::unique_ptr<MongoPlace> mongoPlace()
{
    if (const char *brokers = std::getenv("LIGHTFOOT_TEST_BROKERS"))
        return std::make_unique<FerretMongo>(brokers, std::getenv("LIGHTFOOT_TEST_TLS") != nullptr);
    return std::make_unique<OwnMongo>();
}

} // namespace lightfoot::test
