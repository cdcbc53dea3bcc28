// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/optionwriter.h"

#include "core/lists/optiontext.h"
#include "core/lists/yamlnode.h"
#include "core/lists/yamltext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lightfoot {

namespace {

// What remarks say of an entry; the first argument is its name.
struct SubjectTexts
{
    const char *twice;
    const char *secret;
    const char *unwritable;
};

const SubjectTexts &textsOf(OptionWriter::Subject subject)
{
    static constexpr std::array<SubjectTexts, 3> texts{{
        {QT_TRANSLATE_NOOP(
             "Message", "endpoint “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written"),
         QT_TRANSLATE_NOOP(
             "Message", "endpoint “%1”: the secret in “%2” is not written; set the environment variable %3"),
         QT_TRANSLATE_NOOP(
             "Message",
             "endpoint “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back")},
        {QT_TRANSLATE_NOOP(
             "Message", "notifier “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written"),
         QT_TRANSLATE_NOOP(
             "Message", "notifier “%1”: the secret in “%2” is not written; set the environment variable %3"),
         QT_TRANSLATE_NOOP(
             "Message",
             "notifier “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back")},
        {QT_TRANSLATE_NOOP(
             "Message",
             "maintenance “%1”: “%2” has “%3” twice, which a list cannot hold; the first is written"),
         QT_TRANSLATE_NOOP(
             "Message",
             "maintenance “%1”: the secret in “%2” is not written; set the environment variable %3"),
         QT_TRANSLATE_NOOP(
             "Message",
             "maintenance “%1”: “%2” is not UTF-8 or too long; reading the list will not give it back")},
    }};
    return texts[static_cast<std::size_t>(subject)];
}

} // namespace

void OptionWriter::reserve(const OptionReader::References &references)
{
    for (const auto &[path, text] : references)
        m_names.reserve(text);
}

void OptionWriter::begin(Entry entry)
{
    m_entry = std::move(entry);
    m_first = true;
}

void OptionWriter::write(const OptionDescriptor &descriptor, const OptionValue *value)
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
        return writePairs(descriptor, descriptor.key, *map, inner());
    }
    if (const auto *records = std::get_if<RecordList>(value))
        return writeRecords(descriptor, *records);
    if (const auto *ranges = std::get_if<RangeList>(value))
        return writeRanges(descriptor, *ranges);
    writeEntry(descriptor.key, simple(descriptor, *value));
}

void OptionWriter::writeMembers(std::string_view map, std::span<const Member> members)
{
    bool isFirst = true;
    for (const auto &[descriptor, value] : members) {
        if (!value && !reference(descriptor->key))
            continue;
        if (std::exchange(isFirst, false))
            writeEntry(map, {});
        const std::string text =
            value ? simple(*descriptor, *value) : scalar(*descriptor, descriptor->key, {}, true);
        m_result.text += inner() + std::string(descriptor->key).substr(map.size() + 1) + ": " + text + '\n';
    }
}

// A value that is neither a map nor a list.
std::string OptionWriter::simple(const OptionDescriptor &descriptor, const OptionValue &value)
{
    std::string text;
    if (const auto *string = std::get_if<std::string>(&value))
        text = *string;
    else if (const auto *integer = std::get_if<std::int64_t>(&value))
        text = std::to_string(*integer);
    else if (const auto *number = std::get_if<double>(&value))
        text = formatNumber(*number);
    else if (const auto *boolean = std::get_if<bool>(&value))
        text = *boolean ? "true" : "false";
    else if (const auto *time = std::get_if<Duration>(&value))
        text = formatDuration(*time);
    return scalar(descriptor, descriptor.key, text, std::holds_alternative<std::string>(value));
}

void OptionWriter::writeEntry(std::string_view key, const std::string &text)
{
    m_result.text.append(m_entry.indentation, ' ')
        .append(m_first ? "- " : "  ")
        .append(key)
        .append(text.empty() ? ":" : ": ")
        .append(text)
        .append("\n");
    m_first = false;
}

void OptionWriter::writeList(const OptionDescriptor &descriptor, const std::vector<std::string> &list)
{
    writeEntry(descriptor.key, list.empty() ? "[]" : "");
    for (std::size_t i = 0; i < list.size(); ++i)
        m_result.text += inner() + "- " +
                         scalar(descriptor, descriptor.key + ('.' + std::to_string(i)), list[i], true) + '\n';
}

void OptionWriter::writeRecords(const OptionDescriptor &descriptor, const RecordList &records)
{
    writeEntry(descriptor.key, records.empty() ? "[]" : "");
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].empty())
            m_result.text += inner() + "- {}\n";
        writePairs(descriptor, descriptor.key + ('.' + std::to_string(i)), records[i], inner() + "- ");
    }
}

// The pairs of a map, one a line; first: what stands before the first of them, and as many blanks before the
// others.
void OptionWriter::writePairs(const OptionDescriptor &descriptor, const std::string &path, const TextMap &map,
                              std::string_view first)
{
    constexpr std::size_t longestSimpleKey = 500; // YAML wants longer ones marked with "?"; its limit is 1024
    const std::string others(first.size(), ' ');
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        const bool repeated = std::find_if(map.begin(), entry, [&](const auto &other) {
                                  return other.first == entry->first;
                              }) != entry;
        if (repeated) {
            remark(RemarkSeverity::Error, message(textsOf(m_entry.subject).twice, excerpt(m_entry.name),
                                                  descriptor.key, excerpt(entry->first)));
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

void OptionWriter::writeRanges(const OptionDescriptor &descriptor, const RangeList &ranges)
{
    // In block style: a variable cannot stand without quotes in "[..]".
    writeEntry(descriptor.key, ranges.empty() ? "[]" : "");
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const std::string path = descriptor.key + ('.' + std::to_string(i));
        const std::string low = scalar(descriptor, path + ".0", std::to_string(ranges[i].first), false);
        const std::string high = scalar(descriptor, path + ".1", std::to_string(ranges[i].second), false);
        const bool variables = low.find('$') != std::string::npos || high.find('$') != std::string::npos;
        m_result.text += inner();
        m_result.text += variables ? "- - " + low + '\n' + inner() + "  - " + high + '\n'
                                   : "- [" + low + ", " + high + "]\n";
    }
}

// One scalar as it goes into the file: its variable, a variable for a secret, or the text.
std::string OptionWriter::scalar(const OptionDescriptor &descriptor, const std::string &path,
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
    const std::string block =
        path == descriptor.key ? yamlBlock(text, m_entry.indentation + 4) : std::string();
    return block.empty() ? yamlText(text) : block;
}

// A value, or its reference, with variables in place of the secrets that are written out in it; nothing when
// there is none. Of a reference too: "hunter2$A" would tell most of a password.
std::optional<std::string> OptionWriter::withoutSecrets(const OptionDescriptor &descriptor,
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
std::string OptionWriter::variableFor(const std::string &path)
{
    const std::string variable = m_names.next(m_entry.name, path);
    remark(RemarkSeverity::Note,
           message(textsOf(m_entry.subject).secret, excerpt(m_entry.name), excerpt(path), variable));
    return dollarMark + ('{' + variable + '}');
}

void OptionWriter::checkText(const std::string &path, const std::string &text)
{
    if (!isWritable(text))
        remark(RemarkSeverity::Error,
               message(textsOf(m_entry.subject).unwritable, excerpt(m_entry.name), excerpt(path)));
}

const std::string *OptionWriter::reference(const std::string &path) const
{
    if (!m_entry.references)
        return nullptr;
    const auto found = m_entry.references->find(path);
    return found == m_entry.references->end() ? nullptr : &found->second;
}

} // namespace lightfoot
