// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace lightfoot {

// Something to look for in what a server or a command says: the bytes themselves, or a regular expression
// (RE2 syntax). Finding it takes time linear in the text, whatever the two are. Immutable; any thread.
class Pattern
{
public:
    enum class Encoding : std::uint8_t
    {
        Utf8,
        Bytes
    };

    Pattern() = default; // empty
    explicit Pattern(std::string bytes) : m_bytes(std::move(bytes)) {}
    // key: the option that an error names, with the place in the expression.
    static Result<Pattern> expression(const char *key, const std::string &text,
                                      Encoding encoding = Encoding::Utf8);

    bool isIn(std::string_view text) const;

private:
    std::string m_bytes;
    std::shared_ptr<const re2::RE2> m_expression; // null: the bytes themselves
};

} // namespace lightfoot
