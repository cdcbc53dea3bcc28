// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/contentcheck.h"

namespace lightfoot {

Result<ContentCheck::Wish> ContentCheck::wishOf(const OptionMap &options, const char *key)
{
    Wish wish{optionOr(options, key, std::string()), {}};
    if (!optionOr(options, "regex", false) || wish.text.empty()) {
        wish.pattern = Pattern(wish.text);
        return wish;
    }
    return Pattern::expression(key, wish.text).map([&](Pattern pattern) {
        wish.pattern = std::move(pattern);
        return wish;
    });
}

Result<ContentCheck> ContentCheck::create(const OptionMap &options)
{
    ContentCheck check;
    Result<Wish> contain = wishOf(options, "contain");
    if (!contain)
        return tl::unexpected(contain.error());
    Result<Wish> notContain = wishOf(options, "not_contain");
    if (!notContain)
        return tl::unexpected(notContain.error());
    check.m_contain = std::move(*contain);
    check.m_notContain = std::move(*notContain);
    return check;
}

ContentCheck::Finding ContentCheck::find(std::string_view text) const
{
    if (!m_contain.text.empty() && !m_contain.pattern.isIn(text))
        return Finding::Missing;
    if (!m_notContain.text.empty() && m_notContain.pattern.isIn(text))
        return Finding::Forbidden;
    return Finding::AsWanted;
}

} // namespace lightfoot
