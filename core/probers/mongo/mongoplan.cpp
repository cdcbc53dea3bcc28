// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mongo/mongoplan.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 200; // bytes of a foreign text in a message
constexpr ServerDefaults defaults{.kind = "mongo", .port = mongoPort};

// JSON as its standard has it; what the extended form adds is the library's to check, which takes an array
// for a document, too.
bool isJsonObject(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{' && nlohmann::json::accept(text);
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

void takeUrlOption(OptionMap &options, std::string_view name, std::string value)
{
    const std::string lower = lowerCase(std::string(name)); // their names are without case
    if (lower == "tls" || lower == "ssl")
        options["tls"] = value == "true";
    else if (lower == "authsource")
        options["auth_source"] = std::move(value);
    else if (lower == "authmechanism")
        options["auth_mechanism"] = std::move(value);
}

} // namespace

Result<MongoLookup> parseMongoLookup(std::string_view place, std::string filter)
{
    const std::size_t colon = place.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon + 1 == place.size() ||
        place.find('\0') != std::string_view::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "data: expected database:collection, got “%1”"),
                       escaped(place, shown));
    if (!isJsonObject(filter))
        return failure(QT_TRANSLATE_NOOP("Message", "data: the filter for “%1” is no JSON object: “%2”"),
                       escaped(place, shown), escaped(filter, shown));
    return MongoLookup{std::string(place.substr(0, colon)), std::string(place.substr(colon + 1)),
                       std::move(filter)};
}

Result<MongoLogin> mongoLoginOf(const OptionMap &options)
{
    const auto text = [&](const char *key) { return optionOr(options, key, std::string()); };
    const std::string named = lowerCase(text("auth_mechanism"));
    const bool hasUser = !text("username").empty();
    const bool hasPassword = !text("password").empty();
    const bool hasCertificate = !text("cert").empty();
    // No server of this kind has users without a password; left out, it is a variable that was not set.
    if (hasUser != hasPassword)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: needs a %2 as well"),
                       hasUser ? "username" : "password", hasUser ? "password" : "username");
    const bool x509 = named == "mongodb-x509" || (named.empty() && !hasUser && hasCertificate);
    if (x509 && hasUser)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: no user and password with %2, the certificate says "
                                                    "who logs in"),
                       "auth_mechanism", "MONGODB-X509");
    if (x509 && !hasCertificate)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: needs a %2 as well"), "auth_mechanism", "cert");
    const std::string source = text("auth_source");
    if (x509 && !source.empty() && source != "$external")
        return failure(QT_TRANSLATE_NOOP("Message", "%1: logins by certificate are always $external"),
                       "auth_source");
    if (x509)
        return MongoLogin::X509;
    if (named == "none" && hasUser)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: none, but there is a user to log in"),
                       "auth_mechanism");
    if (named.starts_with("scram") && !hasUser)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: needs a %2 as well"), "auth_mechanism", "username");
    if (!hasUser)
        return MongoLogin::None;
    if (named.empty())
        return MongoLogin::Negotiated;
    return named == "scram-sha-1" ? MongoLogin::ScramSha1 : MongoLogin::ScramSha256;
}

ProbeReach mongoReach(const OptionMap &values)
{
    return serverReach(values, defaults);
}

Result<MongoPlan> mongoPlanOf(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &options = endpoint.options;
    if (hostOf(options).find(',') != std::string::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "host: one server for each endpoint, got “%1”"),
                       escaped(hostOf(options), shown));
    Result<MongoLogin> login = mongoLoginOf(options);
    if (!login)
        return tl::unexpected(login.error());
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    const ProxyPtr &proxy = server->destination.proxy;
    if (proxy && proxy->protocol == ProxyProtocol::Https &&
        !server->tls) // the bare socket has the proxy's TLS
        return failure(
            QT_TRANSLATE_NOOP("Message", "proxy: %1 goes through a socks5:// or http:// proxy only"),
            "mongo without TLS");
    MongoPlan plan{.server = std::move(*server),
                   .login = *login,
                   .username = optionOr(options, "username", std::string()),
                   .password = optionOr(options, "password", std::string()),
                   .authSource = optionOr(options, "auth_source", std::string())};
    for (const auto &[key, text] :
         {std::pair("username", &plan.username), std::pair("password", &plan.password),
          std::pair("auth_source", &plan.authSource)}) {
        if (text->find('\0') != std::string::npos)
            return failure(QT_TRANSLATE_NOOP("Message", "%1: must not hold a NUL character"), key);
    }
    for (const auto &[place, filter] : optionOr(options, "data", TextMap())) {
        Result<MongoLookup> lookup = parseMongoLookup(place, filter);
        if (!lookup)
            return tl::unexpected(lookup.error());
        plan.data.push_back(std::move(*lookup));
    }
    return plan;
}

Result<OptionMap> mongoFromTarget(std::string_view target)
{
    Result<OptionMap> options = serverFromTarget(target, mongoPort);
    if (options && hostOf(*options).find(',') != std::string::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "host: one server for each endpoint, got “%1”"),
                       escaped(hostOf(*options), shown));
    const std::size_t scheme = target.find("://");
    if (!options || scheme == std::string_view::npos)
        return options;
    const std::size_t slash = target.find('/', scheme + 3);
    std::string_view path = slash == std::string_view::npos ? std::string_view() : target.substr(slash + 1);
    const std::size_t mark = path.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view() : path.substr(mark + 1);
    path = path.substr(0, mark);
    if (!path.empty())
        (*options)["auth_source"] = percentDecoded(path);
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos)
            takeUrlOption(*options, pair.substr(0, equals), percentDecoded(pair.substr(equals + 1)));
    }
    // The path alone says little: an application's database, where nobody has to log in.
    if (options->find("username") == options->end() && options->find("auth_mechanism") == options->end())
        options->erase("auth_source");
    return options;
}

} // namespace lightfoot
