// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <string>
#include <string_view>

struct _xmlXPathContext;

namespace re2 {
class RE2;
}

namespace lightfoot {

// A regular expression in RE2's syntax with bounded memory, or what is wrong with it.
Result<std::shared_ptr<const re2::RE2>> compileRegex(std::string_view text);

// What the functions remember during one evaluation; stands behind the context's userData.
struct XPathMemory
{
    std::string pattern; // the last one
    std::shared_ptr<const re2::RE2> regex;
    std::size_t compiled = 0;
    bool stopped = false; // a limit of ours ended it
    Error error;          // of a regular expression
};

// Makes the functions of XPath 2.0 known.
void addXPathFunctions(_xmlXPathContext *context, XPathMemory &memory);

// Whether there is such a function, of XPath 1.0 or added here.
bool isXPathFunction(std::string_view name);

} // namespace lightfoot
