// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/endpointreader.h"

#include <map>
#include <tuple>

namespace lightfoot {

// The tables of a list's sections: named maps of a group's options, which endpoints of the section ask for by
// name. A table may stand behind those who ask for it, or in another file. Lives while one list is read.
class SharedTables
{
public:
    SharedTables(EndpointReader &reader, ImportReport &report) : m_reader(reader), m_report(report) {}

    // Takes the table that a file's section has under the name of a group. It counts from commit() on.
    void add(std::string_view section, const std::string &group, const YamlNode &table, std::uint32_t file);
    // The file that was read is good, and its tables count; or it is not.
    void commit();
    void discard() { m_fresh.clear(); }

    // Puts what the endpoint asks for into its options; what it says itself wins. False when that cannot be:
    // the report has the reason.
    bool lend(const ProberKind &kind, EndpointDraft &draft);

    // Reads what nobody asked for, so that its mistakes are said too.
    void checkUnused(ProberKinds kinds);

private:
    using Key = std::tuple<std::string, std::string, std::string>; // section, group, name

    struct Entry
    {
        YamlNodePtr map;
        ListPlace place;
        bool used = false;
        // As a kind reads it; nothing where it cannot be used.
        std::map<const ProberKind *, std::optional<SharedOptions>> read = {};
    };

    Entry *find(const ProberKind &kind, const Borrowing &wanted);
    const std::optional<SharedOptions> &readAs(const ProberKind &kind, const std::string &group,
                                               Entry &entry);
    bool put(const SharedOptions &shared, Endpoint &endpoint);

    EndpointReader &m_reader;
    ImportReport &m_report;
    std::vector<std::pair<Key, Entry>> m_fresh; // of the file being read
    std::map<Key, Entry> m_entries;
    std::size_t m_lentBytes = 0;
};

} // namespace lightfoot
