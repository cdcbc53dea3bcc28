// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/secretnames.h"

#include <algorithm>
#include <array>

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

bool isSecretName(std::string_view name)
{
    std::string plain; // letters alone, lower case: X-Api-Key and x_apikey are one
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (lower >= 'a' && lower <= 'z')
            plain += lower;
    }
    constexpr std::array<std::string_view, 7> words{"authorization", "cookie", "token",    "secret",
                                                    "password",      "apikey", "signature"};
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

} // namespace lightfoot
