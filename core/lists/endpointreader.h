// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/commonfields.h"
#include "core/lists/easeprobekeys.h"
#include "core/lists/optionreader.h"
#include "core/probe/proberkind.h"

#include <functional>
#include <set>
#include <vector>

namespace lightfoot {

// What an endpoint wants from a table of its section: "group: entry" instead of the group's options.
struct Borrowing
{
    std::string group; // of options, and the table's name
    std::string entry;
    ListPlace place;
};

// An endpoint of which only settings.probe and what its section's tables give is not in yet.
struct EndpointDraft
{
    Endpoint endpoint;
    Timing own;
    ListPlace place;
    std::vector<Borrowing> borrowed;
};

// The options that one entry of a table stands for.
struct SharedOptions
{
    OptionMap options;
    OptionReader::References references;
};

// Reads the entries of a list, one map each, by the options of their kind. Keeps what has to wait for the end
// of the list: remarks that name a default which settings.probe may still change. Lives while one list is
// read.
class EndpointReader
{
public:
    EndpointReader(const Environment &environment, ImportReport &report)
        : m_environment(environment), m_report(report)
    {}

    // section: the kinds it may hold, told apart by the key "driver" where there are several. Nothing when
    // the entry cannot be used; the report has the reason. Other entries are not touched by it.
    std::optional<EndpointDraft> read(ProberKinds section, const YamlNode &item, std::uint32_t file);

    // Reads an entry of a table as options of a group; nothing when something in it is wrong.
    std::optional<SharedOptions> readShared(const ProberKind &kind, std::string_view group,
                                            const YamlNode &entry, std::uint32_t file);

    // Whether the endpoint has all that it must have, once what it borrows is in.
    bool isComplete(const ProberKind &kind, const EndpointDraft &draft);

    // Reads settings.probe into timing; a value that is wrong is left out.
    void readDefaults(const std::vector<YamlEntry> &entries, std::uint32_t file, Timing &timing);

    // Puts the defaults, now known, into the remarks that were waiting for them.
    void resolveRemarks(const Timing &defaults);

    // A key that nobody reads: a remark, once a list for those that EaseProbe knows.
    void remarkUnknown(KeyScope scope, const YamlNode &key, std::vector<std::string_view> known,
                       const RemarkSink &sink);

private:
    // One entry on its way.
    struct Entry
    {
        const ProberKind &kind;
        const RemarkSink &sink;
        OptionReader options;
        EndpointDraft draft;
        std::optional<bool> nolinger;
        std::optional<bool> graceful; // close
        // Options that were here, with their line: alone or in the map of a group.
        std::vector<std::pair<const OptionDescriptor *, std::uint32_t>> seen;
        bool ok = true;
    };

    struct Waiting
    {
        std::size_t remark;
        TimingKey key;
    };

    const ProberKind *kindOf(ProberKinds section, const std::vector<YamlEntry> &entries, const YamlNode &item,
                             OptionReader &options);
    const ProberKind *unknownDriver(const OptionDescriptor &descriptor, const std::string &driver,
                                    const YamlNode &at, const RemarkSink &sink);
    void readKey(Entry &entry, const YamlEntry &yaml);
    void readOwn(Entry &entry, const OptionDescriptor &descriptor, const YamlEntry &yaml);
    // Whether the key is the group's and not EaseProbe's for something else.
    bool readGroup(Entry &entry, const std::string &group, const YamlEntry &yaml);
    // shown: the group as the text has it, with dots.
    void readMembers(Entry &entry, const std::string &group, const std::string &shown, const YamlNode &map);
    void borrow(Entry &entry, const std::string &group, const YamlEntry &yaml);
    void readCommon(Entry &entry, const OptionDescriptor &descriptor, const YamlEntry &yaml);
    // A value counts when it is there, well-formed and above zero.
    void readTiming(OptionReader &options, const OptionDescriptor &descriptor, const YamlEntry &yaml,
                    Timing &timing, bool &ok);
    void readAlert(Entry &entry, const YamlEntry &yaml);
    // The map alert; other: takes a key of it that is not of the rule, or is null; known: the keys it takes.
    void readRule(OptionReader &options, const YamlEntry &yaml, Timing &timing, bool &ok,
                  std::vector<std::string_view> known, const std::function<bool(const YamlEntry &)> &other);
    void finish(Entry &entry, const YamlNode &item);

    const Environment &m_environment;
    ImportReport &m_report;
    std::vector<Waiting> m_waiting;
    std::set<std::pair<KeyScope, std::string>> m_remarkedKeys; // bounded by EaseProbe's own
};

} // namespace lightfoot
