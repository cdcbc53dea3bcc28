// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/endpointreader.h"

#include "core/lists/drivers.h"
#include "core/lists/limits.h"
#include "core/lists/optiongroups.h"
#include "core/lists/optiontext.h"
#include "core/lists/unknownkey.h"

#include <algorithm>

namespace lightfoot {

namespace {

Message excessMessage(YamlNode::Excess excess)
{
    if (excess == YamlNode::Excess::Scalar)
        return message(
            QT_TRANSLATE_NOOP("Message",
                              "this entry holds a text of more than %1 KiB, the limit; it is left out"),
            std::to_string(limits::scalarBytes >> 10U));
    return message(QT_TRANSLATE_NOOP("Message", "this entry holds more than %1 values, the limit (aliases "
                                                "count as what they stand for); it is left out"),
                   std::to_string(limits::entryValues));
}

std::string builtInText(const OptionValue &value)
{
    if (const auto *time = std::get_if<Duration>(&value))
        return formatDuration(*time);
    return std::to_string(std::get<std::int64_t>(value));
}

// What an entry without a usable kind is called in remarks.
std::string nameOf(const std::vector<YamlEntry> &entries, std::string_view otherwise)
{
    for (const YamlEntry &entry : entries) {
        if (entry.key->text == "name" && !entry.value->text.empty())
            return excerpt(rawText(*entry.value));
    }
    return excerpt(otherwise);
}

} // namespace

std::optional<EndpointDraft> EndpointReader::read(ProberKinds section, const YamlNode &item,
                                                  std::uint32_t file)
{
    const RemarkSink sink{m_report, file};
    if (item.excess != YamlNode::Excess::None) {
        sink.add(RemarkSeverity::Error, item, excessMessage(item.excess));
        return std::nullopt;
    }
    if (item.type != YamlNode::Type::Map) {
        sink.add(RemarkSeverity::Error, item,
                 message(QT_TRANSLATE_NOOP("Message",
                                           "expected an endpoint, a map that begins with its name, got “%1”"),
                         describeNode(item)));
        return std::nullopt;
    }
    const auto entries = mapEntries(item, sink);
    if (!entries)
        return std::nullopt;
    OptionReader options(m_environment, sink);
    const ProberKind *kind = kindOf(section, *entries, item, options);
    if (!kind)
        return std::nullopt;
    Entry entry{.kind = *kind, .sink = sink, .options = std::move(options)};
    entry.draft.place = {file, item.line, item.column};
    entry.draft.endpoint.kind = kind->id;
    for (const YamlEntry &yaml : *entries) {
        if (!kind->driver || yaml.key->text != driverKey)
            readKey(entry, yaml);
    }
    finish(entry, item);
    return entry.ok ? std::optional(std::move(entry.draft)) : std::nullopt;
}

const ProberKind *EndpointReader::kindOf(ProberKinds section, const std::vector<YamlEntry> &entries,
                                         const YamlNode &item, OptionReader &options)
{
    std::vector<const char *> drivers;
    const ProberKind *plain = nullptr;
    for (const ProberKind *kind : section) {
        if (kind->driver)
            drivers.push_back(kind->driver);
        else if (!plain)
            plain = kind;
    }
    if (drivers.empty())
        return plain;
    const OptionDescriptor descriptor = driverOption(drivers);
    const auto found =
        std::ranges::find_if(entries, [](const YamlEntry &e) { return e.key->text == driverKey; });
    // Read as any text first: of the drivers that are not built some are known all the same.
    const OptionAnswer answer =
        found == entries.end() ? OptionAnswer{.ok = true} : options.read(driverOption({}), *found);
    if (!answer.ok)
        return nullptr;
    const std::string driver = answer.value ? std::get<std::string>(*answer.value) : std::string();
    if (driver.empty() && plain)
        return plain;
    if (driver.empty()) {
        options.sink().add(
            RemarkSeverity::Error, item,
            message(QT_TRANSLATE_NOOP("Message", "endpoint “%1”: the key “%2” is missing; expected %3"),
                    nameOf(entries, section.front()->sectionName()), driverKey,
                    toEnglish(expectation(descriptor))));
        return nullptr;
    }
    const auto kind = std::ranges::find_if(section, [&](const ProberKind *one) {
        return one->driver && lowerCase(one->driver) == lowerCase(driver);
    });
    return kind == section.end() ? unknownDriver(descriptor, driver, *found->value, options.sink()) : *kind;
}

// Says so, and gives no kind.
const ProberKind *EndpointReader::unknownDriver(const OptionDescriptor &descriptor, const std::string &driver,
                                                const YamlNode &at, const RemarkSink &sink)
{
    if (unusedKey(KeyScope::Driver, lowerCase(driver)))
        sink.add(RemarkSeverity::Warning, at,
                 message(QT_TRANSLATE_NOOP("Message",
                                           "“%1: %2” is not used by this version; the endpoint is left out"),
                         descriptor.key, driver));
    else
        sink.add(RemarkSeverity::Error, at,
                 message(QT_TRANSLATE_NOOP("Message", "%1: expected %2, got “%3”"), descriptor.key,
                         toEnglish(expectation(descriptor)), excerpt(driver)));
    return nullptr;
}

void EndpointReader::readKey(Entry &entry, const YamlEntry &yaml)
{
    const std::string key = rawText(*yaml.key);
    if (const OptionDescriptor *own = findOption(entry.kind.options, key))
        return readOwn(entry, *own, yaml);
    if (const OptionDescriptor *common = findOption(commonOptions(), key))
        return readCommon(entry, *common, yaml);
    if (isOptionGroup(entry.kind.options, key) && readGroup(entry, key, yaml))
        return;
    std::vector<std::string_view> known;
    for (const OptionDescriptor &option : entry.kind.options)
        known.emplace_back(option.key);
    for (const OptionDescriptor &option : commonOptions())
        known.emplace_back(option.key);
    const auto groups = optionGroups(entry.kind.options);
    known.insert(known.end(), groups.begin(), groups.end());
    remarkUnknown(KeyScope::Endpoint, *yaml.key, std::move(known), entry.sink);
}

void EndpointReader::readOwn(Entry &entry, const OptionDescriptor &descriptor, const YamlEntry &yaml)
{
    const auto before = std::ranges::find(entry.seen, &descriptor, [](const auto &one) { return one.first; });
    if (before != entry.seen.end()) {
        entry.ok = false;
        entry.sink.add(RemarkSeverity::Error, *yaml.key,
                       message(QT_TRANSLATE_NOOP("Message", "the key “%1” is here twice, first in line %2"),
                               descriptor.key, std::to_string(before->second)));
        return;
    }
    entry.seen.emplace_back(&descriptor, yaml.key->line);
    OptionAnswer answer = entry.options.read(descriptor, yaml);
    entry.ok = entry.ok && answer.ok;
    if (answer.value)
        entry.draft.endpoint.options.insert_or_assign(descriptor.key, std::move(*answer.value));
}

void EndpointReader::readCommon(Entry &entry, const OptionDescriptor &descriptor, const YamlEntry &yaml)
{
    const std::string_view key = descriptor.key;
    if (key == "alert")
        return readAlert(entry, yaml);
    if (timingKey(key)) {
        readTiming(entry.options, descriptor, yaml, entry.draft.own, entry.ok);
        return;
    }
    OptionAnswer answer = entry.options.read(descriptor, yaml, OptionReader::Range::OfPositive);
    entry.ok = entry.ok && answer.ok;
    if (!answer.value)
        return;
    if (key == "nolinger") {
        entry.nolinger = std::get<bool>(*answer.value);
    } else if (key == "close") {
        entry.graceful = std::get<std::string>(*answer.value) == "graceful";
    } else if (const auto *time = std::get_if<Duration>(&*answer.value); time && time->count() < 0) {
        entry.sink.add(
            RemarkSeverity::Warning, placeOf(yaml),
            message(QT_TRANSLATE_NOOP("Message", "%1 must be positive; it is not used"), descriptor.key));
        entry.options.references.erase(std::string(key));
    } else if (const CommonField *field = findCommonField(key)) {
        field->set(entry.draft.endpoint, std::move(*answer.value));
    }
}

void EndpointReader::readTiming(OptionReader &options, const OptionDescriptor &descriptor,
                                const YamlEntry &yaml, Timing &timing, bool &ok)
{
    const TimingKey key = *timingKey(descriptor.key);
    const OptionAnswer answer = options.read(descriptor, yaml, OptionReader::Range::OfPositive);
    ok = ok && answer.ok;
    if (answer.value && isPositive(*answer.value))
        return setTiming(timing, key, *answer.value);
    // settings.probe is not written back: only a value that counts keeps its variable.
    options.references.erase(descriptor.key);
    if (!answer.value)
        return;
    const auto remark = options.sink().add(
        RemarkSeverity::Warning, placeOf(yaml),
        message(QT_TRANSLATE_NOOP("Message", "%1 must be positive; the default %2 is used"), descriptor.key,
                ""));
    if (remark)
        m_waiting.push_back({*remark, key});
}

void EndpointReader::finish(Entry &entry, const YamlNode &item)
{
    Endpoint &endpoint = entry.draft.endpoint;
    // A value that is there and wrong is not missing, and one that is borrowed comes later.
    if (entry.ok && entry.draft.borrowed.empty())
        entry.ok = isComplete(entry.kind, entry.draft);
    if (endpoint.id.empty())
        endpoint.id = endpoint.name;
    if (entry.nolinger && entry.graceful && *entry.nolinger != *entry.graceful)
        entry.sink.add(
            RemarkSeverity::Warning, item,
            message(
                QT_TRANSLATE_NOOP("Message", "“%1”: close and nolinger contradict each other; close is used"),
                excerpt(endpoint.name)));
    endpoint.gracefulClose = entry.graceful.value_or(entry.nolinger.value_or(false));
    // Of the two keys only the one that decides is written back.
    auto &references = entry.options.references;
    if (!entry.graceful)
        references.erase("close");
    if (!entry.nolinger || entry.graceful)
        references.erase("nolinger");
    endpoint.references = std::move(references);
}

bool EndpointReader::isComplete(const ProberKind &kind, const EndpointDraft &draft)
{
    const Endpoint &endpoint = draft.endpoint;
    const std::string name = endpoint.name.empty() ? kind.id : excerpt(endpoint.name);
    bool complete = true;
    const auto require = [&](const OptionDescriptor &option) {
        complete = false;
        m_report.add(
            RemarkSeverity::Error, draft.place,
            message(QT_TRANSLATE_NOOP("Message", "endpoint “%1”: the key “%2” is missing; expected %3"), name,
                    option.key, toEnglish(expectation(option))));
    };
    if (endpoint.name.empty())
        require(*findOption(commonOptions(), "name"));
    for (const OptionDescriptor &option : kind.options) {
        const auto found = endpoint.options.find(option.key);
        const auto *text =
            found == endpoint.options.end() ? nullptr : std::get_if<std::string>(&found->second);
        if (option.required && (found == endpoint.options.end() || (text && text->empty())))
            require(option);
    }
    return complete;
}

void EndpointReader::readDefaults(const std::vector<YamlEntry> &entries, std::uint32_t file, Timing &timing)
{
    const RemarkSink sink{m_report, file};
    OptionReader options(m_environment, sink);
    for (const YamlEntry &yaml : entries) {
        bool ok = true;
        const std::string key = rawText(*yaml.key);
        const OptionDescriptor *common = findOption(commonOptions(), key);
        if (common && timingKey(key))
            readTiming(options, *common, yaml, timing, ok);
        else if (key == "alert")
            readRule(options, yaml, timing, ok, {}, nullptr);
        else
            remarkUnknown(KeyScope::SettingsProbe, *yaml.key,
                          {"interval", "timeout", "failure", "success", "alert"}, sink);
    }
}

void EndpointReader::resolveRemarks(const Timing &defaults)
{
    Endpoint endpoint;
    applyTiming(endpoint, {}, defaults);
    for (const Waiting &waiting : m_waiting) {
        const auto value = timingValue(timingOf(endpoint), waiting.key);
        m_report.remarks[waiting.remark].message.arguments[1] = builtInText(*value);
    }
    m_waiting.clear();
}

void EndpointReader::remarkUnknown(KeyScope scope, const YamlNode &key, std::vector<std::string_view> known,
                                   const RemarkSink &sink)
{
    const std::string text = rawText(key);
    if (const auto severity = unusedKey(scope, text)) {
        if (m_remarkedKeys.emplace(scope, text).second)
            sink.add(*severity, key,
                     message(QT_TRANSLATE_NOOP("Message", "“%1” is not used by this version"), text));
        return;
    }
    addUnusedKeys(scope, known);
    remarkUnknownKey(key, excerpt(text), text, known, sink);
}

} // namespace lightfoot
