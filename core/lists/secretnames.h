// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Names for the environment variables that stand for secrets in an export: LIGHTFOOT_<NAME>_<KEY>. One export
// has one.
class SecretNames
{
public:
    // Never the same twice: names that differ only in other characters than letters and digits get a number.
    std::string next(std::string_view endpoint, std::string_view key);

    // Keeps next() from the names that a text's variables have already.
    void reserve(std::string_view text);

private:
    std::set<std::string> m_used;
};

struct TextSpan
{
    std::size_t begin = 0;
    std::size_t length = 0;
};

// The secrets in the URLs of a text, in their order: the password of "scheme://user:password@host" and the
// value of a parameter with a secret's name, such as "?api_key=".
std::vector<TextSpan> secretsInUrls(std::string_view text);

// A text for a remark: an ellipsis for each of secretsInUrls().
std::string withoutUrlSecrets(std::string_view text);

// Whether the value of a map's entry is a secret by its name: a header such as Authorization, Cookie or
// X-Api-Key.
bool isSecretName(std::string_view name);

// Whether the value at a path (see OptionReader::references) is a secret as a whole.
bool isSecretPath(const OptionDescriptor &descriptor, std::string_view path);

// Whether a text is made of variables alone, each with a name that can be one.
bool isVariables(std::string_view text);

// Whether the text of a value with variables tells no secret. "${PASSWORD}" does not, nor do "Bearer
// ${TOKEN}" in a map and a URL whose password is a variable. "pass$1", "pre${PASSWORD}" and
// "${PASSWORD:-pass}" do, and so does "$word" where nothing is set: it is more likely a part of the secret.
bool isSafeReference(const OptionDescriptor &descriptor, std::string_view path, std::string_view text,
                     bool isSet);

} // namespace lightfoot
