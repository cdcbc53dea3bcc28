// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/contentcheck.h"

#include <re2/re2.h>

#include <cstring>

namespace lightfoot {

namespace {

constexpr std::int64_t expressionMemory =
    2 << 20; // of a compiled expression and its automaton; RE2 slows down beyond

} // namespace

Result<ContentCheck::Pattern> ContentCheck::compile(const char *key, std::string text, bool regex)
{
    Pattern pattern{std::move(text), nullptr};
    if (!regex || pattern.text.empty())
        return pattern;
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(expressionMemory);
    auto expression = std::make_shared<const re2::RE2>(pattern.text, options);
    if (!expression->ok()) {
        const std::size_t at =
            expression->error_arg().empty() ? std::string::npos : pattern.text.find(expression->error_arg());
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is not a regular expression, at character %2: %3"),
                       key, std::to_string(at == std::string::npos ? 1 : at + 1), expression->error());
    }
    pattern.expression = std::move(expression);
    return pattern;
}

Result<ContentCheck> ContentCheck::create(const OptionMap &options)
{
    const bool regex = optionOr(options, "regex", false);
    ContentCheck check;
    Result<Pattern> contain = compile("contain", optionOr(options, "contain", std::string()), regex);
    if (!contain)
        return tl::unexpected(contain.error());
    Result<Pattern> notContain =
        compile("not_contain", optionOr(options, "not_contain", std::string()), regex);
    if (!notContain)
        return tl::unexpected(notContain.error());
    check.m_contain = std::move(*contain);
    check.m_notContain = std::move(*notContain);
    return check;
}

bool ContentCheck::isIn(const Pattern &pattern, std::string_view text)
{
    if (pattern.expression)
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern.expression);
    // Linear whatever the two texts are, which std::string_view::find is not: the text is the server's.
    return ::memmem(text.data(), text.size(), pattern.text.data(), pattern.text.size()) != nullptr;
}

ContentCheck::Finding ContentCheck::find(std::string_view text) const
{
    if (!m_contain.text.empty() && !isIn(m_contain, text))
        return Finding::Missing;
    if (!m_notContain.text.empty() && isIn(m_notContain, text))
        return Finding::Forbidden;
    return Finding::AsWanted;
}

} // namespace lightfoot
