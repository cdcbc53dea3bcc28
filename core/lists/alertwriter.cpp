// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/alertwriter.h"

#include "core/lists/alertfields.h"
#include "core/lists/yamltext.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t entryIndentation = 4; // of entries below notify.<kind> and settings.maintenance

// The notifiers of one kind, in their order.
struct NotifySection
{
    const ChannelKind *kind;
    std::vector<const NotifierSettings *> notifiers;
};

void beginPart(WriteResult &result, std::string_view key)
{
    result.text.append(result.text.empty() ? "" : "\n").append(key).append(":\n");
}

void writeField(const NotifierSettings &notifier, const OptionDescriptor &option, OptionWriter &options)
{
    const auto value = findNotifierField(option.key)->get(notifier);
    options.write(option, value ? &*value : nullptr);
}

void writeNotifier(const ChannelKind &kind, const NotifierSettings &notifier, OptionWriter &options,
                   WriteResult &result)
{
    options.begin({.subject = OptionWriter::Subject::Notifier,
                   .name = notifierTitle(notifier),
                   .references = &notifier.references,
                   .indentation = entryIndentation});
    const std::span<const OptionDescriptor> common = commonChannelOptions();
    writeField(notifier, *findOption(common, "name"), options);
    for (const OptionDescriptor &option : kind.options) {
        const auto found = notifier.options.find(option.key);
        options.write(option, found == notifier.options.end() ? nullptr : &found->second);
    }
    for (const OptionDescriptor &option : common) {
        if (std::string_view(option.key) != "name" && !findOption(kind.options, option.key))
            writeField(notifier, option, options);
    }
    std::vector<OptionWriter::Member> retry;
    for (const OptionDescriptor &option : retryOptions())
        retry.emplace_back(&option, findNotifierField(option.key)->get(notifier));
    options.writeMembers("retry", retry);
    for (const auto &[key, value] : notifier.options) {
        if (!findOption(kind.options, key))
            result.report.add(
                RemarkSeverity::Error, {},
                message(
                    QT_TRANSLATE_NOOP(
                        "Message", "notifier “%1”: the option “%2” is left out: its kind does not have it"),
                    excerpt(notifierTitle(notifier)), excerpt(key)));
    }
}

void writeNotify(const AlertPlan &alerts, ChannelKinds kinds, OptionWriter &options, WriteResult &result)
{
    std::vector<NotifySection> sections;
    for (const NotifierSettings &notifier : alerts.notifiers) {
        const ChannelKind *kind = findChannelKind(kinds, notifier.kind);
        if (!kind) {
            result.report.add(
                RemarkSeverity::Error, {},
                message(QT_TRANSLATE_NOOP("Message", "notifier “%1” is left out: its kind “%2” is not known"),
                        excerpt(notifier.name), excerpt(notifier.kind)));
            continue;
        }
        auto section = std::ranges::find(sections, kind, &NotifySection::kind);
        if (section == sections.end())
            section = sections.insert(section, NotifySection{kind, {}});
        section->notifiers.push_back(&notifier);
    }
    if (!sections.empty())
        beginPart(result, "notify");
    for (const NotifySection &section : sections) {
        result.text += "  " + yamlText(section.kind->id) + ":\n";
        for (const NotifierSettings *notifier : section.notifiers)
            writeNotifier(*section.kind, *notifier, options, result);
    }
}

void writeWindow(const MaintenanceWindow &window, OptionWriter &options)
{
    options.begin({.subject = OptionWriter::Subject::Maintenance,
                   .name = window.name,
                   .indentation = entryIndentation});
    for (const OptionDescriptor &option : maintenanceOptions()) {
        const auto value = findWindowField(option.key)->get(window);
        options.write(option, value ? &*value : nullptr);
    }
}

} // namespace

void writeAlerts(const AlertPlan &alerts, const MessageSender &sender, ChannelKinds kinds,
                 OptionWriter &options, WriteResult &result)
{
    writeNotify(alerts, kinds, options, result);
    if (!alerts.dry && alerts.maintenance.empty() && sender == MessageSender{})
        return;
    beginPart(result, "settings");
    if (!sender.name.empty())
        result.text += "  name: " + yamlText(sender.name) + '\n';
    if (!sender.icon.empty())
        result.text += "  icon: " + yamlText(sender.icon) + '\n';
    if (alerts.dry)
        result.text += "  notify:\n    dry: true\n";
    if (!alerts.maintenance.empty())
        result.text += "  maintenance:\n";
    for (const MaintenanceWindow &window : alerts.maintenance)
        writeWindow(window, options);
}

} // namespace lightfoot
