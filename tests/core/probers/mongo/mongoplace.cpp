// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/mongo/mongoplace.h"

#include "tests/servers/mongochannel.h"
#include "tests/servers/mongoserver.h"

#include <mongoc/mongoc.h>

#include <cstdlib>

namespace lightfoot::test {

namespace {

std::string environment(const char *name)
{
    const char *value = std::getenv((std::string("LIGHTFOOT_TEST_MONGO") + name).c_str());
    return value ? value : "";
}

class OwnMongo final : public MongoPlace
{
public:
    std::string start() override { return {}; }
    OptionMap options(OptionMap more) const override
    {
        more.emplace("host", "127.0.0.1:" + std::to_string(port()));
        more.emplace("username", std::string("probe"));
        more.emplace("password", std::string("secret pass"));
        return more;
    }
    std::uint16_t port() const override { return m_server.port(); }
    int count(const std::string &command) const override { return m_server.count(command); }

private:
    MongoServer m_server;
};

class GivenMongo final : public MongoPlace
{
public:
    ~GivenMongo() override
    {
        if (m_client)
            mongoc_client_destroy(m_client);
    }
    std::string start() override
    {
        if (environment("_USERNAME").empty() || environment("_PASSWORD").empty())
            return "LIGHTFOOT_TEST_MONGO needs a user and a password";
        mongoc_init();
        mongoc_uri_t *uri = mongoc_uri_new(("mongodb://" + environment("") + "/").c_str());
        if (!uri)
            return "LIGHTFOOT_TEST_MONGO is no address";
        mongoc_uri_set_username(uri, environment("_USERNAME").c_str());
        mongoc_uri_set_password(uri, environment("_PASSWORD").c_str());
        mongoc_uri_set_option_as_bool(uri, MONGOC_URI_DIRECTCONNECTION, true);
        const std::string authority = environment("_CA");
        if (!authority.empty()) {
            mongoc_uri_set_option_as_bool(uri, MONGOC_URI_TLS, true);
            mongoc_uri_set_option_as_utf8(uri, MONGOC_URI_TLSCAFILE, authority.c_str());
        }
        m_client = mongoc_client_new_from_uri(uri);
        mongoc_uri_destroy(uri);
        std::string trouble = m_client ? std::string() : "no client of libmongoc for LIGHTFOOT_TEST_MONGO";
        for (const MongoTestDocument &one : mongoTestDocuments()) {
            if (trouble.empty())
                trouble = put(m_client, one);
        }
        return trouble;
    }
    OptionMap options(OptionMap more) const override
    {
        more.emplace("host", environment(""));
        more.emplace("username", environment("_USERNAME"));
        more.emplace("password", environment("_PASSWORD"));
        if (!environment("_CA").empty())
            more.emplace("ca", environment("_CA"));
        return more;
    }
    std::uint16_t port() const override
    {
        const std::string host = environment("");
        return static_cast<std::uint16_t>(std::atoi(host.substr(host.rfind(':') + 1).c_str()));
    }
    int count(const std::string &) const override { return -1; }

private:
    // In the place of what was left by an earlier run.
    static std::string put(mongoc_client_t *client, const MongoTestDocument &one)
    {
        mongoc_collection_t *collection = mongoc_client_get_collection(client, one.database, one.collection);
        const Bson document = Bson::fromJson(one.json);
        bson_iter_t id;
        bson_iter_init_find(&id, document.get(), "_id");
        const Bson selector;
        bson_append_iter(selector.get(), "_id", -1, &id);
        bson_error_t error{};
        const bool done =
            mongoc_collection_delete_one(collection, selector.get(), nullptr, nullptr, &error) &&
            mongoc_collection_insert_one(collection, document.get(), nullptr, nullptr, &error);
        mongoc_collection_destroy(collection);
        return done ? std::string() : error.message;
    }

    mongoc_client_t *m_client =
        nullptr; // to the end: closed, its connection would be counted with the probes'
};

} // namespace

bool isMongoGiven()
{
    return !environment("").empty();
}

std::unique_ptr<MongoPlace> mongoPlace()
{
    if (isMongoGiven())
        return std::make_unique<GivenMongo>();
    return std::make_unique<OwnMongo>();
}

} // namespace lightfoot::test
