// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/outcome.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

struct KindText
{
    std::string_view name;
    const char *phrase;
};

constexpr std::array<KindText, failureKindCount> kindTexts{{
    {"none", QT_TRANSLATE_NOOP("Message", "no failure")},
    {"dns-nxdomain", QT_TRANSLATE_NOOP("Message", "the name does not exist")},
    {"dns-servfail", QT_TRANSLATE_NOOP("Message", "the resolver failed")},
    {"dns-timeout", QT_TRANSLATE_NOOP("Message", "the resolver did not answer")},
    {"no-route", QT_TRANSLATE_NOOP("Message", "no route to the host")},
    {"refused", QT_TRANSLATE_NOOP("Message", "connection refused")},
    {"reset", QT_TRANSLATE_NOOP("Message", "connection reset")},
    {"connect-timeout", QT_TRANSLATE_NOOP("Message", "no answer to the connect")},
    {"proxy", QT_TRANSLATE_NOOP("Message", "the proxy failed")},
    {"tls-handshake", QT_TRANSLATE_NOOP("Message", "the TLS handshake failed")},
    {"tls-untrusted", QT_TRANSLATE_NOOP("Message", "the certificate is not trusted")},
    {"tls-expired", QT_TRANSLATE_NOOP("Message", "a certificate expired")},
    {"tls-hostname", QT_TRANSLATE_NOOP("Message", "the certificate is for another host")},
    {"auth", QT_TRANSLATE_NOOP("Message", "login refused")},
    {"protocol", QT_TRANSLATE_NOOP("Message", "the answer makes no sense")},
    {"status", QT_TRANSLATE_NOOP("Message", "the status is not a good one")},
    {"content", QT_TRANSLATE_NOOP("Message", "the content is not as expected")},
    {"threshold", QT_TRANSLATE_NOOP("Message", "a threshold is passed")},
    {"read-timeout", QT_TRANSLATE_NOOP("Message", "no answer in time")},
    {"exit-code", QT_TRANSLATE_NOOP("Message", "the command failed")},
    {"local-resource", QT_TRANSLATE_NOOP("Message", "this machine's own limit")},
    {"cancelled", QT_TRANSLATE_NOOP("Message", "cancelled")},
    {"config", QT_TRANSLATE_NOOP("Message", "the endpoint's settings are wrong")},
}};

constexpr std::array<std::string_view, 4> outcomeNames{"up", "down", "unknown", "not-measured"};
constexpr std::array<std::string_view, 5> closingNames{"not-opened", "we-reset", "server-closed-first",
                                                       "server-reset", "we-closed"};

} // namespace

std::string_view toString(Outcome outcome)
{
    return outcomeNames.at(static_cast<std::size_t>(outcome));
}

std::string_view toString(FailureKind kind)
{
    return kindTexts.at(static_cast<std::size_t>(kind)).name;
}

std::string_view toString(Closing closing)
{
    return closingNames.at(static_cast<std::size_t>(closing));
}

std::optional<FailureKind> failureKindFromString(std::string_view text)
{
    const auto found = std::ranges::find(kindTexts, text, &KindText::name);
    if (found == kindTexts.end())
        return std::nullopt;
    return static_cast<FailureKind>(found - kindTexts.begin());
}

Message describe(FailureKind kind)
{
    return Message{kindTexts.at(static_cast<std::size_t>(kind)).phrase, {}};
}

Outcome outcomeOf(FailureKind kind)
{
    switch (kind) {
    case FailureKind::None:
        return Outcome::Up;
    case FailureKind::LocalResource:
        return Outcome::Unknown;
    case FailureKind::Cancelled:
        return Outcome::NotMeasured;
    case FailureKind::Config:
        return Outcome::Unknown;
    default:
        return Outcome::Down;
    }
}

} // namespace lightfoot
