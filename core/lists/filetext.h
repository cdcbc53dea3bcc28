// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace lightfoot {

// Reads a whole file, or standard input for "-". Never more than limit bytes (an error that names the limit),
// never from a directory, pipe or device by its name: those may have no end. Blocks on the disk.
Result<std::string> readFileText(const std::string &path, std::size_t limit);

// The list files of a directory: *.yaml sorted, then *.yml sorted. An error where it cannot be read or has
// none.
Result<std::vector<std::string>> listFilesOf(const std::string &directory);

// Whether path is a directory.
bool isDirectory(const std::string &path);

} // namespace lightfoot
