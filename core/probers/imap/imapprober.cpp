// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/imap/imapprober.h"

#include "core/net/probecontext.h"
#include "core/probers/imap/imapconversation.h"
#include "core/probers/shared/optioncheck.h"
#include "core/probers/shared/securelogin.h"

namespace lightfoot {

namespace {

constexpr SecureLoginDefaults defaults{.kind = "imap", .port = 143, .tlsPort = 993};

class ImapProber final : public Prober
{
public:
    explicit ImapProber(SecureLogin login) : m_login(std::move(login)) {}

    asio::awaitable<Verdict> run(ProbeContext &context) override
    {
        Stream stream(context);
        ImapConversation conversation(context, stream, m_login);
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
        if (!failure || failure->kind == FailureKind::Auth || failure->kind == FailureKind::Status) {
            const std::string goodbye = conversation.goodbye();
            co_await stream.farewell(goodbye);
        }
        co_return verdictOf(std::move(failure), stream.remoteAddress(), std::move(details));
    }

private:
    const SecureLogin m_login;
};

constexpr std::array<Phase, 7> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,    Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte};

constexpr std::array<const char *, 2> schemes{"imap", "imaps"};

Result<OptionMap> fromTarget(std::string_view target)
{
    return serverFromTarget(target, defaults.port, "imaps");
}

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(secureLoginOptions, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<SecureLogin> login = secureLoginOf(endpoint, resources, defaults);
    if (!login)
        return tl::unexpected(login.error());
    return std::make_unique<ImapProber>(std::move(*login));
}

} // namespace

const ProberKind imapKind{
    .id = "imap",
    .label = QT_TRANSLATE_NOOP("Option", "Mailbox server (IMAP)"),
    .summary =
        QT_TRANSLATE_NOOP("Option", "Talks to a mailbox server, starts TLS and logs in; opens no mailbox"),
    .options = secureLoginOptions,
    .metrics = {},
    .schemes = schemes,
    .goodbye = "LOGOUT",
    .blocks = false,
    .target = hostOf,
    .fromTarget = fromTarget,
    .create = create,
    .connections = 1,
    .reach = secureLoginReach<defaults>,
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP(
        "Option",
        "the greeting and an answer to NOOP, the login where a user is named; chain and name over TLS"),
};

} // namespace lightfoot
