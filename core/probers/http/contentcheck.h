// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/base/result.h"
#include "core/probers/http/httpreply.h"

#include <memory>

namespace re2 {
class RE2;
}

namespace lightfoot {

// contain and not_contain of an http endpoint, as texts or as regular expressions. Immutable; any thread.
class ContentCheck
{
public:
    // An error names the option, and where a regular expression is wrong.
    static Result<ContentCheck> create(const OptionMap &options);

    bool isWanted() const { return !m_contain.text.empty() || !m_notContain.text.empty(); }
    MaybeFailure check(const HttpReply &reply) const;

private:
    struct Pattern
    {
        std::string text;
        std::shared_ptr<const re2::RE2> expression; // null: the text itself is looked for
    };
    static Result<Pattern> compile(const char *key, std::string text, bool regex);
    static bool isIn(const Pattern &pattern, std::string_view body);

    Pattern m_contain;
    Pattern m_notContain;
};

} // namespace lightfoot
