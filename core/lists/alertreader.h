// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/optionreader.h"
#include "core/lists/probelist.h"
#include "core/lists/yamlmap.h"

#include <optional>
#include <vector>

namespace lightfoot {

// Reads what a list says of alerts beside its endpoints: notify:, settings.notify, settings.maintenance and
// who sends, settings.name and settings.icon.
// Files add up, of settings the later one wins. Lives while one list is read.
class AlertReader
{
public:
    AlertReader(ChannelKinds kinds, const Environment &environment, ImportReport &report)
        : m_kinds(kinds), m_environment(environment), m_report(report)
    {}

    // The values of these keys; what cannot be used is left out, and the report has the reason.
    void readNotify(const YamlNode &value, std::uint32_t file);
    void readNotifySettings(const YamlNode &value, std::uint32_t file);
    void readMaintenance(const YamlNode &value, std::uint32_t file);
    // False: the entry of settings is another one.
    bool readSender(const YamlEntry &yaml, std::uint32_t file);

    // The file that was read is good, and what it said counts; or it is not.
    void commit() { m_good = {m_read.notifiers.size(), m_read.windows.size(), m_read.settings}; }
    void discard();

    // Puts what was read into the result, retries of settings.notify into each notifier.
    void finish(ReadResult &result);

private:
    // What a notifier and settings.notify may say of their own; a value that is not set is inherited.
    struct Retry
    {
        std::optional<OptionValue> times;
        std::optional<OptionValue> interval;
    };

    struct Notifier
    {
        NotifierSettings settings;
        Retry own;
        ListPlace place;
    };

    // settings.notify
    struct Settings
    {
        Retry retry;
        bool dry = false;
        MessageSender sender; // beside it
    };

    struct Read
    {
        std::vector<Notifier> notifiers;
        std::vector<std::pair<MaintenanceWindow, ListPlace>> windows;
        Settings settings;
    };

    // What was there before the file being read.
    struct Good
    {
        std::size_t notifiers = 0;
        std::size_t windows = 0;
        Settings settings;
    };

    void readNotifier(const ChannelKind &kind, const YamlNode &item, const RemarkSink &sink);
    bool readKey(const ChannelKind &kind, OptionReader &options, const YamlEntry &yaml, Notifier &notifier);
    bool readCommon(OptionReader &options, const OptionDescriptor &option, const YamlEntry &yaml,
                    NotifierSettings &settings);
    bool readRetry(OptionReader &options, const YamlEntry &yaml, Retry &retry);
    bool isComplete(const ChannelKind &kind, const Notifier &notifier, const RemarkSink &sink,
                    const YamlNode &item);
    void unknownChannel(const YamlEntry &yaml, const RemarkSink &sink);
    void readWindow(const YamlNode &item, const RemarkSink &sink);

    ChannelKinds m_kinds;
    const Environment &m_environment;
    ImportReport &m_report;
    Read m_read;
    Good m_good;
};

} // namespace lightfoot
