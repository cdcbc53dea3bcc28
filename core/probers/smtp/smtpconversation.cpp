// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/smtp/smtpconversation.h"

#include "core/base/socketaddress.h"
#include "core/net/probecontext.h"

namespace lightfoot {

namespace {

constexpr std::size_t longestLine = 4096; // RFC 5321 4.5.3.1.5 says 512 bytes; some banners are longer

std::string mechanismsOf(const SmtpExtensions &extensions)
{
    std::string all;
    for (const std::string &mechanism : extensions.mechanisms)
        all += (all.empty() ? "" : ", ") + mechanism;
    return all.empty() ? "none" : escaped(all, 200);
}

} // namespace

SmtpConversation::SmtpConversation(ProbeContext &context, Stream &stream, const SecureLogin &login,
                                   std::string_view helo)
    : m_context(context), m_stream(stream), m_reader(stream, longestLine), m_login(login), m_helo(helo)
{}

std::string SmtpConversation::ownName()
{
    if (!m_helo.empty())
        return std::string(m_helo);
    sockaddr_storage local{};
    socklen_t size = sizeof local;
    if (::getsockname(m_stream.nativeHandle(), reinterpret_cast<sockaddr *>(&local), &size) != 0)
        size = 0;
    return addressLiteral(fromSockaddr(reinterpret_cast<const sockaddr *>(&local), size).host());
}

asio::awaitable<MaybeFailure> SmtpConversation::readReply()
{
    SmtpReplyReader replies;
    for (;;) {
        std::string line;
        MaybeFailure failure = co_await m_reader.readLine(line);
        if (failure)
            co_return failure;
        const SmtpReplyReader::State state = replies.add(line);
        if (state == SmtpReplyReader::State::Broken)
            co_return failed(FailureKind::Protocol,
                             QT_TRANSLATE_NOOP("Message", "%1 does not speak SMTP: it sent “%2”"),
                             m_stream.remoteAddress(), quoted(line, m_login));
        if (state == SmtpReplyReader::State::Done)
            break;
    }
    m_reply = replies.take();
    co_return std::nullopt;
}

asio::awaitable<MaybeFailure> SmtpConversation::ask(std::string command)
{
    command += "\r\n";
    MaybeFailure failure = co_await m_stream.write(command);
    if (!failure)
        failure = co_await readReply();
    co_return failure;
}

MaybeFailure SmtpConversation::expect(int code, const char *what) const
{
    if (m_reply.code == code)
        return std::nullopt;
    const std::string answer = quoted(m_reply.text(), m_login);
    if (m_reply.code >= 400)
        return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 answers %2 with an error: %3"),
                      m_stream.remoteAddress(), what, answer);
    return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "%1 answers %2 unexpectedly: %3"),
                  m_stream.remoteAddress(), what, answer);
}

asio::awaitable<MaybeFailure> SmtpConversation::greet()
{
    m_context.enter(Phase::Request);
    const std::string hello = "EHLO " + ownName() + "\r\n";
    MaybeFailure failure = co_await m_stream.write(hello);
    m_context.enter(Phase::FirstByte);
    if (!failure)
        failure = co_await readReply();
    if (!failure)
        failure = expect(250, "EHLO");
    if (!failure)
        m_extensions = parseExtensions(m_reply);
    co_return failure;
}

asio::awaitable<MaybeFailure> SmtpConversation::startTls()
{
    if (!m_extensions.startTls)
        co_return withoutStartTls(m_stream, m_login);
    m_context.enter(Phase::Tls);
    MaybeFailure failure = co_await ask("STARTTLS");
    if (failure)
        co_return failure;
    if (m_reply.code != 220)
        co_return withoutStartTls(m_stream, m_login, m_reply.text());
    failure = co_await startTlsNow(m_stream, m_reader, m_login);
    // What was offered in the clear counts no more (RFC 3207 4.2).
    if (!failure)
        failure = co_await greet();
    co_return failure;
}

MaybeFailure SmtpConversation::expectLogin() const
{
    const bool refused = m_reply.code >= 500;
    if (!refused)
        return expect(235, "AUTH");
    return failed(FailureKind::Auth, QT_TRANSLATE_NOOP("Message", "%1 refuses the login of %2: %3"),
                  m_stream.remoteAddress(), m_login.username, quoted(m_reply.text(), m_login));
}

asio::awaitable<MaybeFailure> SmtpConversation::logIn()
{
    MaybeFailure failure = mayLogIn(m_stream, m_login);
    if (failure)
        co_return failure;
    m_context.enter(Phase::Hello);
    if (m_extensions.offers("PLAIN")) {
        failure = co_await ask("AUTH PLAIN " + saslPlain(m_login));
    } else if (m_extensions.offers("LOGIN")) {
        failure = co_await ask("AUTH LOGIN");
        if (!failure && m_reply.code == 334)
            failure = co_await ask(base64(m_login.username));
        if (!failure && m_reply.code == 334)
            failure = co_await ask(base64(m_login.password));
    } else {
        co_return failed(
            FailureKind::Auth,
            QT_TRANSLATE_NOOP("Message", "%1 offers no login with PLAIN or LOGIN; it offers: %2"),
            m_stream.remoteAddress(), mechanismsOf(m_extensions));
    }
    if (!failure)
        failure = expectLogin();
    m_loggedIn = !failure;
    co_return failure;
}

asio::awaitable<MaybeFailure> SmtpConversation::run()
{
    m_context.enter(Phase::Hello);
    MaybeFailure failure = co_await readReply();
    if (!failure)
        failure = expect(220, "the connection");
    if (failure)
        co_return failure;
    m_banner = m_reply.lines.front();
    failure = co_await greet();
    if (!failure && wantsStartTls(m_stream, m_login))
        failure = co_await startTls();
    if (!failure && !m_login.username.empty())
        failure = co_await logIn();
    co_return failure;
}

std::string SmtpConversation::summary() const
{
    return escaped(m_banner, 100) + ", " + securityOf(m_stream, m_login) + (m_loggedIn ? ", logged in" : "");
}

} // namespace lightfoot
