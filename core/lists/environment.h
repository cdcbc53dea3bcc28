// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Gives the secret of this name, or why there is none, in words that name it and the remedy.
using SecretLookup = std::function<Result<std::string>(const std::string &name)>;

// What the variables of a list stand for.
struct Environment
{
    // Looks up an environment variable; nothing when it is not set.
    std::function<std::optional<std::string>(std::string_view name)> variable;
    // For ${keychain:NAME}. Null: nobody is asked, and the text stays as it stands.
    SecretLookup secret;

    Environment() = default;
    // Of variables alone.
    template <class Function>
        requires(!std::same_as<std::remove_cvref_t<Function>, Environment> &&
                 std::is_invocable_r_v<std::optional<std::string>, Function, std::string_view>)
    Environment(Function &&variables) : variable(std::forward<Function>(variables))
    {}
};

// The environment of this process; secrets: where those of the keychain come from. Not while another thread
// calls setenv().
Environment processEnvironment(SecretLookup secrets = {});

// A "$" that took text away.
struct LostDollar
{
    enum class Why
    {
        NotSet,
        NoName,
        Unclosed
    } why;
    std::string text; // as it stood: "$1", "${NAME}"
    std::string name; // of the variable
};

// Whether a text is a name that a shell would take: what else stands in "${...}" is no name but perhaps a
// default, which may be a secret.
bool isVariableName(std::string_view name);

struct Expansion
{
    std::string text;
    bool changed = false; // a variable, or something that looks like one, was there
    bool secret = false;  // it names the keychain
    std::vector<LostDollar> lost;
    std::vector<Message> refusals; // secrets that could not be had; nothing stands in their place
};

// Puts variables in place as Go's os.ExpandEnv does: $NAME and ${NAME}; what is not set becomes nothing; so
// do $$, $1, $*, $# and their like; "$" before any other character stays. Of our own: ${keychain:NAME}, a
// name that no variable can have. mark is the byte that stands for the dollar sign.
Expansion expandEnvironment(std::string_view text, const Environment &environment, char mark = '$');

} // namespace lightfoot
