// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/commonfields.h"
#include "core/lists/easeprobekeys.h"
#include "core/lists/optionreader.h"
#include "core/probe/proberkind.h"

#include <set>
#include <vector>

namespace lightfoot {

// An endpoint of which only settings.probe is not in yet.
struct EndpointDraft
{
    Endpoint endpoint;
    Timing own;
    ListPlace place;
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

    // Nothing when the entry cannot be used; the report has the reason. Other entries are not touched by it.
    std::optional<EndpointDraft> read(const ProberKind &kind, const YamlNode &item, std::uint32_t file);

    // Reads settings.probe into timing; a value that is wrong is left out.
    void readDefaults(const YamlNode &map, std::uint32_t file, Timing &timing);

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
        bool ok = true;
    };

    struct Waiting
    {
        std::size_t remark;
        TimingKey key;
    };

    void readKey(Entry &entry, const YamlEntry &yaml);
    void readCommon(Entry &entry, const OptionDescriptor &descriptor, const YamlEntry &yaml);
    // Whether the value counts: it is there, well-formed and above zero.
    bool readTiming(OptionReader &options, const OptionDescriptor &descriptor, const YamlEntry &yaml,
                    Timing &timing, bool &ok);
    void finish(Entry &entry, const YamlNode &item);
    void requireOptions(Entry &entry, const YamlNode &item);

    const Environment &m_environment;
    ImportReport &m_report;
    std::vector<Waiting> m_waiting;
    std::set<std::pair<KeyScope, std::string>> m_remarkedKeys; // bounded by EaseProbe's own
};

} // namespace lightfoot
