// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>

#include <span>
#include <string>

namespace lightfoot {

// Exit codes of lightfoot-cli, promised to scripts.
inline constexpr int exitUp = 0;
inline constexpr int exitDown = 1;
inline constexpr int exitCouldNotTell = 2;
inline constexpr int exitOk = 0; // of the commands that do not probe
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 64; // EX_USAGE of sysexits.h

// Parses the arguments behind a command's name. Prints help or what is wrong and says with which code to end;
// or nothing: go on. name: "lightfoot-cli probe".
std::optional<int> parseArguments(QCommandLineParser &parser, const std::string &name,
                                  std::span<const std::string> arguments);

} // namespace lightfoot
