// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/easeprobe.h"

#include "core/lists/alertreader.h"
#include "core/lists/drivers.h"
#include "core/lists/endpointreader.h"
#include "core/lists/limits.h"
#include "core/lists/listrelations.h"
#include "core/lists/listvariables.h"
#include "core/lists/optiongroups.h"
#include "core/lists/sharedtables.h"
#include "core/lists/textscan.h"
#include "core/lists/yamlstream.h"

#include <algorithm>
#include <unordered_map>

namespace lightfoot {

namespace {

constexpr std::string_view endpointsKey = "servers"; // of a section that is a map

// A section that is a map, while it is read.
struct SectionMap
{
    YamlNode place;
    std::vector<std::pair<std::string, YamlNode>> keys; // with their places
    std::vector<YamlNode> unknown;                      // keys
    bool used = false;                                  // it has endpoints or a table
};

// Reads the sources of one list after the other. Lives for one readEaseProbe().
class ListReader final : public YamlVisitor
{
public:
    ListReader(ProberKinds kinds, ChannelKinds channels, const Environment &environment)
        : m_kinds(kinds),
          m_channels(channels),
          m_variables(environment),
          m_endpoints(m_variables.environment(), m_result.report),
          m_tables(m_endpoints, m_result.report),
          m_alerts(channels, m_variables.environment(), m_result.report)
    {}

    void read(const ListSource &source);
    ReadResult finish();

    Keep rootKey(const YamlNode &key) override;
    void rootValue(const YamlNode &key, const YamlNode &value) override;
    void rootItem(const YamlNode &key, const YamlNode &item) override;
    void rootSkipped(const YamlNode &key, std::size_t items) override;
    void sectionMap(const YamlNode &key, const YamlNode &map) override;
    Keep sectionKey(const YamlNode &key) override;
    void sectionValue(const YamlNode &key, const YamlNode &value) override;
    void secondDocument(std::uint32_t line, std::uint32_t column) override;

private:
    void closeSection();
    void readSectionMap(const YamlNode &key, const YamlNode &map);
    bool isTable(const std::string &name) const;
    void readItems(const YamlNode &key, const YamlNode &value);
    void expectedEndpoints(const YamlNode &at, const std::string &section, const std::string &got);
    std::optional<YamlProblem> readText(const ListSource &source);
    void readSettings(const YamlNode &settings);
    void takeUnique(EndpointDraft draft);
    RemarkSink sink() { return {m_result.report, m_file}; }

    ProberKinds m_kinds;
    ChannelKinds m_channels;
    ListVariables m_variables;
    ReadResult m_result;
    EndpointReader m_endpoints;
    SharedTables m_tables;
    AlertReader m_alerts;
    std::vector<EndpointDraft> m_drafts;
    Timing m_defaults;
    std::size_t m_bytes = 0;
    bool m_tooMany = false;
    // of the file being read
    std::uint32_t m_file = 0;
    std::vector<const ProberKind *> m_section; // the kinds that it may hold
    std::string m_sectionName;
    std::optional<SectionMap> m_sectionMap;
    std::unordered_map<std::string, std::uint32_t> m_sections; // name and line
    bool m_ignored = false;                                    // the section has had its remark
    // of the endpoints taken
    std::unordered_map<std::string, std::size_t> m_names;
    std::unordered_map<std::string, std::size_t> m_ids;
};

void ListReader::read(const ListSource &source)
{
    m_file = static_cast<std::uint32_t>(m_result.report.files.size());
    m_result.report.files.push_back(source.file);
    m_sections.clear();
    m_tooMany = false;
    const std::size_t drafts = m_drafts.size();
    const Timing defaults = m_defaults;
    const std::size_t variableBytes = m_variables.bytes();
    if (const auto problem = readText(source)) {
        // Half a list is not what anyone asked for: the endpoints behind the problem would quietly be gone.
        m_drafts.resize(drafts);
        m_defaults = defaults;
        m_variables.resetBytes(variableBytes);
        m_tables.discard();
        m_alerts.discard();
        m_sectionMap.reset();
        m_result.report.refuse({m_file, problem->line, problem->column}, problem->message);
    }
    m_tables.commit();
    m_alerts.commit();
}

std::optional<YamlProblem> ListReader::readText(const ListSource &source)
{
    m_bytes += source.text.size();
    if (m_bytes > limits::listBytes)
        return YamlProblem{0, 0,
                           message(QT_TRANSLATE_NOOP("Message", "the list is larger than %1 MiB, the limit"),
                                   std::to_string(limits::listBytes >> 20U))};
    if (const auto problem = findTextProblem(source.text))
        return YamlProblem{problem->line, problem->column, problem->message};
    if (auto problem = streamYaml(source.text, *this))
        return problem;
    closeSection();
    if (m_variables.tooMuch())
        return YamlProblem{
            0, 0,
            message(QT_TRANSLATE_NOOP("Message",
                                      "the variables of the list stand for more than %1 MiB, the limit"),
                    std::to_string(limits::listBytes >> 20U))};
    if (m_tooMany)
        return YamlProblem{
            0, 0,
            message(QT_TRANSLATE_NOOP("Message", "the list holds more than %1 endpoints, the limit"),
                    std::to_string(limits::endpoints))};
    return std::nullopt;
}

YamlVisitor::Keep ListReader::rootKey(const YamlNode &key)
{
    closeSection();
    const std::string name = rawText(key);
    const auto [first, isNew] = m_sections.emplace(name, key.line);
    m_section.clear();
    m_sectionName = name;
    m_ignored = true;
    if (!isNew) {
        sink().add(RemarkSeverity::Error, key,
                   message(QT_TRANSLATE_NOOP(
                               "Message",
                               "the section “%1” is here twice, first in line %2; only the first is read"),
                           excerpt(name), std::to_string(first->second)));
        return Keep::Skip;
    }
    if (key.plain && name == "<<") {
        sink().add(RemarkSeverity::Error, key,
                   message(QT_TRANSLATE_NOOP(
                       "Message", "“<<” is not read at the top of a list; write the sections out")));
        return Keep::Skip;
    }
    m_ignored = false;
    m_section = findSection(m_kinds, name);
    if (!m_section.empty())
        return Keep::Items;
    return name == "settings" || (name == "notify" && !m_channels.empty()) ? Keep::Whole : Keep::Skip;
}

void ListReader::rootValue(const YamlNode &key, const YamlNode &value)
{
    if (value.type == YamlNode::Type::Null)
        return;
    if (m_section.empty())
        return m_sectionName == "notify" ? m_alerts.readNotify(value, m_file) : readSettings(value);
    if (value.excess == YamlNode::Excess::None && value.type == YamlNode::Type::Map)
        return readSectionMap(key, value);
    readItems(key, value);
}

void ListReader::readItems(const YamlNode &key, const YamlNode &value)
{
    if (value.type != YamlNode::Type::Sequence || value.excess != YamlNode::Excess::None)
        return expectedEndpoints(value, m_sectionName, describeNode(value));
    for (const YamlNodePtr &item : value.children)
        rootItem(key, *item);
}

void ListReader::expectedEndpoints(const YamlNode &at, const std::string &section, const std::string &got)
{
    sink().add(RemarkSeverity::Error, at,
               message(QT_TRANSLATE_NOOP("Message", "section “%1”: expected a list of endpoints, got “%2”"),
                       excerpt(section), got));
}

void ListReader::rootItem(const YamlNode &, const YamlNode &item)
{
    m_tooMany = m_tooMany || m_drafts.size() >= limits::endpoints;
    if (m_tooMany)
        return;
    if (auto draft = m_endpoints.read(m_section, item, m_file))
        m_drafts.push_back(std::move(*draft));
}

void ListReader::rootSkipped(const YamlNode &key, std::size_t items)
{
    const std::string name = rawText(key);
    if (m_ignored || name == "version")
        return;
    if (const auto severity = unusedKey(KeyScope::Section, name)) {
        sink().add(*severity, key,
                   message(QT_TRANSLATE_NOOP(
                               "Message", "section “%1” is not used by this version; endpoints left out: %2"),
                           name, std::to_string(items)));
        return;
    }
    if (const ProberKind *kind = findKind(m_kinds, name); kind && kind->driver) {
        sink().add(RemarkSeverity::Error, key,
                   message(QT_TRANSLATE_NOOP("Message",
                                             "there is no section “%1”: its endpoints stand in “%2”, each "
                                             "with “%3: %4”; endpoints left out: %5"),
                           name, std::string(kind->sectionName()), driverKey, kind->driver,
                           std::to_string(items)));
        return;
    }
    std::vector<std::string_view> known{"settings", "version"};
    for (const ProberKind *kind : m_kinds)
        known.emplace_back(kind->sectionName());
    addUnusedKeys(KeyScope::Section, known);
    m_endpoints.remarkUnknown(KeyScope::Top, key, std::move(known), sink());
}

// EaseProbe's sections with tables: "servers" has the endpoints, the name of a group a table of its options.
void ListReader::sectionMap(const YamlNode &, const YamlNode &map)
{
    m_sectionMap.emplace().place = map;
}

YamlVisitor::Keep ListReader::sectionKey(const YamlNode &key)
{
    const std::string name = rawText(key);
    const bool endpoints = name == endpointsKey;
    if (!endpoints && !isTable(name)) {
        if (m_sectionMap->unknown.size() < limits::remarks)
            m_sectionMap->unknown.push_back(key);
        return Keep::Skip;
    }
    m_sectionMap->used = true;
    const auto first = std::ranges::find(m_sectionMap->keys, name, [](const auto &one) { return one.first; });
    if (first == m_sectionMap->keys.end()) {
        m_sectionMap->keys.emplace_back(name, key);
        return endpoints ? Keep::Items : Keep::Whole;
    }
    sink().add(RemarkSeverity::Error, key,
               message(QT_TRANSLATE_NOOP("Message", "the key “%1” is here twice, first in line %2"),
                       excerpt(name), std::to_string(first->second.line)));
    return Keep::Skip;
}

void ListReader::sectionValue(const YamlNode &key, const YamlNode &value)
{
    const std::string name = rawText(key);
    if (name != endpointsKey)
        return m_tables.add(m_sectionName, name, value, m_file);
    if (value.type != YamlNode::Type::Null)
        readItems(key, value);
}

// A section that an alias stands for.
void ListReader::readSectionMap(const YamlNode &key, const YamlNode &map)
{
    sectionMap(key, map);
    const auto entries = mapEntries(map, sink());
    for (const YamlEntry &entry : entries.value_or(std::vector<YamlEntry>())) {
        if (sectionKey(*entry.key) != Keep::Skip)
            sectionValue(*entry.key, *entry.value);
    }
}

bool ListReader::isTable(const std::string &name) const
{
    return std::ranges::any_of(m_section,
                               [&](const ProberKind *kind) { return isOptionGroup(kind->options, name); });
}

void ListReader::closeSection()
{
    if (!m_sectionMap)
        return;
    const SectionMap map = std::move(*m_sectionMap);
    m_sectionMap.reset();
    if (!map.used)
        return expectedEndpoints(map.place, m_sectionName, describeNode(map.place));
    std::vector<std::string_view> known{endpointsKey};
    for (const ProberKind *kind : m_section) {
        const auto groups = optionGroups(kind->options);
        known.insert(known.end(), groups.begin(), groups.end());
    }
    for (const YamlNode &key : map.unknown)
        m_endpoints.remarkUnknown(KeyScope::Table, key, known, sink());
}

void ListReader::secondDocument(std::uint32_t line, std::uint32_t column)
{
    m_result.report.add(
        RemarkSeverity::Warning, {m_file, line, column},
        message(QT_TRANSLATE_NOOP("Message",
                                  "a second document begins before this; only the first of a file is read")));
}

void ListReader::readSettings(const YamlNode &settings)
{
    const RemarkSink sink = this->sink();
    const auto entries = settingsEntries(settings, "settings", sink);
    for (const YamlEntry &entry : entries.value_or(std::vector<YamlEntry>())) {
        if (entry.key->text == "notify" && !m_channels.empty())
            m_alerts.readNotifySettings(*entry.value, m_file);
        else if (entry.key->text == "maintenance")
            m_alerts.readMaintenance(*entry.value, m_file);
        else if (!m_channels.empty() && m_alerts.readSender(entry, m_file))
            continue;
        else if (entry.key->text != "probe")
            m_endpoints.remarkUnknown(KeyScope::Settings, *entry.key, {"probe", "maintenance"}, sink);
        else if (const auto own = settingsEntries(*entry.value, "settings.probe", sink))
            m_endpoints.readDefaults(*own, m_file, m_defaults);
    }
}

// Names and ids must be unique: history, notifications and the window go by them. The first one stays.
void ListReader::takeUnique(EndpointDraft draft)
{
    const std::size_t index = m_result.list.endpoints.size();
    const auto refuse = [&](const char *text, const std::string &what, std::size_t first) {
        m_result.report.add(RemarkSeverity::Error, draft.place,
                            message(text, excerpt(what), m_result.report.toString(m_result.places[first])));
    };
    if (const auto found = m_names.find(draft.endpoint.name); found != m_names.end())
        return refuse(QT_TRANSLATE_NOOP("Message",
                                        "the name “%1” is taken by the endpoint at %2; this one is left out"),
                      draft.endpoint.name, found->second);
    if (const auto found = m_ids.find(draft.endpoint.id); found != m_ids.end())
        return refuse(
            QT_TRANSLATE_NOOP("Message", "the id “%1” is taken by the endpoint at %2; this one is left out"),
            draft.endpoint.id, found->second);
    m_names.emplace(draft.endpoint.name, index);
    m_ids.emplace(draft.endpoint.id, index);
    applyTiming(draft.endpoint, draft.own, m_defaults);
    m_result.places.push_back(draft.place);
    m_result.list.endpoints.push_back(std::move(draft.endpoint));
}

ReadResult ListReader::finish()
{
    m_endpoints.resolveRemarks(m_defaults);
    m_result.list.endpoints.reserve(m_drafts.size());
    m_result.places.reserve(m_drafts.size());
    for (EndpointDraft &draft : m_drafts) {
        if (draft.borrowed.empty() || m_tables.lend(*findKind(m_kinds, draft.endpoint.kind), draft))
            takeUnique(std::move(draft));
    }
    m_tables.checkUnused(m_kinds);
    checkDependencies(m_result);
    m_alerts.finish(m_result);
    warnOfDeafChannels(m_result);
    m_result.secretsAsked = m_variables.asksForSecrets();
    ImportReport &report = m_result.report;
    if (m_result.list.endpoints.empty() && !report.hasErrors())
        report.add(RemarkSeverity::Warning, {},
                   message(QT_TRANSLATE_NOOP("Message", "the list holds no endpoint")));
    report.sort();
    return std::move(m_result);
}

} // namespace

ReadResult readEaseProbe(std::span<const ListSource> sources, ProberKinds kinds, ChannelKinds channels,
                         const Environment &environment)
{
    ListReader reader(kinds, channels, environment);
    for (const ListSource &source : sources)
        reader.read(source);
    return reader.finish();
}

} // namespace lightfoot
