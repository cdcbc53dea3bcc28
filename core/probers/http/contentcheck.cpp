// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/contentcheck.h"

#include <re2/re2.h>

#include <cstring>

#include <strings.h>

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

bool ContentCheck::isIn(const Pattern &pattern, std::string_view body)
{
    if (pattern.expression)
        return re2::RE2::PartialMatch(re2::StringPiece(body.data(), body.size()), *pattern.expression);
    // Linear whatever the two texts are, which std::string_view::find is not: the body is the server's.
    return ::memmem(body.data(), body.size(), pattern.text.data(), pattern.text.size()) != nullptr;
}

MaybeFailure ContentCheck::check(const HttpReply &reply) const
{
    const bool packed =
        !reply.contentEncoding.empty() && ::strcasecmp(reply.contentEncoding.c_str(), "identity") != 0;
    if (!m_contain.text.empty() && !isIn(m_contain, reply.body)) {
        if (reply.cut)
            return failed(
                FailureKind::Content,
                QT_TRANSLATE_NOOP("Message",
                                  "the first 1 MiB of the answer does not contain “%1”; more is not read"),
                m_contain.text);
        if (packed)
            return failed(
                FailureKind::Content,
                QT_TRANSLATE_NOOP(
                    "Message",
                    "the answer does not contain “%1”: it came compressed (%2) and is not unpacked"),
                m_contain.text, reply.contentEncoding);
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "the answer does not contain “%1”"),
                      m_contain.text);
    }
    if (!m_notContain.text.empty() && isIn(m_notContain, reply.body))
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message", "the answer contains “%1”, which it must not"),
                      m_notContain.text);
    if (!m_notContain.text.empty() && packed) // a check that cannot find anything must not pass
        return failed(
            FailureKind::Content,
            QT_TRANSLATE_NOOP(
                "Message",
                "whether the answer contains “%1” is not known: it came compressed (%2) and is not unpacked"),
            m_notContain.text, reply.contentEncoding);
    return std::nullopt;
}

} // namespace lightfoot
