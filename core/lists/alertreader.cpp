// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/alertreader.h"

#include "core/lists/alertfields.h"
#include "core/lists/nearest.h"
#include "core/lists/unknownkey.h"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

constexpr const char *retryKey = "retry";

void remarkNotPositive(const OptionReader &options, const OptionDescriptor &option, const YamlEntry &yaml)
{
    options.sink().add(
        RemarkSeverity::Warning, placeOf(yaml),
        message(QT_TRANSLATE_NOOP("Message", "%1 must be positive; it is not used"), option.key));
}

void addKeys(std::span<const OptionDescriptor> options, std::vector<std::string_view> &words)
{
    for (const OptionDescriptor &option : options)
        words.emplace_back(option.key);
}

bool isMissing(const OptionMap &options, const OptionDescriptor &option)
{
    const auto found = options.find(option.key);
    if (found == options.end())
        return true;
    const auto *text = std::get_if<std::string>(&found->second);
    return text && text->empty();
}

} // namespace

void AlertReader::readNotify(const YamlNode &value, std::uint32_t file)
{
    const RemarkSink sink{m_report, file};
    const auto entries = settingsEntries(value, "notify", sink);
    for (const YamlEntry &yaml : entries.value_or(std::vector<YamlEntry>())) {
        const ChannelKind *kind = findChannelKind(m_kinds, rawText(*yaml.key));
        if (!kind) {
            unknownChannel(yaml, sink);
        } else if (yaml.value->type == YamlNode::Type::Sequence) {
            for (const YamlNodePtr &item : yaml.value->children)
                readNotifier(*kind, *item, sink);
        } else if (yaml.value->type != YamlNode::Type::Null) {
            sink.add(
                RemarkSeverity::Error, *yaml.value,
                message(QT_TRANSLATE_NOOP("Message", "notify.%1: expected a list of notifiers, got “%2”"),
                        kind->id, describeNode(*yaml.value)));
        }
    }
}

void AlertReader::unknownChannel(const YamlEntry &yaml, const RemarkSink &sink)
{
    std::vector<std::string_view> known;
    for (const ChannelKind *kind : m_kinds)
        known.emplace_back(kind->id);
    const std::string id = rawText(*yaml.key);
    const std::string meant = id.size() > 64 ? std::string() : nearestWord(id, known);
    const std::string count = std::to_string(yaml.value->children.size());
    if (meant.empty())
        sink.add(
            RemarkSeverity::Warning, *yaml.key,
            message(QT_TRANSLATE_NOOP("Message", "there is no kind of channel “%1”; notifiers left out: %2"),
                    excerpt(id), count));
    else
        sink.add(RemarkSeverity::Warning, *yaml.key,
                 message(QT_TRANSLATE_NOOP("Message", "there is no kind of channel “%1”; notifiers left out: "
                                                      "%2. Is “%3” meant?"),
                         excerpt(id), count, meant));
}

void AlertReader::readNotifier(const ChannelKind &kind, const YamlNode &item, const RemarkSink &sink)
{
    if (item.type != YamlNode::Type::Map) {
        sink.add(RemarkSeverity::Error, item,
                 message(QT_TRANSLATE_NOOP("Message",
                                           "expected a notifier, a map that begins with its name, got “%1”"),
                         describeNode(item)));
        return;
    }
    const auto entries = mapEntries(item, sink);
    if (!entries)
        return;
    OptionReader options(m_environment, sink);
    Notifier notifier{.settings = {}, .own = {}, .place = {sink.file, item.line, item.column}};
    notifier.settings.kind = kind.id;
    bool ok = true;
    for (const YamlEntry &yaml : *entries)
        ok = readKey(kind, options, yaml, notifier) && ok;
    // A value that is there and wrong is not missing.
    if (!ok || !isComplete(kind, notifier, sink, item))
        return;
    notifier.settings.references = std::move(options.references);
    m_read.notifiers.push_back(std::move(notifier));
}

// False when the value is wrong.
bool AlertReader::readKey(const ChannelKind &kind, OptionReader &options, const YamlEntry &yaml,
                          Notifier &notifier)
{
    const std::string key = rawText(*yaml.key);
    if (const OptionDescriptor *own = findOption(kind.options, key)) {
        OptionAnswer answer = options.read(*own, yaml);
        if (answer.value)
            notifier.settings.options.insert_or_assign(own->key, std::move(*answer.value));
        return answer.ok;
    }
    if (const OptionDescriptor *common = findOption(commonChannelOptions(), key))
        return readCommon(options, *common, yaml, notifier.settings);
    if (key == retryKey)
        return readRetry(options, yaml, notifier.own);
    std::vector<std::string_view> known{retryKey};
    addKeys(kind.options, known);
    addKeys(commonChannelOptions(), known);
    remarkUnknownKey(*yaml.key, excerpt(key), key, known, options.sink());
    return true;
}

bool AlertReader::readCommon(OptionReader &options, const OptionDescriptor &option, const YamlEntry &yaml,
                             NotifierSettings &settings)
{
    OptionAnswer answer = options.read(option, yaml, OptionReader::Range::OfPositive);
    if (!answer.value)
        return answer.ok;
    if (isPositive(*answer.value)) {
        findNotifierField(option.key)->set(settings, std::move(*answer.value));
        return true;
    }
    remarkNotPositive(options, option, yaml);
    options.references.erase(option.key);
    return true;
}

bool AlertReader::readRetry(OptionReader &options, const YamlEntry &yaml, Retry &retry)
{
    if (yaml.value->type == YamlNode::Type::Null)
        return true;
    const auto entries = settingsEntries(*yaml.value, retryKey, options.sink());
    bool ok = entries.has_value();
    for (const YamlEntry &part : entries.value_or(std::vector<YamlEntry>())) {
        const std::string key = rawText(*part.key);
        const OptionDescriptor *option = findOption(retryOptions(), std::string(retryKey) + '.' + key);
        if (!option) {
            remarkUnknownKey(*part.key, "retry." + excerpt(key), key, {"times", "interval"}, options.sink());
            continue;
        }
        OptionAnswer answer = options.read(*option, part, OptionReader::Range::OfPositive);
        ok = ok && answer.ok;
        const bool counts = answer.value && isPositive(*answer.value);
        if (counts)
            (option->type == OptionType::Time ? retry.interval : retry.times) = std::move(answer.value);
        else // settings.notify.retry is not written back: only a value that counts keeps its variable
            options.references.erase(option->key);
        if (answer.value && !counts)
            remarkNotPositive(options, *option, part);
    }
    return ok;
}

bool AlertReader::isComplete(const ChannelKind &kind, const Notifier &notifier, const RemarkSink &sink,
                             const YamlNode &item)
{
    bool complete = true;
    const auto require = [&](const OptionDescriptor &option) {
        complete = false;
        sink.add(RemarkSeverity::Error, item,
                 message(QT_TRANSLATE_NOOP("Message", "notifier “%1”: the key “%2” is missing; expected %3"),
                         excerpt(notifierTitle(notifier.settings)), option.key,
                         toEnglish(expectation(option))));
    };
    if (notifier.settings.name.empty())
        require(*findOption(commonChannelOptions(), "name"));
    for (const OptionDescriptor &option : kind.options) {
        if (option.required && isMissing(notifier.settings.options, option))
            require(option);
    }
    return complete;
}

void AlertReader::readNotifySettings(const YamlNode &value, std::uint32_t file)
{
    const RemarkSink sink{m_report, file};
    OptionReader options(m_environment, sink, OptionReader::Secrets::Refused);
    const OptionDescriptor &dry = *findOption(commonChannelOptions(), "dry");
    const auto entries = settingsEntries(value, "settings.notify", sink);
    for (const YamlEntry &yaml : entries.value_or(std::vector<YamlEntry>())) {
        const std::string key = rawText(*yaml.key);
        if (key == retryKey) {
            readRetry(options, yaml, m_read.settings.retry);
        } else if (key == dry.key) {
            const OptionAnswer answer = options.read(dry, yaml);
            m_read.settings.dry = answer.value ? std::get<bool>(*answer.value) : m_read.settings.dry;
        } else {
            remarkUnknownKey(*yaml.key, excerpt(key), key, {retryKey, dry.key}, sink);
        }
    }
}

bool AlertReader::readSender(const YamlEntry &yaml, std::uint32_t file)
{
    const OptionDescriptor *option = findOption(senderOptions(), rawText(*yaml.key));
    if (!option)
        return false;
    const RemarkSink sink{m_report, file};
    OptionReader options(m_environment, sink, OptionReader::Secrets::Refused);
    const OptionAnswer answer = options.read(*option, yaml);
    const std::string text = answer.value ? std::get<std::string>(*answer.value) : std::string();
    const bool isName = std::string_view(option->key) == "name";
    if (!isName && !text.empty() && !text.starts_with("https://") && !text.starts_with("http://"))
        sink.add(RemarkSeverity::Warning, placeOf(yaml),
                 message(QT_TRANSLATE_NOOP("Message", "%1: expected a URL that begins with http:// or "
                                                      "https://; it is not used"),
                         "settings.icon"));
    else if (answer.value)
        (isName ? m_read.settings.sender.name : m_read.settings.sender.icon) = text;
    return true;
}

void AlertReader::readMaintenance(const YamlNode &value, std::uint32_t file)
{
    const RemarkSink sink{m_report, file};
    if (value.type == YamlNode::Type::Sequence) {
        for (const YamlNodePtr &item : value.children)
            readWindow(*item, sink);
    } else if (value.type != YamlNode::Type::Null) {
        sink.add(
            RemarkSeverity::Error, value,
            message(QT_TRANSLATE_NOOP(
                        "Message", "settings.maintenance: expected a list of maintenance windows, got “%1”"),
                    describeNode(value)));
    }
}

// What its times say is for whoever has a calendar: see checkAlerts().
void AlertReader::readWindow(const YamlNode &item, const RemarkSink &sink)
{
    if (item.type != YamlNode::Type::Map) {
        sink.add(RemarkSeverity::Error, item,
                 message(QT_TRANSLATE_NOOP("Message", "expected a maintenance window, a map with its times, "
                                                      "got “%1”"),
                         describeNode(item)));
        return;
    }
    const auto entries = mapEntries(item, sink);
    OptionReader options(m_environment, sink, OptionReader::Secrets::Refused);
    MaintenanceWindow window;
    bool ok = entries.has_value();
    for (const YamlEntry &yaml : entries.value_or(std::vector<YamlEntry>())) {
        const std::string key = rawText(*yaml.key);
        const OptionDescriptor *option = findOption(maintenanceOptions(), key);
        if (!option) {
            std::vector<std::string_view> known;
            addKeys(maintenanceOptions(), known);
            remarkUnknownKey(*yaml.key, excerpt(key), key, known, sink);
            continue;
        }
        OptionAnswer answer = options.read(*option, yaml);
        ok = ok && answer.ok;
        if (answer.value)
            findWindowField(option->key)->set(window, std::move(*answer.value));
    }
    if (!ok)
        return;
    const bool once = !window.from.empty() && !window.to.empty();
    const bool half = window.from.empty() != window.to.empty();
    const bool cron = !window.cron.empty() && window.duration.count() > 0;
    const bool halfCron = window.cron.empty() != (window.duration.count() == 0);
    if (half || halfCron || int(once) + int(!window.weekly.empty()) + int(cron) != 1) {
        sink.add(
            RemarkSeverity::Error, item,
            message(QT_TRANSLATE_NOOP("Message", "maintenance “%1”: expected its times as from and to, or "
                                                 "as weekly, or as cron and duration"),
                    excerpt(window.name)));
        return;
    }
    m_read.windows.emplace_back(std::move(window), ListPlace{sink.file, item.line, item.column});
}

void AlertReader::discard()
{
    m_read.notifiers.resize(m_good.notifiers);
    m_read.windows.resize(m_good.windows);
    m_read.settings = m_good.settings;
}

void AlertReader::finish(ReadResult &result)
{
    AlertPlan &plan = result.list.alerts;
    std::map<std::pair<std::string, std::string>, ListPlace> names; // kind and name
    const auto put = [](NotifierSettings &settings, const char *key, const auto &own, const auto &otherwise) {
        if (own || otherwise)
            findNotifierField(key)->set(settings, own ? *own : *otherwise);
    };
    for (Notifier &notifier : m_read.notifiers) {
        NotifierSettings &settings = notifier.settings;
        const auto [first, isNew] = names.try_emplace({settings.kind, settings.name}, notifier.place);
        if (!isNew) {
            m_report.add(
                RemarkSeverity::Error, notifier.place,
                message(QT_TRANSLATE_NOOP(
                            "Message", "the name “%1” is taken by the notifier at %2; this one is left out"),
                        excerpt(settings.name), m_report.toString(first->second)));
            continue;
        }
        put(settings, "retry.times", notifier.own.times, m_read.settings.retry.times);
        put(settings, "retry.interval", notifier.own.interval, m_read.settings.retry.interval);
        plan.notifiers.push_back(std::move(settings));
        result.notifierPlaces.push_back(notifier.place);
    }
    plan.dry = m_read.settings.dry;
    result.list.sender = m_read.settings.sender;
    for (auto &[window, place] : m_read.windows) {
        plan.maintenance.push_back(std::move(window));
        result.maintenancePlaces.push_back(place);
    }
}

} // namespace lightfoot
