// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/channelkind.h"

#include "core/probe/sametext.h"

#include <algorithm>
#include <array>

namespace lightfoot {

const ChannelKind *findChannelKind(ChannelKinds kinds, std::string_view id)
{
    const auto found =
        std::ranges::find_if(kinds, [&](const ChannelKind *kind) { return sameText(kind->id, id); });
    return found == kinds.end() ? nullptr : *found;
}

std::span<const OptionDescriptor> commonChannelOptions()
{
    static constexpr auto options = std::to_array<OptionDescriptor>({
        {.key = "name",
         .type = OptionType::Text,
         .label = QT_TRANSLATE_NOOP("Option", "Name"),
         .hint = QT_TRANSLATE_NOOP("Option", "Unique among the notifiers of its kind"),
         .required = true},
        {.key = "channels",
         .type = OptionType::TextList,
         .label = QT_TRANSLATE_NOOP("Option", "Channels"),
         .hint = QT_TRANSLATE_NOOP("Option", "It tells of endpoints that name one of these; without any: of "
                                             "those that name none")},
        {.key = "dry",
         .type = OptionType::Boolean,
         .label = QT_TRANSLATE_NOOP("Option", "Dry run"),
         .hint = QT_TRANSLATE_NOOP("Option", "Writes to the log what it would send")},
        {.key = "timeout",
         .type = OptionType::Time,
         .label = QT_TRANSLATE_NOOP("Option", "Time-out"),
         .hint = QT_TRANSLATE_NOOP("Option", "Of one attempt")},
        {.key = "quiet",
         .type = OptionType::Text,
         .label = QT_TRANSLATE_NOOP("Option", "Quiet hours"),
         .hint = QT_TRANSLATE_NOOP("Option", "No messages then and the latest state afterwards: 22:00-07:00, "
                                             "or Mon-Fri 22:00-07:00")},
        {.key = "timezone",
         .type = OptionType::Text,
         .label = QT_TRANSLATE_NOOP("Option", "Time zone"),
         .hint = QT_TRANSLATE_NOOP("Option", "Of the quiet hours: Europe/Berlin; without: this machine's")},
        {.key = "per_minute",
         .type = OptionType::Integer,
         .label = QT_TRANSLATE_NOOP("Option", "Messages a minute"),
         .hint = QT_TRANSLATE_NOOP("Option", "At most; what is more waits"),
         .maximum = 10'000},
        {.key = "title",
         .type = OptionType::Text,
         .label = QT_TRANSLATE_NOOP("Option", "Title"),
         .hint = QT_TRANSLATE_NOOP("Option", "Template of the first line")},
        {.key = "text",
         .type = OptionType::Text,
         .label = QT_TRANSLATE_NOOP("Option", "Text"),
         .hint = QT_TRANSLATE_NOOP("Option", "Template of the lines after the first")},
    });
    return options;
}

} // namespace lightfoot
