// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/easeprobe.h"

#include "core/lists/commonfields.h"
#include "core/lists/drivers.h"
#include "core/lists/limits.h"
#include "core/lists/optiontext.h"
#include "core/lists/secretnames.h"
#include "core/lists/yamlnode.h"
#include "core/lists/yamltext.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Writes the endpoints of one list. Lives for one writeEaseProbe().
class ListWriter
{
public:
    ListWriter(ProberKinds kinds, SecretPolicy secrets) : m_kinds(kinds), m_secrets(secrets) {}

    WriteResult write(const ProbeList &list);

private:
    // The endpoints of one section with their kinds, in their order.
    using Section = std::vector<std::pair<const ProberKind *, const Endpoint *>>;

    void writeSection(const Section &section);
    void writeEndpoint(const ProberKind &kind, const Endpoint &endpoint);
    void writeCommon(const OptionDescriptor &descriptor);
    void writeOption(const OptionDescriptor &descriptor, const OptionValue *value);
    void writeEntry(std::string_view key, const std::string &text);
    void writeList(const OptionDescriptor &descriptor, const std::vector<std::string> &list);
    void writeRecords(const OptionDescriptor &descriptor, const RecordList &records);
    void writePairs(const OptionDescriptor &descriptor, const std::string &path, const TextMap &map,
                    std::string_view first);
    void writeRanges(const OptionDescriptor &descriptor, const RangeList &ranges);
    std::string scalar(const OptionDescriptor &descriptor, const std::string &path, const std::string &text,
                       bool isText);
    std::optional<std::string> withoutSecrets(const OptionDescriptor &descriptor, const std::string &path,
                                              const std::string &text);
    std::string variableFor(const std::string &path);
    void checkText(const std::string &path, const std::string &text);
    const std::string *reference(const std::string &path) const;
    void remark(RemarkSeverity severity, Message message)
    {
        m_result.report.add(severity, {}, std::move(message));
    }

    ProberKinds m_kinds;
    SecretPolicy m_secrets;
    SecretNames m_names;
    WriteResult m_result;
    const Endpoint *m_endpoint = nullptr; // being written
    bool m_first = true;                  // its first line, which has the dash
};

WriteResult ListWriter::write(const ProbeList &list)
{
    std::vector<Section> sections;
    for (const Endpoint &endpoint : list.endpoints) {
        for (const auto &[path, text] : endpoint.references)
            m_names.reserve(text);
        const ProberKind *kind = findKind(m_kinds, endpoint.kind);
        if (!kind) {
            remark(
                RemarkSeverity::Error,
                message(QT_TRANSLATE_NOOP("Message", "endpoint “%1” is left out: its kind “%2” is not known"),
                        excerpt(endpoint.name), excerpt(endpoint.kind)));
            continue;
        }
        auto section = std::ranges::find(sections, lowerCase(kind->sectionName()), [](const Section &one) {
            return lowerCase(one.front().first->sectionName());
        });
        if (section == sections.end())
            section = sections.insert(section, Section());
        section->emplace_back(kind, &endpoint);
    }
    for (const Section &section : sections)
        writeSection(section);
    if (m_result.text.size() > limits::listBytes)
        remark(RemarkSeverity::Error,
               message(QT_TRANSLATE_NOOP("Message", "the list is larger than %1 MiB, the limit"),
                       std::to_string(limits::listBytes >> 20U)));
    return std::move(m_result);
}

void ListWriter::writeSection(const Section &section)
{
    const ProberKind &first = *section.front().first;
    m_result.text += (m_result.text.empty() ? "" : "\n") + yamlText(first.sectionName()) + ":\n";
    for (const auto &[kind, endpoint] : section)
        writeEndpoint(*kind, *endpoint);
}

void ListWriter::writeEndpoint(const ProberKind &kind, const Endpoint &endpoint)
{
    m_endpoint = &endpoint;
    m_first = true;
    const std::string_view leading[] = {"name", "id"};
    for (const std::string_view key : leading)
        writeCommon(*findOption(commonOptions(), key));
    if (kind.driver) {
        const OptionValue driver = std::string(kind.driver);
        writeOption(driverOption({}), &driver);
    }
    for (const OptionDescriptor &option : kind.options) {
        const auto found = endpoint.options.find(option.key);
        writeOption(option, found == endpoint.options.end() ? nullptr : &found->second);
    }
    for (const OptionDescriptor &option : commonOptions()) {
        if (std::ranges::find(leading, option.key) == std::end(leading) &&
            !findOption(kind.options, option.key))
            writeCommon(option);
    }
    for (const auto &[key, value] : endpoint.options) {
        if (!findOption(kind.options, key))
            remark(RemarkSeverity::Error,
                   message(QT_TRANSLATE_NOOP(
                               "Message",
                               "endpoint “%1”: the option “%2” is left out: its kind does not have it"),
                           excerpt(endpoint.name), excerpt(key)));
    }
}

void ListWriter::writeCommon(const OptionDescriptor &descriptor)
{
    const Endpoint &endpoint = *m_endpoint;
    std::optional<OptionValue> value;
    if (const CommonField *field = findCommonField(descriptor.key)) {
        value = field->get(endpoint);
    } else if (const auto timing = timingKey(descriptor.key)) {
        value = timingValue(timingOf(endpoint), *timing);
        if (value == timingValue(timingOf(Endpoint{}), *timing))
            value.reset();
    } else if (std::string_view(descriptor.key) == "nolinger" && endpoint.gracefulClose &&
               !reference("close")) {
        value = true; // EaseProbe's way to say it, so that it understands the list too
    }
    writeOption(descriptor, value ? &*value : nullptr);
}

void ListWriter::writeOption(const OptionDescriptor &descriptor, const OptionValue *value)
{
    if (!value) {
        if (reference(descriptor.key))
            writeEntry(descriptor.key, scalar(descriptor, descriptor.key, {}, true));
        return;
    }
    if (const auto *list = std::get_if<std::vector<std::string>>(value))
        return writeList(descriptor, *list);
    if (const auto *map = std::get_if<TextMap>(value)) {
        writeEntry(descriptor.key, map->empty() ? "{}" : "");
        return writePairs(descriptor, descriptor.key, *map, "      ");
    }
    if (const auto *records = std::get_if<RecordList>(value))
        return writeRecords(descriptor, *records);
    if (const auto *ranges = std::get_if<RangeList>(value))
        return writeRanges(descriptor, *ranges);
    std::string text;
    if (const auto *string = std::get_if<std::string>(value))
        text = *string;
    else if (const auto *integer = std::get_if<std::int64_t>(value))
        text = std::to_string(*integer);
    else if (const auto *number = std::get_if<double>(value))
        text = formatNumber(*number);
    else if (const auto *boolean = std::get_if<bool>(value))
        text = *boolean ? "true" : "false";
    else if (const auto *time = std::get_if<Duration>(value))
        text = formatDuration(*time);
    writeEntry(descriptor.key,
               scalar(descriptor, descriptor.key, text, std::holds_alternative<std::string>(*value)));
}

void ListWriter::writeEntry(std::string_view key, const std::string &text)
{
    m_result.text += m_first ? "  - " : "    ";
    m_result.text.append(key).append(text.empty() ? ":" : ": ").append(text).append("\n");
    m_first = false;
}

void ListWriter::writeList(const OptionDescriptor &descriptor, const std::vector<std::string> &list)
{
    writeEntry(descriptor.key, list.empty() ? "[]" : "");
    for (std::size_t i = 0; i < list.size(); ++i)
        m_result.text +=
            "      - " + scalar(descriptor, descriptor.key + ('.' + std::to_string(i)), list[i], true) + '\n';
}

void ListWriter::writeRecords(const OptionDescriptor &descriptor, const RecordList &records)
{
    writeEntry(descriptor.key, records.empty() ? "[]" : "");
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].empty())
            m_result.text += "      - {}\n";
        writePairs(descriptor, descriptor.key + ('.' + std::to_string(i)), records[i], "      - ");
    }
}

// The pairs of a map, one a line; first: what stands before the first of them, and as many blanks before the
// others.
void ListWriter::writePairs(const OptionDescriptor &descriptor, const std::string &path, const TextMap &map,
                            std::string_view first)
{
    constexpr std::size_t longestSimpleKey = 500; // YAML wants longer ones marked with "?"; its limit is 1024
    const std::string others(first.size(), ' ');
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        const bool repeated = std::find_if(map.begin(), entry, [&](const auto &other) {
                                  return other.first == entry->first;
                              }) != entry;
        if (repeated) {
            remark(
                RemarkSeverity::Error,
                message(
                    QT_TRANSLATE_NOOP(
                        "Message",
                        "endpoint “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written"),
                    excerpt(m_endpoint->name), descriptor.key, excerpt(entry->first)));
            continue;
        }
        checkText(descriptor.key, entry->first);
        const std::string key = yamlText(entry->first);
        const std::string value = scalar(descriptor, path + '.' + entry->first, entry->second, true);
        m_result.text += entry == map.begin() ? std::string(first) : others;
        m_result.text += key.size() > longestSimpleKey ? "? " + key + '\n' + others + ": " + value + '\n'
                                                       : key + ": " + value + '\n';
    }
}

void ListWriter::writeRanges(const OptionDescriptor &descriptor, const RangeList &ranges)
{
    // In block style: a variable cannot stand without quotes in "[..]".
    writeEntry(descriptor.key, ranges.empty() ? "[]" : "");
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const std::string path = descriptor.key + ('.' + std::to_string(i));
        const std::string low = scalar(descriptor, path + ".0", std::to_string(ranges[i].first), false);
        const std::string high = scalar(descriptor, path + ".1", std::to_string(ranges[i].second), false);
        const bool variables = low.find('$') != std::string::npos || high.find('$') != std::string::npos;
        m_result.text += variables ? "      - - " + low + "\n        - " + high + '\n'
                                   : "      - [" + low + ", " + high + "]\n";
    }
}

// One scalar as it goes into the file: its variable, a variable for a secret, or the text.
std::string ListWriter::scalar(const OptionDescriptor &descriptor, const std::string &path,
                               const std::string &text, bool isText)
{
    if (m_secrets == SecretPolicy::Omit) {
        if (const std::optional<std::string> marked = withoutSecrets(descriptor, path, text))
            return yamlMarked(*marked);
    }
    if (const std::string *own = reference(path))
        return yamlReference(*own);
    if (!isText)
        return text;
    checkText(path, text);
    const std::string block = path == descriptor.key ? yamlBlock(text, 6) : std::string();
    return block.empty() ? yamlText(text) : block;
}

// A value, or its reference, with variables in place of the secrets that are written out in it; nothing when
// there is none. Of a reference too: "hunter2$A" would tell most of a password.
std::optional<std::string> ListWriter::withoutSecrets(const OptionDescriptor &descriptor,
                                                      const std::string &path, const std::string &text)
{
    const std::string *own = reference(path);
    std::string marked = own ? *own : text;
    if (marked.empty() || (own && isSafeReference(descriptor, path, marked, !text.empty())))
        return std::nullopt;
    std::vector<TextSpan> secrets = secretsInUrls(marked);
    std::erase_if(secrets, [&](const TextSpan &span) {
        return own && isVariables(std::string_view(marked).substr(span.begin, span.length));
    });
    if (isSecretPath(descriptor, path) || (!secrets.empty() && !isWritable(marked)))
        return variableFor(path);
    if (secrets.empty())
        return std::nullopt;
    if (own)
        std::ranges::replace(marked, '$', dollarMark);
    std::string out;
    std::size_t from = 0;
    for (const TextSpan &secret : secrets) {
        out.append(marked, from, secret.begin - from).append(variableFor(path));
        from = secret.begin + secret.length;
    }
    return out.append(marked, from);
}

// A variable for the secret at path, dollarMark for its "$", and the remark that says so.
std::string ListWriter::variableFor(const std::string &path)
{
    const std::string variable = m_names.next(m_endpoint->name, path);
    remark(RemarkSeverity::Note,
           message(QT_TRANSLATE_NOOP(
                       "Message",
                       "endpoint “%1”: the secret in “%2” is not written; set the environment variable %3"),
                   excerpt(m_endpoint->name), excerpt(path), variable));
    return dollarMark + ('{' + variable + '}');
}

void ListWriter::checkText(const std::string &path, const std::string &text)
{
    if (!isWritable(text))
        remark(
            RemarkSeverity::Error,
            message(
                QT_TRANSLATE_NOOP(
                    "Message",
                    "endpoint “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back"),
                excerpt(m_endpoint->name), excerpt(path)));
}

const std::string *ListWriter::reference(const std::string &path) const
{
    const auto found = m_endpoint->references.find(path);
    return found == m_endpoint->references.end() ? nullptr : &found->second;
}

} // namespace

WriteResult writeEaseProbe(const ProbeList &list, ProberKinds kinds, SecretPolicy secrets)
{
    return ListWriter(kinds, secrets).write(list);
}

} // namespace lightfoot
