// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sched.h>
#include <string>
#include <sys/resource.h>

// What the benchmark programs share: arguments of the form key=value and limits of the process.
namespace lightfoot::bench {

using Time = std::chrono::steady_clock::time_point;

inline Time now()
{
    return std::chrono::steady_clock::now();
}

class Arguments
{
public:
    // defaults also says which keys there are; another one ends the program with the usage text.
    Arguments(int count, char **values, std::map<std::string, std::string> defaults, const char *usage)
        : m_values(std::move(defaults))
    {
        for (int i = 1; i < count; ++i) {
            const std::string word = values[i];
            const std::size_t equals = word.find('=');
            const auto found = m_values.find(word.substr(0, equals));
            if (equals == std::string::npos || found == m_values.end()) {
                std::fprintf(stderr, "%s\n", usage);
                std::exit(64);
            }
            found->second = word.substr(equals + 1);
        }
    }

    const std::string &text(const char *key) const { return m_values.at(key); }
    int number(const char *key) const { return std::atoi(m_values.at(key).c_str()); }

private:
    std::map<std::string, std::string> m_values;
};

inline void raiseFileLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

// Negative: stay where the scheduler puts us.
inline void pinToCpu(int cpu)
{
    if (cpu < 0)
        return;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<std::size_t>(cpu), &set);
    if (::sched_setaffinity(0, sizeof set, &set) != 0)
        std::perror("sched_setaffinity");
}

} // namespace lightfoot::bench
