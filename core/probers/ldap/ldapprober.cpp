// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ldap/ldapprober.h"

#include "core/net/probecontext.h"
#include "core/probers/ldap/ldapconversation.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/securelogin.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr SecureLoginDefaults defaults{.kind = "ldap", .port = 389, .tlsPort = 636};

class LdapProber final : public Prober
{
public:
    LdapProber(SecureLogin login, std::vector<LdapEntryCheck> checks)
        : m_login(std::move(login)), m_checks(std::move(checks))
    {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        LdapConversation conversation(context, stream, m_login, m_checks);
        MaybeFailure failure = co_await openServer(stream, m_login);
        if (!failure)
            failure = co_await conversation.run();
        context.finish();
        ProbeDetails details;
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        if (!failure)
            details.summary = conversation.summary();
        // After an answer, even a bad one, the server waits for a request; after anything else it may not.
        if (!failure || failure->kind == FailureKind::Auth || failure->kind == FailureKind::Status ||
            failure->kind == FailureKind::Content) {
            const std::string goodbye = conversation.goodbye();
            co_await stream.farewell(goodbye);
        }
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    const SecureLogin m_login;
    const std::vector<LdapEntryCheck> m_checks;
};

constexpr std::array<OptionDescriptor, 1> ldapOwn{{
    {.key = "data",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Entries"),
     .hint = QT_TRANSLATE_NOOP("Option", "DN: attribute=value that the entry has; empty: that it is there")},
}};

constexpr auto options = [] {
    auto all = joined(secureLoginOptions, ldapOwn);
    for (OptionDescriptor &option : all) {
        if (std::string_view(option.key) == "username")
            option.hint = QT_TRANSLATE_NOOP("Option", "DN to bind with; empty: anonymous");
    }
    return all;
}();

constexpr std::array<Phase, 7> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,    Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte};

constexpr std::array<const char *, 2> schemes{"ldap", "ldaps"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, defaults.port, "ldaps");
}

// RFC 4512 1.4 and 2.5: a name or numbers, and options behind semicolons.
bool isAttribute(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
               c == '.' || c == ';';
    });
}

Result<std::vector<LdapEntryCheck>> checksOf(const TextMap &data)
{
    std::vector<LdapEntryCheck> checks;
    for (const auto &[dn, text] : data) {
        const std::size_t equals = text.find('=');
        const std::string attribute = text.substr(0, equals);
        if (!text.empty() && (equals == std::string::npos || !isAttribute(attribute)))
            return failure(
                QT_TRANSLATE_NOOP("Message", "data: expected attribute=value or nothing, got “%1”"), text);
        checks.push_back({.dn = dn,
                          .attribute = attribute,
                          .value = text.empty() ? std::string() : text.substr(equals + 1)});
    }
    return checks;
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<SecureLogin> login = secureLoginOf(endpoint, resources, defaults);
    if (!login)
        return tl::unexpected(login.error());
    // A DN without a password binds as nobody, and many servers say success to that (RFC 4513 5.1.2).
    if (!login->username.empty() && login->password.empty())
        return failure(
            QT_TRANSLATE_NOOP("Message", "password is missing: without one a bind proves nothing"));
    Result<std::vector<LdapEntryCheck>> checks = checksOf(optionOr(endpoint.options, "data", TextMap()));
    if (!checks)
        return tl::unexpected(checks.error());
    return std::make_unique<LdapProber>(std::move(*login), std::move(*checks));
}

} // namespace

const ProberKind ldapKind{
    .id = "ldap",
    .label = QT_TRANSLATE_NOOP("Option", "Directory (LDAP)"),
    .summary = QT_TRANSLATE_NOOP("Option", "Binds to a directory, starts TLS and looks for entries"),
    .options = options,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "Unbind",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = secureLoginReach<defaults>,
    .phases = phases,
    .verifies =
        QT_TRANSLATE_NOOP("Option", "the bind, and the entries where asked for; chain and name over TLS"),
};

} // namespace lightfoot
