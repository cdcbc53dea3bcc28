// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/endpointreader.h"

#include "core/lists/limits.h"
#include "core/lists/nearest.h"

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

} // namespace

std::optional<EndpointDraft> EndpointReader::read(const ProberKind &kind, const YamlNode &item,
                                                  std::uint32_t file)
{
    const RemarkSink sink{m_report, file};
    if (item.excess != YamlNode::Excess::None) {
        sink.add(Severity::Error, item, excessMessage(item.excess));
        return std::nullopt;
    }
    if (item.type != YamlNode::Type::Map) {
        sink.add(Severity::Error, item,
                 message(QT_TRANSLATE_NOOP("Message",
                                           "expected an endpoint, a map that begins with its name, got “%1”"),
                         describeNode(item)));
        return std::nullopt;
    }
    const auto entries = mapEntries(item, sink);
    if (!entries)
        return std::nullopt;
    Entry entry{.kind = kind, .sink = sink, .options = OptionReader(m_environment, sink)};
    entry.draft.place = {file, item.line, item.column};
    entry.draft.endpoint.kind = kind.id;
    for (const YamlEntry &yaml : *entries)
        readKey(entry, yaml);
    finish(entry, item);
    return entry.ok ? std::optional(std::move(entry.draft)) : std::nullopt;
}

void EndpointReader::readKey(Entry &entry, const YamlEntry &yaml)
{
    const std::string key = rawText(*yaml.key);
    if (const OptionDescriptor *own = findOption(entry.kind.options, key)) {
        OptionAnswer answer = entry.options.read(*own, yaml);
        entry.ok = entry.ok && answer.ok;
        if (answer.value)
            entry.draft.endpoint.options.insert_or_assign(key, std::move(*answer.value));
    } else if (const OptionDescriptor *common = findOption(commonOptions(), key)) {
        readCommon(entry, *common, yaml);
    } else {
        std::vector<std::string_view> known;
        for (const OptionDescriptor &option : entry.kind.options)
            known.emplace_back(option.key);
        for (const OptionDescriptor &option : commonOptions())
            known.emplace_back(option.key);
        remarkUnknown(KeyScope::Endpoint, *yaml.key, std::move(known), entry.sink);
    }
}

void EndpointReader::readCommon(Entry &entry, const OptionDescriptor &descriptor, const YamlEntry &yaml)
{
    const std::string_view key = descriptor.key;
    if (timingKey(key)) {
        // settings.probe is not written back: only a value that counts keeps its variable.
        if (!readTiming(entry.options, descriptor, yaml, entry.draft.own, entry.ok))
            entry.options.references.erase(std::string(key));
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
            Severity::Warning, placeOf(yaml),
            message(QT_TRANSLATE_NOOP("Message", "%1 must be positive; it is not used"), descriptor.key));
        entry.options.references.erase(std::string(key));
    } else if (const CommonField *field = findCommonField(key)) {
        field->set(entry.draft.endpoint, std::move(*answer.value));
    }
}

bool EndpointReader::readTiming(OptionReader &options, const OptionDescriptor &descriptor,
                                const YamlEntry &yaml, Timing &timing, bool &ok)
{
    const TimingKey key = *timingKey(descriptor.key);
    const OptionAnswer answer = options.read(descriptor, yaml, OptionReader::Range::OfPositive);
    ok = ok && answer.ok;
    if (!answer.value)
        return false;
    if (isPositive(*answer.value)) {
        setTiming(timing, key, *answer.value);
        return true;
    }
    const auto remark = options.sink().add(
        Severity::Warning, placeOf(yaml),
        message(QT_TRANSLATE_NOOP("Message", "%1 must be positive; the default %2 is used"), descriptor.key,
                ""));
    if (remark)
        m_waiting.push_back({*remark, key});
    return false;
}

void EndpointReader::finish(Entry &entry, const YamlNode &item)
{
    Endpoint &endpoint = entry.draft.endpoint;
    requireOptions(entry, item);
    if (endpoint.id.empty())
        endpoint.id = endpoint.name;
    if (entry.nolinger && entry.graceful && *entry.nolinger != *entry.graceful)
        entry.sink.add(
            Severity::Warning, item,
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

void EndpointReader::requireOptions(Entry &entry, const YamlNode &item)
{
    const Endpoint &endpoint = entry.draft.endpoint;
    if (!entry.ok)
        return; // a value that is there and wrong is not missing
    const std::string name = endpoint.name.empty() ? entry.kind.id : excerpt(endpoint.name);
    const auto require = [&](const OptionDescriptor &option) {
        entry.ok = false;
        entry.sink.add(
            Severity::Error, item,
            message(QT_TRANSLATE_NOOP("Message", "endpoint “%1”: the key “%2” is missing; expected %3"), name,
                    option.key, toEnglish(expectation(option))));
    };
    if (endpoint.name.empty())
        require(*findOption(commonOptions(), "name"));
    for (const OptionDescriptor &option : entry.kind.options) {
        const auto found = endpoint.options.find(option.key);
        const auto *text =
            found == endpoint.options.end() ? nullptr : std::get_if<std::string>(&found->second);
        if (option.required && (found == endpoint.options.end() || (text && text->empty())))
            require(option);
    }
}

void EndpointReader::readDefaults(const YamlNode &map, std::uint32_t file, Timing &timing)
{
    const RemarkSink sink{m_report, file};
    const auto entries = mapEntries(map, sink);
    if (!entries)
        return;
    OptionReader options(m_environment, sink);
    for (const YamlEntry &yaml : *entries) {
        bool ok = true;
        if (timingKey(rawText(*yaml.key)))
            readTiming(options, *findOption(commonOptions(), rawText(*yaml.key)), yaml, timing, ok);
        else
            remarkUnknown(KeyScope::SettingsProbe, *yaml.key, {"interval", "timeout", "failure", "success"},
                          sink);
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
    const std::string meant = text.size() > 64 ? std::string() : nearestWord(text, known);
    if (meant.empty())
        sink.add(Severity::Warning, key,
                 message(QT_TRANSLATE_NOOP("Message", "unknown key “%1”; it is not used"), excerpt(text)));
    else
        sink.add(Severity::Warning, key,
                 message(QT_TRANSLATE_NOOP("Message", "unknown key “%1”; it is not used. Is “%2” meant?"),
                         excerpt(text), meant));
}

} // namespace lightfoot
