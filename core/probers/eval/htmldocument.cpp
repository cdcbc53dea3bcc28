// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/eval/document.h"
#include "core/probers/eval/xmltree.h"

#include <gumbo.h>

#include <cstdlib>
#include <ctime>
#include <memory>
#include <vector>

#include <csetjmp>

namespace lightfoot {

namespace {

constexpr std::size_t memoryLimit = 64 << 20; // of what gumbo allocates
constexpr std::size_t blockSize = 256 << 10;
std::int64_t threadTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000 + now.tv_nsec;
}

// HTML5 puts unclosed formatting elements into each paragraph that follows and looks through all open
// elements for each tag: the work can grow with the square of the bytes.
constexpr std::int64_t timeLimit = 250'000'000; // ns of the thread's own time

// Memory for one parse, given back as a whole. Gumbo knows no limits and does not expect an allocation to
// fail: at ours the way out is a jump over its frames, which are C and own nothing but this memory.
class Arena
{
public:
    Arena() : m_start(threadTime()) {}
    ~Arena()
    {
        for (void *block : m_blocks)
            std::free(block);
    }
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;

    std::jmp_buf wayOut;

    static void *allocate(void *arena, std::size_t size) { return static_cast<Arena *>(arena)->take(size); }
    static void release(void *, void *) {}

private:
    void *take(std::size_t size)
    {
        size = (size + 15) & ~std::size_t(15);
        m_taken += size;
        if (m_taken > memoryLimit || (++m_calls % 16 == 0 && threadTime() - m_start > timeLimit))
            std::longjmp(wayOut, 1);
        if (size > m_left) {
            const std::size_t fresh = std::max(size, blockSize);
            m_blocks.reserve(m_blocks.size() + 1);
            m_next = static_cast<char *>(std::malloc(fresh));
            if (!m_next)
                std::longjmp(wayOut, 1);
            m_blocks.push_back(m_next);
            m_left = fresh;
        }
        char *given = m_next;
        m_next += size;
        m_left -= size;
        return given;
    }

    const std::int64_t m_start;
    std::vector<void *> m_blocks;
    char *m_next = nullptr;
    std::size_t m_left = 0;
    std::size_t m_taken = 0;
    std::size_t m_calls = 0;
};

// A function of its own, without anything a jump would skip the destructor of.
const GumboOutput *parseIn(Arena &arena, const GumboOptions &options, const char *bytes, std::size_t size)
{
    if (setjmp(arena.wayOut) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, bytes, size);
}

// Copies gumbo's tree, level by level on a stack of our own.
class Copier
{
public:
    Copier(xmlDoc *tree, const DocumentLimits &limits) : m_tree(tree), m_limits(limits) {}

    Result<void> copy(const GumboNode *root)
    {
        m_open.push_back({root, reinterpret_cast<xmlNode *>(m_tree), 1});
        while (!m_open.empty()) {
            const Pending next = m_open.back();
            m_open.pop_back();
            if (Result<void> added = add(next); !added)
                return added;
        }
        return {};
    }

private:
    struct Pending
    {
        const GumboNode *node;
        xmlNode *parent;
        std::size_t depth;
    };

    Result<void> add(const Pending &next)
    {
        if (++m_nodes > m_limits.nodes)
            return tooManyNodes(m_limits);
        if (next.depth > m_limits.depth)
            return tooDeep(m_limits);
        switch (next.node->type) {
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            return addElement(next);
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            xmlAddChild(next.parent, xmlNewDocText(m_tree, xmlText(next.node->v.text.text)));
            return {};
        default:
            return {};
        }
    }

    Result<void> addElement(const Pending &next)
    {
        const GumboElement &element = next.node->v.element;
        xmlNode *node = xmlNewDocNode(m_tree, nullptr, xmlText(nameOf(element).c_str()), nullptr);
        xmlAddChild(next.parent, node);
        m_nodes += 2 * std::size_t(element.attributes.length);
        xmlAttr *last = nullptr;
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            last = addAttribute(node, last, *attribute);
        }
        for (unsigned i = element.children.length; i > 0; --i)
            m_open.push_back(
                {static_cast<const GumboNode *>(element.children.data[i - 1]), node, next.depth + 1});
        return {};
    }

    // xmlNewDocProp would walk to the end of the list each time.
    xmlAttr *addAttribute(xmlNode *node, xmlAttr *last, const GumboAttribute &attribute)
    {
        xmlAttr *added = xmlNewDocProp(m_tree, xmlText(attribute.name), nullptr);
        if (!added)
            return last;
        if (*attribute.value) {
            added->children = added->last = xmlNewDocText(m_tree, xmlText(attribute.value));
            added->children->parent = reinterpret_cast<xmlNode *>(added);
        }
        added->parent = node;
        added->prev = last;
        (last ? last->next : node->properties) = added;
        return added;
    }

    static std::string nameOf(const GumboElement &element)
    {
        if (element.tag != GUMBO_TAG_UNKNOWN)
            return gumbo_normalized_tagname(element.tag);
        GumboStringPiece piece = element.original_tag;
        gumbo_tag_from_original_text(&piece);
        std::string name(piece.data ? piece.data : "", piece.data ? piece.length : 0);
        for (char &c : name)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '\0' ? '?' : c;
        return name;
    }

    xmlDoc *m_tree;
    const DocumentLimits m_limits;
    std::vector<Pending> m_open;
    std::size_t m_nodes = 0;
};

} // namespace

Result<_xmlDoc *> parseHtml(std::string_view bytes, const DocumentLimits &limits)
{
    Arena arena;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = Arena::allocate;
    options.deallocator = Arena::release;
    options.userdata = &arena;
    options.max_errors = 0;
    const GumboOutput *output = parseIn(arena, options, bytes.data(), bytes.size());
    if (!output)
        return failure(
            QT_TRANSLATE_NOOP("Message", "it is HTML that takes too long or too much memory to understand"));
    std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> tree(xmlNewDoc(xmlText("1.0")), xmlFreeDoc);
    const Result<void> copied = Copier(tree.get(), limits).copy(output->root);
    if (!copied)
        return tl::unexpected(copied.error());
    return tree.release();
}

} // namespace lightfoot
