// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/probers/mongo/mongoplan.h"

#include <mongoc/mongoc.h>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace lightfoot {

struct MongoDeleter
{
    void operator()(mongoc_uri_t *uri) const { mongoc_uri_destroy(uri); }
    void operator()(mongoc_client_t *client) const { mongoc_client_destroy(client); }
    void operator()(mongoc_server_description_t *server) const { mongoc_server_description_destroy(server); }
};
using MongoUri = std::unique_ptr<mongoc_uri_t, MongoDeleter>;
using MongoClient = std::unique_ptr<mongoc_client_t, MongoDeleter>;
using MongoServerDescription = std::unique_ptr<mongoc_server_description_t, MongoDeleter>;

// Owns a document. No unique_ptr: bson_t has an alignment of its own, which a template's argument loses.
class MongoDocument
{
public:
    explicit MongoDocument(bson_t *document) : m_document(document) {}
    MongoDocument(MongoDocument &&other) noexcept : m_document(std::exchange(other.m_document, nullptr)) {}
    ~MongoDocument()
    {
        if (m_document)
            bson_destroy(m_document);
    }
    MongoDocument(const MongoDocument &) = delete;
    MongoDocument &operator=(const MongoDocument &) = delete;

    bson_t *get() const { return m_document; }
    explicit operator bool() const { return m_document; }

private:
    bson_t *m_document;
};

// A lookup, ready to be asked.
struct MongoQuery
{
    std::string database;
    std::string collection;
    MongoDocument filter;
};

// How libmongoc shall behave, login included. No text of anybody's is ever part of a URI: what they are made
// from is a constant, the rest is set on top. Immutable once made; the time-outs are set on a copy.
Result<MongoUri> mongoUriOf(const MongoPlan &plan);

// Reads the filters; an error names the one that is no extended JSON.
Result<std::vector<MongoQuery>> mongoQueriesOf(const MongoPlan &plan);

MongoDocument mongoPing();
// Finds one document and of it no more than the _id. The server shall not go on longer than we wait.
MongoDocument mongoFind(const MongoQuery &query, std::chrono::milliseconds limit);

// Whether the answer to that holds a document; nothing: it is no such answer.
std::optional<bool> holdsDocument(const bson_t &answer);

} // namespace lightfoot
