// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/optionreader.h"
#include "core/lists/probelist.h"
#include "core/lists/secretnames.h"

namespace lightfoot {

// Writes options of one entry of a list after the other as lines of YAML, variables as they stood, secrets as
// the policy says. Lives while one list is written.
class OptionWriter
{
public:
    // What is written; how remarks call it.
    enum class Subject : std::uint8_t
    {
        Endpoint,
        Notifier,
        Maintenance
    };

    struct Entry
    {
        Subject subject = Subject::Endpoint;
        std::string name;                                     // for remarks and the names of variables
        const OptionReader::References *references = nullptr; // null: none
        std::size_t indentation = 2;                          // of its dash
    };

    // What is written goes to the end of the result's text, remarks into its report.
    OptionWriter(SecretPolicy secrets, WriteResult &result) : m_secrets(secrets), m_result(result) {}

    // Variables that the list has already; all of them before the first entry.
    void reserve(const OptionReader::References &references);

    void begin(Entry entry);
    // Nothing is written for a value that is null, but for its variable.
    void write(const OptionDescriptor &descriptor, const OptionValue *value);
    // The options of a map, whose keys are "map.member"; the same of each.
    using Member = std::pair<const OptionDescriptor *, std::optional<OptionValue>>;
    void writeMembers(std::string_view map, std::span<const Member> members);

    // The variable that stood in the place of a value, or null.
    const std::string *reference(const std::string &path) const;

private:
    void writeEntry(std::string_view key, const std::string &text);
    void writeList(const OptionDescriptor &descriptor, const std::vector<std::string> &list);
    void writeRecords(const OptionDescriptor &descriptor, const RecordList &records);
    void writePairs(const OptionDescriptor &descriptor, const std::string &path, const TextMap &map,
                    std::string_view first);
    void writeRanges(const OptionDescriptor &descriptor, const RangeList &ranges);
    std::string simple(const OptionDescriptor &descriptor, const OptionValue &value);
    std::string scalar(const OptionDescriptor &descriptor, const std::string &path, const std::string &text,
                       bool isText);
    std::optional<std::string> withoutSecrets(const OptionDescriptor &descriptor, const std::string &path,
                                              const std::string &text);
    std::string variableFor(const std::string &path);
    void checkText(const std::string &path, const std::string &text);
    // What stands before the parts of a value.
    std::string inner() const { return std::string(m_entry.indentation + 4, ' '); }
    void remark(RemarkSeverity severity, Message message)
    {
        m_result.report.add(severity, {}, std::move(message));
    }

    SecretPolicy m_secrets;
    WriteResult &m_result;
    SecretNames m_names;
    Entry m_entry;       // being written
    bool m_first = true; // its first line, which has the dash
};

} // namespace lightfoot
