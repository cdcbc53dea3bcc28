// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/pattern.h"

#include <re2/re2.h>

#include <cstring>

namespace lightfoot {

namespace {

constexpr std::int64_t expressionMemory =
    2 << 20; // of a compiled expression and its automaton; RE2 slows down beyond

} // namespace

Result<Pattern> Pattern::expression(const char *key, const std::string &text, Encoding encoding)
{
    re2::RE2::Options options(encoding == Encoding::Bytes ? re2::RE2::Latin1 : re2::RE2::DefaultOptions);
    options.set_log_errors(false);
    options.set_max_mem(expressionMemory);
    auto expression = std::make_shared<const re2::RE2>(text, options);
    if (!expression->ok()) {
        const std::size_t at =
            expression->error_arg().empty() ? std::string::npos : text.find(expression->error_arg());
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is not a regular expression, at character %2: %3"),
                       key, std::to_string(at == std::string::npos ? 1 : at + 1), expression->error());
    }
    Pattern pattern;
    pattern.m_expression = std::move(expression);
    return pattern;
}

bool Pattern::isIn(std::string_view text) const
{
    if (m_expression)
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *m_expression);
    // Linear, which std::string_view::find is not: the text may be a hostile server's.
    return ::memmem(text.data(), text.size(), m_bytes.data(), m_bytes.size()) != nullptr;
}

} // namespace lightfoot
