// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ldap/ldapcodec.h"

#include "core/probers/ldap/ber.h"

#include <array>
#include <utility>

namespace lightfoot {

namespace {

// Universal types, and requests by their application tags.
constexpr std::uint8_t booleanTag = 0x01;
constexpr std::uint8_t integerTag = 0x02;
constexpr std::uint8_t octetsTag = 0x04;
constexpr std::uint8_t enumeratedTag = 0x0a;
constexpr std::uint8_t sequenceTag = 0x30;
constexpr std::uint8_t bindRequest = 0x60;
constexpr std::uint8_t unbindRequest = 0x42;
constexpr std::uint8_t searchRequest = 0x63;
constexpr std::uint8_t extendedRequest = 0x77;
constexpr std::uint8_t simplePassword = 0x80;
constexpr std::uint8_t requestName = 0x80;
constexpr std::uint8_t presentFilter = 0x87;
constexpr std::uint8_t equalityFilter = 0xa3;

constexpr std::uint32_t version = 3;
constexpr std::string_view startTlsName = "1.3.6.1.4.1.1466.20037";
constexpr std::string_view noAttributes = "1.1"; // RFC 4511 4.5.1.8

constexpr std::array<std::pair<std::uint32_t, const char *>, 19> names{{
    {0, "success"},
    {1, "operationsError"},
    {2, "protocolError"},
    {3, "timeLimitExceeded"},
    {4, "sizeLimitExceeded"},
    {7, "authMethodNotSupported"},
    {8, "strongerAuthRequired"},
    {10, "referral"},
    {11, "adminLimitExceeded"},
    {13, "confidentialityRequired"},
    {32, "noSuchObject"},
    {34, "invalidDNSyntax"},
    {48, "inappropriateAuthentication"},
    {49, "invalidCredentials"},
    {50, "insufficientAccessRights"},
    {51, "busy"},
    {52, "unavailable"},
    {53, "unwillingToPerform"},
    {80, "other"},
}};

std::string nameOf(LdapCode code)
{
    const auto number = static_cast<std::uint32_t>(code);
    for (const auto &[known, name] : names) {
        if (known == number)
            return std::string(name) + " (" + std::to_string(number) + ")";
    }
    return "result " + std::to_string(number);
}

std::string messageOf(std::uint32_t id, const std::string &operation)
{
    return berElement(sequenceTag, berNumber(integerTag, id) + operation);
}

bool hasResult(std::uint8_t tag)
{
    return tag == std::uint8_t(LdapOperation::BindResponse) ||
           tag == std::uint8_t(LdapOperation::SearchDone) ||
           tag == std::uint8_t(LdapOperation::ExtendedResponse);
}

} // namespace

std::string LdapResponse::text() const
{
    return nameOf(code) + (diagnostic.empty() ? "" : ": ") + diagnostic;
}

std::optional<LdapResponse> parseLdapResponse(std::string_view message)
{
    BerReader outer(message);
    const std::optional<std::string_view> sequence = outer.next(sequenceTag);
    if (!sequence)
        return std::nullopt;
    BerReader parts(*sequence);
    const std::optional<std::uint32_t> id = parts.nextNumber(integerTag);
    const std::optional<BerElement> operation = parts.next();
    if (!id || !operation)
        return std::nullopt;
    LdapResponse response{
        .id = *id, .operation = static_cast<LdapOperation>(operation->tag), .diagnostic = {}};
    const bool entry = operation->tag == std::uint8_t(LdapOperation::SearchEntry) ||
                       operation->tag == std::uint8_t(LdapOperation::SearchReference);
    if (entry)
        return response;
    if (!hasResult(operation->tag))
        return std::nullopt;
    BerReader fields(operation->content);
    const std::optional<std::uint32_t> code = fields.nextNumber(enumeratedTag);
    const std::optional<std::string_view> matched = fields.next(octetsTag);
    const std::optional<std::string_view> diagnostic = fields.next(octetsTag);
    if (!code || !matched || !diagnostic)
        return std::nullopt;
    response.code = static_cast<LdapCode>(*code);
    response.diagnostic = *diagnostic;
    return response;
}

std::string ldapBind(std::uint32_t id, std::string_view dn, std::string_view password)
{
    return messageOf(id, berElement(bindRequest, berNumber(integerTag, version) + berElement(octetsTag, dn) +
                                                     berElement(simplePassword, password)));
}

std::string ldapStartTls(std::uint32_t id)
{
    return messageOf(id, berElement(extendedRequest, berElement(requestName, startTlsName)));
}

std::string ldapUnbind(std::uint32_t id)
{
    return messageOf(id, berElement(unbindRequest, {}));
}

std::string ldapSearch(std::uint32_t id, const LdapEntryCheck &check)
{
    const std::string filter = check.attribute.empty()
                                   ? berElement(presentFilter, "objectClass")
                                   : berElement(equalityFilter, berElement(octetsTag, check.attribute) +
                                                                    berElement(octetsTag, check.value));
    const std::string request = berElement(octetsTag, check.dn) + berNumber(enumeratedTag, 0) + // this entry
                                berNumber(enumeratedTag, 0) +    // aliases stay aliases
                                berNumber(integerTag, 1) +       // at most one entry
                                berNumber(integerTag, 0) +       // our own deadline is enough
                                berElement(booleanTag, "\xff") + // types only
                                filter + berElement(sequenceTag, berElement(octetsTag, noAttributes));
    return messageOf(id, berElement(searchRequest, request));
}

} // namespace lightfoot
