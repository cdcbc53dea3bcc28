// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/eval/document.h"
#include "core/probers/eval/xpath.h"

#include <variant>

namespace re2 {
class RE2;
}

namespace lightfoot {

// A question to a document: XPath, or a regular expression where the document is a plain text. Compiled once.
class Query
{
public:
    static Result<Query> compile(DocumentKind kind, std::string_view text);

    // The first node's text or the first group of the first match (all of it without groups). Nothing found:
    // an empty text for XPath, an error for a regular expression.
    Result<std::string> evaluate(const Document &document) const;

    const std::string &text() const { return m_text; }

private:
    std::string m_text;
    std::variant<XPath, std::shared_ptr<const re2::RE2>> m_query;
};

} // namespace lightfoot
