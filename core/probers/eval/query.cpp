// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/query.h"

#include "core/probers/eval/xpathfunctions.h"

#include <re2/re2.h>

#include <array>

namespace lightfoot {

Result<Query> Query::compile(DocumentKind kind, std::string_view text)
{
    Query query;
    query.m_text = text;
    if (kind == DocumentKind::Text) {
        Result<std::shared_ptr<const re2::RE2>> regex = compileRegex(text);
        if (!regex)
            return tl::unexpected(regex.error());
        query.m_query = std::move(*regex);
        return query;
    }
    Result<XPath> path = XPath::compile(text);
    if (!path)
        return tl::unexpected(path.error());
    query.m_query = std::move(*path);
    return query;
}

Result<std::string> Query::evaluate(const Document &document) const
{
    if (const XPath *path = std::get_if<XPath>(&m_query)) {
        Result<std::string> found = path->evaluate(document);
        if (!found)
            return failure(QT_TRANSLATE_NOOP("Message", "“%1”: %2"), m_text,
                           toEnglish(found.error().message));
        return found;
    }
    const re2::RE2 &regex = *std::get<std::shared_ptr<const re2::RE2>>(m_query);
    std::array<re2::StringPiece, 2> groups;
    const int count = regex.NumberOfCapturingGroups() > 0 ? 2 : 1;
    const std::string &text = document.text();
    if (!regex.Match(text, 0, text.size(), re2::RE2::UNANCHORED, groups.data(), count))
        return failure(QT_TRANSLATE_NOOP("Message", "nothing in it matches “%1”"), m_text);
    const re2::StringPiece &found = groups[static_cast<std::size_t>(count - 1)];
    return std::string(found.data() ? found.data() : "", found.size());
}

} // namespace lightfoot
