// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace lightfoot {

enum class DocumentKind : std::uint8_t
{
    Xml,
    Html,
    Json,
    Text
};

// What a document may come to, whoever sent it: its nodes take a hundred times the memory of its bytes.
struct DocumentLimits
{
    std::size_t bytes = 1024 * 1024;
    std::size_t nodes = 250'000;
    std::size_t depth = 256; // also the depth at which libxml2 stops
};

// An answer, parsed: XML, HTML as HTML5 has it, or JSON, each as a tree for XPath; or plain text. Nothing is
// fetched and no entity is put in place: a document that declares one is refused. One thread.
//
// JSON as a tree: a key is an element of that name, the keys of an object in the order of their bytes; an
// item of an array is an element without a name; null is empty; a number is written out, never with an
// exponent. Of equal keys the last one counts.
class Document
{
public:
    // Copies the bytes of a text only; error: why it is no such document.
    static Result<Document> parse(DocumentKind kind, std::string_view bytes,
                                  const DocumentLimits &limits = DocumentLimits());

    _xmlDoc *tree() const { return m_tree.get(); } // null for a text
    const std::string &text() const { return m_text; }
    // Prefixes that the document declares, each with the first name declared for it.
    const std::vector<std::pair<std::string, std::string>> &prefixes() const { return m_prefixes; }

private:
    struct Free
    {
        void operator()(_xmlDoc *tree) const;
    };
    void settleNamespaces();

    std::unique_ptr<_xmlDoc, Free> m_tree;
    std::string m_text;
    std::vector<std::pair<std::string, std::string>> m_prefixes;
};

// The parsers behind it. Each gives a tree that is the caller's to free, or says what is wrong.
Result<_xmlDoc *> parseXml(std::string_view bytes, const DocumentLimits &limits);
Result<_xmlDoc *> parseHtml(std::string_view bytes, const DocumentLimits &limits);
Result<_xmlDoc *> parseJson(std::string_view bytes, const DocumentLimits &limits);

// The tree has more nodes, or goes deeper, than its limits allow.
tl::unexpected<Error> tooManyNodes(const DocumentLimits &limits);
tl::unexpected<Error> tooDeep(const DocumentLimits &limits);

} // namespace lightfoot
