// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Looks up an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(std::string_view name)>;

// The environment of this process. Not while another thread calls setenv().
Environment processEnvironment();

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
    std::vector<LostDollar> lost;
};

// Puts variables in place as Go's os.ExpandEnv does: $NAME and ${NAME}; what is not set becomes nothing; so
// do $$, $1, $*, $# and their like; "$" before any other character stays. mark is the byte that stands for
// the dollar sign.
Expansion expandEnvironment(std::string_view text, const Environment &environment, char mark = '$');

} // namespace lightfoot
