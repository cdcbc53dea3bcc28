// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/base/result.h"

#include <memory>

namespace re2 {
class RE2;
}

namespace lightfoot {

// contain and not_contain of an endpoint, as texts or, with regex, as regular expressions. What a breach is
// called is the kind's own business. Immutable; any thread.
class ContentCheck
{
public:
    enum class Finding : std::uint8_t
    {
        AsWanted,
        Missing,  // what contain asks for
        Forbidden // what not_contain names is there
    };

    // An error names the option, and where a regular expression is wrong.
    static Result<ContentCheck> create(const OptionMap &options);

    bool isWanted() const { return !m_contain.text.empty() || !m_notContain.text.empty(); }
    Finding find(std::string_view text) const;

    // As the options have them; empty: nothing is asked for.
    const std::string &contain() const { return m_contain.text; }
    const std::string &notContain() const { return m_notContain.text; }

private:
    struct Pattern
    {
        std::string text;
        std::shared_ptr<const re2::RE2> expression; // null: the text itself is looked for
    };
    static Result<Pattern> compile(const char *key, std::string text, bool regex);
    static bool isIn(const Pattern &pattern, std::string_view text);

    Pattern m_contain;
    Pattern m_notContain;
};

} // namespace lightfoot
