// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/optionreader.h"

#include "core/lists/optiontext.h"
#include "core/lists/secretnames.h"
#include "core/probe/keychainreference.h"

#include <algorithm>
#include <strings.h>

namespace lightfoot {

namespace {

// The value of a scalar's type, or nothing.
std::optional<OptionValue> parseScalar(const OptionDescriptor &descriptor, const std::string &text)
{
    const auto option = [](auto value) { return value ? std::optional<OptionValue>(*value) : std::nullopt; };
    switch (descriptor.type) {
    case OptionType::Integer:
        return option(parseInteger(text));
    case OptionType::Number:
        return option(parseNumber(text));
    case OptionType::Boolean:
        return option(parseBoolean(text));
    case OptionType::Time: {
        const Result<Duration> duration = parseDuration(text);
        return duration ? std::optional<OptionValue>(*duration) : std::nullopt;
    }
    default:
        break;
    }
    // A choice in the spelling of its descriptor, so that nobody need compare without case again.
    for (const char *choice : descriptor.choices) {
        if (strcasecmp(choice, text.c_str()) == 0)
            return OptionValue(std::string(choice));
    }
    return OptionValue(text);
}

} // namespace

bool isPositive(const OptionValue &value)
{
    if (const auto *time = std::get_if<Duration>(&value))
        return time->count() > 0;
    const auto *number = std::get_if<std::int64_t>(&value);
    return !number || *number > 0;
}

OptionAnswer OptionReader::read(const OptionDescriptor &descriptor, const YamlEntry &entry, Range range)
{
    m_range = range;
    m_fromKeychain = false;
    m_withheld = false;
    OptionAnswer answer = readTyped(descriptor, entry);
    return m_withheld ? OptionAnswer{} : answer;
}

OptionAnswer OptionReader::readTyped(const OptionDescriptor &descriptor, const YamlEntry &entry)
{
    if (entry.value->type == YamlNode::Type::Null)
        return {.ok = true};
    switch (descriptor.type) {
    case OptionType::TextList:
        return readTextList(descriptor, entry);
    case OptionType::TextMap:
        return readTextMap(descriptor, entry);
    case OptionType::RangeList:
        return readRanges(descriptor, entry);
    case OptionType::RecordList:
        return readRecords(descriptor, entry);
    default:
        return readScalar(descriptor, entry);
    }
}

OptionReader::Scalar OptionReader::scalar(const OptionDescriptor &descriptor, const YamlNode &node,
                                          const std::string &path)
{
    if (node.text.find(dollarMark) == std::string::npos)
        return {node.text, true};
    Expansion expansion = expandEnvironment(node.text, m_environment, dollarMark);
    if (!expansion.changed)
        return {std::move(expansion.text), true};
    const bool secret = isSecretPath(descriptor, path) || !secretsInUrls(rawText(node)).empty();
    remarkLost(descriptor, node, secret, expansion.lost);
    if (expansion.secret)
        remarkSecrets(descriptor, node, expansion);
    // A reference is written back as it stood, and there is no way to write a literal "$" beside a variable.
    if (node.text.find('$') == std::string::npos)
        references[path] = rawText(node);
    else if (!expansion.secret)
        m_sink.add(RemarkSeverity::Note, node,
                   message(QT_TRANSLATE_NOOP("Message", "“%1” has an escaped “$” beside a variable: an "
                                                        "export will hold its value, not the variable"),
                           descriptor.key));
    const bool set = !expansion.text.empty();
    return {std::move(expansion.text), set};
}

// The value of a secret is never written back, and only a text can be one.
void OptionReader::remarkSecrets(const OptionDescriptor &descriptor, const YamlNode &node,
                                 const Expansion &expansion)
{
    m_fromKeychain = true;
    const bool text = m_secrets == Secrets::Allowed &&
                      (descriptor.type == OptionType::Text || descriptor.type == OptionType::TextList ||
                       descriptor.type == OptionType::TextMap || descriptor.type == OptionType::RecordList);
    const bool beside = node.text.find('$') != std::string::npos;
    m_withheld = m_withheld || !text || beside || !expansion.refusals.empty();
    if (!text)
        m_sink.add(RemarkSeverity::Error, node,
                   message(QT_TRANSLATE_NOOP("Message", "“%1” cannot come from the keychain: only texts of "
                                                        "endpoints and notifiers can"),
                           descriptor.key));
    else if (beside)
        m_sink.add(RemarkSeverity::Error, node,
                   message(QT_TRANSLATE_NOOP("Message", "“%1” has an escaped “$” beside a secret of the "
                                                        "keychain; keep the whole text in the keychain"),
                           descriptor.key));
    else
        for (const Message &refusal : expansion.refusals)
            m_sink.add(RemarkSeverity::Error, node,
                       message(QT_TRANSLATE_NOOP("Message", "“%1”: %2"), descriptor.key, toEnglish(refusal)));
}

void OptionReader::remarkLost(const OptionDescriptor &descriptor, const YamlNode &node, bool secret,
                              const std::vector<LostDollar> &lost)
{
    for (const LostDollar &dollar : lost) {
        const bool named = dollar.why == LostDollar::Why::NotSet;
        // In a secret, "$word" is more likely a part of it than the name of a variable.
        if (secret && !(named && dollar.text.starts_with("${") && isVariableName(dollar.name)))
            m_sink.add(RemarkSeverity::Warning, node,
                       message(QT_TRANSLATE_NOOP("Message",
                                                 "“%1” loses text at a “$”, which begins a variable; write "
                                                 "“\\x24” in a double-quoted text for a dollar sign"),
                               descriptor.key));
        else if (named)
            m_sink.add(
                RemarkSeverity::Warning, node,
                message(QT_TRANSLATE_NOOP(
                            "Message",
                            "“%1”: the environment variable “%2” is not set; nothing is put in its place"),
                        descriptor.key, excerpt(dollar.name)));
        else
            m_sink.add(
                RemarkSeverity::Warning, node,
                message(QT_TRANSLATE_NOOP("Message", "“%1”: “%2” is taken for a variable and vanishes; write "
                                                     "“\\x24” in a double-quoted text for a dollar sign"),
                        descriptor.key, excerpt(dollar.text)));
    }
}

OptionAnswer OptionReader::readScalar(const OptionDescriptor &descriptor, const YamlEntry &entry)
{
    if (entry.value->type != YamlNode::Type::Scalar)
        return wrong(descriptor, *entry.value, describeNode(*entry.value));
    const Scalar text = scalar(descriptor, *entry.value, descriptor.key);
    if (m_withheld)
        return {};
    if (!text.set)
        return {.ok = true};
    std::optional<OptionValue> value = parseScalar(descriptor, text.text);
    if (!value)
        return wrong(descriptor, *entry.value, text.text);
    return check(descriptor, *entry.value, std::move(*value));
}

OptionAnswer OptionReader::readTextList(const OptionDescriptor &descriptor, const YamlEntry &entry)
{
    if (entry.value->type != YamlNode::Type::Sequence)
        return wrong(descriptor, *entry.value, describeNode(*entry.value));
    std::vector<std::string> list;
    for (const YamlNodePtr &item : entry.value->children) {
        if (item->type != YamlNode::Type::Scalar && item->type != YamlNode::Type::Null)
            return wrong(descriptor, *item, describeNode(*item));
        list.push_back(scalar(descriptor, *item, descriptor.key + ('.' + std::to_string(list.size()))).text);
    }
    return {true, std::move(list)};
}

OptionAnswer OptionReader::readTextMap(const OptionDescriptor &descriptor, const YamlEntry &entry)
{
    std::optional<TextMap> map = readMap(descriptor, *entry.value, descriptor.key);
    return map ? OptionAnswer{true, std::move(*map)} : OptionAnswer{};
}

OptionAnswer OptionReader::readRecords(const OptionDescriptor &descriptor, const YamlEntry &entry)
{
    if (entry.value->type != YamlNode::Type::Sequence)
        return wrong(descriptor, *entry.value, describeNode(*entry.value));
    RecordList records;
    for (const YamlNodePtr &item : entry.value->children) {
        const std::string path = descriptor.key + ('.' + std::to_string(records.size()));
        std::optional<TextMap> record = readMap(descriptor, *item, path);
        if (!record)
            return {};
        records.push_back(std::move(*record));
    }
    return {true, std::move(records)};
}

// path: of the map; a value's own is "path.key".
std::optional<TextMap> OptionReader::readMap(const OptionDescriptor &descriptor, const YamlNode &node,
                                             const std::string &path)
{
    if (node.type != YamlNode::Type::Map) {
        wrong(descriptor, node, describeNode(node));
        return std::nullopt;
    }
    const auto entries = mapEntries(node, m_sink);
    if (!entries)
        return std::nullopt;
    TextMap map;
    for (const YamlEntry &part : *entries) {
        if (part.value->type != YamlNode::Type::Scalar && part.value->type != YamlNode::Type::Null) {
            wrong(descriptor, *part.value, describeNode(*part.value));
            return std::nullopt;
        }
        if (expandEnvironment(part.key->text, m_environment.variable, dollarMark).changed)
            m_sink.add(RemarkSeverity::Warning, *part.key,
                       message(QT_TRANSLATE_NOOP(
                                   "Message", "“%1”: variables are not put in place in a key; it stays “%2”"),
                               descriptor.key, excerpt(rawText(*part.key))));
        std::string key = rawText(*part.key);
        std::string value = scalar(descriptor, *part.value, path + '.' + key).text;
        map.emplace_back(std::move(key), std::move(value));
    }
    return map;
}

// What is no pair is left out with a warning, as EaseProbe does; without any pair left the option is not set.
OptionAnswer OptionReader::readRanges(const OptionDescriptor &descriptor, const YamlEntry &entry)
{
    if (entry.value->type != YamlNode::Type::Sequence)
        return wrong(descriptor, *entry.value, describeNode(*entry.value));
    RangeList ranges;
    for (std::size_t i = 0; i < entry.value->children.size(); ++i) {
        const YamlNode &item = *entry.value->children[i];
        if (item.type != YamlNode::Type::Sequence)
            return wrong(descriptor, item, describeNode(item));
        std::vector<std::int64_t> bounds;
        for (const YamlNodePtr &bound : item.children) {
            const std::string path =
                descriptor.key + ('.' + std::to_string(ranges.size())) + '.' + std::to_string(bounds.size());
            const auto number = readBound(descriptor, *bound, path);
            if (!number)
                return {};
            bounds.push_back(*number);
        }
        if (bounds.size() == 2 && bounds[0] <= bounds[1]) {
            ranges.emplace_back(bounds[0], bounds[1]);
            continue;
        }
        const std::string lost = descriptor.key + ('.' + std::to_string(ranges.size())) + '.';
        std::erase_if(references, [&](const auto &reference) { return reference.first.starts_with(lost); });
        m_sink.add(RemarkSeverity::Warning, item,
                   message(QT_TRANSLATE_NOOP("Message", "“%1”: a range needs its lowest and its highest "
                                                        "number, such as [200, 299]; this one is left out"),
                           descriptor.key));
    }
    if (ranges.empty())
        return {.ok = true};
    return {true, std::move(ranges)};
}

std::optional<std::int64_t> OptionReader::readBound(const OptionDescriptor &descriptor, const YamlNode &node,
                                                    const std::string &path)
{
    if (node.type != YamlNode::Type::Scalar) {
        wrong(descriptor, node, describeNode(node));
        return std::nullopt;
    }
    const Scalar text = scalar(descriptor, node, path);
    const auto number = parseInteger(text.text);
    if (!number)
        wrong(descriptor, node, text.text);
    return number;
}

OptionAnswer OptionReader::check(const OptionDescriptor &descriptor, const YamlNode &at, OptionValue value)
{
    const bool skip = m_range == Range::OfPositive && !isPositive(value);
    const Result<void> checked = skip ? Result<void>() : checkOption(descriptor, value);
    if (checked)
        return {true, std::move(value)};
    if (descriptor.secret || m_fromKeychain)
        return wrong(descriptor, at, {});
    Message why = checked.error().message;
    for (std::string &argument : why.arguments)
        argument = escaped(withoutUrlSecrets(argument), 256);
    m_sink.add(RemarkSeverity::Error, at, std::move(why));
    return {};
}

OptionAnswer OptionReader::wrong(const OptionDescriptor &descriptor, const YamlNode &at,
                                 const std::string &got)
{
    const std::string expected = toEnglish(expectation(descriptor));
    const bool bareNumber = descriptor.type == OptionType::Time && parseNumber(got).has_value();
    if (descriptor.secret || m_fromKeychain)
        m_sink.add(RemarkSeverity::Error, at,
                   message(QT_TRANSLATE_NOOP("Message", "%1: expected %2"), descriptor.key, expected));
    else if (bareNumber)
        m_sink.add(
            RemarkSeverity::Error, at,
            message(QT_TRANSLATE_NOOP("Message",
                                      "%1: expected %2, got “%3” without a unit; write “%3s” for seconds"),
                    descriptor.key, expected, excerpt(got)));
    else
        m_sink.add(RemarkSeverity::Error, at,
                   message(QT_TRANSLATE_NOOP("Message", "%1: expected %2, got “%3”"), descriptor.key,
                           expected, excerpt(got)));
    return {};
}

} // namespace lightfoot
