// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/sharedtables.h"

#include "core/lists/limits.h"
#include "core/lists/optiongroups.h"
#include "core/lists/optiontext.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Enough of a value's size to bound what many of them take.
std::size_t bytesOf(const OptionValue &value)
{
    std::size_t bytes = sizeof(OptionValue);
    const auto add = [&](const TextMap &map) {
        for (const auto &[key, text] : map)
            bytes += key.size() + text.size() + sizeof(TextMap::value_type);
    };
    if (const auto *text = std::get_if<std::string>(&value)) {
        bytes += text->size();
    } else if (const auto *list = std::get_if<std::vector<std::string>>(&value)) {
        for (const std::string &item : *list)
            bytes += item.size() + sizeof(std::string);
    } else if (const auto *map = std::get_if<TextMap>(&value)) {
        add(*map);
    } else if (const auto *records = std::get_if<RecordList>(&value)) {
        std::ranges::for_each(*records, add);
    } else if (const auto *ranges = std::get_if<RangeList>(&value)) {
        bytes += ranges->size() * sizeof(RangeList::value_type);
    }
    return bytes;
}

// The option that a reference belongs to: "headers.Host" is of "headers".
std::string_view optionOf(std::string_view path)
{
    return path.substr(0, path.find('.'));
}

bool says(const Endpoint &endpoint, std::string_view option)
{
    return endpoint.options.contains(option) ||
           std::ranges::any_of(endpoint.references,
                               [&](const auto &reference) { return optionOf(reference.first) == option; });
}

} // namespace

void SharedTables::add(std::string_view section, const std::string &group, const YamlNode &table,
                       std::uint32_t file)
{
    const RemarkSink sink{m_report, file};
    if (table.type == YamlNode::Type::Null)
        return;
    if (table.type != YamlNode::Type::Map || table.excess != YamlNode::Excess::None) {
        sink.add(
            RemarkSeverity::Error, table,
            message(QT_TRANSLATE_NOOP("Message", "section “%1”: expected a map of names, each with a map of "
                                                 "“%2”, of at most %3 values"),
                    excerpt(section), group, std::to_string(limits::entryValues)));
        return;
    }
    const auto entries = mapEntries(table, sink);
    if (!entries)
        return;
    for (const YamlEntry &entry : *entries) {
        const std::string name = rawText(*entry.key);
        const ListPlace place{file, entry.key->line, entry.key->column};
        if (entry.value->type == YamlNode::Type::Map)
            m_fresh.emplace_back(Key{lowerCase(section), group, name}, Entry{entry.value, place});
        else
            sink.add(
                RemarkSeverity::Error, placeOf(entry),
                message(QT_TRANSLATE_NOOP("Message", "section “%1”: expected a map under “%2.%3”, got “%4”"),
                        excerpt(section), group, excerpt(name), describeNode(*entry.value)));
    }
}

void SharedTables::commit()
{
    for (auto &[key, entry] : m_fresh) {
        const auto [found, isNew] = m_entries.try_emplace(key, entry);
        if (isNew)
            continue;
        m_report.add(RemarkSeverity::Warning, entry.place,
                     message(QT_TRANSLATE_NOOP("Message", "“%1.%2” is used from here, not from %3"),
                             std::get<1>(key), excerpt(std::get<2>(key)),
                             m_report.toString(found->second.place)));
        found->second = std::move(entry);
    }
    m_fresh.clear();
}

bool SharedTables::lend(const ProberKind &kind, EndpointDraft &draft)
{
    for (const Borrowing &wanted : draft.borrowed) {
        Entry *entry = find(kind, wanted);
        if (!entry)
            return false;
        const std::optional<SharedOptions> &shared = readAs(kind, wanted.group, *entry);
        if (!shared) {
            m_report.add(
                RemarkSeverity::Error, wanted.place,
                message(QT_TRANSLATE_NOOP("Message", "endpoint “%1” is left out: something is wrong in "
                                                     "its “%2.%3” at %4"),
                        excerpt(draft.endpoint.name), wanted.group, excerpt(wanted.entry),
                        m_report.toString(entry->place)));
            return false;
        }
        if (!put(*shared, draft.endpoint)) {
            m_report.add(
                RemarkSeverity::Error, wanted.place,
                message(QT_TRANSLATE_NOOP("Message", "endpoint “%1” is left out: the tables of the list "
                                                     "stand for more than %2 MiB, the limit"),
                        excerpt(draft.endpoint.name), std::to_string(limits::listBytes >> 20U)));
            return false;
        }
    }
    return m_reader.isComplete(kind, draft);
}

SharedTables::Entry *SharedTables::find(const ProberKind &kind, const Borrowing &wanted)
{
    const std::string section = lowerCase(kind.sectionName());
    const auto found = m_entries.find(Key{section, wanted.group, wanted.entry});
    if (found != m_entries.end())
        return &found->second;
    constexpr std::size_t shown = 10;
    std::string names;
    std::size_t count = 0;
    for (auto entry = m_entries.lower_bound(Key{section, wanted.group, {}});
         entry != m_entries.end() && std::get<0>(entry->first) == section &&
         std::get<1>(entry->first) == wanted.group && count <= shown;
         ++entry, ++count)
        names += (count == 0 ? "" : ", ") + (count == shown ? "…" : excerpt(std::get<2>(entry->first)));
    if (count == 0)
        m_report.add(
            RemarkSeverity::Error, wanted.place,
            message(QT_TRANSLATE_NOOP("Message", "%1: there is no “%2”; the section “%3” has no “%1”"),
                    wanted.group, excerpt(wanted.entry), section));
    else
        m_report.add(RemarkSeverity::Error, wanted.place,
                     message(QT_TRANSLATE_NOOP("Message",
                                               "%1: there is no “%2”; the “%1” of the section “%3” has: %4"),
                             wanted.group, excerpt(wanted.entry), section, names));
    return nullptr;
}

const std::optional<SharedOptions> &SharedTables::readAs(const ProberKind &kind, const std::string &group,
                                                         Entry &entry)
{
    entry.used = true;
    const auto [found, isNew] = entry.read.try_emplace(&kind);
    if (isNew)
        found->second = m_reader.readShared(kind, group, *entry.map, entry.place.file);
    return found->second;
}

// False when all the tables together have given too much: few bytes of a list can ask for many.
bool SharedTables::put(const SharedOptions &shared, Endpoint &endpoint)
{
    std::map<std::string, OptionValue, std::less<>> options;
    for (const auto &[key, value] : shared.options) {
        if (!says(endpoint, key)) {
            m_lentBytes += bytesOf(value);
            options.emplace(key, value);
        }
        if (m_lentBytes > limits::listBytes)
            return false;
    }
    decltype(Endpoint::references) references;
    for (const auto &[path, text] : shared.references) {
        if (!says(endpoint, optionOf(path))) {
            m_lentBytes += path.size() + text.size();
            references.emplace(path, text);
        }
    }
    endpoint.options.merge(options);
    endpoint.references.merge(references);
    return true;
}

void SharedTables::checkUnused(ProberKinds kinds)
{
    for (auto &[key, entry] : m_entries) {
        const auto &[section, group, name] = key;
        const std::vector<const ProberKind *> inSection = findSection(kinds, section);
        const auto kind = std::ranges::find_if(
            inSection, [&](const ProberKind *one) { return isOptionGroup(one->options, group); });
        if (!entry.used && kind != inSection.end())
            readAs(**kind, group, entry);
    }
}

} // namespace lightfoot
