// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/document.h"
#include "core/probers/eval/xmltree.h"

#include <libxml/parser.h>

#include <memory>
#include <optional>

namespace lightfoot {

namespace {

// libxml2 2.9 compares each attribute of an element with all before it.
constexpr std::size_t attributeLimit = 1024;

// libxml2 copies what it complains of, each time anew.
constexpr int complaintLimit = 100;

// What the parser is told, and says, through its private pointer.
struct Watch
{
    bool declaresEntities = false;
    int complaints = 0;
    std::optional<Error> error; // the first that is no mere complaint
};

// As xmlStopParser, but it leaves the input alone, which the functions that called us may still look at.
void stop(xmlParserCtxt *parser)
{
    parser->instate = XML_PARSER_EOF;
    parser->disableSAX = 1;
}

void refuseEntity(void *context, const xmlChar *, int, const xmlChar *, const xmlChar *, xmlChar *)
{
    auto *parser = static_cast<xmlParserCtxt *>(context);
    static_cast<Watch *>(parser->_private)->declaresEntities = true;
    stop(parser);
}

void refuseUnparsedEntity(void *context, const xmlChar *name, const xmlChar *, const xmlChar *,
                          const xmlChar *)
{
    refuseEntity(context, name, 0, nullptr, nullptr, nullptr);
}

Error errorOf(const xmlError &error)
{
    std::string text = error.message ? error.message : "";
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return failure(QT_TRANSLATE_NOOP("Message", "it is no XML, at line %1, column %2: %3"),
                   std::to_string(error.line), std::to_string(error.int2), text)
        .value();
}

// Called for each error; without it libxml2 would go on, and print.
void noteError(void *, xmlError *error)
{
    auto *parser = static_cast<xmlParserCtxt *>(error->ctxt);
    if (!parser)
        return;
    Watch &watch = *static_cast<Watch *>(parser->_private);
    if (error->level < XML_ERR_FATAL && ++watch.complaints < complaintLimit)
        return;
    if (!watch.error)
        watch.error = errorOf(*error);
    stop(parser);
}

// No "<" may stand in an attribute's value: all attributes of an element are between its own and the next.
// Counts an element's text as well, where hardly anybody writes that many =" in a row.
bool hasCrowdedElement(std::string_view bytes)
{
    std::size_t values = 0;
    bool afterEquals = false;
    for (const char c : bytes) {
        if (c == '<')
            values = 0;
        else if (afterEquals && (c == '"' || c == '\'') && ++values > attributeLimit)
            return true;
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        afterEquals = c == '=' || (afterEquals && blank);
    }
    return false;
}

bool fits(xmlDoc *tree, const DocumentLimits &limits)
{
    std::size_t nodes = 0;
    return forEachNode(tree, [&](const xmlNode *node, std::size_t) {
        ++nodes;
        if (node->type == XML_ELEMENT_NODE) {
            for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
                nodes += 2;
        }
        return nodes <= limits.nodes;
    });
}

} // namespace

Result<_xmlDoc *> parseXml(std::string_view bytes, const DocumentLimits &limits)
{
    if (hasCrowdedElement(bytes))
        return failure(QT_TRANSLATE_NOOP("Message", "an element has more than %1 attributes"),
                       std::to_string(attributeLimit));
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser(xmlNewParserCtxt(),
                                                                              xmlFreeParserCtxt);
    if (!parser)
        return failure(QT_TRANSLATE_NOOP("Message", "this machine has no memory left"));
    Watch watch;
    parser->_private = &watch;
    parser->sax->serror = noteError;
    parser->sax->entityDecl = refuseEntity;
    parser->sax->unparsedEntityDecl = refuseUnparsedEntity;
    // Neither XML_PARSE_NOENT nor XML_PARSE_DTDLOAD nor XML_PARSE_HUGE: nothing is expanded, read or without
    // bounds.
    const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
    std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> tree(xmlCtxtReadMemory(parser.get(), bytes.data(),
                                                                          static_cast<int>(bytes.size()),
                                                                          nullptr, nullptr, options),
                                                        xmlFreeDoc);
    if (watch.declaresEntities)
        return failure(QT_TRANSLATE_NOOP("Message", "it declares entities, which are not put in place"));
    if (watch.error)
        return tl::unexpected(*watch.error);
    if (!tree)
        return failure(QT_TRANSLATE_NOOP("Message", "it is no XML"));
    if (!fits(tree.get(), limits))
        return tooManyNodes(limits);
    return tree.release();
}

} // namespace lightfoot
