// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/yamlcomposer.h"

#include "core/lists/textscan.h"

#include <algorithm>

namespace lightfoot {

namespace {

std::uint32_t lineOf(const YAML::Mark &mark)
{
    return mark.is_null() ? 0 : static_cast<std::uint32_t>(mark.line) + 1;
}

std::uint32_t columnOf(const YAML::Mark &mark)
{
    return mark.is_null() ? 0 : static_cast<std::uint32_t>(mark.column) + 1;
}

// The parser makes single bytes of the escapes "\N" (next line) and "\_" (no-break space), where UTF-8 has
// two.
std::string repaired(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text.substr(at));
        const bool halved = length == 0 && (text[at] == '\x85' || text[at] == '\xA0');
        out.append(halved ? "\xC2" : "").append(text.substr(at, std::max<std::size_t>(length, 1)));
        at += std::max<std::size_t>(length, 1);
    }
    return out;
}

template <class... Arguments>
[[noreturn]] void refuse(std::uint32_t line, std::uint32_t column, const char *id, Arguments &&...arguments)
{
    throw YamlRefusal{{line, column, message(id, std::forward<Arguments>(arguments)...)}};
}

} // namespace

void YamlComposer::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    if (m_frames.empty())
        return; // an empty document
    const NodePtr node = makeNode(YamlNode::Type::Null, mark, anchor);
    if (node)
        placeAtGap(*node, mark);
    leaf(node, anchor);
}

// Nothing has no place: the parser gives that of what comes next, which may be many lines further down. The
// end of what stands before it is where something is missing.
void YamlComposer::placeAtGap(YamlNode &node, const YAML::Mark &mark) const
{
    const std::size_t next = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), m_text.size());
    const std::size_t last = m_text.substr(0, next).find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos || node.line == 0)
        return;
    const std::string_view gap = m_text.substr(last, next - last);
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(gap, '\n'));
    if (lines == 0 || lines >= node.line)
        return; // on one line the next thing is near enough
    const std::size_t lineStart = m_text.substr(0, last).rfind('\n') + 1; // npos + 1 is 0
    node.line -= lines;
    node.column = static_cast<std::uint32_t>(last - lineStart + 1);
}

void YamlComposer::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                            const std::string &value)
{
    m_buffer.restart();
    if (m_frames.empty())
        refuse(lineOf(mark), columnOf(mark),
               QT_TRANSLATE_NOOP(
                   "Message", "expected a map of sections, each with a list of endpoints, and found a text"));
    if (m_frames.size() == 2 && isKey())
        m_inServers = value == "servers";
    const NodePtr node = makeNode(YamlNode::Type::Scalar, mark, anchor);
    if (node && value.size() > limits::scalarBytes) {
        exceed(YamlNode::Excess::Scalar, *node);
    } else if (node) {
        node->text = repaired(value);
        node->plain = tag == "?";
    }
    leaf(node, anchor);
}

void YamlComposer::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    m_buffer.restart();
    beginTree();
    if (!isKept(YamlNode::Type::Null, YAML::NullAnchor) || m_full) {
        attach(nullptr, false);
        return;
    }
    const auto found = m_anchors.find(anchor);
    if (found == m_anchors.end())
        refuse(lineOf(mark), columnOf(mark),
               QT_TRANSLATE_NOOP("Message", "this alias stands for a value that is not complete here or is "
                                            "too large; it cannot be used"));
    const YamlNodePtr target = found->second;
    count(mark, target->size);
    if (m_frames.size() + target->height > limits::nesting)
        refuse(lineOf(mark), columnOf(mark),
               QT_TRANSLATE_NOOP("Message", "maps and lists are nested deeper than %1, the limit"),
               std::to_string(limits::nesting));
    if (m_outermost)
        spend(target->size);
    attach(m_full ? nullptr : target, false);
}

void YamlComposer::OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                                   YAML::EmitterStyle::value)
{
    openContainer(YamlNode::Type::Sequence, mark, anchor);
}

void YamlComposer::OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value)
{
    openContainer(YamlNode::Type::Map, mark, anchor);
}

bool YamlComposer::isKept(YamlNode::Type type, YAML::anchor_t anchor) const
{
    if (m_frames.empty())
        return false;
    const Frame &parent = m_frames.back();
    if (m_outermost || parent.streaming)
        return true;
    const bool root = m_frames.size() == 1;
    if (!root && !parent.section)
        return anchor != YAML::NullAnchor;
    if (isKey())
        return true;
    // A section that is streamed is not kept for its anchor too: it is the list.
    const YamlVisitor::Keep keep = root ? m_keep : m_entryKeep;
    if (keep == YamlVisitor::Keep::Items)
        return type != YamlNode::Type::Sequence && !(root && type == YamlNode::Type::Map);
    return keep == YamlVisitor::Keep::Whole || anchor != YAML::NullAnchor;
}

// What comes now is the root of a tree of its own, unless a tree is being made.
void YamlComposer::beginTree()
{
    if (m_outermost)
        return;
    m_values = 0;
    m_full = false;
}

void YamlComposer::count(const YAML::Mark &mark, std::size_t values)
{
    m_listValues += values;
    if (m_listValues > limits::listValues)
        refuse(lineOf(mark), columnOf(mark),
               QT_TRANSLATE_NOOP(
                   "Message",
                   "the list holds more than %1 values, the limit (aliases count as what they stand for)"),
               std::to_string(limits::listValues));
}

// The node for what begins here, or null when it is not kept.
YamlComposer::NodePtr YamlComposer::makeNode(YamlNode::Type type, const YAML::Mark &mark,
                                             YAML::anchor_t anchor)
{
    count(mark, 1);
    beginTree();
    if (!isKept(type, anchor) || m_full)
        return nullptr;
    spend(1);
    if (m_full)
        return nullptr;
    auto node = std::make_shared<YamlNode>();
    node->type = type;
    node->line = lineOf(mark);
    node->column = columnOf(mark);
    return node;
}

void YamlComposer::spend(std::size_t values)
{
    m_values += values;
    if (m_values > limits::entryValues)
        exceed(YamlNode::Excess::Values, *m_frames[*m_outermost].node);
}

// Marks the tree being made; node is the root of it where no frame is.
void YamlComposer::exceed(YamlNode::Excess excess, YamlNode &node)
{
    m_full = true;
    (m_outermost ? *m_frames[*m_outermost].node : node).excess = excess;
}

void YamlComposer::openContainer(YamlNode::Type type, const YAML::Mark &mark, YAML::anchor_t anchor)
{
    m_buffer.restart();
    if (m_frames.size() >= limits::nesting)
        refuse(lineOf(mark), columnOf(mark),
               QT_TRANSLATE_NOOP("Message", "maps and lists are nested deeper than %1, the limit"),
               std::to_string(limits::nesting));
    if (m_frames.empty() && type != YamlNode::Type::Map)
        refuse(lineOf(mark), columnOf(mark),
               QT_TRANSLATE_NOOP(
                   "Message", "expected a map of sections, each with a list of endpoints, and found a list"));
    Frame frame{.node = makeNode(type, mark, anchor), .type = type, .anchor = anchor};
    const bool root = m_frames.size() == 1;
    const bool value = !m_frames.empty() && !isKey();
    const bool items = value && ((root && m_keep == YamlVisitor::Keep::Items) ||
                                 (m_frames.back().section && m_entryKeep == YamlVisitor::Keep::Items));
    frame.streaming = items && type == YamlNode::Type::Sequence;
    frame.section = items && root && type == YamlNode::Type::Map;
    if (frame.node && !m_outermost)
        m_outermost = m_frames.size();
    if (frame.section) {
        YamlNode place;
        place.type = type;
        place.line = lineOf(mark);
        place.column = columnOf(mark);
        m_visitor.sectionMap(*m_key, place);
    }
    m_frames.push_back(std::move(frame));
}

void YamlComposer::closeContainer()
{
    m_buffer.restart();
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (m_frames.empty())
        return;
    if (m_outermost == m_frames.size())
        m_outermost.reset();
    keepAnchored(frame.node, frame.anchor);
    attach(frame.node, frame.streaming);
}

void YamlComposer::leaf(NodePtr node, YAML::anchor_t anchor)
{
    m_buffer.restart();
    keepAnchored(node, anchor);
    attach(node, false);
}

void YamlComposer::keepAnchored(const YamlNodePtr &node, YAML::anchor_t anchor)
{
    if (!node || anchor == YAML::NullAnchor || m_full)
        return;
    m_anchoredValues += node->size;
    if (m_anchoredValues > limits::anchoredValues)
        refuse(node->line, node->column,
               QT_TRANSLATE_NOOP("Message", "more than %1 values have anchors (“&”), the limit"),
               std::to_string(limits::anchoredValues));
    m_anchors[anchor] = node;
}

void YamlComposer::attach(const YamlNodePtr &node, bool streamed)
{
    Frame &parent = m_frames.back();
    ++parent.children;
    countSkipped();
    if (parent.node) {
        if (!node)
            return;
        parent.node->children.push_back(node);
        parent.node->size += node->size;
        parent.node->height = std::max(parent.node->height, node->height + 1);
    } else if (m_frames.size() == 1) {
        attachToRoot(node, streamed);
    } else if (parent.section) {
        attachToSection(node, streamed);
    } else if (parent.streaming && node) {
        m_visitor.rootItem(*m_key, *node);
    }
}

void YamlComposer::attachToSection(const YamlNodePtr &node, bool streamed)
{
    if (m_frames.back().children % 2 == 1) { // that was a key
        if (!node || node->type != YamlNode::Type::Scalar || node->excess != YamlNode::Excess::None)
            refuse(node ? node->line : 0, node ? node->column : 0,
                   QT_TRANSLATE_NOOP("Message", "expected a key that is a text"));
        m_entryKey = node;
        m_entryKeep = m_visitor.sectionKey(*m_entryKey);
    } else if (!streamed && node && m_entryKeep != YamlVisitor::Keep::Skip) {
        m_visitor.sectionValue(*m_entryKey, *node);
    }
}

void YamlComposer::attachToRoot(const YamlNodePtr &node, bool streamed)
{
    if (m_frames.back().children % 2 == 1) { // that was a key
        if (!node || node->type != YamlNode::Type::Scalar || node->excess != YamlNode::Excess::None)
            refuse(node ? node->line : 0, node ? node->column : 0,
                   QT_TRANSLATE_NOOP("Message", "expected the name of a section"));
        m_key = node;
        m_skippedItems = 0;
        m_inServers = false;
        m_keep = m_visitor.rootKey(*m_key);
    } else if (m_keep == YamlVisitor::Keep::Skip) {
        m_visitor.rootSkipped(*m_key, m_skippedItems);
    } else if (!streamed && node) {
        m_visitor.rootValue(*m_key, *node);
    }
}

// Counts the items of a list that is left out: directly in its section, or under "servers" there.
void YamlComposer::countSkipped()
{
    const bool isList = m_frames.back().type == YamlNode::Type::Sequence;
    if (isList && (m_frames.size() == 2 || (m_frames.size() == 3 && m_inServers)))
        ++m_skippedItems;
}

} // namespace lightfoot
