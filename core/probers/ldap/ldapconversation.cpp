// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ldap/ldapconversation.h"

#include "core/net/probecontext.h"
#include "core/probers/ldap/ber.h"

namespace lightfoot {

namespace {

constexpr std::size_t longestMessage = 65536; // entries come without their attributes
constexpr char messageTag = 0x30;             // of every LDAPMessage
constexpr int mostResponses = 100;            // to one search for one entry

// Whether the code says that this user may not, rather than that the server cannot.
bool isAboutAccess(LdapCode code)
{
    switch (code) {
    case LdapCode::AuthMethodNotSupported:
    case LdapCode::StrongerAuthRequired:
    case LdapCode::ConfidentialityRequired:
    case LdapCode::InappropriateAuthentication:
    case LdapCode::InvalidCredentials:
    case LdapCode::InsufficientAccessRights:
        return true;
    default:
        return false;
    }
}

} // namespace

LdapConversation::LdapConversation(ProbeContext &context, Stream &stream, const SecureLogin &login,
                                   const std::vector<LdapEntryCheck> &checks)
    : m_context(context), m_stream(stream), m_reader(stream, longestMessage), m_login(login), m_checks(checks)
{}

Failure LdapConversation::notLdap(std::string_view bytes) const
{
    return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "%1 does not speak LDAP: it sent “%2”"),
                  m_stream.remoteAddress(), quoted(bytes.substr(0, 64), m_login));
}

asio::awaitable<MaybeFailure> LdapConversation::readResponse()
{
    // Another protocol's text is told by its first byte: read as a length, the second may promise much more.
    const auto isOther = [this] { return !m_reader.held().empty() && m_reader.held().front() != messageTag; };
    BerFrame frame = berFrame(m_reader.held(), longestMessage);
    while (frame.state == BerFrame::State::More && !isOther()) {
        MaybeFailure failure = co_await m_reader.readMore();
        if (failure)
            co_return failure;
        if (m_reader.atEnd())
            co_return failed(
                FailureKind::Protocol,
                QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of its answer"),
                m_stream.remoteAddress());
        frame = berFrame(m_reader.held(), longestMessage);
    }
    if (frame.state == BerFrame::State::Broken || isOther())
        co_return notLdap(m_reader.held());
    const std::string_view message = m_reader.held().substr(0, frame.size);
    std::optional<LdapResponse> response = parseLdapResponse(message);
    if (!response)
        co_return notLdap(message);
    m_reader.drop(frame.size);
    m_response = std::move(*response);
    // Unasked there is the notice of disconnection only (RFC 4511 4.4.1).
    if (m_response.id == 0)
        co_return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 wants no conversation: %2"),
                         m_stream.remoteAddress(), quoted(m_response.text(), m_login));
    co_return std::nullopt;
}

Failure LdapConversation::unexpected(const char *what) const
{
    return failed(FailureKind::Protocol, QT_TRANSLATE_NOOP("Message", "%1 answers %2 unexpectedly: %3"),
                  m_stream.remoteAddress(), what, quoted(m_response.text(), m_login));
}

asio::awaitable<MaybeFailure> LdapConversation::ask(std::string request, LdapOperation expected)
{
    MaybeFailure failure = co_await m_stream.write(request);
    if (!failure)
        failure = co_await readResponse();
    if (!failure && (m_response.id != m_id || m_response.operation != expected))
        failure = unexpected("the request");
    co_return failure;
}

MaybeFailure LdapConversation::expectSuccess(const char *what) const
{
    if (m_response.code == LdapCode::Success)
        return std::nullopt;
    if (m_response.code == LdapCode::ProtocolError)
        return unexpected(what);
    const std::string answer = quoted(m_response.text(), m_login);
    if (!isAboutAccess(m_response.code))
        return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 answers %2 with an error: %3"),
                      m_stream.remoteAddress(), what, answer);
    return failed(FailureKind::Auth, QT_TRANSLATE_NOOP("Message", "%1 refuses the login of %2: %3"),
                  m_stream.remoteAddress(), m_login.username.empty() ? "anonymous" : m_login.username,
                  answer);
}

asio::awaitable<MaybeFailure> LdapConversation::startTls()
{
    m_context.enter(Phase::Tls);
    std::string request = ldapStartTls(++m_id);
    MaybeFailure failure = co_await ask(std::move(request), LdapOperation::ExtendedResponse);
    if (failure)
        co_return failure;
    if (m_response.code != LdapCode::Success)
        co_return withoutStartTls(m_stream, m_login, m_response.text());
    failure = co_await startTlsNow(m_stream, m_reader, m_login);
    co_return failure;
}

asio::awaitable<MaybeFailure> LdapConversation::bind()
{
    MaybeFailure failure;
    if (!m_login.username.empty())
        failure = mayLogIn(m_stream, m_login);
    if (failure)
        co_return failure;
    m_context.enter(Phase::Hello);
    std::string request =
        ldapBind(++m_id, m_login.username, m_login.username.empty() ? std::string_view() : m_login.password);
    failure = co_await ask(std::move(request), LdapOperation::BindResponse);
    if (!failure)
        failure = expectSuccess("the bind");
    co_return failure;
}

asio::awaitable<MaybeFailure> LdapConversation::search(const LdapEntryCheck &check)
{
    m_context.enter(Phase::Request);
    const std::string request = ldapSearch(++m_id, check);
    MaybeFailure failure = co_await m_stream.write(request);
    m_context.enter(Phase::FirstByte);
    bool found = false;
    for (int i = 0; !failure && i < mostResponses; ++i) {
        failure = co_await readResponse();
        if (failure)
            co_return failure;
        if (m_response.id != m_id)
            break;
        found = found || m_response.operation == LdapOperation::SearchEntry;
        if (m_response.operation != LdapOperation::SearchDone)
            continue;
        const bool absent = m_response.code == LdapCode::NoSuchObject;
        if (!absent)
            failure = expectSuccess("the search");
        if (failure || found)
            co_return failure;
        if (absent || check.attribute.empty())
            co_return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "%1 has no entry “%2”"),
                             m_stream.remoteAddress(), check.dn);
        co_return failed(FailureKind::Content,
                         QT_TRANSLATE_NOOP("Message", "the entry “%2” of %1 has no %3 that is “%4”"),
                         m_stream.remoteAddress(), check.dn, check.attribute, check.value);
    }
    if (!failure)
        failure = unexpected("the search");
    co_return failure;
}

asio::awaitable<MaybeFailure> LdapConversation::run()
{
    MaybeFailure failure;
    if (wantsStartTls(m_stream, m_login))
        failure = co_await startTls();
    if (!failure)
        failure = co_await bind();
    for (const LdapEntryCheck &check : m_checks) {
        if (failure)
            break;
        failure = co_await search(check);
    }
    co_return failure;
}

std::string LdapConversation::summary() const
{
    std::string text = "bound " + (m_login.username.empty() ? "anonymously" : "as " + m_login.username) +
                       ", " + securityOf(m_stream, m_login);
    if (!m_checks.empty())
        text += ", " + std::to_string(m_checks.size()) + (m_checks.size() == 1 ? " entry" : " entries") +
                " found";
    return text;
}

} // namespace lightfoot
