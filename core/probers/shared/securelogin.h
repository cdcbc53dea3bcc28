// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/base64.h"
#include "core/probers/shared/serveroptions.h"

namespace lightfoot {

class StreamReader;

// What the kinds have in common whose servers speak TLS from the first byte on one port and start it within
// the conversation on another (STARTTLS), and which may log in: when TLS is wanted, and that a password never
// goes in the clear because somebody on the way took the offer of TLS out.

enum class StartTls : std::uint8_t
{
    Never,
    Try,    // where the server offers it; what fails then is down all the same
    Require // a server without it is down
};

inline constexpr std::array<const char *, 3> startTlsChoices{"never", "try", "require"};

inline constexpr auto secureLoginOptions = [] {
    constexpr std::array<OptionDescriptor, 1> startTls{{
        {.key = "starttls",
         .label = QT_TRANSLATE_NOOP("Option", "STARTTLS"),
         .hint = QT_TRANSLATE_NOOP("Option", "never, try or require; unset: require where an authority or a "
                                             "certificate is named, else try, but then no password is sent "
                                             "without TLS"),
         .choices = startTlsChoices},
    }};
    auto options = joined(serverOptions, loginOptions, tlsOptions, startTls);
    for (OptionDescriptor &option : options) {
        if (std::string_view(option.key) == "tls")
            option.hint =
                QT_TRANSLATE_NOOP("Option", "from the first byte, on a port of its own; off: see STARTTLS");
    }
    return options;
}();

struct SecureLogin
{
    Server server;         // its tls is there unless TLS is never used
    bool implicit = false; // TLS from the first byte
    StartTls startTls = StartTls::Try;
    std::string username; // empty: no login
    std::string password;
};

struct SecureLoginDefaults
{
    const char *kind; // ProberKind::id
    std::uint16_t port;
    std::uint16_t tlsPort; // with TLS from the first byte
};

// ProberKind::reach.
template <const SecureLoginDefaults &defaults>
ProbeReach secureLoginReach(const OptionMap &options)
{
    const bool implicit = optionOr(options, "tls", false);
    return serverReach(options, {.kind = defaults.kind, .port = implicit ? defaults.tlsPort : defaults.port});
}

// The options above, read and checked. Refuses line ends and NUL in a login (no protocol can carry them) and
// certificates that "starttls: never" would leave without use.
Result<SecureLogin> secureLoginOf(const Endpoint &endpoint, ProberResources &resources,
                                  const SecureLoginDefaults &defaults);

// Connects; starts TLS where it comes first.
asio::awaitable<MaybeFailure> openServer(Stream &stream, const SecureLogin &login);

// TLS after the server said yes to STARTTLS. What it sent in the clear behind that yes would count as said
// under TLS (CVE-2011-0411): such a server, or whoever speaks for it, is a protocol failure.
asio::awaitable<MaybeFailure> startTlsNow(Stream &stream, StreamReader &reader, const SecureLogin &login);

// Whether STARTTLS is still to be asked for.
bool wantsStartTls(const Stream &stream, const SecureLogin &login);

// The server does not offer STARTTLS, or refused it with this answer: a failure where it is required.
MaybeFailure withoutStartTls(const Stream &stream, const SecureLogin &login, std::string_view answer = {});

// Why the password stays here: not secured, and nobody said that this may be.
MaybeFailure mayLogIn(const Stream &stream, const SecureLogin &login);

// For a summary: "TLSv1.3", "TLSv1.3 by STARTTLS", "in the clear, STARTTLS is not offered".
std::string securityOf(const Stream &stream, const SecureLogin &login);

// RFC 4616 with base64, nobody to act for.
std::string saslPlain(const SecureLogin &login);

// Text of the server for a message: cut, escaped, and left out where it repeats the password.
std::string quoted(std::string_view text, const SecureLogin &login);

} // namespace lightfoot
