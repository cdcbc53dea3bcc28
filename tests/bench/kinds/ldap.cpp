// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/kindbench.h"
#include "tests/servers/certificates.h"
#include "tests/servers/ldapserver.h"

#include "core/net/linger.h"

#include <ldap.h>

namespace lightfoot::bench {

namespace {

struct Directory
{
    test::Certificates certificates;
    test::LdapServer server{certificates, test::LdapServer::Tls::None};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

Served serve()
{
    return started(std::make_shared<Directory>(), [](const Directory &directory) {
        return Place{{"port", std::to_string(directory.server.port())}};
    });
}

OptionMap options(const Place &place)
{
    return {{"host", hostOf(place)},
            {"username", std::string("cn=probe,dc=test")},
            {"password", std::string("secret")},
            {"starttls", std::string("never")}};
}

bool bindAs(const std::string &url, const char *name, std::string password)
{
    LDAP *handle = nullptr;
    if (ldap_initialize(&handle, url.c_str()) != LDAP_SUCCESS)
        return false;
    const int version = LDAP_VERSION3;
    ldap_set_option(handle, LDAP_OPT_PROTOCOL_VERSION, &version);
    berval secret{password.size(), password.data()};
    const bool good =
        ldap_sasl_bind_s(handle, name, LDAP_SASL_SIMPLE, &secret, nullptr, nullptr, nullptr) == LDAP_SUCCESS;
    int socket = -1;
    ldap_get_option(handle, LDAP_OPT_DESC, &socket);
    resetOnClose(socket);
    ldap_unbind_ext(handle, nullptr, nullptr);
    return good;
}

BareProbe makeBare(const Place &place)
{
    return [url = "ldap://" + hostOf(place)] { return bindAs(url, "cn=probe,dc=test", "secret"); };
}

const KindBench::Listed listed({.kind = "ldap",
                                .row = "ldap",
                                .bare = "libldap",
                                .serve = serve,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
