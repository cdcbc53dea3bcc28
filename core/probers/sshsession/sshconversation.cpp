// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/sshsession/sshconversation.h"

#include "core/net/blockingpool.h"
#include "core/net/probecontext.h"
#include "core/net/socketfailure.h"
#include "core/probers/sshsession/sshroute.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <libssh/callbacks.h>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 200; // bytes of a foreign text in a message

// include/net/tcp_states.h
constexpr int stateClosed = 7;
constexpr int stateCloseWait = 8;

int refusePassphrase(const char *, char *, std::size_t, int, int, void *)
{
    return -1; // without this libssh, or OpenSSL, would ask on the terminal
}

int tcpStateOf(int socket)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    return ::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 ? info.tcpi_state : 0;
}

// libssh makes the socket blocking once it is connected, for the stream that shares it, too: a send to a peer
// that does not read would never come back.
void keepNonBlocking(int socket)
{
    if (socket >= 0)
        ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
}

std::string fingerprintOf(ssh_session session)
{
    ssh_key key = nullptr;
    if (::ssh_get_server_publickey(session, &key) != SSH_OK)
        return "?";
    std::string text = ::ssh_key_type_to_char(::ssh_key_type(key));
    unsigned char *hash = nullptr;
    std::size_t size = 0;
    if (::ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &size) == SSH_OK) {
        char *fingerprint = ::ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size);
        text += " " + std::string(fingerprint ? fingerprint : "?");
        ::ssh_string_free_char(fingerprint);
        ::ssh_clean_pubkey_hash(&hash);
    }
    ::ssh_key_free(key);
    return text;
}

// Two probes may meet a new host at once; the file is written by one at a time.
bool remember(ssh_session session)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const bool known = ::ssh_session_is_known_server(session) == SSH_KNOWN_HOSTS_OK;
    return known || ::ssh_session_update_known_hosts(session) == SSH_OK;
}

std::string methodsOf(ssh_session session)
{
    const int methods = ::ssh_userauth_list(session, nullptr);
    std::string text;
    const auto add = [&](int method, const char *name) {
        if ((methods & method) != 0)
            text += (text.empty() ? "" : ", ") + std::string(name);
    };
    add(SSH_AUTH_METHOD_PUBLICKEY, "publickey");
    add(SSH_AUTH_METHOD_PASSWORD, "password");
    add(SSH_AUTH_METHOD_INTERACTIVE, "keyboard-interactive");
    add(SSH_AUTH_METHOD_HOSTBASED, "hostbased");
    add(SSH_AUTH_METHOD_GSSAPI_MIC, "gssapi-with-mic");
    return text.empty() ? "nothing we know" : text;
}

void exitStatus(ssh_session, ssh_channel, int status, void *ending)
{
    static_cast<SshEnding *>(ending)->code = status;
}

void exitSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *, void *ending)
{
    static_cast<SshEnding *>(ending)->signal = escaped(signal ? signal : "?", 32);
}

} // namespace

bool sshBuiltIn()
{
    return true;
}

SshKey importSshKey(const std::string &text, const std::string &passphrase)
{
    ssh_key key = nullptr;
    if (::ssh_pki_import_privkey_base64(text.c_str(), passphrase.empty() ? nullptr : passphrase.c_str(),
                                        refusePassphrase, nullptr, &key) != SSH_OK)
        return nullptr;
    return {key, ::ssh_key_free};
}

Failure SshConversation::brokenOff(SshSession &session, const SshLogin &login) const
{
    const std::string where = login.address.toString();
    const bool inner = isInner(login);
    const int state = inner ? 0 : tcpStateOf(m_socket);
    if (state == stateClosed)
        return socketFailure(ECONNRESET, where);
    std::string text = session.error();
    const bool repeats = !login.password.empty() && text.find(login.password) != std::string::npos;
    text = repeats ? "(a text that repeats the password)" : escaped(text, shown);
    const bool ended = inner && !::ssh_is_connected(session.get());
    if (state == stateCloseWait || ended)
        return failed(
            FailureKind::Protocol,
            QT_TRANSLATE_NOOP("Message", "%1 closed the connection in the middle of SSH's handshake: %2"),
            where, text);
    return failed(FailureKind::Protocol,
                  QT_TRANSLATE_NOOP("Message", "%1 does not speak SSH as expected: %2"), where, text);
}

// The closed list has no kind for a host key: it is the login in which the server fails to prove itself.
MaybeFailure SshConversation::checkHostKey(SshSession &session, const SshLogin &login) const
{
    if (m_plan.hostKeyCheck == HostKeyCheck::Off)
        return std::nullopt;
    const std::string where = login.address.toString();
    const std::string file =
        m_plan.knownHosts.empty() ? "~/.ssh/known_hosts" : escaped(m_plan.knownHosts, shown);
    switch (::ssh_session_is_known_server(session.get())) {
    case SSH_KNOWN_HOSTS_OK:
        return std::nullopt;
    case SSH_KNOWN_HOSTS_CHANGED:
    case SSH_KNOWN_HOSTS_OTHER:
        return failed(FailureKind::Auth,
                      QT_TRANSLATE_NOOP(
                          "Message", "%1 shows another host key than the one in %2: %3; it was replaced, or "
                                     "somebody stands in between"),
                      where, file, fingerprintOf(session.get()));
    case SSH_KNOWN_HOSTS_UNKNOWN:
    case SSH_KNOWN_HOSTS_NOT_FOUND:
        break;
    case SSH_KNOWN_HOSTS_ERROR:
        return failed(FailureKind::Config,
                      QT_TRANSLATE_NOOP("Message", "the host keys in %1 cannot be read: %2"), file,
                      escaped(session.error(), shown));
    }
    if (m_plan.hostKeyCheck == HostKeyCheck::Strict)
        return failed(FailureKind::Auth,
                      QT_TRANSLATE_NOOP("Message",
                                        "the host key of %1 is not in %2: %3; add it there, or set "
                                        "host_key_check to accept-new"),
                      where, file, fingerprintOf(session.get()));
    if (remember(session.get()))
        return std::nullopt;
    return failed(FailureKind::Config,
                  QT_TRANSLATE_NOOP("Message", "the host key of %1 cannot be written to %2: %3"), where, file,
                  escaped(session.error(), shown));
}

MaybeFailure SshConversation::authenticate(SshRoute &route, SshSession &session, const SshLogin &login)
{
    const ssh_session handle = session.get();
    const auto attempt = [&](auto step) { return route.until(handle, SSH_AUTH_AGAIN, SSH_AUTH_ERROR, step); };
    int outcome = attempt([&] { return ::ssh_userauth_none(handle, nullptr); });
    std::string tried;
    const auto goesOn = [&] { return outcome == SSH_AUTH_DENIED || outcome == SSH_AUTH_PARTIAL; };
    for (const SshKey &key : login.keys) {
        if (!goesOn() || (::ssh_userauth_list(handle, nullptr) & SSH_AUTH_METHOD_PUBLICKEY) == 0)
            break;
        tried = "publickey";
        outcome = attempt([&] { return ::ssh_userauth_publickey(handle, nullptr, key.get()); });
    }
    if (goesOn() && !login.password.empty() &&
        (::ssh_userauth_list(handle, nullptr) & SSH_AUTH_METHOD_PASSWORD) != 0) {
        tried += tried.empty() ? "password" : ", password";
        outcome = attempt([&] { return ::ssh_userauth_password(handle, nullptr, login.password.c_str()); });
    }
    if (outcome == SSH_AUTH_SUCCESS)
        return std::nullopt;
    if (!goesOn())
        return brokenOff(session, login);
    const std::string user = login.username.empty() ? "?" : escaped(login.username, shown);
    return failed(FailureKind::Auth,
                  QT_TRANSLATE_NOOP("Message", "%1 refuses the login of “%2”: tried %3, the server takes %4"),
                  login.address.toString(), user, tried.empty() ? "nothing" : tried, methodsOf(handle));
}

MaybeFailure SshConversation::logIn(SshRoute &route, SshSession &session, const SshLogin &login)
{
    if (!session.isMade())
        return failed(FailureKind::Config,
                      QT_TRANSLATE_NOOP("Message", "the settings for %1 do not suit libssh: %2"),
                      login.address.toString(), escaped(session.error(), shown));
    const int connected =
        route.until(session.get(), SSH_AGAIN, SSH_ERROR, [&] { return ::ssh_connect(session.get()); });
    keepNonBlocking(::ssh_get_fd(session.get()));
    if (connected != SSH_OK)
        return brokenOff(session, login);
    if (MaybeFailure failure = checkHostKey(session, login))
        return failure;
    return authenticate(route, session, login);
}

MaybeFailure SshConversation::readOutput(SshRoute &route, SshSession &session, ssh_channel channel,
                                         const SshEnding &ending, SshAnswer &answer)
{
    std::array<char, 16384> buffer;
    bool ended = false;
    for (;;) {
        bool moved = false;
        for (const int isError : {0, 1}) {
            const int bytes = ::ssh_channel_read_nonblocking(channel, buffer.data(), buffer.size(), isError);
            if (bytes <= 0)
                continue;
            moved = true;
            if (!m_firstOutput) {
                m_context.enter(Phase::Transfer);
                m_firstOutput = std::chrono::steady_clock::now();
            }
            CommandOutput &output = isError != 0 ? answer.errors : answer.output;
            if (!output.append({buffer.data(), static_cast<std::size_t>(bytes)}))
                return tooMuchOutput();
        }
        if (route.interrupted() || (ended && !moved))
            return std::nullopt;
        if (!moved)
            SshRoute::turn(session.get());
        // The end may come in while we read, and output before it: once more, then.
        const bool told = ending.code || !ending.signal.empty();
        ended = ::ssh_channel_is_closed(channel) || (::ssh_channel_is_eof(channel) && told);
        if (moved || ended)
            continue;
        if (!::ssh_is_connected(session.get()))
            return brokenOff(session, m_plan.server);
        route.wait(session.get());
    }
}

MaybeFailure SshConversation::startCommand(SshRoute &route, SshSession &session, ssh_channel channel)
{
    const auto step = [&](auto function) {
        return route.until(session.get(), SSH_AGAIN, SSH_ERROR, function);
    };
    int outcome = step([&] { return ::ssh_channel_open_session(channel); });
    if (outcome == SSH_OK)
        outcome = step([&] { return ::ssh_channel_request_exec(channel, m_plan.command.c_str()); });
    if (outcome == SSH_OK)
        return std::nullopt;
    if (!::ssh_is_connected(session.get()))
        return brokenOff(session, m_plan.server);
    return failed(FailureKind::Status, QT_TRANSLATE_NOOP("Message", "%1 would not run the command: %2"),
                  m_plan.server.address.toString(), escaped(session.error(), shown));
}

MaybeFailure SshConversation::execute(SshRoute &route, SshSession &session, SshAnswer &answer)
{
    m_context.enter(Phase::Request);
    SshEnding ending;
    ssh_channel_callbacks_struct callbacks{};
    callbacks.userdata = &ending;
    callbacks.channel_exit_status_function = exitStatus;
    callbacks.channel_exit_signal_function = exitSignal;
    ssh_callbacks_init(&callbacks);
    const ssh_channel channel = ::ssh_channel_new(session.get());
    if (!channel || ::ssh_set_channel_callbacks(channel, &callbacks) != SSH_OK)
        return brokenOff(session, m_plan.server);
    MaybeFailure failure = startCommand(route, session, channel);
    if (!failure) {
        ::ssh_channel_send_eof(channel); // nothing to read for it
        m_context.enter(Phase::FirstByte);
        failure = readOutput(route, session, channel, ending, answer);
    }
    ::ssh_remove_channel_callbacks(channel, &callbacks);
    ::ssh_channel_free(channel);
    answer.exitCode = ending.code;
    answer.signal = ending.signal;
    return failure;
}

MaybeFailure SshConversation::talk(SshRoute &route, SshSession &session, SshAnswer &answer)
{
    if (MaybeFailure failure = logIn(route, session, m_plan.server))
        return failure;
    const char *banner = ::ssh_get_serverbanner(session.get());
    answer.software = escaped(banner ? banner : "", 100);
    if (m_plan.command.empty())
        return std::nullopt;
    return execute(route, session, answer);
}

void SshConversation::settle(SshRoute &route, SshAnswer &answer, MaybeFailure failure)
{
    if (route.interrupted())
        return;
    if (m_plan.pause.count() == 0)
        m_context.finish();
    m_verdict = std::chrono::steady_clock::now();
    m_settled = true;
    answer.failure = std::move(failure);
}

MaybeFailure SshConversation::openForward(SshRoute &route, SshSession &bastion, ssh_channel channel)
{
    const HostPort &server = m_plan.server.address;
    const int outcome = route.until(bastion.get(), SSH_AGAIN, SSH_ERROR, [&] {
        return ::ssh_channel_open_forward(channel, server.host.c_str(), server.port, "127.0.0.1", 0);
    });
    if (outcome == SSH_OK)
        return std::nullopt;
    if (!::ssh_is_connected(bastion.get()))
        return proxyFailure(brokenOff(bastion, *m_plan.bastion));
    const std::string text = bastion.error();
    // RFC 4254 5.1: 2 says that the bastion could not connect, which is the server's own trouble; the other
    // codes say that it would not.
    const bool tried = text.find("error (2)") != std::string::npos;
    return failed(tried ? FailureKind::Refused : FailureKind::Proxy,
                  QT_TRANSLATE_NOOP("Message", "the bastion %1 made no connection to %2: %3"),
                  m_plan.bastion->address.toString(), server.toString(), escaped(text, shown));
}

void SshConversation::behindBastion(SshRoute &route, SshSession &bastion, SshAnswer &answer)
{
    const ssh_channel channel = ::ssh_channel_new(bastion.get());
    MaybeFailure failure = openForward(route, bastion, channel);
    int inner = -1;
    if (!failure) {
        inner = route.carry(bastion.get(), channel);
        if (inner < 0)
            failure = socketFailure(errno, m_plan.server.address.toString());
    }
    if (failure) {
        settle(route, answer, std::move(failure));
        return;
    }
    {
        SshSession session(inner, m_plan.server, m_plan);
        failure = talk(route, session, answer);
        settle(route, answer, std::move(failure));
        route.flush(session.get(), goodbyePatience);
        session.sayGoodbye();
    }
    route.carryRest(goodbyePatience);
    route.release();
}

void SshConversation::run(BlockingCall &call, SshAnswer &answer)
{
    const int socket = ::fcntl(m_socket, F_DUPFD_CLOEXEC, 0);
    if (socket < 0) {
        answer.failure = socketFailure(errno, answer.remoteAddress);
        m_settled = true;
        return;
    }
    call.watch(m_socket);
    // Small packets follow each other here: with Nagle's algorithm the second waits 40 ms for an
    // acknowledgement.
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const SshLogin &first = m_plan.bastion ? *m_plan.bastion : m_plan.server;
    {
        SshSession session(socket, first, m_plan);
        SshRoute route(call);
        if (!m_plan.bastion) {
            MaybeFailure failure = talk(route, session, answer);
            settle(route, answer, std::move(failure));
        } else if (MaybeFailure failure = logIn(route, session, first)) {
            settle(route, answer, proxyFailure(std::move(*failure)));
        } else {
            behindBastion(route, session, answer);
        }
        route.flush(session.get(), goodbyePatience);
        session.sayGoodbye();
    }
    call.watch(-1);
    keepNonBlocking(m_socket);
}

} // namespace lightfoot
