// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/shared/serveroptions.h"

#include <string>
#include <vector>

namespace lightfoot {

// What a probe asks a MongoDB server, read from the options without the client library. Immutable; any
// thread.

inline constexpr std::uint16_t mongoPort = 27017;

inline constexpr std::array<const char *, 4> mongoMechanisms{"SCRAM-SHA-256", "SCRAM-SHA-1", "MONGODB-X509",
                                                             "none"};

inline constexpr auto mongoOptions = [] {
    constexpr std::array<OptionDescriptor, 3> own{{
        {.key = "auth_source",
         .label = QT_TRANSLATE_NOOP("Option", "Database of the user"),
         .hint = QT_TRANSLATE_NOOP("Option", "where the user is known; admin where nothing is said")},
        {.key = "auth_mechanism",
         .label = QT_TRANSLATE_NOOP("Option", "Way to log in"),
         .hint = QT_TRANSLATE_NOOP(
             "Option", "unset: with a user the better SCRAM that the server has, with a certificate "
                       "alone MONGODB-X509; none: the certificate is for TLS only"),
         .choices = mongoMechanisms},
        {.key = "data",
         .type = OptionType::TextMap,
         .label = QT_TRANSLATE_NOOP("Option", "Documents"),
         .hint = QT_TRANSLATE_NOOP("Option", "database:collection and a filter in (extended) JSON that must "
                                             "find a document")},
    }};
    auto options = joined(serverOptions, loginOptions, own, tlsOptions);
    for (OptionDescriptor &option : options) {
        if (std::string_view(option.key) == "cert")
            option.hint =
                QT_TRANSLATE_NOOP("Option", "PEM file, for mutual TLS; without a user it is the login "
                                            "too, see the way to log in");
    }
    return options;
}();

enum class MongoLogin : std::uint8_t
{
    None,
    Negotiated, // SCRAM-SHA-256, or SCRAM-SHA-1 where the server has no better for this user
    ScramSha256,
    ScramSha1,
    X509 // by the certificate of the TLS connection
};

// A filter that must find a document.
struct MongoLookup
{
    std::string database;
    std::string collection;
    std::string filter; // a JSON object

    bool operator==(const MongoLookup &) const = default;
};

struct MongoPlan
{
    Server server;
    MongoLogin login = MongoLogin::None;
    std::string username;
    std::string password;
    std::string authSource; // empty: the usual one
    std::vector<MongoLookup> data;
};

// "database:collection", EaseProbe's form; a collection's name may hold colons, a database's does not.
Result<MongoLookup> parseMongoLookup(std::string_view place, std::string filter);

// How these options log in, or why they contradict each other.
Result<MongoLogin> mongoLoginOf(const OptionMap &options);

// ProberKind::reach.
ProbeReach mongoReach(const OptionMap &options);

Result<MongoPlan> mongoPlanOf(const Endpoint &endpoint, ProberResources &resources);

// Options from "host:port" or mongodb://[user:password@]host[:port][/database][?options], one host. The
// database is where the user is known; of the options tls, ssl, authSource and authMechanism are taken, the
// others say how an application's driver shall behave.
Result<OptionMap> mongoFromTarget(std::string_view target);

} // namespace lightfoot
