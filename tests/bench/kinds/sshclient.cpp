// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/sshclient.h"

#include "core/net/linger.h"
#include "tests/servers/sshserver.h"

#include <libssh/libssh.h>

namespace lightfoot::bench {

namespace {

struct Machine
{
    test::SshKeys keys;
    test::SshServer server{keys, test::SshServer::Passwords::Taken};
    bool start() { return server.start(); }
    const std::string &error() const { return server.error(); }
};

bool runs(ssh_session session, const std::string &command)
{
    const ssh_channel channel = ssh_channel_new(session);
    if (!channel)
        return false;
    bool good = ssh_channel_open_session(channel) == SSH_OK &&
                ssh_channel_request_exec(channel, command.c_str()) == SSH_OK;
    ssh_channel_send_eof(channel);
    char buffer[16384];
    int got = 1;
    while (good && got > 0)
        got = ssh_channel_read(channel, buffer, sizeof buffer, 0);
    good = good && got == 0 && ssh_channel_get_exit_status(channel) == 0;
    ssh_channel_free(channel);
    return good;
}

bool logsIn(ssh_session session, ssh_key key)
{
    return ssh_connect(session) == SSH_OK && resetOnClose(ssh_get_fd(session)) &&
           ssh_session_is_known_server(session) == SSH_KNOWN_HOSTS_OK &&
           ssh_userauth_none(session, nullptr) == SSH_AUTH_DENIED &&
           ssh_userauth_publickey(session, nullptr, key) == SSH_AUTH_SUCCESS;
}

} // namespace

Served serveSsh()
{
    return started(std::make_shared<Machine>(), [](Machine &machine) {
        return Place{{"port", std::to_string(machine.server.port())},
                     {"key", machine.keys.user()},
                     {"known", machine.keys.write("known", machine.server.knownHost())}};
    });
}

OptionMap sshOptions(const Place &place)
{
    return {{"host", hostOf(place)},
            {"username", std::string("tester")},
            {"key", place.at("key")},
            {"known_hosts", place.at("known")}};
}

BareProbe sshProbe(const Place &place, const std::string &command)
{
    ssh_key imported = nullptr;
    ssh_pki_import_privkey_file(place.at("key").c_str(), nullptr, nullptr, nullptr, &imported);
    const std::shared_ptr<ssh_key_struct> key(imported, ssh_key_free);
    return [key, command, known = place.at("known"), port = static_cast<int>(portOf(place))] {
        const std::unique_ptr<ssh_session_struct, decltype(&ssh_free)> session(ssh_new(), ssh_free);
        const int no = 0;
        ssh_options_set(session.get(), SSH_OPTIONS_PROCESS_CONFIG, &no);
        ssh_options_set(session.get(), SSH_OPTIONS_HOST, "127.0.0.1");
        ssh_options_set(session.get(), SSH_OPTIONS_PORT, &port);
        ssh_options_set(session.get(), SSH_OPTIONS_USER, "tester");
        ssh_options_set(session.get(), SSH_OPTIONS_KNOWNHOSTS, known.c_str());
        const bool good =
            logsIn(session.get(), key.get()) && (command.empty() || runs(session.get(), command));
        ssh_disconnect(session.get());
        return good;
    };
}

} // namespace lightfoot::bench
