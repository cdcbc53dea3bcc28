// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/healthsampler.h"

#include <QProcess>

#include <filesystem>
#include <mutex>
#include <unistd.h>

namespace lightfoot::test {

using namespace Qt::Literals::StringLiterals;

// Runs ip(8) in this network namespace.
inline bool ip(const QString &arguments)
{
    QProcess process;
    process.start(u"ip"_s, arguments.split(u' '));
    return process.waitForFinished(10'000) && process.exitCode() == 0;
}

// A sampler that looks only when told to, and the facts that it hands out.
class Samples
{
public:
    explicit Samples(ServersInUse servers = {}, SamplerRates rates = quick())
        : m_sampler([this](const HealthFacts &facts) { take(facts); }, {}, rates)
    {
        m_sampler.setServers(std::move(servers));
    }

    static SamplerRates quick()
    {
        return {.period = 1h,
                .answer = 300ms,
                .hurry = 0s,
                .hurryBastion = 0s,
                .resolver = 0s,
                .proxy = 0s,
                .bastion = 0s};
    }
    HealthFacts now()
    {
        m_sampler.sampleNow();
        const std::lock_guard lock(m_mutex);
        return m_facts;
    }
    int count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }
    HealthSampler &sampler() { return m_sampler; }

private:
    void take(const HealthFacts &facts)
    {
        const std::lock_guard lock(m_mutex);
        m_facts = facts;
        ++m_count;
    }

    mutable std::mutex m_mutex; // protects what follows
    HealthFacts m_facts;
    int m_count = 0;
    HealthSampler m_sampler; // last: gone before what it writes to
};

// The machine on the other end of the link: another network namespace, for as long as this lives.
class Gateway
{
public:
    // False: it could not be made.
    bool start()
    {
        m_process.start(u"unshare"_s, {u"--net"_s, u"sleep"_s, u"300"_s});
        if (!m_process.waitForStarted(10'000))
            return false;
        for (int i = 0; i < 500 && space(m_process.processId()) == space(::getpid()); ++i)
            ::usleep(10'000);
        return ip(u"link add near0 type veth peer name far0 netns %1"_s.arg(m_process.processId())) &&
               ip(u"addr add 10.9.0.1/24 dev near0"_s) && ip(u"link set near0 up"_s) &&
               inside(u"link set lo up"_s) && inside(u"addr add 10.9.0.2/24 dev far0"_s) &&
               inside(u"link set far0 up"_s) && ip(u"route add default via 10.9.0.2"_s);
    }
    ~Gateway()
    {
        ip(u"link del near0"_s);
        m_process.kill();
        m_process.waitForFinished();
    }
    // ip(8) over there.
    bool inside(const QString &arguments) { return run(u"ip "_s + arguments); }
    bool run(const QString &command)
    {
        QProcess process;
        process.start(u"nsenter"_s,
                      {u"--net=/proc/%1/ns/net"_s.arg(m_process.processId()), u"sh"_s, u"-c"_s, command});
        return process.waitForFinished(10'000) && process.exitCode() == 0;
    }

private:
    static std::filesystem::path space(qint64 process)
    {
        std::error_code error;
        return std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/ns/net", error);
    }

    QProcess m_process;
};

} // namespace lightfoot::test
