// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

namespace lightfoot {

// ProberKind::command and ChannelKind::command of those with cmd, args and env.
inline std::string commandForPeople(const OptionMap &options)
{
    std::string line;
    for (const std::string &variable : optionOr(options, "env", std::vector<std::string>()))
        line += variable + ' ';
    line += optionOr(options, "cmd", std::string());
    for (const std::string &argument : optionOr(options, "args", std::vector<std::string>()))
        line += ' ' + argument;
    return line;
}

} // namespace lightfoot
