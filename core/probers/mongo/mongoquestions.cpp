// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mongo/mongoquestions.h"

#include <openssl/bio.h>
#include <openssl/x509.h>

#include <algorithm>
#include <limits>

namespace lightfoot {

namespace {

constexpr std::size_t shownBytes = 200; // bytes of a foreign text in a message

bool isUtf8(const std::string &text)
{
    return bson_utf8_validate(text.data(), text.size(), false);
}

tl::unexpected<Error> notUtf8(const char *key)
{
    return failure(QT_TRANSLATE_NOOP("Message", "%1: must be UTF-8"), key);
}

// The name by which a server knows the holder of our certificate, in the form that it compares (RFC 2253).
std::string certificateSubject(SSL_CTX *context)
{
    const X509 *certificate = context ? SSL_CTX_get0_certificate(context) : nullptr;
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new(BIO_s_mem()), BIO_free);
    if (!certificate || !text ||
        X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253) < 0)
        return {};
    std::string subject(BIO_ctrl_pending(text.get()), '\0');
    const int size = BIO_read(text.get(), subject.data(), static_cast<int>(subject.size()));
    subject.resize(static_cast<std::size_t>(std::max(size, 0)));
    return subject;
}

const char *mechanismOf(MongoLogin login)
{
    switch (login) {
    case MongoLogin::ScramSha256:
        return "SCRAM-SHA-256";
    case MongoLogin::ScramSha1:
        return "SCRAM-SHA-1";
    case MongoLogin::X509:
        return "MONGODB-X509";
    case MongoLogin::None:
    case MongoLogin::Negotiated:
        return nullptr;
    }
    return nullptr;
}

bool setBehaviour(mongoc_uri_t *uri)
{
    constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
    return mongoc_uri_set_option_as_bool(uri, MONGOC_URI_DIRECTCONNECTION, true) &&
           mongoc_uri_set_option_as_bool(uri, MONGOC_URI_RETRYREADS, false) &&
           mongoc_uri_set_option_as_bool(uri, MONGOC_URI_RETRYWRITES, false) &&
           mongoc_uri_set_option_as_bool(uri, MONGOC_URI_SERVERSELECTIONTRYONCE, true) &&
           mongoc_uri_set_option_as_int32(uri, MONGOC_URI_HEARTBEATFREQUENCYMS, never) &&
           mongoc_uri_set_option_as_int32(uri, MONGOC_URI_SOCKETCHECKINTERVALMS, never) &&
           mongoc_uri_set_appname(uri, "lightfoot");
}

bool setLogin(mongoc_uri_t *uri, const MongoPlan &plan)
{
    if (plan.login == MongoLogin::None)
        return true;
    const char *mechanism = mechanismOf(plan.login);
    if (mechanism && !mongoc_uri_set_auth_mechanism(uri, mechanism))
        return false;
    // libmongoc would read the subject from a file; TLS is ours, so that it knows of none.
    if (plan.login == MongoLogin::X509)
        return mongoc_uri_set_auth_source(uri, "$external") &&
               mongoc_uri_set_username(uri, certificateSubject(plan.server.tls.get()).c_str());
    const char *source = plan.authSource.empty() ? "admin" : plan.authSource.c_str();
    return mongoc_uri_set_auth_source(uri, source) && mongoc_uri_set_username(uri, plan.username.c_str()) &&
           mongoc_uri_set_password(uri, plan.password.c_str());
}

} // namespace

Result<MongoUri> mongoUriOf(const MongoPlan &plan)
{
    for (const auto &[key, text] :
         {std::pair("username", &plan.username), std::pair("password", &plan.password),
          std::pair("auth_source", &plan.authSource)}) {
        if (!isUtf8(*text))
            return notUtf8(key);
    }
    MongoUri uri(mongoc_uri_new("mongodb://localhost/")); // where it is said to be matters to nobody
    bson_error_t error{};
    const bool set = uri && setBehaviour(uri.get()) && setLogin(uri.get(), plan);
    const MongoClient trial(set ? mongoc_client_new_from_uri_with_error(uri.get(), &error) : nullptr);
    if (!trial)
        return failure(QT_TRANSLATE_NOOP("Message", "the settings do not suit %1: %2"), "libmongoc",
                       escaped(error.message, shownBytes));
    return uri;
}

Result<std::vector<MongoQuery>> mongoQueriesOf(const MongoPlan &plan)
{
    std::vector<MongoQuery> queries;
    for (const MongoLookup &lookup : plan.data) {
        const std::string place = escaped(lookup.database + ":" + lookup.collection, shownBytes);
        if (!isUtf8(lookup.database) || !isUtf8(lookup.collection))
            return notUtf8("data");
        bson_error_t error{};
        MongoDocument filter(bson_new_from_json(reinterpret_cast<const std::uint8_t *>(lookup.filter.data()),
                                                static_cast<ssize_t>(lookup.filter.size()), &error));
        if (!filter)
            return failure(QT_TRANSLATE_NOOP("Message", "data: the filter for “%1” is no extended JSON: %2"),
                           place, escaped(error.message, shownBytes));
        queries.push_back({lookup.database, lookup.collection, std::move(filter)});
    }
    return queries;
}

MongoDocument mongoPing()
{
    MongoDocument command(bson_new());
    bson_append_int32(command.get(), "ping", -1, 1);
    return command;
}

MongoDocument mongoFind(const MongoQuery &query, std::chrono::milliseconds limit)
{
    MongoDocument command(bson_new());
    const MongoDocument projection(bson_new());
    bson_append_int32(projection.get(), "_id", -1, 1);
    bson_t *document = command.get();
    bson_append_utf8(document, "find", -1, query.collection.data(),
                     static_cast<int>(query.collection.size()));
    bson_append_document(document, "filter", -1, query.filter.get());
    bson_append_document(document, "projection", -1, projection.get());
    bson_append_int32(document, "limit", -1, 1);
    bson_append_bool(document, "singleBatch", -1, true);
    bson_append_int64(document, "maxTimeMS", -1, std::max<std::int64_t>(limit.count(), 1));
    return command;
}

std::optional<bool> holdsDocument(const bson_t &answer)
{
    bson_iter_t top;
    bson_iter_t batch;
    bson_iter_t document;
    if (!bson_iter_init(&top, &answer) || !bson_iter_find_descendant(&top, "cursor.firstBatch", &batch) ||
        !BSON_ITER_HOLDS_ARRAY(&batch) || !bson_iter_recurse(&batch, &document))
        return std::nullopt;
    if (!bson_iter_next(&document))
        return false;
    return BSON_ITER_HOLDS_DOCUMENT(&document) ? std::optional(true) : std::nullopt;
}

} // namespace lightfoot
