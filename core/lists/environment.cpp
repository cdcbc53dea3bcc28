// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/environment.h"

#include "core/probe/keychainreference.h"

#include <algorithm>
#include <cstdlib>

namespace lightfoot {

namespace {

bool isSpecial(char c)
{
    return std::string_view("*#$@!?-0123456789").find(c) != std::string_view::npos;
}

bool isNamePart(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Variable
{
    std::string_view name;
    std::size_t width = 0; // of what follows the dollar sign; 0: it is only a dollar sign
    bool unclosed = false; // "${}" or "${" without an end, which Go takes away
};

// What follows a dollar sign; the same cases as os.Expand's getShellName, mark being the dollar sign here
// too.
Variable variableAt(std::string_view rest, char mark)
{
    if (rest.empty())
        return {};
    if (rest[0] == '{') {
        const std::size_t end = rest.find('}');
        if (end == std::string_view::npos)
            return {.name = {}, .width = 1, .unclosed = true};
        return {.name = rest.substr(1, end - 1), .width = end + 1, .unclosed = end == 1};
    }
    if (isSpecial(rest[0]) || rest[0] == mark)
        return {.name = rest.substr(0, 1), .width = 1};
    const auto end = std::ranges::find_if_not(rest, isNamePart);
    const auto length = static_cast<std::size_t>(end - rest.begin());
    return {.name = rest.substr(0, length), .width = length};
}

// ${keychain:NAME}; as it stood: the reference.
void putSecret(const std::string &name, const std::string &asItStood, const SecretLookup &lookup,
               Expansion &out)
{
    out.secret = true;
    if (!isKeychainName(name)) {
        out.refusals.push_back(
            message(QT_TRANSLATE_NOOP("Message", "“${keychain:…}” needs the name of a secret: at most 128 "
                                                 "letters, digits and . _ - @ / +")));
    } else if (!lookup) {
        out.text += asItStood;
    } else if (Result<std::string> secret = lookup(name)) {
        out.text += *secret;
    } else {
        out.refusals.push_back(secret.error().message);
    }
}

} // namespace

Environment processEnvironment(SecretLookup secrets)
{
    Environment environment([](std::string_view name) -> std::optional<std::string> {
        const char *value =
            std::getenv(std::string(name).c_str()); // NOLINT(concurrency-mt-unsafe): see the header
        return value ? std::optional<std::string>(value) : std::nullopt;
    });
    environment.secret = std::move(secrets);
    return environment;
}

bool isVariableName(std::string_view name)
{
    return !name.empty() && (name[0] < '0' || name[0] > '9') && std::ranges::all_of(name, isNamePart);
}

Expansion expandEnvironment(std::string_view text, const Environment &environment, char mark)
{
    const auto plain = [mark](std::string_view part) {
        std::string copy(part);
        std::ranges::replace(copy, mark, '$');
        return copy;
    };
    Expansion out;
    std::size_t from = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, from)) {
        out.text += text.substr(from, at - from);
        const Variable variable = variableAt(text.substr(at + 1), mark);
        from = at + 1 + variable.width;
        if (variable.width == 0) {
            out.text += '$';
            continue;
        }
        out.changed = true;
        const std::string name = plain(variable.name);
        if (const auto secret = keychainName(name)) {
            putSecret(std::string(*secret), plain(text.substr(at, variable.width + 1)), environment.secret,
                      out);
            continue;
        }
        const bool nameless = name.size() == 1 && isSpecial(name[0]);
        const auto value = nameless || variable.unclosed ? std::nullopt : environment.variable(name);
        if (value) {
            out.text += *value;
        } else {
            const auto why = variable.unclosed ? LostDollar::Why::Unclosed
                             : nameless        ? LostDollar::Why::NoName
                                               : LostDollar::Why::NotSet;
            out.lost.push_back({why, plain(text.substr(at, variable.width + 1)), name});
        }
    }
    out.text += text.substr(from);
    return out;
}

} // namespace lightfoot
