// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/probecontext.h"
#include "core/probers/kafka/errors.h"
#include "core/probers/kafka/session.h"

#include <boost/asio/post.hpp>

namespace lightfoot::kafka {

namespace {

constexpr std::int64_t portion = 512; // iterations at a time, less than a millisecond

const char *digestOf(Mechanism mechanism)
{
    return mechanism == Mechanism::ScramSha512 ? "SHA512" : "SHA256";
}

} // namespace

const char *nameOf(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::Plain:
        return "PLAIN";
    case Mechanism::ScramSha256:
        return "SCRAM-SHA-256";
    case Mechanism::ScramSha512:
        return "SCRAM-SHA-512";
    }
    return "";
}

asio::awaitable<MaybeFailure> Session::logIn()
{
    MaybeFailure failure = co_await shakeHands();
    if (failure)
        co_return failure;
    if (m_plan.mechanism != Mechanism::Plain)
        co_return co_await logInByScram();
    std::string bytes = '\0' + m_plan.username + '\0' + m_plan.password; // nobody to act for
    co_return co_await authenticate(bytes);
}

asio::awaitable<MaybeFailure> Session::shakeHands()
{
    if (!m_versions.saslHandshake)
        co_return failed(FailureKind::Auth, QT_TRANSLATE_NOOP("Message", "%1 offers no login here"),
                         broker());
    int version = 0;
    MaybeFailure failure = agree(Api::SaslHandshake, version);
    if (!failure)
        failure = agree(Api::SaslAuthenticate, m_authenticateVersion);
    if (failure)
        co_return failure;
    std::string question = saslHandshakeBody(nameOf(m_plan.mechanism));
    failure = co_await ask(Api::SaslHandshake, version, std::move(question));
    if (failure)
        co_return failure;
    const std::optional<Mechanisms> answer = readSaslHandshake(body(Api::SaslHandshake, version));
    if (!answer)
        co_return unexpected(Api::SaslHandshake);
    if (answer->error == unsupportedMechanism)
        co_return failed(FailureKind::Auth,
                         QT_TRANSLATE_NOOP("Message", "%1 does not take a login by %2; it offers %3"),
                         broker(), nameOf(m_plan.mechanism), quoted(answer->offered));
    if (answer->error == illegalSaslState)
        co_return failed(FailureKind::Auth,
                         QT_TRANSLATE_NOOP("Message", "%1 expects no login at this port: %2"), broker(),
                         errorName(answer->error));
    if (answer->error != noError)
        co_return errorReply(Api::SaslHandshake, answer->error);
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> Session::authenticate(std::string &bytes)
{
    std::string question = saslAuthenticateBody(bytes);
    MaybeFailure failure = co_await ask(Api::SaslAuthenticate, m_authenticateVersion, std::move(question));
    if (failure)
        co_return failure;
    std::optional<Authenticated> answer =
        readSaslAuthenticate(body(Api::SaslAuthenticate, m_authenticateVersion), m_authenticateVersion);
    if (!answer)
        co_return unexpected(Api::SaslAuthenticate);
    if (answer->error != noError)
        co_return errorReply(Api::SaslAuthenticate, answer->error, answer->message);
    bytes = std::move(answer->bytes);
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> Session::logInByScram()
{
    const char *const digest = digestOf(m_plan.mechanism);
    ScramClient scram(digest, m_plan.username, scramNonce());
    std::string bytes = scram.first();
    MaybeFailure failure = co_await authenticate(bytes);
    if (failure)
        co_return failure;
    switch (scram.readChallenge(bytes)) {
    case ScramClient::Trouble::None:
        break;
    case ScramClient::Trouble::Malformed:
        co_return unexpected(Api::SaslAuthenticate);
    case ScramClient::Trouble::ForeignNonce:
        co_return failed(FailureKind::Auth,
                         QT_TRANSLATE_NOOP("Message", "%1 answered the login of another conversation"),
                         broker());
    case ScramClient::Trouble::Iterations:
        co_return failed(
            FailureKind::Auth,
            QT_TRANSLATE_NOOP("Message",
                              "%1 wants a number of iterations for the login that is not from %2 to %3"),
            broker(), std::to_string(fewestIterations), std::to_string(mostIterations));
    }
    failure = co_await saltPassword(digest, scram.challenge());
    if (failure)
        co_return failure;
    bytes = scram.final(m_salted.bytes);
    failure = co_await authenticate(bytes);
    if (failure)
        co_return failure;
    if (const std::optional<std::string_view> error = scramError(bytes))
        co_return failed(FailureKind::Auth, QT_TRANSLATE_NOOP("Message", "%1 refused the login: %2"),
                         broker(), quoted(*error));
    // Whoever does not know the password can say yes to everybody.
    if (!scram.proves(bytes))
        co_return failed(
            FailureKind::Auth,
            QT_TRANSLATE_NOOP("Message",
                              "%1 accepted the login but does not prove that it knows the password"),
            broker());
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> Session::saltPassword(const char *digest, const ScramChallenge &challenge)
{
    const bool known = !m_salted.bytes.empty() && m_salted.salt == challenge.salt &&
                       m_salted.iterations == challenge.iterations;
    if (known)
        co_return std::nullopt;
    PasswordSalting salting(digest, m_plan.password, challenge);
    while (!salting.done()) {
        salting.advance(portion);
        // Others have their turn in between, and so has the tick that looks after the deadline.
        co_await asio::post(m_context.executor(), asio::use_awaitable);
        if (m_context.interrupted())
            co_return m_context.interruption();
    }
    m_salted = {.salt = challenge.salt, .iterations = challenge.iterations, .bytes = salting.result()};
    co_return std::nullopt;
}

} // namespace lightfoot::kafka
