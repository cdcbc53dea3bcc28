// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/xpath.h"

#include "core/probers/eval/xmltree.h"
#include "core/probers/eval/xpathfunctions.h"

#include <algorithm>
#include <array>
#include <vector>

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

namespace lightfoot {

namespace {

constexpr std::size_t lengthLimit = 4096;      // bytes of an expression
constexpr std::size_t nestingLimit = 100;      // parentheses and predicates: libxml2 calls itself for each
constexpr unsigned long stepLimit = 5'000'000; // of libxml2's own count of nodes visited: a tenth of a second

using Context = std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)>;

void saySilently(void *, xmlError *) {}

Context contextFor(xmlDoc *tree)
{
    Context context(xmlXPathNewContext(tree), xmlXPathFreeContext);
    context->error = saySilently; // else libxml2 prints
    context->opLimit = stepLimit;
    context->node = reinterpret_cast<xmlNode *>(tree);
    return context;
}

// One call in an expression: which argument we are in, and where a literal stands that is all of it.
struct Call
{
    bool wantsPattern = false; // matches, replace
    int argument = 0;
    int tokens = 0; // in this argument
    std::string_view literal;
    std::size_t at = 0;
};

// libxml2 looks for functions when they are called, which may be never in a test and much later in earnest.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    Result<void> check()
    {
        while (m_at < m_text.size()) {
            if (Result<void> step = next(); !step)
                return step;
        }
        return {};
    }

private:
    static bool startsName(char c)
    {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || (c & 0x80) != 0;
    }
    static bool isName(char c)
    {
        return startsName(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
    }

    Result<void> next()
    {
        const char c = m_text[m_at];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            ++m_at;
            return {};
        }
        if (c == '"' || c == '\'')
            return literal(c);
        if (startsName(c))
            return name();
        if (c == '$')
            return wrong(m_at);
        const std::size_t at = m_at++;
        m_depth += c == '(' || c == '[' ? 1 : 0;
        m_depth -= (c == ')' || c == ']') && m_depth > 0 ? 1 : 0;
        if (m_depth > nestingLimit)
            return wrong(at);
        if (c == '(')
            m_calls.push_back({.wantsPattern = std::exchange(m_pattern, false)});
        else if (c == ')' || c == ',')
            return endArgument(c == ')');
        else
            token({}, at);
        return {};
    }

    tl::unexpected<Error> wrong(std::size_t at) const
    {
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is not XPath, at character %2"),
                       std::string(m_text), std::to_string(at + 1));
    }

    void token(std::string_view literal, std::size_t at)
    {
        if (m_calls.empty())
            return;
        ++m_calls.back().tokens;
        m_calls.back().literal = literal;
        m_calls.back().at = at;
    }

    Result<void> literal(char quote)
    {
        const std::size_t end = m_text.find(quote, m_at + 1);
        if (end == std::string_view::npos)
            return wrong(m_at);
        token(m_text.substr(m_at, end + 1 - m_at), m_at);
        m_at = end + 1;
        return {};
    }

    Result<void> name()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isName(m_text[m_at])) {
            if (m_text.substr(m_at, 2) == "::") // an axis
                break;
            ++m_at;
        }
        const std::string_view name = m_text.substr(start, m_at - start);
        std::size_t after = m_at;
        while (after < m_text.size() &&
               std::string_view(" \t\r\n").find(m_text[after]) != std::string_view::npos)
            ++after;
        const bool called = after < m_text.size() && m_text[after] == '(';
        if (m_text.substr(m_at, 2) == "::")
            m_at += 2;
        token({}, start);
        static constexpr std::array<std::string_view, 8> noFunctions{
            "node", "text", "comment", "processing-instruction", "and", "or", "div", "mod"};
        if (!called || std::ranges::find(noFunctions, name) != noFunctions.end())
            return {};
        if (!isXPathFunction(name))
            return failure(
                QT_TRANSLATE_NOOP("Message", "“%1” is not XPath, at character %2: there is no function %3"),
                std::string(m_text), std::to_string(start + 1), std::string(name));
        m_pattern = name == "matches" || name == "replace";
        return {};
    }

    // A regular expression that stands there in full is tried now.
    Result<void> endArgument(bool last)
    {
        if (m_calls.empty())
            return {};
        Call &call = m_calls.back();
        const std::string_view text = call.literal;
        if (call.wantsPattern && call.argument == 1 && call.tokens == 1 && text.size() >= 2) {
            const auto regex = compileRegex(text.substr(1, text.size() - 2));
            if (!regex)
                return failure(QT_TRANSLATE_NOOP("Message", "“%1” is not XPath, at character %2: %3"),
                               std::string(m_text), std::to_string(call.at + 1),
                               toEnglish(regex.error().message));
        }
        if (last) {
            m_calls.pop_back();
            token({}, m_at);
        } else {
            call = {.wantsPattern = call.wantsPattern, .argument = call.argument + 1};
        }
        return {};
    }

    const std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    bool m_pattern = false; // the parenthesis that comes is a call with a pattern
    std::vector<Call> m_calls;
};

} // namespace

void XPath::Free::operator()(_xmlXPathCompExpr *expression) const
{
    xmlXPathFreeCompExpr(expression);
}

Result<XPath> XPath::compile(std::string_view text)
{
    if (text.empty() || text.size() > lengthLimit || text.find('\0') != std::string_view::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "expected XPath of 1 to %1 bytes"),
                       std::to_string(lengthLimit));
    if (Result<void> checked = Scanner(text).check(); !checked)
        return tl::unexpected(checked.error());
    const Context context = contextFor(nullptr);
    XPath path;
    path.m_expression.reset(xmlXPathCtxtCompile(context.get(), xmlText(std::string(text).c_str())));
    if (path.m_expression)
        return path;
    const int at = context->lastError.int1;
    return failure(QT_TRANSLATE_NOOP("Message", "“%1” is not XPath, at character %2"), std::string(text),
                   std::to_string(at < 0 ? 1 : at + 1));
}

Result<std::string> XPath::evaluate(const Document &document) const
{
    const Context context = contextFor(document.tree());
    for (const auto &[prefix, space] : document.prefixes())
        xmlXPathRegisterNs(context.get(), xmlText(prefix.c_str()), xmlText(space.c_str()));
    XPathMemory memory;
    addXPathFunctions(context.get(), memory);
    const std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)> found(
        xmlXPathCompiledEval(m_expression.get(), context.get()), xmlXPathFreeObject);
    const int error = context->lastError.code - static_cast<int>(XML_XPATH_EXPRESSION_OK);
    if (memory.error.message)
        return tl::unexpected(memory.error);
    if (error == XPATH_UNDEF_PREFIX_ERROR)
        return std::string(); // a prefix the document does not declare names nothing in it
    if (memory.stopped || error == XPATH_OP_LIMIT_EXCEEDED || error == XPATH_RECURSION_LIMIT_EXCEEDED)
        return failure(QT_TRANSLATE_NOOP("Message", "it takes too many steps"));
    if (!found)
        return failure(QT_TRANSLATE_NOOP("Message", "it does not fit this document: %1"),
                       context->lastError.message ? std::string(viewOf(xmlText(context->lastError.message)))
                                                  : std::string("XPath"));
    if (found->type != XPATH_NODESET) {
        xmlChar *text = xmlXPathCastToString(found.get());
        std::string copy(viewOf(text));
        xmlFree(text);
        return copy;
    }
    if (xmlXPathNodeSetIsEmpty(found->nodesetval))
        return std::string();
    xmlXPathNodeSetSort(found->nodesetval);
    xmlChar *text = xmlXPathCastNodeToString(found->nodesetval->nodeTab[0]);
    std::string copy(viewOf(text));
    xmlFree(text);
    return copy;
}

} // namespace lightfoot
