// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/sshsession/sshkind.h"

#include "core/net/probecontext.h"
#include "core/net/proberesources.h"
#include "core/probers/sshsession/sshconversation.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sys/stat.h>

namespace lightfoot {

namespace {

constexpr std::uint16_t usualPort = 22;
constexpr std::size_t longestKey = 262'144;

Result<std::string> keyText(const char *option, const std::string &path)
{
    struct stat info{};
    // A pipe or a device would block, or never end.
    const bool regular = ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) &&
                         static_cast<std::size_t>(info.st_size) <= longestKey;
    std::ifstream file(regular ? path : std::string());
    std::string text(longestKey, '\0');
    if (regular)
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    if (text.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "%1: “%2” is no file that can be read"), option,
                       escaped(path, 200));
    return text;
}

// The keys that ssh(1) would try, where they need no passphrase.
std::vector<SshKey> usualKeys()
{
    std::vector<SshKey> keys;
    const char *home = std::getenv("HOME");
    for (const char *name : {"id_ed25519", "id_ecdsa", "id_rsa"}) {
        if (!home)
            break;
        const Result<std::string> text = keyText("key", std::string(home) + "/.ssh/" + name);
        if (!text)
            continue;
        if (SshKey key = importSshKey(*text, {}))
            keys.push_back(std::move(key));
    }
    return keys;
}

struct LoginKeys
{
    const char *host;
    const char *username;
    const char *password;
    const char *key;
    const char *passphrase;
};

Result<SshLogin> loginOf(const OptionMap &options, const LoginKeys &names)
{
    std::string host = optionOr(options, names.host, std::string());
    SshLogin login{.username = optionOr(options, names.username, std::string()),
                   .password = optionOr(options, names.password, std::string())};
    if (const std::size_t at = host.rfind('@'); at != std::string::npos) {
        login.username = host.substr(0, at);
        host.erase(0, at + 1);
    }
    for (const auto &[name, text] :
         {std::pair(names.username, &login.username), {names.password, &login.password}}) {
        if (text->find('\0') != std::string::npos)
            return failure(QT_TRANSLATE_NOOP("Message", "%1: must not hold a NUL character"), name);
    }
    Result<HostPort> address = parseHostPort(host, usualPort);
    if (!address)
        return tl::unexpected(address.error());
    login.address = std::move(*address);
    const std::string path = optionOr(options, names.key, std::string());
    if (path.empty()) {
        if (login.password.empty())
            login.keys = usualKeys();
        return login;
    }
    const Result<std::string> text = keyText(names.key, path);
    if (!text)
        return tl::unexpected(text.error());
    SshKey key = importSshKey(*text, optionOr(options, names.passphrase, std::string()));
    if (!key)
        return failure(
            QT_TRANSLATE_NOOP("Message",
                              "%1: “%2” is no private key, or its passphrase is wrong or missing (%3)"),
            names.key, escaped(path, 200), names.passphrase);
    login.keys.push_back(std::move(key));
    return login;
}

bool isVariable(std::string_view name)
{
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9') &&
           std::ranges::all_of(name, [](char c) {
               return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
           });
}

HostKeyCheck hostKeyCheckOf(const OptionMap &options)
{
    std::string text = optionOr(options, "host_key_check", std::string());
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (text == "off")
        return HostKeyCheck::Off;
    return text == "accept-new" ? HostKeyCheck::AcceptNew : HostKeyCheck::Strict;
}

} // namespace

ProbeReach sshReach(const OptionMap &options, const char *kind)
{
    std::string host = optionOr(options, "bastion_host", std::string());
    ProbeReach reach{.proxyScheme = kind, .elsewhere = !host.empty()};
    if (host.empty())
        host = optionOr(options, "host", std::string());
    if (const std::size_t at = host.rfind('@'); at != std::string::npos)
        host.erase(0, at + 1);
    if (Result<HostPort> address = parseHostPort(host, usualPort)) {
        reach.host = std::move(address->host);
        reach.port = address->port;
    }
    return reach;
}

Result<SshPlan> sshPlanOf(const Endpoint &endpoint, ProberResources &resources, const char *kind)
{
    const OptionMap &options = endpoint.options;
    if (!sshBuiltIn())
        return failure(QT_TRANSLATE_NOOP("Message", "%1: not built in; this program was built without %2"),
                       kind, "libssh");
    SshPlan plan{.knownHosts = optionOr(options, "known_hosts", std::string()),
                 .hostKeyCheck = hostKeyCheckOf(options)};
    Result<SshLogin> server = loginOf(options, {"host", "username", "password", "key", "passphrase"});
    if (!server)
        return tl::unexpected(server.error());
    plan.server = std::move(*server);
    if (!optionOr(options, "bastion_host", std::string()).empty()) {
        Result<SshLogin> bastion = loginOf(options, {"bastion_host", "bastion_username", "bastion_password",
                                                     "bastion_key", "bastion_passphrase"});
        if (!bastion)
            return tl::unexpected(bastion.error());
        plan.bastion = std::move(*bastion);
    }
    const HostPort &first = plan.bastion ? plan.bastion->address : plan.server.address;
    Result<ProxyPtr> proxy = proxyOf(endpoint, resources, {.kind = kind, .port = usualPort}, first);
    if (!proxy)
        return tl::unexpected(proxy.error());
    if (*proxy && (*proxy)->protocol == ProxyProtocol::Https) // libssh talks on the bare socket
        return failure(
            QT_TRANSLATE_NOOP("Message", "proxy: %1 goes through a socks5:// or http:// proxy only"), kind);
    plan.destination = Destination::of(first, std::move(*proxy));
    // ip: is where the endpoint is, and the bastion is not the endpoint.
    plan.destination.elsewhere = plan.bastion.has_value();
    return plan;
}

std::string shellQuoted(std::string_view word)
{
    std::string text = "'";
    for (const char character : word) {
        if (character == '\'')
            text += "'\\''";
        else
            text += character;
    }
    return text + "'";
}

Result<std::string> remoteCommand(const CommandPlan &plan)
{
    if (plan.program.empty())
        return std::string();
    std::string command;
    for (const auto &[name, value] : plan.environment) {
        if (!isVariable(name))
            return failure(QT_TRANSLATE_NOOP("Message", "env: “%1” is not the name of a variable"),
                           escaped(name, 64));
        command += "export " + name + "=" + shellQuoted(value) + "; ";
    }
    return command + commandLine(plan.program, plan.arguments);
}

std::chrono::nanoseconds SshConversation::notCounted() const
{
    using Span = std::chrono::nanoseconds;
    if (!m_settled || m_plan.pause.count() == 0)
        return Span(0);
    const Span paused = m_firstOutput ? std::min<Span>(m_plan.pause, m_verdict - *m_firstOutput) : Span(0);
    return paused + (std::chrono::steady_clock::now() - m_verdict);
}

asio::awaitable<SshAnswer> askOverSsh(ProbeContext &context, BlockingPool &pool, const SshPlan &plan)
{
    SshAnswer answer;
    Stream stream(context);
    answer.failure = co_await stream.connect(plan.destination);
    answer.remoteAddress = stream.remoteAddress();
    if (answer.failure) {
        if (plan.bastion)
            answer.failure = proxyFailure(std::move(*answer.failure));
        context.finish();
        co_return answer;
    }
    context.enter(Phase::Hello);
    SshConversation conversation(context, plan, stream.nativeHandle());
    MaybeFailure failure =
        co_await pool.run(context, [&](BlockingCall &call) { conversation.run(call, answer); });
    context.discount(conversation.notCounted());
    context.finish();
    // What was settled before an interruption stands.
    if (!conversation.settled())
        answer.failure = std::move(failure);
    // libssh said goodbye; the server's FIN may take a moment.
    co_await stream.farewell({});
    co_return answer;
}

MaybeFailure commandFailure(const SshAnswer &answer)
{
    if (!answer.signal.empty())
        return failed(FailureKind::ExitCode,
                      QT_TRANSLATE_NOOP("Message", "the command was killed by signal %1"), answer.signal);
    if (!answer.exitCode)
        return failed(FailureKind::Protocol,
                      QT_TRANSLATE_NOOP("Message", "the server ended the command without an exit code"));
    if (*answer.exitCode == 0)
        return std::nullopt;
    const std::string said = answer.errors.lastLine();
    return exitFailure(*answer.exitCode, said.empty() ? answer.output.lastLine() : said);
}

} // namespace lightfoot
