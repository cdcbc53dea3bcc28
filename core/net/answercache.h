// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <typeinfo>
#include <utility>

namespace lightfoot {

// What was asked for once and serves many probes until it expires, so that ten thousand of them do not put
// the same question to one machine. Bounded in bytes: what expires first goes first. Any thread; outlives
// every prober.
class AnswerCache
{
public:
    static constexpr std::size_t usualLimit = 32 << 20; // bytes

    AnswerCache() : AnswerCache(usualLimit) {}
    explicit AnswerCache(std::size_t limit) : m_limit(limit) {}

    // Null: nothing is kept, or no longer. Answers of different types never meet under one key.
    template <class T>
    std::shared_ptr<const T> find(const std::string &key, WallTime now)
    {
        return std::static_pointer_cast<const T>(findAny(typed<T>(key), now));
    }
    // size: the bytes that the answer holds. One that is larger than the limit is not kept.
    template <class T>
    void keep(const std::string &key, std::shared_ptr<const T> answer, std::size_t size, WallTime until)
    {
        keepAny(typed<T>(key), std::move(answer), size, until);
    }

    // The right to ask a question, until it is destroyed: the others wait for what its holder keeps.
    class Claim
    {
    public:
        Claim(AnswerCache &cache, std::string key) : m_cache(&cache), m_key(std::move(key)) {}
        Claim(Claim &&other) noexcept
            : m_cache(std::exchange(other.m_cache, nullptr)), m_key(std::move(other.m_key))
        {}
        Claim &operator=(Claim other) noexcept
        {
            std::swap(m_cache, other.m_cache);
            std::swap(m_key, other.m_key);
            return *this;
        }
        ~Claim();

    private:
        AnswerCache *m_cache; // null: moved from
        std::string m_key;
    };
    // None: somebody else is asking.
    std::optional<Claim> claim(const std::string &key);

    std::size_t bytes() const;

private:
    struct Entry;
    using Entries = std::map<std::string, Entry>;
    using Order = std::multimap<WallTime, Entries::iterator>; // by expiry
    struct Entry
    {
        std::shared_ptr<const void> answer;
        std::size_t size = 0;
        Order::iterator order;
    };

    template <class T>
    static std::string typed(const std::string &key)
    {
        return std::string(typeid(T).name()) + ' ' + key;
    }
    std::shared_ptr<const void> findAny(const std::string &key, WallTime now);
    void keepAny(const std::string &key, std::shared_ptr<const void> answer, std::size_t size,
                 WallTime until);
    void forget(Entries::iterator entry);

    const std::size_t m_limit;
    mutable std::mutex m_mutex; // protects what follows
    Entries m_entries;
    Order m_order;
    std::set<std::string> m_claims;
    std::size_t m_bytes = 0;
};

} // namespace lightfoot
