// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lightfoot::test {

// For servers that refuse to be root. Root becomes nobody, anybody else stays who they are.

// The arguments of setpriv that start this program (with its path) as nobody, and end it with us.
std::vector<std::string> asNobody(const std::string &program, const std::vector<std::string> &arguments);

// Runs such a program to its end, a minute at most; what it printed goes to output. False: it failed.
bool runAsNobody(const std::string &program, const std::vector<std::string> &arguments,
                 const std::string &input, std::string &output);

// A new folder, or a new file with this content, that belongs to nobody and that nobody else may read. End
// the program where they cannot be made.
void makeFolderForNobody(const std::string &path);
void writeFileForNobody(const std::string &path, const std::string &content);
// Lets nobody through to what is in the folder.
void letNobodyThrough(const std::string &folder);

std::string contentOf(const std::string &path);

} // namespace lightfoot::test
