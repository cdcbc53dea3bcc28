// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/adaptivecard.h"

#include "core/notify/channels/chatparts.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

namespace lightfoot {

namespace {

using CardJson = nlohmann::json;

constexpr std::size_t cardLines = 40;

const char *cardColour(Tone tone)
{
    switch (tone) {
    case Tone::Bad:
        return "attention";
    case Tone::Warning:
        return "warning";
    case Tone::Good:
        return "good";
    case Tone::Neutral:
        return "accent";
    }
    return "accent";
}

CardJson cardRun(std::string_view text)
{
    return {{"type", "TextRun"}, {"text", std::string(text)}};
}

CardJson cardLine(CardJson runs)
{
    return {{"type", "RichTextBlock"}, {"spacing", "none"}, {"inlines", std::move(runs)}};
}

// A newline in a run is a blank to some: each line is a block. The last one says that there is more.
void addCardText(CardJson &body, std::string_view whole)
{
    const std::string text = cutTo(cleanText(whole), adaptiveCardText);
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at && lines++ == cardLines) {
            body.push_back(cardLine(CardJson::array({cardRun("…")})));
            return;
        }
        if (end > at)
            body.push_back(cardLine(CardJson::array({cardRun(std::string_view(text).substr(at, end - at))})));
        at = end + 1;
    }
}

void addCardFields(CardJson &body, const Notification &notification)
{
    const char *spacing = "medium";
    for (const Field &field : chatFields(notification, 256)) {
        CardJson label = cardRun(field.label + ": ");
        label["weight"] = "bolder";
        CardJson line = cardLine(CardJson::array({std::move(label), cardRun(field.value)}));
        line["spacing"] = spacing;
        body.push_back(std::move(line));
        spacing = "none";
    }
}

} // namespace

CardJson adaptiveCard(const HttpMessage &message, const char *version)
{
    CardJson title = cardRun(cutTo(oneLine(message.text.title), 600));
    title["weight"] = "bolder";
    title["size"] = "medium";
    title["color"] = cardColour(toneOf(message.notification.kind));
    CardJson body = CardJson::array();
    body.push_back(cardLine(CardJson::array({std::move(title)})));
    addCardText(body, message.text.text);
    addCardFields(body, message.notification);
    CardJson footer = cardRun(chatFooter(message));
    footer["isSubtle"] = true;
    footer["size"] = "small";
    body.push_back(cardLine(CardJson::array({std::move(footer)})));
    return {
        {"$schema", "http://adaptivecards.io/schemas/adaptive-card.json"},
        {"type", "AdaptiveCard"},
        {"version", version},
        {"fallbackText", cutTo(oneLine(message.text.title), 600)},
        {"body", std::move(body)},
    };
}

} // namespace lightfoot
