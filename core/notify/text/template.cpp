// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/text/template.h"

#include "core/notify/text/escape.h"
#include "core/notify/text/samples.h"
#include "core/notify/text/words.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::size_t titleLimit = 1024;
constexpr std::size_t textLimit = 64 * 1024;
constexpr std::size_t templateLimit = 16 * 1024;
constexpr std::string_view labelPrefix = "label:";

constexpr auto knownNames = std::to_array<TemplateName>({
    {"title", QT_TRANSLATE_NOOP("Option", "the title as it would be without a template")},
    {"text", QT_TRANSLATE_NOOP("Option", "the text as it would be without a template")},
    {"name", QT_TRANSLATE_NOOP("Option", "the endpoint's name, or several")},
    {"status", QT_TRANSLATE_NOOP("Option", "down, still down, up, flapping ...")},
    {"symbol", QT_TRANSLATE_NOOP("Option", "a coloured dot for it")},
    {"event", QT_TRANSLATE_NOOP("Option", "what happened, for programs: down, still-down, recovered ...")},
    {"target", QT_TRANSLATE_NOOP("Option", "what was probed")},
    {"kind", QT_TRANSLATE_NOOP("Option", "how it was probed")},
    {"reason", QT_TRANSLATE_NOOP("Option", "why it is not up")},
    {"cause", QT_TRANSLATE_NOOP("Option", "what several endpoints share")},
    {"group", QT_TRANSLATE_NOOP("Option", "the endpoint's group")},
    {"count", QT_TRANSLATE_NOOP("Option", "how many endpoints it is about")},
    {"number", QT_TRANSLATE_NOOP("Option", "how many times this outage has been told, this time included")},
    {"since", QT_TRANSLATE_NOOP("Option", "when it began")},
    {"duration", QT_TRANSLATE_NOOP("Option", "how long it has lasted")},
    {"at", QT_TRANSLATE_NOOP("Option", "when this was decided")},
    {"sender", QT_TRANSLATE_NOOP("Option", "the name from the list's settings")},
    {"host", QT_TRANSLATE_NOOP("Option", "the machine that probes")},
    {"id", QT_TRANSLATE_NOOP("Option", "the message's own, the same in every attempt")},
    {"thread", QT_TRANSLATE_NOOP("Option", "the outage's own, the same in all its messages")},
    {"labels", QT_TRANSLATE_NOOP("Option", "all labels of the endpoint")},
    {"label:KEY", QT_TRANSLATE_NOOP("Option", "the value of one label")},
});

struct Piece
{
    std::string literal;
    std::string name; // empty: the literal
};

std::string allNames()
{
    std::string all;
    for (const TemplateName &known : knownNames)
        all += std::string(all.empty() ? "" : ", ") + known.name;
    return all;
}

bool isKnown(std::string_view name)
{
    if (name.starts_with(labelPrefix))
        return name.size() > labelPrefix.size();
    return std::ranges::any_of(knownNames, [&](const TemplateName &known) { return name == known.name; });
}

// In characters, from 1: what an editor shows.
std::string positionOf(std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, byte);
    return std::to_string(1 + std::ranges::count_if(before, [](char c) {
                              return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
                          }));
}

Result<std::vector<Piece>> piecesOf(std::string_view text)
{
    if (text.size() > templateLimit)
        return failure(QT_TRANSLATE_NOOP("Message", "the template is longer than 16 KiB"));
    std::vector<Piece> pieces(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool twice = at + 1 < text.size() && text[at + 1] == text[at];
        if (text[at] != '{') {
            pieces.back().literal += text[at];
            at += text[at] == '}' && twice ? 1 : 0;
            continue;
        }
        if (twice) {
            pieces.back().literal += '{';
            ++at;
            continue;
        }
        const std::size_t end = text.find('}', at);
        if (end == std::string_view::npos)
            return failure(QT_TRANSLATE_NOOP(
                               "Message", "the brace at character %1 is never closed; write {{ for a brace"),
                           positionOf(text, at));
        const std::string name(text.substr(at + 1, end - at - 1));
        if (!isKnown(name))
            return failure(QT_TRANSLATE_NOOP("Message", "{%1} at character %2 is not known; there are: %3"),
                           escaped(name, 64), positionOf(text, at), allNames());
        pieces.push_back({.literal = {}, .name = name});
        pieces.emplace_back();
        at = end;
    }
    return pieces;
}

std::string firstOr(const Notification &notification, std::string NotificationSubject::*member)
{
    return notification.subjects.empty() ? std::string() : notification.subjects.front().*member;
}

std::string labelOf(const Notification &notification, std::string_view key)
{
    if (notification.subjects.empty())
        return {};
    for (const auto &[name, value] : notification.subjects.front().labels) {
        if (name == key)
            return value;
    }
    return {};
}

// What is known of the endpoint; nothing where the name is not one of these.
std::string subjectValue(const Notification &notification, std::string_view name)
{
    if (name == "name")
        return namesOf(notification);
    if (name == "target")
        return firstOr(notification, &NotificationSubject::target);
    if (name == "kind")
        return firstOr(notification, &NotificationSubject::kind);
    if (name == "reason")
        return firstOr(notification, &NotificationSubject::reason);
    if (name == "group")
        return firstOr(notification, &NotificationSubject::group);
    if (name == "labels")
        return notification.subjects.empty() ? std::string() : labelsOf(notification.subjects.front().labels);
    if (name.starts_with(labelPrefix))
        return labelOf(notification, name.substr(labelPrefix.size()));
    return {};
}

std::string timeValue(const Notification &notification, std::string_view name)
{
    if (name == "at")
        return timeWords(notification.at);
    if (notification.since == WallTime())
        return {};
    return name == "since" ? timeWords(notification.since) : durationWords(lasted(notification));
}

std::string valueOf(const Notification &notification, std::string_view name, const std::string &sender,
                    const std::string &host)
{
    const std::pair<std::string_view, std::string> own[] = {
        {"title", notification.title},
        {"text", notification.text},
        {"status", std::string(statusWord(notification.kind))},
        {"symbol", std::string(symbolOf(toneOf(notification.kind)))},
        {"event", std::string(toString(notification.kind))},
        {"cause", notification.cause},
        {"count", std::to_string(notification.count)},
        {"number", std::to_string(notification.number)},
        {"id", notification.id},
        {"thread", notification.thread},
        {"sender", sender},
        {"host", host},
    };
    for (const auto &[known, value] : own) {
        if (known == name)
            return value;
    }
    if (name == "at" || name == "since" || name == "duration")
        return timeValue(notification, name);
    return subjectValue(notification, name);
}

std::string rendered(const Notification &notification, const std::string &text, const std::string &otherwise,
                     const std::string &sender, const std::string &host)
{
    if (text.empty())
        return otherwise;
    const Result<std::vector<Piece>> pieces = piecesOf(text);
    if (!pieces)
        return otherwise;
    std::string out;
    for (const Piece &piece : *pieces) {
        if (out.size() > 2 * textLimit)
            break;
        out += piece.name.empty() ? piece.literal : valueOf(notification, piece.name, sender, host);
    }
    return out;
}

} // namespace

std::span<const TemplateName> templateNames()
{
    return knownNames;
}

Result<void> checkTemplate(std::string_view text)
{
    if (const Result<std::vector<Piece>> pieces = piecesOf(text); !pieces)
        return tl::unexpected(pieces.error());
    return {};
}

RenderedText render(const Notification &notification, const std::string &titleTemplate,
                    const std::string &textTemplate, const std::string &sender, const std::string &host)
{
    const std::string title = rendered(notification, titleTemplate, notification.title, sender, host);
    const std::string text = rendered(notification, textTemplate, notification.text, sender, host);
    return {.title = cutTo(oneLine(cutTo(title, 4 * titleLimit)), titleLimit),
            .text = cutTo(cleanText(cutTo(text, 4 * textLimit)), textLimit)};
}

std::vector<TemplatePreview> previewTemplates(const std::string &titleTemplate,
                                              const std::string &textTemplate, const std::string &sender,
                                              const std::string &host)
{
    std::vector<TemplatePreview> previews;
    for (std::size_t i = 0; i < notificationKindCount; ++i) {
        const Notification sample = sampleNotification(static_cast<NotificationKind>(i));
        previews.push_back(
            {.kind = sample.kind, .text = render(sample, titleTemplate, textTemplate, sender, host)});
    }
    return previews;
}

} // namespace lightfoot
