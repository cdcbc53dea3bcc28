// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/pacedbuffer.h"
#include "core/lists/yamlstream.h"

#include <optional>
#include <unordered_map>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace lightfoot {

// Thrown to the boundary of streamYaml() and no further: the way out of the parser's recursion.
struct YamlRefusal
{
    YamlProblem problem;
};

// Makes nodes from the parser's events, one entry at a time, and lets go of each as soon as the visitor has
// seen it. Only what has an anchor is kept longer. Lives for one call of streamYaml(), which owns it.
class YamlComposer final : public YAML::EventHandler
{
public:
    // text: what the parser reads, for places.
    YamlComposer(YamlVisitor &visitor, PacedBuffer &buffer, std::string_view text)
        : m_visitor(visitor), m_buffer(buffer), m_text(text)
    {}

    void OnDocumentStart(const YAML::Mark &) override { m_buffer.restart(); }
    void OnDocumentEnd() override { m_buffer.restart(); }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { closeContainer(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { closeContainer(); }

private:
    using NodePtr = std::shared_ptr<YamlNode>;

    // A map or list that has begun and not ended.
    struct Frame
    {
        NodePtr node; // null: not kept
        YamlNode::Type type;
        YAML::anchor_t anchor = YAML::NullAnchor;
        bool streaming = false; // its items go to the visitor
        bool section = false;   // a section that is a map: its keys and values go to the visitor
        std::size_t children = 0;
    };

    bool isKey() const
    {
        return m_frames.back().type == YamlNode::Type::Map && m_frames.back().children % 2 == 0;
    }
    bool isKept(YamlNode::Type type, YAML::anchor_t anchor) const;
    void count(const YAML::Mark &mark, std::size_t values);
    void beginTree();
    NodePtr makeNode(YamlNode::Type type, const YAML::Mark &mark, YAML::anchor_t anchor);
    void placeAtGap(YamlNode &node, const YAML::Mark &mark) const;
    void spend(std::size_t values);
    void exceed(YamlNode::Excess excess, YamlNode &node);
    void openContainer(YamlNode::Type type, const YAML::Mark &mark, YAML::anchor_t anchor);
    void closeContainer();
    void leaf(NodePtr node, YAML::anchor_t anchor);
    void keepAnchored(const YamlNodePtr &node, YAML::anchor_t anchor);
    void attach(const YamlNodePtr &node, bool streamed);
    void attachToRoot(const YamlNodePtr &node, bool streamed);
    void attachToSection(const YamlNodePtr &node, bool streamed);
    void countSkipped();

    YamlVisitor &m_visitor;
    PacedBuffer &m_buffer;
    std::string_view m_text;
    std::vector<Frame> m_frames;
    std::optional<std::size_t> m_outermost; // the frame whose node is the root of the tree being made
    std::size_t m_values = 0;               // of that tree
    bool m_full = false;                    // that tree takes no more
    std::unordered_map<YAML::anchor_t, YamlNodePtr> m_anchors;
    std::size_t m_anchoredValues = 0;
    std::size_t m_listValues = 0;
    YamlNodePtr m_key; // of the root
    YamlVisitor::Keep m_keep = YamlVisitor::Keep::Skip;
    YamlNodePtr m_entryKey; // of a section that is a map
    YamlVisitor::Keep m_entryKeep = YamlVisitor::Keep::Skip;
    std::size_t m_skippedItems = 0;
    bool m_inServers = false;
};

} // namespace lightfoot
