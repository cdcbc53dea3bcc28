// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/optionwords.h"

#include "core/lists/secretnames.h"
#include "core/probe/keychainreference.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

using Held = HeldOption;

std::shared_ptr<YamlNode> makeNode(YamlNode::Type type, std::string text = {})
{
    auto node = std::make_shared<YamlNode>();
    node->type = type;
    node->line = 1;
    node->column = 1;
    node->text = std::move(text);
    return node;
}

// Whether "${" at this place begins a variable, and not just a text that looks like one.
bool beginsVariable(std::string_view text, std::size_t dollar)
{
    if (!text.substr(dollar).starts_with("${"))
        return false;
    const std::size_t end = text.find('}', dollar);
    if (end == std::string_view::npos)
        return false;
    const std::string_view name = text.substr(dollar + 2, end - dollar - 2);
    return isVariableName(name) || keychainName(name).has_value();
}

// What came from a list keeps the meaning that its dollar signs had there.
YamlNodePtr scalarNode(const OptionDescriptor &descriptor, std::string text, const Held &before)
{
    const bool asBefore = std::ranges::any_of(
        before.references, [&](const auto &reference) { return reference.second == text; });
    const bool literal = descriptor.secret && !isVariables(text);
    for (std::size_t at = text.find('$'); at != std::string::npos; at = text.find('$', at + 1)) {
        if (asBefore || (!literal && beginsVariable(text, at)))
            text[at] = dollarMark;
    }
    return makeNode(YamlNode::Type::Scalar, std::move(text));
}

const std::string *findText(const TextMap &map, std::string_view name)
{
    const auto found = std::ranges::find(map, name, &TextMap::value_type::first);
    return found == map.end() ? nullptr : &found->second;
}

// A mask, whole or with a key or two too many: never a value.
bool isMasked(const QString &text)
{
    return text.contains(u"••"_s);
}

// Maps and records as they are typed.
struct TypedMap
{
    const OptionDescriptor &descriptor;
    const Held &before;
    QString lost = {}; // the name of the first secret that is hidden and not known

    // A line of a map; of: the map before, or null.
    void addLine(YamlNode &map, const QString &line, const TextMap *of);
};

void TypedMap::addLine(YamlNode &map, const QString &line, const TextMap *of)
{
    const qsizetype colon = line.indexOf(u": "_s);
    const bool bare = colon < 0 && line.endsWith(u':');
    const QString name = line.left(bare ? line.size() - 1 : colon).trimmed();
    const QString value = colon < 0 ? QString() : line.mid(colon + 2).trimmed();
    const std::string *kept = of && value == secretMask() ? findText(*of, name.toStdString()) : nullptr;
    if (!kept && isMasked(value) && lost.isEmpty())
        lost = name;
    map.children.push_back(makeNode(YamlNode::Type::Scalar, name.toStdString()));
    map.children.push_back(kept ? makeNode(YamlNode::Type::Scalar, *kept)
                                : scalarNode(descriptor, value.toStdString(), before));
}

// The first line that is no "name: value".
QString wrongLine(const QStringList &lines)
{
    for (const QString &line : lines) {
        const bool good = line.indexOf(u": "_s) > 0 || (line.endsWith(u':') && line.size() > 1);
        if (!line.trimmed().isEmpty() && !good)
            return QCoreApplication::translate("OptionField", "“%1” is no “name: value”").arg(line.left(60));
    }
    return {};
}

YamlNodePtr mapNode(TypedMap &typed, const QStringList &lines)
{
    const auto map = makeNode(YamlNode::Type::Map);
    const auto *of = typed.before.value ? std::get_if<TextMap>(&*typed.before.value) : nullptr;
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            typed.addLine(*map, line, of);
    }
    return map;
}

// What stands between empty lines.
std::vector<QStringList> blocksOf(const QStringList &lines)
{
    std::vector<QStringList> blocks;
    bool inside = false;
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty()) {
            if (!inside)
                blocks.emplace_back();
            blocks.back().append(line);
        }
        inside = !line.trimmed().isEmpty();
    }
    return blocks;
}

// The records that the blocks were: those with which they share the most lines that hide nothing, else those
// of their places where none has gone or come. Null: nobody can tell.
std::vector<const TextMap *> recordsBefore(const TypedMap &typed, const std::vector<QStringList> &blocks)
{
    std::vector<const TextMap *> before(blocks.size());
    const auto *records = typed.before.value ? std::get_if<RecordList>(&*typed.before.value) : nullptr;
    const auto old = blocksOf(fieldText(typed.descriptor, typed.before).split(u'\n'));
    if (!records || records->empty() || old.size() != records->size())
        return before;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::vector<std::ptrdiff_t> shared;
        for (const QStringList &block : old)
            shared.push_back(std::ranges::count_if(
                blocks[i], [&](const QString &line) { return !isMasked(line) && block.contains(line); }));
        const auto most = std::ranges::max_element(shared);
        if (*most > 0 && std::ranges::count(shared, *most) == 1)
            before[i] = &(*records)[static_cast<std::size_t>(most - shared.begin())];
        else if (blocks.size() == old.size() && shared[i] == *most)
            before[i] = &(*records)[i];
    }
    return before;
}

YamlNodePtr recordsNode(TypedMap &typed, const QStringList &lines)
{
    const auto list = makeNode(YamlNode::Type::Sequence);
    const std::vector<QStringList> blocks = blocksOf(lines);
    const std::vector<const TextMap *> before = recordsBefore(typed, blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto record = makeNode(YamlNode::Type::Map);
        for (const QString &line : blocks[i])
            typed.addLine(*record, line, before[i]);
        list->children.push_back(record);
    }
    return list;
}

YamlNodePtr listNode(const OptionDescriptor &descriptor, const QStringList &lines, const Held &before)
{
    const auto list = makeNode(YamlNode::Type::Sequence);
    for (const QString &line : lines) {
        if (!line.isEmpty())
            list->children.push_back(scalarNode(descriptor, line.toStdString(), before));
    }
    return list;
}

YamlNodePtr rangesNode(const OptionDescriptor &descriptor, const QString &text, const Held &before)
{
    const auto list = makeNode(YamlNode::Type::Sequence);
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto range = makeNode(YamlNode::Type::Sequence);
        const qsizetype dash = part.indexOf(u'-', 1);
        for (const QString &bound : {part.left(dash), dash < 0 ? part : part.mid(dash + 1)})
            range->children.push_back(scalarNode(descriptor, bound.trimmed().toStdString(), before));
        list->children.push_back(range);
    }
    return list;
}

YamlNodePtr nodeOf(TypedMap &typed, const QString &text)
{
    const OptionDescriptor &descriptor = typed.descriptor;
    const Held &before = typed.before;
    const QStringList lines = text.split(u'\n');
    switch (descriptor.type) {
    case OptionType::TextList:
        return listNode(descriptor, lines, before);
    case OptionType::TextMap:
        return mapNode(typed, lines);
    case OptionType::RecordList:
        return recordsNode(typed, lines);
    case OptionType::RangeList:
        return rangesNode(descriptor, text, before);
    case OptionType::Text:
        return scalarNode(descriptor, text.toStdString(), before);
    default:
        return scalarNode(descriptor, text.trimmed().toStdString(), before);
    }
}

// Its own name and what is expected in the window's language: lists have them in English.
QString words(const OptionDescriptor &descriptor, Message message)
{
    for (std::string &argument : message.arguments) {
        if (argument == descriptor.key)
            argument = optionLabel(descriptor).toStdString();
        else if (argument == toEnglish(expectation(descriptor)))
            argument = translated(expectation(descriptor)).toStdString();
    }
    return translated(message);
}

} // namespace

QString secretMask()
{
    return u"••••••••"_s;
}

QString optionLabel(const OptionDescriptor &descriptor)
{
    return QCoreApplication::translate("Option", descriptor.label ? descriptor.label : descriptor.key);
}

QString optionHint(const OptionDescriptor &descriptor)
{
    return *descriptor.hint ? QCoreApplication::translate("Option", descriptor.hint) : QString();
}

FieldReading readField(const OptionDescriptor &descriptor, const QString &text, const HeldOption &before)
{
    FieldReading reading;
    if (text.trimmed().isEmpty())
        return reading;
    if (descriptor.type == OptionType::TextMap || descriptor.type == OptionType::RecordList)
        reading.problem = wrongLine(text.split(u'\n'));
    if (!reading.problem.isEmpty())
        return reading;
    TypedMap typed{descriptor, before};
    const YamlNodePtr node = nodeOf(typed, text);
    if (!typed.lost.isEmpty()) {
        reading.problem = QCoreApplication::translate("OptionField", "Type the value of “%1” again")
                              .arg(typed.lost.left(60));
        return reading;
    }
    static const Environment environment = processEnvironment();
    ImportReport report;
    const RemarkSink sink{report};
    OptionReader reader(environment, sink);
    const YamlEntry entry{makeNode(YamlNode::Type::Scalar, descriptor.key), node};
    OptionAnswer answer = reader.read(descriptor, entry);
    for (const Remark &remark : report.remarks) {
        const bool lost = descriptor.type == OptionType::RangeList && remark.severity != RemarkSeverity::Note;
        QString &place = remark.severity == RemarkSeverity::Error || lost ? reading.problem : reading.remark;
        if (place.isEmpty())
            place = words(descriptor, remark.message);
    }
    reading.held = {std::move(answer.value), std::move(reader.references)};
    return reading;
}

bool isEditable(const OptionDescriptor &descriptor, const HeldOption &held)
{
    const FieldReading again = readField(descriptor, fieldText(descriptor, held), held);
    return again.problem.isEmpty() && again.held.references == held.references &&
           (!held.references.empty() || again.held.value == held.value);
}

} // namespace lightfoot
