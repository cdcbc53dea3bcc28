// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/easeprobe.h"

#include "core/lists/alertwriter.h"
#include "core/lists/commonfields.h"
#include "core/lists/drivers.h"
#include "core/lists/limits.h"
#include "core/lists/optiontext.h"
#include "core/lists/optionwriter.h"
#include "core/lists/yamltext.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Nothing where the endpoint has the built-in default.
std::optional<OptionValue> ownTiming(const Endpoint &endpoint, TimingKey key)
{
    std::optional<OptionValue> value = timingValue(timingOf(endpoint), key);
    if (value == timingValue(timingOf(Endpoint{}), key))
        value.reset();
    return value;
}

// Writes the endpoints of one list. Lives for one writeEaseProbe().
class ListWriter
{
public:
    ListWriter(ProberKinds kinds, ChannelKinds channels, SecretPolicy secrets)
        : m_kinds(kinds), m_channels(channels), m_options(secrets, m_result)
    {}
    ListWriter(const ListWriter &) = delete; // m_options holds the result
    ListWriter &operator=(const ListWriter &) = delete;

    WriteResult write(const ProbeList &list);

private:
    // The endpoints of one section with their kinds, in their order.
    using Section = std::vector<std::pair<const ProberKind *, const Endpoint *>>;

    void writeSection(const Section &section);
    void writeEndpoint(const ProberKind &kind, const Endpoint &endpoint);
    void writeCommon(const OptionDescriptor &descriptor);
    void writeAlert();
    void remark(RemarkSeverity severity, Message message)
    {
        m_result.report.add(severity, {}, std::move(message));
    }

    ProberKinds m_kinds;
    ChannelKinds m_channels;
    WriteResult m_result;
    OptionWriter m_options;
    const Endpoint *m_endpoint = nullptr; // being written
};

WriteResult ListWriter::write(const ProbeList &list)
{
    std::vector<Section> sections;
    for (const Endpoint &endpoint : list.endpoints) {
        m_options.reserve(endpoint.references);
        const ProberKind *kind = findKind(m_kinds, endpoint.kind);
        if (!kind) {
            remark(
                RemarkSeverity::Error,
                message(QT_TRANSLATE_NOOP("Message", "endpoint “%1” is left out: its kind “%2” is not known"),
                        excerpt(endpoint.name), excerpt(endpoint.kind)));
            continue;
        }
        auto section = std::ranges::find(sections, lowerCase(kind->sectionName()), [](const Section &one) {
            return lowerCase(one.front().first->sectionName());
        });
        if (section == sections.end())
            section = sections.insert(section, Section());
        section->emplace_back(kind, &endpoint);
    }
    for (const NotifierSettings &notifier : list.alerts.notifiers)
        m_options.reserve(notifier.references);
    for (const Section &section : sections)
        writeSection(section);
    writeAlerts(list.alerts, list.sender, m_channels, m_options, m_result);
    if (m_result.text.size() > limits::listBytes)
        remark(RemarkSeverity::Error,
               message(QT_TRANSLATE_NOOP("Message", "the list is larger than %1 MiB, the limit"),
                       std::to_string(limits::listBytes >> 20U)));
    return std::move(m_result);
}

void ListWriter::writeSection(const Section &section)
{
    const ProberKind &first = *section.front().first;
    m_result.text += (m_result.text.empty() ? "" : "\n") + yamlText(first.sectionName()) + ":\n";
    for (const auto &[kind, endpoint] : section)
        writeEndpoint(*kind, *endpoint);
}

void ListWriter::writeEndpoint(const ProberKind &kind, const Endpoint &endpoint)
{
    m_endpoint = &endpoint;
    m_options.begin({.name = endpoint.name, .references = &endpoint.references});
    const std::string_view leading[] = {"name", "id"};
    for (const std::string_view key : leading)
        writeCommon(*findOption(commonOptions(), key));
    if (kind.driver) {
        const OptionValue driver = std::string(kind.driver);
        m_options.write(driverOption({}), &driver);
    }
    for (const OptionDescriptor &option : kind.options) {
        const auto found = endpoint.options.find(option.key);
        m_options.write(option, found == endpoint.options.end() ? nullptr : &found->second);
    }
    for (const OptionDescriptor &option : commonOptions()) {
        if (std::ranges::find(leading, option.key) == std::end(leading) &&
            !findOption(kind.options, option.key))
            writeCommon(option);
    }
    for (const auto &[key, value] : endpoint.options) {
        if (!findOption(kind.options, key))
            remark(RemarkSeverity::Error,
                   message(QT_TRANSLATE_NOOP(
                               "Message",
                               "endpoint “%1”: the option “%2” is left out: its kind does not have it"),
                           excerpt(endpoint.name), excerpt(key)));
    }
}

void ListWriter::writeCommon(const OptionDescriptor &descriptor)
{
    const Endpoint &endpoint = *m_endpoint;
    const std::string_view key = descriptor.key;
    if (key == "alert")
        return writeAlert();
    std::optional<OptionValue> value;
    if (const CommonField *field = findCommonField(key))
        value = field->get(endpoint);
    else if (const auto timing = timingKey(key))
        value = ownTiming(endpoint, *timing);
    else if (key == "nolinger" && endpoint.gracefulClose && !m_options.reference("close"))
        value = true; // EaseProbe's way to say it, so that it understands the list too
    m_options.write(descriptor, value ? &*value : nullptr);
}

void ListWriter::writeAlert()
{
    std::vector<OptionWriter::Member> members;
    for (const OptionDescriptor &option : alertOptions())
        members.emplace_back(&option, ownTiming(*m_endpoint, *timingKey(option.key)));
    m_options.writeMembers("alert", members);
}

} // namespace

WriteResult writeEaseProbe(const ProbeList &list, ProberKinds kinds, ChannelKinds channels,
                           SecretPolicy secrets)
{
    return ListWriter(kinds, channels, secrets).write(list);
}

} // namespace lightfoot
