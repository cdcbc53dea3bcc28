// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// LDAP as a client reads and writes it (RFC 4511): pure functions and values, no I/O.

// Result codes that a probe tells apart (RFC 4511 4.1.9).
enum class LdapCode : std::uint32_t
{
    Success = 0,
    ProtocolError = 2,
    AuthMethodNotSupported = 7,
    StrongerAuthRequired = 8,
    ConfidentialityRequired = 13,
    NoSuchObject = 32,
    InappropriateAuthentication = 48,
    InvalidCredentials = 49,
    InsufficientAccessRights = 50,
};

enum class LdapOperation : std::uint8_t
{
    BindResponse = 0x61,
    SearchEntry = 0x64,
    SearchDone = 0x65,
    SearchReference = 0x73,
    ExtendedResponse = 0x78,
};

struct LdapResponse
{
    std::uint32_t id = 0; // 0: the server speaks unasked
    LdapOperation operation = LdapOperation::ExtendedResponse;
    LdapCode code = LdapCode::Success; // of entries and references always this
    std::string diagnostic;            // the server's words

    // "invalidCredentials (49): its words".
    std::string text() const;
};

// A whole message; none when it is no response that a probe can get.
std::optional<LdapResponse> parseLdapResponse(std::string_view message);

// Simple bind; both empty: anonymous.
std::string ldapBind(std::uint32_t id, std::string_view dn, std::string_view password);
std::string ldapStartTls(std::uint32_t id);
std::string ldapUnbind(std::uint32_t id);

// Asks for one entry itself, none of its attributes: whether it is there, and where an attribute is named
// whether it has this value. The server compares, by the attribute's own rules.
struct LdapEntryCheck
{
    std::string dn;
    std::string attribute; // empty: any entry
    std::string value;
};
std::string ldapSearch(std::uint32_t id, const LdapEntryCheck &check);

} // namespace lightfoot
