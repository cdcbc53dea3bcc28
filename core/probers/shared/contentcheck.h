// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/base/result.h"
#include "core/probers/shared/pattern.h"

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
    struct Wish
    {
        std::string text; // as the option has it
        Pattern pattern;
    };
    static Result<Wish> wishOf(const OptionMap &options, const char *key);

    Wish m_contain;
    Wish m_notContain;
};

} // namespace lightfoot
