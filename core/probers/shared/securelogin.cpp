// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/securelogin.h"

#include "core/net/proberesources.h"
#include "core/net/streamreader.h"

#include <strings.h>

namespace lightfoot {

namespace {

constexpr std::size_t quotedBytes = 200;

bool namesTls(const OptionMap &options)
{
    return !optionOr(options, "ca", std::string()).empty() ||
           !optionOr(options, "cert", std::string()).empty() ||
           !optionOr(options, "key", std::string()).empty() || optionOr(options, "insecure", false);
}

StartTls startTlsOf(const OptionMap &options)
{
    const std::string text = optionOr(options, "starttls", std::string());
    if (::strcasecmp(text.c_str(), "never") == 0)
        return StartTls::Never;
    if (::strcasecmp(text.c_str(), "require") == 0 || (text.empty() && namesTls(options)))
        return StartTls::Require;
    return StartTls::Try;
}

bool isSendable(const std::string &text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos;
}

} // namespace

Result<SecureLogin> secureLoginOf(const Endpoint &endpoint, ProberResources &resources,
                                  const SecureLoginDefaults &defaults)
{
    const OptionMap &options = endpoint.options;
    SecureLogin login{.server = {},
                      .implicit = optionOr(options, "tls", false),
                      .startTls = startTlsOf(options),
                      .username = optionOr(options, "username", std::string()),
                      .password = optionOr(options, "password", std::string())};
    if (!isSendable(login.username) || !isSendable(login.password))
        return failure(
            QT_TRANSLATE_NOOP("Message", "username, password: expected text without line ends and NUL"));
    const bool never = !login.implicit && login.startTls == StartTls::Never;
    if (never && namesTls(options))
        return failure(QT_TRANSLATE_NOOP(
            "Message", "starttls: never leaves ca, cert, key and insecure without use; leave them out"));
    Result<Server> server = serverOf(
        endpoint, resources,
        {.kind = defaults.kind, .port = login.implicit ? defaults.tlsPort : defaults.port, .tls = !never});
    if (!server)
        return tl::unexpected(server.error());
    login.server = std::move(*server);
    return login;
}

asio::awaitable<MaybeFailure> openServer(Stream &stream, const SecureLogin &login)
{
    MaybeFailure failure;
    if (login.implicit)
        failure = co_await openServer(stream, login.server);
    else
        failure = co_await stream.connect(login.server.destination);
    co_return failure;
}

asio::awaitable<MaybeFailure> startTlsNow(Stream &stream, StreamReader &reader, const SecureLogin &login)
{
    const bool saidMore = !reader.held().empty();
    reader.clear();
    if (saidMore)
        co_return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message",
                              "%1 went on in the clear after it agreed to start TLS; somebody in between may "
                              "have put that in"),
            stream.remoteAddress());
    MaybeFailure failure = co_await stream.startTls(login.server.tls, login.server.tlsName);
    co_return failure;
}

bool wantsStartTls(const Stream &stream, const SecureLogin &login)
{
    return !stream.isSecured() && login.startTls != StartTls::Never;
}

MaybeFailure withoutStartTls(const Stream &stream, const SecureLogin &login, std::string_view answer)
{
    if (login.startTls != StartTls::Require)
        return std::nullopt;
    if (answer.empty())
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "%1 does not offer STARTTLS, which is required"),
                      stream.remoteAddress());
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 refused STARTTLS, which is required: %2"),
                  stream.remoteAddress(), quoted(answer, login));
}

MaybeFailure mayLogIn(const Stream &stream, const SecureLogin &login)
{
    if (stream.isSecured() || login.startTls == StartTls::Never)
        return std::nullopt;
    return failed(FailureKind::Auth,
                  QT_TRANSLATE_NOOP("Message", "%1 has no TLS, and the password is not sent in the clear "
                                               "(starttls: never would send it)"),
                  stream.remoteAddress());
}

std::string securityOf(const Stream &stream, const SecureLogin &login)
{
    if (stream.isSecured())
        return SSL_get_version(stream.ssl()) + std::string(login.implicit ? "" : " by STARTTLS");
    return login.startTls == StartTls::Never ? "in the clear" : "in the clear, STARTTLS is not offered";
}

std::string saslPlain(const SecureLogin &login)
{
    return base64(std::string(1, '\0') + login.username + '\0' + login.password);
}

std::string quoted(std::string_view text, const SecureLogin &login)
{
    const auto repeats = [&](const std::string &secret) {
        return !secret.empty() && text.find(secret) != std::string_view::npos;
    };
    if (repeats(login.password) || repeats(base64(login.password)) ||
        (!login.username.empty() && repeats(saslPlain(login))))
        return "(left out: it repeats the password)";
    return escaped(text, quotedBytes);
}

} // namespace lightfoot
