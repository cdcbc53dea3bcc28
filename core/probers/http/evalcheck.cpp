// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/evalcheck.h"

#include <strings.h>

namespace lightfoot {

namespace {

DocumentKind documentKindOf(const std::string &name)
{
    const auto is = [&](const char *known) { return ::strcasecmp(name.c_str(), known) == 0; };
    return is("XML")    ? DocumentKind::Xml
           : is("HTML") ? DocumentKind::Html
           : is("JSON") ? DocumentKind::Json
                        : DocumentKind::Text;
}

} // namespace

Result<EvalCheck> EvalCheck::create(const OptionMap &options)
{
    const std::string document = optionOr(options, "eval_doc", std::string());
    const std::string expression = optionOr(options, "eval_expression", std::string());
    const RecordList variables = optionOr(options, "eval_variables", RecordList());
    EvalCheck check;
    if (document.empty() && expression.empty() && variables.empty())
        return check;
    if (document.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "eval_doc");
    if (expression.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "eval_expression");
    Result<Evaluator> evaluator = Evaluator::compile(documentKindOf(document), expression, variables);
    if (!evaluator)
        return failure(QT_TRANSLATE_NOOP("Message", "eval: %1"), toEnglish(evaluator.error().message));
    check.m_document = document;
    check.m_evaluator = std::move(*evaluator);
    return check;
}

MaybeFailure EvalCheck::check(const HttpReply &reply) const
{
    const bool packed =
        !reply.contentEncoding.empty() && ::strcasecmp(reply.contentEncoding.c_str(), "identity") != 0;
    if (reply.cut)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message",
                                        "the answer has more than 1 MiB: the expression is not tried on it"));
    if (packed)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message",
                                        "the expression is not tried: the answer came compressed (%1) and is "
                                        "not unpacked"),
                      reply.contentEncoding);
    const Result<bool> truth = m_evaluator->evaluate(reply.body);
    if (!truth)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message", "the expression cannot be tried on the answer (%1): %2"),
                      m_document, toEnglish(truth.error().message));
    if (!*truth)
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "the expression is not true: %1"),
                      m_evaluator->expression());
    return std::nullopt;
}

} // namespace lightfoot
