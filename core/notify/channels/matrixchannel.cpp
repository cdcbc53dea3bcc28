// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channels.h"
#include "core/notify/channels/chatparts.h"
#include "core/notify/channels/chatrecipes.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

// The client-server API (spec.matrix.org/latest/client-server-api). An event has at most 65536 bytes. The
// transaction is the notification's id: a server that has seen it answers as before and posts nothing again.
// How many a minute is up to the server; Synapse takes ten at once and then one in five seconds.

namespace lightfoot {

namespace {

using MatrixJson = nlohmann::json;

constexpr std::size_t matrixTextLimit = 10'000; // twice in an event, each byte may be two as JSON

constexpr auto matrixOptions = std::to_array<OptionDescriptor>({
    {.key = "homeserver",
     .label = QT_TRANSLATE_NOOP("Option", "Homeserver"),
     .hint = QT_TRANSLATE_NOOP("Option", "Its URL: https://matrix.example.com"),
     .required = true},
    {.key = "token",
     .label = QT_TRANSLATE_NOOP("Option", "Token"),
     .hint = QT_TRANSLATE_NOOP("Option", "Access token of the account that writes; better as ${VARIABLE}"),
     .required = true,
     .secret = true},
    {.key = "room",
     .label = QT_TRANSLATE_NOOP("Option", "Room"),
     .hint = QT_TRANSLATE_NOOP("Option", "Its id, !abc:example.com, not its address; the account is in it"),
     .required = true},
});

std::string matrixEscaped(std::string_view text)
{
    return replacedAll(htmlEscaped(uncalled(text)), "\n", "<br>");
}

std::string matrixHtml(const HttpMessage &message)
{
    const std::string colour = chatColour(message.notification.kind);
    std::string html = "<strong><font color=\"" + colour + "\" data-mx-color=\"" + colour + "\">" +
                       escapedTo(chatHeading(message), 1000, matrixEscaped) + "</font></strong>";
    if (!message.text.text.empty())
        html += "<br>" + escapedTo(message.text.text, matrixTextLimit, matrixEscaped);
    html += chatFieldLines(message.notification, 4000, matrixEscaped, "<br><strong>", ":</strong> ", "");
    return html + "<br><em>" + escapedTo(chatFooter(message), 400, matrixEscaped) + "</em>";
}

std::string matrixPlain(const HttpMessage &message)
{
    std::string text = escapedTo(chatHeading(message), 1000, uncalled);
    if (!message.text.text.empty())
        text += "\n" + escapedTo(message.text.text, matrixTextLimit, uncalled);
    return text + chatFieldLines(message.notification, 4000, uncalled, "\n", ": ", "");
}

std::vector<WebRequest> matrixRequests(const HttpMessage &message)
{
    // An m.mentions that is empty: nobody is called, not even by @room (since version 1.7; the texts see to
    // older servers).
    const MatrixJson body{
        {"msgtype", "m.text"},
        {"body", matrixPlain(message)},
        {"format", "org.matrix.custom.html"},
        {"formatted_body", matrixHtml(message)},
        {"m.mentions", MatrixJson::object()},
    };
    const std::string path = "/_matrix/client/v3/rooms/" +
                             percentEncoded(textOption(message.options, "room")) + "/send/m.room.message/" +
                             percentEncoded(message.notification.id);
    WebRequest request = chatPost(urlBelow(textOption(message.options, "homeserver"), path), body);
    request.method = "PUT";
    request.headers.emplace_back("Authorization", "Bearer " + textOption(message.options, "token"));
    return {std::move(request)};
}

// Errors have errcode and error. Too many: M_LIMIT_EXCEEDED with retry_after_ms, since version 1.10 also the
// header.
Delivery matrixJudge(const WebReply &reply, const OptionMap &options)
{
    const MatrixJson answer = objectIn(reply);
    const std::string code = memberText(answer, "errcode");
    const std::string words = code + " " + memberText(answer, "error");
    if (code == "M_LIMIT_EXCEEDED") {
        if (const std::optional<double> wait = chatNumber(answer, "retry_after_ms"))
            return chatBusy(words, *wait / 1000, matrixOptions, options);
    }
    if (!isSuccess(reply))
        return chatStatus(reply, matrixOptions, options);
    if (!memberText(answer, "event_id").empty())
        return Delivery::sent();
    return chatRefused(code.empty() ? reply.body : words, matrixOptions, options);
}

Result<std::unique_ptr<Channel>> matrixCreate(const NotifierSettings &settings)
{
    if (const std::string room = textOption(settings.options, "room");
        !room.empty() && !room.starts_with('!'))
        return failure(
            QT_TRANSLATE_NOOP("Message", "room: the id of a room begins with an exclamation mark"));
    // Header injection: a token with a line break would be two headers.
    if (textOption(settings.options, "token").find_first_of("\r\n") != std::string::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "token: has a line break in it"));
    return makeChatChannel(settings, matrixRecipe, matrixOptions, "homeserver");
}

} // namespace

const HttpRecipe matrixRecipe{.requests = matrixRequests, .judge = matrixJudge};

const ChannelKind matrixChannel{
    .id = "matrix",
    .label = QT_TRANSLATE_NOOP("Option", "Matrix"),
    .summary = QT_TRANSLATE_NOOP("Option", "Writes into a Matrix room"),
    .options = matrixOptions,
    .textLimit = matrixTextLimit,
    .perMinute = 12,
    .create = matrixCreate,
    .foldsById = true, // the transaction
};

} // namespace lightfoot
