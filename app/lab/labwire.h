// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/lingerlab.h"
#include "app/lab/privatenamespace.h"

#include <string>
#include <string_view>
#include <variant>

namespace lightfoot {

inline constexpr std::string_view labArgument = "--linger-lab";

// What the process of the lab says, a line each.
struct LabServerRefusal
{
    int error = 0; // errno
};
struct LabTableRefusal
{}; // the kernel's socket table cannot be read
struct LabEnd
{};
struct LabNonsense
{};
using LabLine =
    std::variant<LabNonsense, LabSample, NamespaceRefusal, LabServerRefusal, LabTableRefusal, LabEnd>;

std::string writeLine(const LabLine &line); // with its end
LabLine readLine(std::string_view line);    // without

} // namespace lightfoot
