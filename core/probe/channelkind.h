// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/base/result.h"
#include "core/probe/alertsettings.h"

#include <memory>
#include <span>

namespace lightfoot {

class Channel; // core/notify/channel.h

// All that the rest of the product knows of a kind of channel. Static storage; any thread.
struct ChannelKind
{
    const char *id;                            // the key below notify: in list files: "slack"
    const char *label;                         // English, QT_TRANSLATE_NOOP("Option", ...)
    const char *summary;                       // what it does, one sentence, QT_TRANSLATE_NOOP("Option", ...)
    std::span<const OptionDescriptor> options; // beside commonChannelOptions()
    std::size_t textLimit;                     // bytes of a text that its service takes
    int perMinute;                             // messages that its service takes; 0: no limit known

    // Checks the options together and makes the channel. Waits for nothing.
    Result<std::unique_ptr<Channel>> (*create)(const NotifierSettings &settings);

    // Its service shows two messages with one Notification::id once: what may have been sent when the program
    // was killed is sent again.
    bool foldsById = false;
    // As ProberKind::command.
    std::string (*command)(const OptionMap &options) = nullptr;
};

using ChannelKinds = std::span<const ChannelKind *const>;

// The kind with this id, or null. Ids compare without case.
const ChannelKind *findChannelKind(ChannelKinds kinds, std::string_view id);

// Options that every notifier has: name, channels, dry, timeout, retry, quiet, timezone, per_minute, title,
// text.
std::span<const OptionDescriptor> commonChannelOptions();

} // namespace lightfoot
