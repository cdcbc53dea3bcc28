// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/adaptivecard.h"
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

#include <algorithm>

// Two ways in. Office 365 connectors take a MessageCard (learn.microsoft.com, "Legacy actionable message card
// reference") and answer "1"; the Workflows app takes an adaptive card and answers 202. Both: 28 KB a
// message, and a connector 60 messages in 30 seconds but 100 an hour ("Create Incoming Webhooks").

namespace lightfoot {

namespace {

using TeamsJson = nlohmann::json;

constexpr std::size_t teamsTextLimit = adaptiveCardText;
constexpr std::array<const char *, 3> teamsFormats{"auto", "connector", "workflow"};

constexpr auto teamsOptions = std::to_array<OptionDescriptor>({
    {.key = "webhook",
     .label = QT_TRANSLATE_NOOP("Option", "Webhook"),
     .hint = QT_TRANSLATE_NOOP("Option",
                               "Of a workflow that posts cards, or of a connector; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
    {.key = "format",
     .label = QT_TRANSLATE_NOOP("Option", "Format"),
     .hint = QT_TRANSLATE_NOOP("Option", "auto tells workflow and connector by the webhook's host"),
     .choices = teamsFormats},
});

std::string teamsLower(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

// The host of a URL in lower case, without user and port.
std::string teamsHost(const std::string &url)
{
    std::string host = teamsLower(url);
    const std::size_t scheme = host.find("://");
    host.erase(0, scheme == std::string::npos ? 0 : scheme + 3);
    host.erase(std::min(host.find_first_of("/?#"), host.size()));
    if (const std::size_t at = host.rfind('@'); at != std::string::npos)
        host.erase(0, at + 1);
    return host.substr(0, host.find(':'));
}

bool teamsConnector(const OptionMap &options)
{
    const std::string format = teamsLower(textOption(options, "format", "auto"));
    if (format != "auto")
        return format == "connector";
    const std::string host = teamsHost(textOption(options, "webhook"));
    return host.ends_with(".webhook.office.com") || host == "outlook.office.com" ||
           host == "outlook.office365.com";
}

// Texts of a MessageCard are Markdown with HTML in it; a line ends where a paragraph does.
std::string teamsEscaped(std::string_view text)
{
    std::string out;
    for (const char c : slackEscaped(uncalled(text))) {
        if (std::string_view("\\`*_[]#~|!").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
        if (c == '\n')
            out += c;
    }
    return out;
}

TeamsJson teamsMessageCard(const HttpMessage &message)
{
    TeamsJson facts = TeamsJson::array();
    for (const Field &field : chatFields(message.notification, 256))
        facts.push_back({{"name", field.label}, {"value", escapedTo(field.value, 400, teamsEscaped)}});
    const std::string title = oneLine(message.text.title);
    return {
        {"@type", "MessageCard"},
        {"@context", "https://schema.org/extensions"},
        {"themeColor", chatColour(message.notification.kind).substr(1)},
        {"summary", separatedAfter(cutTo(title, 300), "@<]")},
        {"title", escapedTo(title, 600, teamsEscaped)},
        {"text", escapedTo(message.text.text, teamsTextLimit, teamsEscaped)},
        {"sections", TeamsJson::array({{{"facts", std::move(facts)},
                                        {"text", escapedTo(chatFooter(message), 400, teamsEscaped)}}})},
    };
}

TeamsJson teamsWorkflow(const HttpMessage &message)
{
    TeamsJson card = adaptiveCard(message, "1.4");
    card["msteams"] = {{"width", "Full"}};
    return {
        {"type", "message"},
        {"summary", cutTo(oneLine(message.text.title), 300)},
        {"attachments", TeamsJson::array({{{"contentType", "application/vnd.microsoft.card.adaptive"},
                                           {"contentUrl", nullptr},
                                           {"content", std::move(card)}}})},
    };
}

std::vector<WebRequest> teamsRequests(const HttpMessage &message)
{
    return {chatPost(textOption(message.options, "webhook"),
                     teamsConnector(message.options) ? teamsMessageCard(message) : teamsWorkflow(message))};
}

// A connector answers 200 also when the message did not arrive, and then has the status of whoever did not
// take it in a sentence: "... Microsoft Teams endpoint returned HTTP error 429 with ContextId ...".
Delivery teamsJudge(const WebReply &reply, const OptionMap &options)
{
    static constexpr std::string_view sentence = "HTTP error ";
    if (!isSuccess(reply))
        return chatStatus(reply, teamsOptions, options);
    if (const std::size_t at = reply.body.find(sentence); at != std::string::npos) {
        const std::string_view status = std::string_view(reply.body).substr(at + sentence.size(), 3);
        return status == "429" || status.starts_with('5')
                   ? chatBusy(reply.body, std::nullopt, teamsOptions, options)
                   : chatRefused(reply.body, teamsOptions, options);
    }
    const bool taken = !teamsConnector(options) || reply.body.empty() || reply.body == "1";
    return taken ? Delivery::sent() : chatRefused(reply.body, teamsOptions, options);
}

Result<std::unique_ptr<Channel>> teamsCreate(const NotifierSettings &settings)
{
    return makeChatChannel(settings, teamsRecipe, teamsOptions);
}

} // namespace

const HttpRecipe teamsRecipe{.requests = teamsRequests, .judge = teamsJudge};

const ChannelKind teamsChannel{
    .id = "teams",
    .label = QT_TRANSLATE_NOOP("Option", "Microsoft Teams"),
    .summary =
        QT_TRANSLATE_NOOP("Option", "Posts a card into a Teams channel through a workflow or a connector"),
    .options = teamsOptions,
    .textLimit = teamsTextLimit,
    .perMinute = 60,
    .create = teamsCreate,
};

} // namespace lightfoot
