// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <libxml/tree.h>

namespace lightfoot {

// Small helpers around libxml2's trees; for the files of this folder.

inline const xmlChar *xmlText(const char *text)
{
    return reinterpret_cast<const xmlChar *>(text);
}

inline std::string_view viewOf(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

// Calls visit(node, depth) for each node below the document in its order, without recursion; false from it
// ends the walk. False when it was ended.
template <class Visit>
bool forEachNode(xmlDoc *tree, Visit visit)
{
    xmlNode *node = tree->children;
    std::size_t depth = 1;
    while (node) {
        if (!visit(node, depth))
            return false;
        // What is below a DTD or an entity is none of the document's content.
        if (node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            ++depth;
            continue;
        }
        while (node && !node->next) {
            node = node->parent;
            --depth;
            if (!node || node->type == XML_DOCUMENT_NODE || node->type == XML_HTML_DOCUMENT_NODE)
                return true;
        }
        node = node ? node->next : nullptr;
    }
    return true;
}

} // namespace lightfoot
