// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/eval/document.h"

#include <memory>
#include <string>

struct _xmlXPathCompExpr;

namespace lightfoot {

// An XPath 1.0 expression with some functions of XPath 2.0: matches, replace (both with regular expressions
// in RE2's syntax), ends-with, lower-case, upper-case, string-join. Compiled once, used as often as wanted by
// one thread at a time. Owned by whoever asks the question.
class XPath
{
public:
    // Error: what is wrong, and at which character (from 1).
    static Result<XPath> compile(std::string_view text);

    // The text of the first node in the document's order, empty without one; of a number, a truth or a text
    // that text. Error: the work it takes has no end, or a regular expression made from the document is none.
    Result<std::string> evaluate(const Document &document) const;

private:
    struct Free
    {
        void operator()(_xmlXPathCompExpr *expression) const;
    };
    std::unique_ptr<_xmlXPathCompExpr, Free> m_expression;
};

} // namespace lightfoot
