// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/secretnames.h"

#include "core/lists/environment.h"

#include <algorithm>
#include <array>
#include <optional>

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

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

void addParameters(std::string_view url, std::size_t offset, std::vector<TextSpan> &found)
{
    for (std::size_t at = url.find('?'); at != std::string_view::npos; at = url.find('&', at + 1)) {
        const std::string_view parameter = url.substr(at, url.find_first_of("&#", at + 1) - at);
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos || equals + 1 == parameter.size())
            continue;
        if (isSecretName(parameter.substr(0, equals))) // with its "?" or "&", which ends a word
            found.push_back({offset + at + equals + 1, parameter.size() - equals - 1});
    }
}

// What stands beside the variables of a text; nothing when a variable is none by its name or, where nothing
// is set, without its braces.
std::optional<std::string> literalPart(std::string_view text, bool isSet)
{
    bool named = true;
    Environment nothing([&](std::string_view name) {
        const std::string braces = "${" + std::string(name) + '}';
        named = named && isVariableName(name) && (isSet || text.find(braces) != std::string_view::npos);
        return std::optional<std::string>(std::in_place);
    });
    nothing.secret = [](const std::string &) { return std::string(); };
    const Expansion rest = expandEnvironment(text, nothing);
    return named && rest.lost.empty() && rest.refusals.empty() ? std::optional(rest.text) : std::nullopt;
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

void SecretNames::reserve(std::string_view text)
{
    expandEnvironment(text, [this](std::string_view name) {
        m_used.emplace(name);
        return std::optional<std::string>();
    });
}

std::vector<TextSpan> secretsInUrls(std::string_view text)
{
    std::vector<TextSpan> found;
    for (std::size_t scheme = text.find("://"); scheme != std::string_view::npos;
         scheme = text.find("://", scheme + 3)) {
        const std::size_t begin = scheme + 3;
        const std::size_t next =
            text.find("://", begin); // of another URL, perhaps in a parameter of this one
        std::string_view url = text.substr(begin, next == std::string_view::npos ? next : next - begin);
        url = url.substr(0, url.find_first_of(" \t\r\n\"'<>"));
        const std::string_view authority = url.substr(0, url.find_first_of("/?#"));
        const std::size_t at = authority.rfind('@');
        const std::size_t colon = authority.find(':');
        if (at != std::string_view::npos && colon != std::string_view::npos && colon + 1 < at)
            found.push_back({begin + colon + 1, at - colon - 1});
        addParameters(url, begin, found);
    }
    return found;
}

std::string withoutUrlSecrets(std::string_view text)
{
    std::string out;
    std::size_t from = 0;
    for (const TextSpan &secret : secretsInUrls(text)) {
        out.append(text.substr(from, secret.begin - from)).append("…");
        from = secret.begin + secret.length;
    }
    return out.append(text.substr(from));
}

bool isSecretName(std::string_view name)
{
    std::string plain; // letters alone, lower case: X-Api-Key and x_apikey are one
    std::string last;  // word of several
    bool several = false;
    for (const char c : name) {
        const char lower = lowered(c);
        if (lower >= 'a' && lower <= 'z') {
            plain += lower;
            last += lower;
        } else {
            several = true;
            last.clear();
        }
    }
    constexpr std::array<std::string_view, 12> parts{
        "authorization", "cookie",     "token",  "secret",     "password",  "passwd",
        "passphrase",    "credential", "apikey", "privatekey", "accesskey", "signature"};
    constexpr std::array<std::string_view, 5> endings{"key", "auth", "pwd", "sig", "jwt"};
    return std::ranges::any_of(
               parts, [&](std::string_view part) { return plain.find(part) != std::string::npos; }) ||
           (several && std::ranges::find(endings, last) != endings.end());
}

bool isSecretPath(const OptionDescriptor &descriptor, std::string_view path)
{
    if (descriptor.secret)
        return true;
    const bool records = descriptor.type == OptionType::RecordList;
    const std::size_t key = std::string_view(descriptor.key).size();
    if ((!records && descriptor.type != OptionType::TextMap) || path.size() <= key)
        return false;
    if (isSecretName(descriptor.key)) // "credential: {id: .., key: ..}"
        return true;
    std::string_view name = path.substr(key + 1);
    if (records) // the item's number comes first
        name.remove_prefix(std::min(name.find('.'), name.size() - 1) + 1);
    return isSecretName(name);
}

bool isVariables(std::string_view text)
{
    return literalPart(text, true) == "";
}

bool isSafeReference(const OptionDescriptor &descriptor, std::string_view path, std::string_view text,
                     bool isSet)
{
    const std::vector<TextSpan> inUrls = secretsInUrls(text);
    const bool variables = std::ranges::all_of(
        inUrls, [&](const TextSpan &span) { return isVariables(text.substr(span.begin, span.length)); });
    if (!isSecretPath(descriptor, path))
        return variables;
    const auto literal = literalPart(text, isSet);
    if (!literal)
        return false;
    if (literal->find("://") != std::string::npos)
        return variables && (!inUrls.empty() || literal->find('@') == std::string::npos);
    // The scheme of a header ("Bearer ") or the name of a cookie ("sid=") tells nothing.
    const bool map = descriptor.type == OptionType::TextMap || descriptor.type == OptionType::RecordList;
    const bool word =
        map && text.starts_with(*literal) && literal->find_first_of(" =") == literal->size() - 1;
    return literal->empty() || word;
}

} // namespace lightfoot
