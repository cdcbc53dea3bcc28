// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/smtp/smtpprober.h"

#include "core/net/probecontext.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/securelogin.h"
#include "core/probers/smtp/smtpconversation.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr SecureLoginDefaults defaults{.kind = "smtp", .port = 25, .tlsPort = 465};

class SmtpProber final : public Prober
{
public:
    SmtpProber(SecureLogin login, std::string helo) : m_login(std::move(login)), m_helo(std::move(helo)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        SmtpConversation conversation(context, stream, m_login, m_helo);
        MaybeFailure failure = co_await openServer(stream, m_login);
        if (!failure)
            failure = co_await conversation.run();
        context.finish();
        ProbeDetails details;
        if (stream.isSecured())
            details.tlsVersion = SSL_get_version(stream.ssl());
        if (!failure)
            details.summary = conversation.summary();
        // After an answer, even a bad one, the server waits for a command; after anything else it may not.
        if (!failure || failure->kind == FailureKind::Auth || failure->kind == FailureKind::Status)
            co_await stream.farewell("QUIT\r\n");
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    const SecureLogin m_login;
    const std::string m_helo;
};

constexpr std::array<OptionDescriptor, 1> smtpOwn{{
    {.key = "helo",
     .label = QT_TRANSLATE_NOOP("Option", "Name to greet with"),
     .hint = QT_TRANSLATE_NOOP("Option", "host name said in EHLO; empty: this machine's address")},
}};

constexpr auto options = joined(secureLoginOptions, smtpOwn);

constexpr std::array<Phase, 7> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,    Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte};

constexpr std::array<const char *, 2> schemes{"smtp", "smtps"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, defaults.port, "smtps");
}

// Letters, digits and the marks of names and address literals: nothing that could end the line.
bool isHelo(const std::string &name)
{
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view(".-_:[]").find(c) != std::string_view::npos;
    };
    return name.size() <= 255 && std::all_of(name.begin(), name.end(), allowed);
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    std::string helo = optionOr(endpoint.options, "helo", std::string());
    if (!isHelo(helo))
        return failure(QT_TRANSLATE_NOOP("Message", "helo: expected a host name or [address], got “%1”"),
                       helo);
    Result<SecureLogin> login = secureLoginOf(endpoint, resources, defaults);
    if (!login)
        return tl::unexpected(login.error());
    return std::make_unique<SmtpProber>(std::move(*login), std::move(helo));
}

} // namespace

const ProberKind smtpKind{
    .id = "smtp",
    .label = QT_TRANSLATE_NOOP("Option", "Mail server (SMTP)"),
    .summary = QT_TRANSLATE_NOOP("Option", "Greets a mail server, starts TLS and logs in; sends no mail"),
    .options = options,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "QUIT",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = secureLoginReach<defaults>,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP(
        "Option",
        "the greeting and the answer to EHLO, the login where a user is named; chain and name over TLS"),
};

} // namespace lightfoot
