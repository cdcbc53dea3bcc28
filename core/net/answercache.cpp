// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/answercache.h"

namespace lightfoot {

namespace {

constexpr std::size_t overhead = 256; // of an entry, in the two maps

} // namespace

AnswerCache::Claim::~Claim()
{
    if (!m_cache)
        return;
    const std::lock_guard lock(m_cache->m_mutex);
    m_cache->m_claims.erase(m_key);
}

std::optional<AnswerCache::Claim> AnswerCache::claim(const std::string &key)
{
    const std::lock_guard lock(m_mutex);
    if (!m_claims.insert(key).second)
        return std::nullopt;
    return std::make_optional<Claim>(*this, key);
}

std::size_t AnswerCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

void AnswerCache::forget(Entries::iterator entry)
{
    m_bytes -= entry->second.size;
    m_order.erase(entry->second.order);
    m_entries.erase(entry);
}

std::shared_ptr<const void> AnswerCache::findAny(const std::string &key, WallTime now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return nullptr;
    if (found->second.order->first > now)
        return found->second.answer;
    forget(found);
    return nullptr;
}

void AnswerCache::keepAny(const std::string &key, std::shared_ptr<const void> answer, std::size_t size,
                          WallTime until)
{
    const std::lock_guard lock(m_mutex);
    if (const auto before = m_entries.find(key); before != m_entries.end())
        forget(before);
    size += key.size() + overhead;
    if (size > m_limit)
        return;
    while (m_bytes + size > m_limit)
        forget(m_order.begin()->second);
    const auto entry = m_entries.emplace(key, Entry{std::move(answer), size, {}}).first;
    entry->second.order = m_order.emplace(until, entry);
    m_bytes += size;
}

} // namespace lightfoot
