// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/document.h"

#include "core/probers/eval/xmltree.h"

#include <algorithm>
#include <mutex>

#include <libxml/parser.h>

namespace lightfoot {

namespace {

constexpr std::size_t prefixLimit = 64;

} // namespace

void Document::Free::operator()(_xmlDoc *tree) const
{
    xmlFreeDoc(tree);
}

tl::unexpected<Error> tooManyNodes(const DocumentLimits &limits)
{
    return failure(QT_TRANSLATE_NOOP("Message", "it has more than %1 elements, attributes and texts"),
                   std::to_string(limits.nodes));
}

tl::unexpected<Error> tooDeep(const DocumentLimits &limits)
{
    return failure(QT_TRANSLATE_NOOP("Message", "it is nested more than %1 levels deep"),
                   std::to_string(limits.depth));
}

Result<Document> Document::parse(DocumentKind kind, std::string_view bytes, const DocumentLimits &limits)
{
    static std::once_flag once; // libxml2 wants this before a second thread uses it
    std::call_once(once, [] { xmlInitParser(); });
    if (bytes.size() > limits.bytes)
        return failure(QT_TRANSLATE_NOOP("Message", "it has more than %1 bytes"),
                       std::to_string(limits.bytes));
    Document document;
    if (kind == DocumentKind::Text) {
        document.m_text = bytes;
        return document;
    }
    const Result<_xmlDoc *> tree = kind == DocumentKind::Xml    ? parseXml(bytes, limits)
                                   : kind == DocumentKind::Html ? parseHtml(bytes, limits)
                                                                : parseJson(bytes, limits);
    if (!tree)
        return tl::unexpected(tree.error());
    document.m_tree.reset(*tree);
    if (kind == DocumentKind::Xml)
        document.settleNamespaces();
    return document;
}

// People write //feed/updated for a feed with a default namespace: what has no prefix is found without one.
void Document::settleNamespaces()
{
    const auto note = [&](const xmlNs *space) {
        const auto known = [&](const auto &entry) { return entry.first == viewOf(space->prefix); };
        if (space->prefix && space->href && m_prefixes.size() < prefixLimit &&
            std::ranges::none_of(m_prefixes, known))
            m_prefixes.emplace_back(viewOf(space->prefix), viewOf(space->href));
    };
    forEachNode(m_tree.get(), [&](xmlNode *node, std::size_t) {
        if (node->type != XML_ELEMENT_NODE)
            return true;
        for (const xmlNs *space = node->nsDef; space; space = space->next)
            note(space);
        if (node->ns && !node->ns->prefix)
            node->ns = nullptr;
        return true;
    });
}

} // namespace lightfoot
