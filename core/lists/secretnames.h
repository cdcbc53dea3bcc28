// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace lightfoot {

// Names for the environment variables that stand for secrets in an export: LIGHTFOOT_<NAME>_<KEY>. One export
// has one.
class SecretNames
{
public:
    // Never the same twice: names that differ only in other characters than letters and digits get a number.
    std::string next(std::string_view endpoint, std::string_view key);

private:
    std::set<std::string> m_used;
};

// Where the password of "scheme://user:password@host" is in a text: its begin and length, 0 when there is
// none.
struct PasswordInUrl
{
    std::size_t begin = 0;
    std::size_t length = 0;
};

PasswordInUrl findPasswordInUrl(std::string_view text);

// Whether the value of a map's entry is a secret by its name: a header such as Authorization, Cookie or
// X-Api-Key.
bool isSecretName(std::string_view name);

} // namespace lightfoot
