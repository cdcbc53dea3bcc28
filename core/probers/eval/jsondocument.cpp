// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/document.h"
#include "core/probers/eval/xmltree.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace lightfoot {

namespace {

using Json = nlohmann::json;

// Builds the tree while the text is read. False from a function ends the reading.
class TreeBuilder final : public nlohmann::json_sax<Json>
{
public:
    TreeBuilder(xmlDoc *tree, const DocumentLimits &limits) : m_tree(tree), m_limits(limits)
    {
        m_open.push_back({reinterpret_cast<xmlNode *>(tree), false});
    }

    const std::optional<Error> &error() const { return m_error; }

    bool null() override { return scalar({}); }
    bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
    bool number_integer(std::int64_t value) override { return scalar(std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) override { return scalar(std::to_string(value)); }
    bool number_float(double value, const std::string &text) override
    {
        // A whole number beyond 64 bits comes here too: as it was written it is exact.
        if (text.find_first_not_of("-0123456789") == std::string::npos)
            return scalar(text);
        std::array<char, 400> buffer;
        const auto [end, error] =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
        return scalar(error == std::errc() ? std::string(buffer.data(), end) : text);
    }
    bool string(std::string &value) override { return scalar(value); }
    bool binary(Json::binary_t &) override { return false; } // not in a text
    bool start_object(std::size_t) override { return open(false); }
    bool key(std::string &name) override
    {
        m_key = withoutZero(name);
        return true;
    }
    bool end_object() override
    {
        sortKeys(m_open.back().node);
        return close();
    }
    bool start_array(std::size_t) override { return open(true); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &what) override
    {
        const std::string text =
            what.what(); // "[json.exception.parse_error.101] parse error at line 1, column 2: ..."
        const std::size_t start = text.find(": ");
        m_error =
            failure(QT_TRANSLATE_NOOP("Message", "it is no JSON, at byte %1: %2"), std::to_string(position),
                    start == std::string::npos ? text : text.substr(start + 2))
                .value();
        return false;
    }

private:
    struct Level
    {
        xmlNode *node;
        bool array;
    };

    // A zero byte would end the text for libxml2.
    static std::string withoutZero(const std::string &text)
    {
        if (text.find('\0') == std::string::npos)
            return text;
        std::string clean;
        for (const char c : text)
            clean += c == '\0' ? std::string("\xEF\xBF\xBD") : std::string(1, c);
        return clean;
    }

    bool refuse(tl::unexpected<Error> why)
    {
        m_error = std::move(why).value();
        return false;
    }

    bool count() { return ++m_nodes <= m_limits.nodes || refuse(tooManyNodes(m_limits)); }

    // The element for the value that comes: named by its key, without a name in an array, and the document
    // itself for the first.
    xmlNode *element()
    {
        const Level &parent = m_open.back();
        if (parent.node->type == XML_DOCUMENT_NODE && !m_inside)
            return parent.node;
        const std::string name = parent.array ? std::string() : std::exchange(m_key, {});
        xmlNode *node = xmlNewDocNode(m_tree, nullptr, xmlText(name.c_str()), nullptr);
        xmlAddChild(parent.node, node);
        return node;
    }

    bool open(bool array)
    {
        if (!count())
            return false;
        if (m_open.size() > m_limits.depth)
            return refuse(tooDeep(m_limits));
        xmlNode *node = element();
        m_inside = true;
        m_open.push_back({node, array});
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    bool scalar(const std::string &value)
    {
        if (!count() || !count())
            return false;
        xmlNode *node = element();
        const std::string text = withoutZero(value);
        if (!text.empty())
            xmlAddChild(node, xmlNewDocText(m_tree, xmlText(text.c_str())));
        return true;
    }

    void sortKeys(xmlNode *parent)
    {
        std::vector<xmlNode *> nodes;
        for (xmlNode *node = parent->children; node; node = node->next)
            nodes.push_back(node);
        std::ranges::stable_sort(nodes, {}, [](const xmlNode *node) { return viewOf(node->name); });
        parent->children = parent->last = nullptr;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            nodes[i]->prev = nodes[i]->next = nodes[i]->parent = nullptr;
            if (i + 1 < nodes.size() && viewOf(nodes[i]->name) == viewOf(nodes[i + 1]->name))
                xmlFreeNode(nodes[i]);
            else
                xmlAddChild(parent, nodes[i]);
        }
    }

    xmlDoc *m_tree;
    const DocumentLimits m_limits;
    std::vector<Level> m_open;
    std::string m_key;
    std::size_t m_nodes = 0;
    bool m_inside = false; // the outermost value has begun
    std::optional<Error> m_error;
};

} // namespace

Result<_xmlDoc *> parseJson(std::string_view bytes, const DocumentLimits &limits)
{
    std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> tree(xmlNewDoc(xmlText("1.0")), xmlFreeDoc);
    TreeBuilder builder(tree.get(), limits);
    if (Json::sax_parse(bytes, &builder))
        return tree.release();
    if (builder.error())
        return tl::unexpected(*builder.error());
    return failure(QT_TRANSLATE_NOOP("Message", "it is no JSON"));
}

} // namespace lightfoot
