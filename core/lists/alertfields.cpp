// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/alertfields.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

template <class Owner, auto Member>
constexpr FieldOf<Owner> ownField(const char *key)
{
    return {key,
            [](Owner &owner, OptionValue value) {
                using Value = std::remove_reference_t<decltype(owner.*Member)>;
                if constexpr (std::is_same_v<Value, int>)
                    owner.*Member = static_cast<int>(std::get<std::int64_t>(value));
                else
                    owner.*Member = std::get<Value>(std::move(value));
            },
            [](const Owner &owner) -> std::optional<OptionValue> {
                using Value = std::remove_cvref_t<decltype(owner.*Member)>;
                if (owner.*Member == Owner{}.*Member)
                    return std::nullopt;
                if constexpr (std::is_same_v<Value, int>)
                    return std::int64_t(owner.*Member);
                else
                    return owner.*Member;
            }};
}

template <auto Member>
constexpr NotifierField notifierField(const char *key)
{
    return ownField<NotifierSettings, Member>(key);
}

template <auto Member>
constexpr WindowField windowField(const char *key)
{
    return ownField<MaintenanceWindow, Member>(key);
}

// A field of the window's selection.
template <auto Member>
constexpr WindowField selectionField(const char *key)
{
    return {key,
            [](MaintenanceWindow &window, OptionValue value) {
                using Value = std::remove_reference_t<decltype(window.selection.*Member)>;
                window.selection.*Member = std::get<Value>(std::move(value));
            },
            [](const MaintenanceWindow &window) -> std::optional<OptionValue> {
                if ((window.selection.*Member).empty())
                    return std::nullopt;
                return window.selection.*Member;
            }};
}

template <class Fields>
auto *fieldOf(const Fields &fields, std::string_view key)
{
    const auto found = std::ranges::find_if(fields, [&](const auto &field) { return key == field.key; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

const NotifierField *findNotifierField(std::string_view key)
{
    static constexpr auto fields = std::to_array<NotifierField>({
        notifierField<&NotifierSettings::name>("name"),
        notifierField<&NotifierSettings::channels>("channels"),
        notifierField<&NotifierSettings::dry>("dry"),
        notifierField<&NotifierSettings::timeout>("timeout"),
        notifierField<&NotifierSettings::quiet>("quiet"),
        notifierField<&NotifierSettings::timezone>("timezone"),
        notifierField<&NotifierSettings::perMinute>("per_minute"),
        notifierField<&NotifierSettings::titleTemplate>("title"),
        notifierField<&NotifierSettings::textTemplate>("text"),
        notifierField<&NotifierSettings::retryTimes>("retry.times"),
        notifierField<&NotifierSettings::retryInterval>("retry.interval"),
    });
    return fieldOf(fields, key);
}

std::span<const OptionDescriptor> retryOptions()
{
    static constexpr auto options = std::to_array<OptionDescriptor>({
        {.key = "retry.times",
         .type = OptionType::Integer,
         .label = QT_TRANSLATE_NOOP("Option", "Attempts"),
         .hint = QT_TRANSLATE_NOOP("Option", "in all, before the first long pause"),
         .minimum = 1,
         .maximum = 1000},
        {.key = "retry.interval",
         .type = OptionType::Time,
         .label = QT_TRANSLATE_NOOP("Option", "Pause between attempts"),
         .minimum = 0.001,
         .maximum = 86400},
    });
    return options;
}

std::span<const OptionDescriptor> maintenanceOptions()
{
    static constexpr auto options = std::to_array<OptionDescriptor>({
        {.key = "name", .label = QT_TRANSLATE_NOOP("Option", "Name")},
        {.key = "from",
         .label = QT_TRANSLATE_NOOP("Option", "Begins"),
         .hint = QT_TRANSLATE_NOOP("Option", "once: 2026-11-27 22:00")},
        {.key = "to", .label = QT_TRANSLATE_NOOP("Option", "Ends")},
        {.key = "weekly",
         .label = QT_TRANSLATE_NOOP("Option", "Weekly"),
         .hint = QT_TRANSLATE_NOOP("Option", "Sun 02:00-04:00, or Mon-Fri 22:00-06:00")},
        {.key = "cron",
         .label = QT_TRANSLATE_NOOP("Option", "Cron"),
         .hint = QT_TRANSLATE_NOOP("Option", "five fields; lasts duration from each match")},
        {.key = "duration",
         .type = OptionType::Time,
         .label = QT_TRANSLATE_NOOP("Option", "Duration"),
         .minimum = 1,
         .maximum = 366 * 86400.0},
        {.key = "timezone",
         .label = QT_TRANSLATE_NOOP("Option", "Time zone"),
         .hint = QT_TRANSLATE_NOOP("Option", "Europe/Berlin; without: this machine's")},
        {.key = "endpoints",
         .type = OptionType::TextList,
         .label = QT_TRANSLATE_NOOP("Option", "Endpoints"),
         .hint = QT_TRANSLATE_NOOP("Option", "names or ids; without any condition it holds for all")},
        {.key = "groups", .type = OptionType::TextList, .label = QT_TRANSLATE_NOOP("Option", "Groups")},
        {.key = "labels", .type = OptionType::TextMap, .label = QT_TRANSLATE_NOOP("Option", "Labels")},
    });
    return options;
}

const WindowField *findWindowField(std::string_view key)
{
    static constexpr auto fields = std::to_array<WindowField>({
        windowField<&MaintenanceWindow::name>("name"),
        windowField<&MaintenanceWindow::from>("from"),
        windowField<&MaintenanceWindow::to>("to"),
        windowField<&MaintenanceWindow::weekly>("weekly"),
        windowField<&MaintenanceWindow::cron>("cron"),
        windowField<&MaintenanceWindow::duration>("duration"),
        windowField<&MaintenanceWindow::timezone>("timezone"),
        selectionField<&EndpointSelection::endpoints>("endpoints"),
        selectionField<&EndpointSelection::groups>("groups"),
        selectionField<&EndpointSelection::labels>("labels"),
    });
    return fieldOf(fields, key);
}

std::span<const OptionDescriptor> senderOptions()
{
    static constexpr auto options = std::to_array<OptionDescriptor>({
        {.key = "name",
         .label = QT_TRANSLATE_NOOP("Option", "Sender"),
         .hint = QT_TRANSLATE_NOOP("Option", "Whom messages come from; Lightfoot where empty")},
        {.key = "icon",
         .label = QT_TRANSLATE_NOOP("Option", "Picture of the sender"),
         .hint = QT_TRANSLATE_NOOP("Option", "http:// or https://, for services that show one")},
    });
    return options;
}

std::string notifierTitle(const NotifierSettings &settings)
{
    return settings.kind + ' ' + settings.name;
}

} // namespace lightfoot
