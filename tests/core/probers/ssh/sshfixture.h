// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/probers/probeonce.h"
#include "tests/servers/sshserver.h"

#include <atomic>
#include <cstdlib>
#include <thread>
#include <vector>

namespace lightfoot::test {

// How many of the probes ended as wanted, and how many connections they made.
struct Tally
{
    std::atomic<int> asWanted = 0;
    std::atomic<int> opened = 0;
};

// So many probes, on four threads that each have an endpoint of their own: most of a probe's time is a
// server's own process coming up, which does not wait for the next.
inline void probeSideBySide(Tally &tally, const ProberKind &kind, const OptionMap &options, int probes,
                            const std::string &wanted, bool gracefulClose = false)
{
    constexpr int threads = 4;
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i)
        all.emplace_back([&, share = probes / threads + (i < probes % threads ? 1 : 0)] {
            ProbeOnce probe(kind, options);
            probe.endpoint().gracefulClose = gracefulClose;
            for (int done = 0; done < share; ++done)
                tally.asWanted += verdictText(probe.run()) == wanted ? 1 : 0;
            tally.opened += probe.opened();
        });
    for (std::thread &thread : all)
        thread.join();
}

// What the tests of kinds over SSH begin with: a server, a bastion, a bastion that does not forward, and all
// their host keys in one file.
class SshFixture
{
protected:
    // Empty: all are up.
    std::string startServers()
    {
        for (SshServer *server : {&m_server, &m_bastion, &m_closed}) {
            if (!server->start())
                return server->error();
        }
        m_known = m_keys.write("known", m_server.knownHost() + m_bastion.knownHost() + m_closed.knownHost());
        ::setenv("HOME", m_keys.path("home").c_str(), 1); // nobody's real keys
        return {};
    }

    OptionMap at(const SshServer &server, OptionMap more = {}) const
    {
        more.emplace("host", server.address());
        more.emplace("username", std::string("tester")); // whose shell reads no start files
        more.emplace("known_hosts", m_known);
        return more;
    }
    OptionMap withKey(OptionMap more = {}) const
    {
        more.emplace("key", m_keys.user());
        return at(m_server, std::move(more));
    }
    OptionMap behind(OptionMap more = {}) const
    {
        more.emplace("bastion_host", "root@" + m_bastion.address());
        more.emplace("bastion_key", m_keys.user());
        return withKey(std::move(more));
    }

    SshKeys m_keys;
    SshServer m_server{m_keys, SshServer::Passwords::Taken};
    SshServer m_bastion{m_keys, SshServer::Passwords::None};
    SshServer m_closed{m_keys, SshServer::Passwords::None, "AllowTcpForwarding no"};
    std::string m_known; // the host keys of all of them
};

} // namespace lightfoot::test
