// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/probe/outcome.h"
#include "core/probers/eval/evaluator.h"
#include "core/probers/http/httpreply.h"

namespace lightfoot {

// What eval_doc, eval_expression and eval_variables of an http endpoint ask of an answer. One thread at a
// time.
class EvalCheck
{
public:
    // An error names the option, and where in it something is wrong.
    static Result<EvalCheck> create(const OptionMap &options);

    bool isWanted() const { return m_evaluator.has_value(); }
    MaybeFailure check(const HttpReply &reply) const;

private:
    std::string m_document; // "JSON"
    std::optional<Evaluator> m_evaluator;
};

} // namespace lightfoot
