// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/secretnames.h"

#include <algorithm>

namespace lightfoot {

namespace {

std::string variablePart(std::string_view text)
{
    std::string out;
    for (const char c : text.substr(0, 64)) {
        const bool lower = c >= 'a' && c <= 'z';
        const bool kept = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += lower ? static_cast<char>(c - 'a' + 'A') : kept ? c : '_';
    }
    return out;
}

} // namespace

std::string SecretNames::next(std::string_view endpoint, std::string_view key)
{
    const std::string base = "LIGHTFOOT_" + variablePart(endpoint) + '_' + variablePart(key);
    std::string name = base;
    for (int number = 2; !m_used.insert(name).second; ++number)
        name = base + '_' + std::to_string(number);
    return name;
}

PasswordInUrl findPasswordInUrl(std::string_view text)
{
    const std::size_t scheme = text.find("://");
    if (scheme == std::string_view::npos)
        return {};
    const std::size_t begin = scheme + 3;
    const std::string_view authority = text.substr(begin, text.find_first_of("/?#", begin) - begin);
    const std::size_t at = authority.rfind('@');
    const std::size_t colon = authority.find(':');
    if (at == std::string_view::npos || colon == std::string_view::npos || colon + 1 >= at)
        return {};
    return {begin + colon + 1, at - colon - 1};
}

} // namespace lightfoot
