// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/rulepath.h"

#include <algorithm>
#include <cstdio>

namespace lightfoot {

namespace {

// What to say of a note with a comment, and of one without.
struct NoteSentences
{
    const char *sticky;
    const char *expiring;
    const char *stickyAlone;
    const char *expiringAlone;
};

template <class Note>
Message noteSentence(const Note &note, const NoteSentences &sentences)
{
    if (note.comment.empty())
        return note.until ? message(sentences.expiringAlone, note.author, utcText(*note.until))
                          : message(sentences.stickyAlone, note.author);
    return note.until ? message(sentences.expiring, note.author, utcText(*note.until), note.comment)
                      : message(sentences.sticky, note.author, note.comment);
}

std::string nameOf(const std::string *name)
{
    return name ? *name : std::string();
}

} // namespace

std::string utcText(WallTime time)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(time);
    const auto day = std::chrono::floor<std::chrono::days>(minutes);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(minutes - day);
    std::array<char, 48> text;
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d UTC", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                  int(clock.minutes().count()));
    return text.data();
}

Message whyDown(const AlertState &state, const AlertInput &input, const AlertSettings &settings)
{
    const int asked = std::max(settings.thresholds.failure, 1);
    // After a restart the row begins anew, the outage does not.
    if (input.state.failuresInRow < asked)
        return message(QT_TRANSLATE_NOOP("Message", "It is down since %1."), utcText(state.outage.since));
    if (asked == 1)
        return message(QT_TRANSLATE_NOOP("Message", "It failed; the list asks for one failure."));
    return message(QT_TRANSLATE_NOOP("Message", "It failed %1 times in a row; the list asks for %2."),
                   std::to_string(input.state.failuresInRow), std::to_string(asked));
}

Message whyRepeat(const AlertState &state)
{
    if (state.outage.remind)
        return message(QT_TRANSLATE_NOOP("Message", "The acknowledgement ran out, and it is still down."));
    return message(QT_TRANSLATE_NOOP("Message",
                                     "It is still down, failed probe number %1 of this outage; the "
                                     "list's strategy asks for a repeat at %2."),
                   std::to_string(state.outage.repeat.failed), std::to_string(state.outage.repeat.next));
}

Message whyRecovered(const AlertInput &input, const AlertSettings &settings)
{
    const int asked = std::max(settings.thresholds.success, 1);
    if (asked == 1 || input.state.successesInRow < asked)
        return message(QT_TRANSLATE_NOOP("Message", "It is up again."));
    return message(QT_TRANSLATE_NOOP("Message", "It succeeded %1 times in a row; the list asks for %2."),
                   std::to_string(input.state.successesInRow), std::to_string(asked));
}

Message whyFlapping(const AlertState &state, const AlertSettings &settings)
{
    return message(QT_TRANSLATE_NOOP("Message",
                                     "It flaps: its status changed in %1 % of the last 20 results, "
                                     "newer ones weighing more; above %2 % it is told once and then "
                                     "left alone."),
                   std::to_string(percentOf(state.flap)), std::to_string(settings.flap.begins));
}

Message whyNoLongerFlapping(const AlertState &state, const AlertSettings &settings)
{
    return message(QT_TRANSLATE_NOOP("Message",
                                     "It no longer flaps: its status changed in %1 % of the last 20 "
                                     "results; the limit is %2 %."),
                   std::to_string(percentOf(state.flap)), std::to_string(settings.flap.ends));
}

Message whyHeld(Hold hold, const AlertState &state, const AlertInput &input, const AlertSettings &settings)
{
    switch (hold) {
    case Hold::None:
        return {};
    case Hold::Flapping:
        return whyFlapping(state, settings);
    case Hold::Muted:
        return noteSentence(state.muted.value_or(Mute{}),
                            {QT_TRANSLATE_NOOP("Message", "Muted by %1: %2."),
                             QT_TRANSLATE_NOOP("Message", "Muted by %1 until %2: %3."),
                             QT_TRANSLATE_NOOP("Message", "Muted by %1."),
                             QT_TRANSLATE_NOOP("Message", "Muted by %1 until %2.")});
    case Hold::Maintenance:
        return message(QT_TRANSLATE_NOOP("Message", "The maintenance window \"%1\" is under way."),
                       nameOf(input.maintenance));
    case Hold::ParentPending:
        return message(QT_TRANSLATE_NOOP("Message", "It depends on %1, which was not probed since: it waits "
                                                    "for that."),
                       nameOf(input.parentName));
    case Hold::ParentFailing:
        return message(QT_TRANSLATE_NOOP("Message", "It depends on %1, which fails but is not down yet: it "
                                                    "waits for that."),
                       nameOf(input.parentName));
    case Hold::ParentDown:
        return message(QT_TRANSLATE_NOOP("Message", "It depends on %1, which is down."),
                       nameOf(input.parentName));
    case Hold::ParentBack:
        return message(QT_TRANSLATE_NOOP("Message",
                                         "What it depends on is up again: it waits for its own next "
                                         "result."));
    case Hold::Unmeasured:
        return message(QT_TRANSLATE_NOOP("Message", "Whether it is still down cannot be told now."));
    case Hold::Acknowledged:
        return noteSentence(state.acknowledged.value_or(Acknowledgement{}),
                            {QT_TRANSLATE_NOOP("Message", "Acknowledged by %1: %2."),
                             QT_TRANSLATE_NOOP("Message", "Acknowledged by %1 until %2: %3."),
                             QT_TRANSLATE_NOOP("Message", "Acknowledged by %1."),
                             QT_TRANSLATE_NOOP("Message", "Acknowledged by %1 until %2.")});
    case Hold::Incident:
        return message(
            QT_TRANSLATE_NOOP("Message", "It is part of the incident \"%1\", which is told as one."),
            nameOf(input.incident));
    case Hold::Exhausted:
        return message(QT_TRANSLATE_NOOP("Message", "It was told %1 times; the list asks for %2 at most."),
                       std::to_string(state.outage.repeat.notified),
                       std::to_string(std::max(settings.repeat.max, 1)));
    }
    return {};
}

Message whyReleased(Hold hold)
{
    switch (hold) {
    case Hold::Flapping:
        return message(QT_TRANSLATE_NOOP("Message", "It was held back while it flapped."));
    case Hold::Muted:
        return message(QT_TRANSLATE_NOOP("Message", "The mute that held it back is over."));
    case Hold::Maintenance:
        return message(QT_TRANSLATE_NOOP("Message", "The maintenance window is over, and it is still down."));
    case Hold::ParentPending:
    case Hold::ParentFailing:
        return message(QT_TRANSLATE_NOOP("Message", "What it depends on turned out to be up."));
    case Hold::ParentDown:
    case Hold::ParentBack:
        return message(QT_TRANSLATE_NOOP("Message", "What it depends on is up again, and it failed since."));
    case Hold::Unmeasured:
        return message(QT_TRANSLATE_NOOP("Message", "It was measured again and is still down."));
    case Hold::Acknowledged:
        return message(QT_TRANSLATE_NOOP("Message", "The acknowledgement that held it back is over."));
    case Hold::Incident:
        return message(
            QT_TRANSLATE_NOOP("Message", "It was told as part of an incident, and now it fails by itself."));
    case Hold::None:
    case Hold::Exhausted:
        return {};
    }
    return {};
}

} // namespace lightfoot
