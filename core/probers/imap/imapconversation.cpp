// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/imap/imapconversation.h"

#include "core/net/probecontext.h"

namespace lightfoot {

namespace {

using Kind = ImapResponse::Kind;

constexpr std::size_t longestLine = 16384; // also of a literal; capabilities come in one line
constexpr int mostResponses = 200;         // to one command
constexpr int mostLiterals = 16;           // in one response

} // namespace

ImapConversation::ImapConversation(ProbeContext &context, Stream &stream, const SecureLogin &login)
    : m_context(context), m_stream(stream), m_reader(stream, longestLine), m_login(login)
{}

std::string ImapConversation::nextTag()
{
    m_tag = "a" + std::to_string(++m_commands);
    return m_tag;
}

asio::awaitable<MaybeFailure> ImapConversation::readResponse()
{
    std::string line;
    MaybeFailure failure = co_await m_reader.readLine(line);
    if (failure)
        co_return failure;
    m_response = parseImapResponse(line);
    if (m_response.kind == Kind::Broken)
        co_return failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 does not speak IMAP: it sent “%2”"),
                         m_stream.remoteAddress(), quoted(line, m_login));
    // What is in literals is of no interest here, but the response ends behind them only.
    for (int i = 0; i < mostLiterals; ++i) {
        const std::optional<std::uint64_t> literal = literalAfter(line);
        if (!literal)
            break;
        std::string bytes;
        failure = co_await m_reader.readExactly(bytes, *literal);
        if (!failure)
            failure = co_await m_reader.readLine(line);
        if (failure)
            co_return failure;
    }
    co_return std::nullopt;
}

Failure ImapConversation::saidGoodbye() const
{
    return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 wants no conversation: %2"),
                  m_stream.remoteAddress(), quoted(m_response.answer(), m_login));
}

asio::awaitable<MaybeFailure> ImapConversation::readCompletion()
{
    for (int i = 0; i < mostResponses; ++i) {
        MaybeFailure failure = co_await readResponse();
        if (failure)
            co_return failure;
        if (m_response.kind == Kind::Continuation)
            co_return std::nullopt;
        if (m_response.kind == Kind::Tagged && m_response.tag == m_tag)
            co_return std::nullopt;
        if (m_response.kind == Kind::Tagged)
            break;
        if (m_response.word == "BYE")
            co_return saidGoodbye();
        if (m_response.word == "CAPABILITY")
            m_capabilities = ImapCapabilities(m_response.text);
    }
    co_return failed(FailureKind::Protocol,
                     QT_TRANSLATE_NOOP("Message", "%1 does not answer the command, but sends “%2”"),
                     m_stream.remoteAddress(), quoted(m_response.answer(), m_login));
}

asio::awaitable<MaybeFailure> ImapConversation::ask(std::string command)
{
    const std::string line = nextTag() + " " + command + "\r\n";
    MaybeFailure failure = co_await m_stream.write(line);
    if (!failure)
        failure = co_await readCompletion();
    co_return failure;
}

MaybeFailure ImapConversation::expectOk(const char *what) const
{
    if (m_response.kind == Kind::Tagged && m_response.word == "OK")
        return std::nullopt;
    const std::string answer =
        quoted(m_response.kind == Kind::Continuation ? "+ " + m_response.text : m_response.answer(), m_login);
    if (m_response.kind == Kind::Tagged && m_response.word == "NO")
        return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 answers %2 with an error: %3"),
                      m_stream.remoteAddress(), what, answer);
    return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "%1 answers %2 unexpectedly: %3"),
                  m_stream.remoteAddress(), what, answer);
}

asio::awaitable<MaybeFailure> ImapConversation::hearGreeting()
{
    m_context.enter(Phase::Hello);
    MaybeFailure failure = co_await readResponse();
    if (failure)
        co_return failure;
    if (m_response.kind == Kind::Untagged && m_response.word == "BYE")
        co_return saidGoodbye();
    m_preauthenticated = m_response.word == "PREAUTH";
    if (m_response.kind != Kind::Untagged || (m_response.word != "OK" && !m_preauthenticated))
        co_return failed(FailureKind::Protocol,
                         QT_TRANSLATE_NOOP("Message", "%1 answers %2 unexpectedly: %3"),
                         m_stream.remoteAddress(), "the connection", quoted(m_response.answer(), m_login));
    m_greeting = m_response.text;
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> ImapConversation::askCapabilities()
{
    m_context.enter(Phase::Hello);
    m_capabilities = {}; // what was offered in the clear counts no more under TLS (RFC 9051 6.2.1)
    MaybeFailure failure = co_await ask("CAPABILITY");
    if (!failure)
        failure = expectOk("CAPABILITY");
    co_return failure;
}

asio::awaitable<MaybeFailure> ImapConversation::startTls()
{
    // Behind PREAUTH no TLS can be started: that is how somebody in between would keep it off.
    if (m_preauthenticated)
        co_return withoutStartTls(m_stream, m_login, "PREAUTH");
    if (!m_capabilities.offers("STARTTLS"))
        co_return withoutStartTls(m_stream, m_login);
    m_context.enter(Phase::Tls);
    MaybeFailure failure = co_await ask("STARTTLS");
    if (failure)
        co_return failure;
    if (m_response.kind != Kind::Tagged)
        co_return expectOk("STARTTLS");
    if (m_response.word != "OK")
        co_return withoutStartTls(m_stream, m_login, m_response.answer());
    failure = co_await startTlsNow(m_stream, m_reader, m_login);
    if (!failure)
        failure = co_await askCapabilities();
    co_return failure;
}

MaybeFailure ImapConversation::expectLogin() const
{
    if (m_response.kind != Kind::Tagged || m_response.word != "NO")
        return expectOk("the login");
    for (const char *code : {"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"}) {
        if (m_response.code == code) // says nothing of the password (RFC 9051 7.1)
            return expectOk("the login");
    }
    return failed(FailureKind::Auth, QT_TRANSLATE_NOOP("Message", "%1 refuses the login of %2: %3"),
                  m_stream.remoteAddress(), m_login.username, quoted(m_response.answer(), m_login));
}

asio::awaitable<MaybeFailure> ImapConversation::authenticatePlain()
{
    const bool atOnce = m_capabilities.offers("SASL-IR") || m_capabilities.offers("IMAP4REV2");
    std::string command = "AUTHENTICATE PLAIN";
    if (atOnce)
        command += " " + saslPlain(m_login);
    MaybeFailure failure = co_await ask(std::move(command));
    if (failure || atOnce || m_response.kind != Kind::Continuation)
        co_return failure;
    const std::string secret = saslPlain(m_login) + "\r\n";
    failure = co_await m_stream.write(secret);
    if (!failure)
        failure = co_await readCompletion();
    co_return failure;
}

asio::awaitable<MaybeFailure> ImapConversation::logIn()
{
    MaybeFailure failure = mayLogIn(m_stream, m_login);
    if (failure)
        co_return failure;
    m_context.enter(Phase::Hello);
    if (m_capabilities.offers("AUTH=PLAIN"))
        failure = co_await authenticatePlain();
    else if (!m_capabilities.offers("LOGINDISABLED"))
        failure = co_await ask("LOGIN " + imapQuoted(m_login.username) + " " + imapQuoted(m_login.password));
    else
        co_return failed(FailureKind::Auth,
                         QT_TRANSLATE_NOOP("Message", "%1 takes no login with a password here"),
                         m_stream.remoteAddress());
    if (!failure)
        failure = expectLogin();
    m_loggedIn = !failure;
    co_return failure;
}

asio::awaitable<MaybeFailure> ImapConversation::run()
{
    MaybeFailure failure = co_await hearGreeting();
    if (!failure)
        failure = co_await askCapabilities();
    if (!failure && wantsStartTls(m_stream, m_login))
        failure = co_await startTls();
    if (!failure && !m_login.username.empty() && !m_preauthenticated)
        failure = co_await logIn();
    if (failure)
        co_return failure;
    m_context.enter(Phase::Request);
    const std::string noop = nextTag() + " NOOP\r\n";
    failure = co_await m_stream.write(noop);
    m_context.enter(Phase::FirstByte);
    if (!failure)
        failure = co_await readCompletion();
    if (!failure)
        failure = expectOk("NOOP");
    co_return failure;
}

std::string ImapConversation::summary() const
{
    const char *login = m_preauthenticated ? ", logged in from the start" : m_loggedIn ? ", logged in" : "";
    return escaped(m_greeting, 100) + ", " + securityOf(m_stream, m_login) + login;
}

} // namespace lightfoot
