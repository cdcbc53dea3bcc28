// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/xpathfunctions.h"

#include "core/probers/eval/xmltree.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

namespace lightfoot {

namespace {

constexpr std::int64_t expressionMemory = 2 << 20; // of a compiled expression and its automaton
constexpr std::size_t regexLimit =
    1000; // compiled in one evaluation: the patterns may come from the document
constexpr std::size_t textLimit = 2 << 20; // bytes of a text that a function makes

XPathMemory &memoryOf(xmlXPathParserContext *context)
{
    return *static_cast<XPathMemory *>(context->context->userData);
}

std::string popText(xmlXPathParserContext *context)
{
    xmlChar *text = xmlXPathPopString(context);
    std::string copy(viewOf(text));
    xmlFree(text);
    return copy;
}

void push(xmlXPathParserContext *context, const std::string &text)
{
    valuePush(context, xmlXPathNewString(xmlText(text.c_str())));
}

bool refuseArity(xmlXPathParserContext *context, int arguments, int low, int high)
{
    if (arguments >= low && arguments <= high)
        return false;
    xmlXPathErr(context, XPATH_INVALID_ARITY);
    return true;
}

// Null: the error is noted and the evaluation ends.
const re2::RE2 *regexOf(xmlXPathParserContext *context, const std::string &pattern)
{
    XPathMemory &memory = memoryOf(context);
    if (memory.regex && memory.pattern == pattern)
        return memory.regex.get();
    memory.stopped = ++memory.compiled > regexLimit;
    Result<std::shared_ptr<const re2::RE2>> regex = compileRegex(pattern);
    if (memory.stopped || !regex) {
        if (!regex)
            memory.error = regex.error();
        xmlXPathErr(context, XPATH_EXPR_ERROR);
        return nullptr;
    }
    memory.pattern = pattern;
    memory.regex = std::move(*regex);
    return memory.regex.get();
}

void refuseLength(xmlXPathParserContext *context)
{
    memoryOf(context).stopped = true;
    xmlXPathErr(context, XPATH_EXPR_ERROR);
}

// matches(text, pattern): found anywhere in it.
void matches(xmlXPathParserContext *context, int arguments)
{
    if (refuseArity(context, arguments, 2, 2))
        return;
    const std::string pattern = popText(context);
    const std::string text = popText(context);
    if (const re2::RE2 *regex = regexOf(context, pattern))
        valuePush(context, xmlXPathNewBoolean(re2::RE2::PartialMatch(text, *regex)));
}

// Adds what a replacement stands for: $1 is the first group, \$ and \\ are the characters themselves.
void appendReplacement(std::string &text, const std::string &replacement,
                       std::span<const re2::StringPiece> groups)
{
    for (std::size_t i = 0; i < replacement.size(); ++i) {
        const char c = replacement[i];
        const char next = i + 1 < replacement.size() ? replacement[i + 1] : '\0';
        if (c == '$' && next >= '0' && next <= '9') {
            const auto group = static_cast<std::size_t>(next - '0');
            if (group < groups.size())
                text.append(groups[group].data(), groups[group].size());
            ++i;
        } else if (c == '\\' && (next == '$' || next == '\\')) {
            text += next;
            ++i;
        } else {
            text += c;
        }
    }
}

// Nothing: it would grow beyond the limit.
std::optional<std::string> replaced(const std::string &text, const re2::RE2 &regex,
                                    const std::string &replacement)
{
    std::array<re2::StringPiece, 10> groups;
    const int count = std::min(regex.NumberOfCapturingGroups() + 1, static_cast<int>(groups.size()));
    std::string result;
    std::size_t at = 0;
    while (at <= text.size() &&
           regex.Match(text, at, text.size(), re2::RE2::UNANCHORED, groups.data(), count)) {
        const auto start = static_cast<std::size_t>(groups[0].data() - text.data());
        result.append(text, at, start - at);
        appendReplacement(result, replacement, std::span(groups).first(static_cast<std::size_t>(count)));
        at = start + groups[0].size();
        if (groups[0].empty()) {
            if (at < text.size())
                result += text[at];
            ++at;
        }
        if (result.size() > textLimit)
            return std::nullopt;
    }
    return at < text.size() ? result + text.substr(at) : result;
}

// replace(text, pattern, replacement)
void replace(xmlXPathParserContext *context, int arguments)
{
    if (refuseArity(context, arguments, 3, 3))
        return;
    const std::string replacement = popText(context);
    const std::string pattern = popText(context);
    const std::string text = popText(context);
    const re2::RE2 *regex = regexOf(context, pattern);
    if (!regex)
        return;
    if (const std::optional<std::string> result = replaced(text, *regex, replacement))
        push(context, *result);
    else
        refuseLength(context);
}

void endsWith(xmlXPathParserContext *context, int arguments)
{
    if (refuseArity(context, arguments, 2, 2))
        return;
    const std::string end = popText(context);
    const std::string text = popText(context);
    valuePush(context, xmlXPathNewBoolean(text.ends_with(end)));
}

// Of ASCII letters: the answer is the same whatever the machine's language.
template <char first, char last, int step>
void changeCase(xmlXPathParserContext *context, int arguments)
{
    if (refuseArity(context, arguments, 1, 1))
        return;
    std::string text = popText(context);
    for (char &c : text)
        c = c >= first && c <= last ? static_cast<char>(c + step) : c;
    push(context, text);
}

// string-join(nodes, separator)
void stringJoin(xmlXPathParserContext *context, int arguments)
{
    if (refuseArity(context, arguments, 1, 2))
        return;
    const std::string separator = arguments == 2 ? popText(context) : std::string();
    if (!context->value || context->value->type != XPATH_NODESET) {
        push(context, popText(context));
        return;
    }
    xmlNodeSet *nodes = xmlXPathPopNodeSet(context);
    xmlXPathNodeSetSort(nodes);
    std::string text;
    for (int i = 0; nodes && i < nodes->nodeNr && text.size() <= textLimit; ++i) {
        xmlChar *part = xmlXPathCastNodeToString(nodes->nodeTab[i]);
        text.append(i == 0 ? "" : separator).append(viewOf(part));
        xmlFree(part);
    }
    xmlXPathFreeNodeSet(nodes);
    if (text.size() > textLimit)
        refuseLength(context);
    else
        push(context, text);
}

constexpr std::array<std::pair<const char *, xmlXPathFunction>, 6> added{{
    {"matches", matches},
    {"replace", replace},
    {"ends-with", endsWith},
    {"lower-case", changeCase<'A', 'Z', 32>},
    {"upper-case", changeCase<'a', 'z', -32>},
    {"string-join", stringJoin},
}};

constexpr std::array<std::string_view, 27> builtIn{"last",
                                                   "position",
                                                   "count",
                                                   "id",
                                                   "local-name",
                                                   "namespace-uri",
                                                   "name",
                                                   "string",
                                                   "concat",
                                                   "starts-with",
                                                   "contains",
                                                   "substring-before",
                                                   "substring-after",
                                                   "substring",
                                                   "string-length",
                                                   "normalize-space",
                                                   "translate",
                                                   "boolean",
                                                   "not",
                                                   "true",
                                                   "false",
                                                   "lang",
                                                   "number",
                                                   "sum",
                                                   "floor",
                                                   "ceiling",
                                                   "round"};

} // namespace

Result<std::shared_ptr<const re2::RE2>> compileRegex(std::string_view text)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(expressionMemory);
    auto regex = std::make_shared<const re2::RE2>(re2::StringPiece(text.data(), text.size()), options);
    if (!regex->ok())
        return failure(QT_TRANSLATE_NOOP("Message", "“%1” is not a regular expression: %2"),
                       std::string(text), regex->error());
    return regex;
}

void addXPathFunctions(_xmlXPathContext *context, XPathMemory &memory)
{
    context->userData = &memory;
    for (const auto &[name, function] : added)
        xmlXPathRegisterFunc(context, xmlText(name), function);
}

bool isXPathFunction(std::string_view name)
{
    return std::ranges::find(builtIn, name) != builtIn.end() ||
           std::ranges::any_of(added, [&](const auto &entry) { return name == entry.first; });
}

} // namespace lightfoot
