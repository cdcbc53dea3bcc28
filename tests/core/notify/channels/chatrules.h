// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/notify/channels/chatservices.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <set>

namespace lightfoot::test {

using Json = nlohmann::json;

// What stands where: a type, or a value as JSON.
struct Place
{
    const char *service;
    const char *pointer;
    const char *expected;
};

inline constexpr auto connectorUrl = "https://x.webhook.office.com/webhookb2/s3cr3t";

inline const std::vector<Place> &schema()
{
    static const std::vector<Place> all{
        {"slack", "/text", R"("🔴 api-1 is down: connection refused")"},
        {"slack", "/blocks/0/type", R"("section")"},
        {"slack", "/blocks/0/text/type", R"("mrkdwn")"},
        {"slack", "/blocks/0/text/verbatim", "true"},
        {"slack", "/attachments/0/color", R"("#c62828")"},
        {"slack", "/attachments/0/blocks/0/text/text",
         R"("10.0.0.5:443 refuses connections.\nDown for 4 min 12 s.")"},
        {"slack", "/attachments/0/blocks/1/fields/0/text", R"("*Endpoint*\napi-1")"},
        {"slack", "/attachments/0/blocks/2/type", R"("context")"},
        {"slack", "/attachments/0/blocks/2/elements/0/text",
         R"("Lightfoot on probe-host, 2026-11-27 18:04:12 UTC")"},
        {"slack", "/unfurl_links", "false"},
        {"discord", "/username", R"("Lightfoot")"},
        {"discord", "/allowed_mentions", R"({"parse":[]})"},
        {"discord", "/embeds/0/title", R"("api\\-1 is down\\: connection refused")"},
        {"discord", "/embeds/0/description", "string"},
        {"discord", "/embeds/0/color", "12986408"},
        {"discord", "/embeds/0/timestamp", R"("2026-11-27T18:04:12Z")"},
        {"discord", "/embeds/0/footer/text", "string"},
        {"discord", "/embeds/0/fields/0", R"({"inline":true,"name":"Endpoint","value":"api\\-1"})"},
        {"telegram", "/chat_id", R"("-1001")"},
        {"telegram", "/parse_mode", R"("HTML")"},
        {"telegram", "/link_preview_options/is_disabled", "true"},
        {"telegram", "/text", "string"},
        {"teams", "/type", R"("message")"},
        {"teams", "/attachments/0/contentType", R"("application/vnd.microsoft.card.adaptive")"},
        {"teams", "/attachments/0/contentUrl", "null"},
        {"teams", "/attachments/0/content/type", R"("AdaptiveCard")"},
        {"teams", "/attachments/0/content/version", R"("1.4")"},
        {"teams", "/attachments/0/content/msteams/width", R"("Full")"},
        {"teams", "/attachments/0/content/body/0/inlines/0/color", R"("attention")"},
        {"teams", "/attachments/0/content/body/2/inlines/0/text", R"("Down for 4 min 12 s.")"},
        {"ringcentral", "/attachments/0/$schema", R"("http://adaptivecards.io/schemas/adaptive-card.json")"},
        {"ringcentral", "/attachments/0/type", R"("AdaptiveCard")"},
        {"ringcentral", "/attachments/0/version", R"("1.3")"},
        {"ringcentral", "/attachments/0/fallbackText", R"("api-1 is down: connection refused")"},
        {"ringcentral", "/attachments/0/body/0/type", R"("RichTextBlock")"},
        {"ringcentral", "/attachments/0/body/0/inlines/0/type", R"("TextRun")"},
        {"mattermost", "/username", R"("Lightfoot")"},
        {"mattermost", "/attachments/0/fallback", R"("api-1 is down: connection refused")"},
        {"mattermost", "/attachments/0/color", R"("#c62828")"},
        {"mattermost", "/attachments/0/title", "string"},
        {"mattermost", "/attachments/0/text", "string"},
        {"mattermost", "/attachments/0/fields/0", R"({"short":true,"title":"Endpoint","value":"api\\-1"})"},
        {"rocketchat", "/alias", R"("Lightfoot")"},
        {"rocketchat", "/text", R"("🔴 api-1 is down: connection refused")"},
        {"rocketchat", "/attachments/0/color", R"("#c62828")"},
        {"rocketchat", "/attachments/0/ts", R"("2026-11-27T18:04:12Z")"},
        {"rocketchat", "/attachments/0/fields/0", R"({"short":true,"title":"Endpoint","value":"api-1"})"},
        {"matrix", "/msgtype", R"("m.text")"},
        {"matrix", "/format", R"("org.matrix.custom.html")"},
        {"matrix", "/m.mentions", "{}"},
        {"matrix", "/body", "string"},
        {"matrix", "/formatted_body", "string"},
        {"googlechat", "/fallbackText", R"("🔴 api-1 is down: connection refused")"},
        {"googlechat", "/thread/threadKey", R"("t-42")"},
        {"googlechat", "/cardsV2/0/cardId", "string"},
        {"googlechat", "/cardsV2/0/card/header/title", R"("Lightfoot")"},
        {"googlechat", "/cardsV2/0/card/sections/0/widgets/0/textParagraph/text",
         R"("<b><font color=\"#c62828\">api-1 is down: connection refused</font></b>")"},
        {"googlechat", "/cardsV2/0/card/sections/0/widgets/2/decoratedText",
         R"({"text":"api-1","topLabel":"Endpoint","wrapText":true})"},
        {"wecom", "/msgtype", R"("markdown")"},
        {"wecom", "/markdown/content", "string"},
        {"dingtalk", "/msgtype", R"("markdown")"},
        {"dingtalk", "/markdown/title", "string"},
        {"dingtalk", "/markdown/text", "string"},
        {"dingtalk", "/at", R"({"atMobiles":[],"atUserIds":[],"isAtAll":false})"},
        {"lark", "/msg_type", R"("interactive")"},
        {"lark", "/card/header/template", R"("red")"},
        {"lark", "/card/header/title",
         R"({"content":"api-1 is down: connection refused","tag":"plain_text"})"},
        {"lark", "/card/elements/0/tag", R"("div")"},
        {"lark", "/card/elements/1/fields/0",
         R"({"is_short":true,"text":{"content":"Endpoint\napi-1","tag":"plain_text"}})"},
    };
    return all;
}

// Members of a body that its service knows: with others some refuse it.
inline const std::map<std::string, std::set<std::string>> &knownMembers()
{
    static const std::map<std::string, std::set<std::string>> all{
        {"slack", {"text", "blocks", "attachments", "unfurl_links", "unfurl_media"}},
        {"discord", {"username", "avatar_url", "embeds", "allowed_mentions"}},
        {"telegram", {"chat_id", "text", "parse_mode", "link_preview_options"}},
        {"teams", {"type", "summary", "attachments"}},
        {"ringcentral", {"attachments"}},
        {"mattermost", {"username", "attachments"}},
        {"rocketchat", {"alias", "text", "attachments"}},
        {"matrix", {"msgtype", "body", "format", "formatted_body", "m.mentions"}},
        {"googlechat", {"fallbackText", "cardsV2", "thread"}},
        {"wecom", {"msgtype", "markdown"}},
        {"dingtalk", {"msgtype", "markdown", "at"}},
        {"lark", {"msg_type", "card", "timestamp", "sign"}},
    };
    return all;
}

inline OptionMap connector()
{
    return {{"webhook", std::string(connectorUrl)}};
}

inline Notification textNotification(std::string_view character)
{
    std::string text;
    while (text.size() < 100'000)
        text += character;
    Notification notification = plainNotification();
    notification.title = notification.text = notification.cause = text;
    NotificationSubject &subject = notification.subjects.front();
    subject.name = subject.target = subject.kind = subject.group = subject.reason = text;
    subject.labels = {{text, text}};
    return notification;
}

// Code units of UTF-16, as most services count characters.
inline std::size_t length(const Json &text)
{
    return std::size_t(QString::fromStdString(text.get<std::string>()).size());
}

inline std::string all(const Json &body)
{
    std::string whole;
    for (const std::string &text : chatTexts(body))
        whole += text + "\n\n";
    return whole;
}

inline bool matches(const std::string &text, const char *pattern)
{
    return QString::fromStdString(text).contains(QRegularExpression(QString::fromLatin1(pattern)));
}

// What is wrong with markup that its service reads as HTML; empty: nothing.
inline QString htmlTrouble(const std::string &html)
{
    QString text = QString::fromStdString(html);
    text.replace(QStringLiteral("<br>"), QStringLiteral("<br/>"));
    QXmlStreamReader reader(QStringLiteral("<r>") + text + QStringLiteral("</r>"));
    static const QStringList known{QStringLiteral("r"),      QStringLiteral("b"),  QStringLiteral("i"),
                                   QStringLiteral("strong"), QStringLiteral("em"), QStringLiteral("br"),
                                   QStringLiteral("font")};
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && !known.contains(reader.name().toString()))
            return QStringLiteral("element ") + reader.name().toString();
    }
    return reader.hasError() ? reader.errorString() : QString();
}

// The texts of a body that are HTML.
inline std::vector<std::string> htmlTexts(const std::string &id, const Json &body)
{
    if (id == "telegram")
        return {body["text"]};
    if (id == "matrix")
        return {body["formatted_body"]};
    std::vector<std::string> texts;
    if (id == "googlechat") {
        for (const Json &widget : body["cardsV2"][0]["card"]["sections"][0]["widgets"])
            texts.push_back(widget.begin()->at("text"));
    }
    return texts;
}

// What its service would say of the sizes; empty: nothing.
inline std::string sizeTrouble(const std::string &id, const WebRequest &request, const Json &body)
{
    const auto over = [](const char *what, std::size_t size, std::size_t limit) {
        return size > limit ? what + std::string(" ") + std::to_string(size) : std::string();
    };
    std::string trouble;
    if (id == "slack") {
        trouble += over("title", length(body["blocks"][0]["text"]["text"]), 3000);
        for (const Json &block : body["attachments"][0]["blocks"]) {
            if (block.contains("text"))
                trouble += over("section", length(block["text"]["text"]), 3000);
            const Json fields = block.value("fields", Json::array());
            trouble += over("fields", fields.size(), 10);
            for (const Json &field : fields)
                trouble += over("field", length(field["text"]), 2000);
        }
    } else if (id == "discord") {
        const Json &embed = body["embeds"][0];
        std::size_t whole =
            length(embed["title"]) + length(embed["description"]) + length(embed["footer"]["text"]);
        trouble += over("title", length(embed["title"]), 256) +
                   over("text", length(embed["description"]), 4096) +
                   over("fields", embed["fields"].size(), 25);
        for (const Json &field : embed["fields"]) {
            trouble +=
                over("value", length(field["value"]), 1024) + (length(field["value"]) ? "" : "empty value");
            whole += length(field["name"]) + length(field["value"]);
        }
        trouble += over("whole", whole, 6000);
    } else if (id == "telegram") {
        trouble = over("text", body["text"].get<std::string>().size(), 4096);
    } else if (id == "teams" || id == "ringcentral") {
        trouble = over("body", request.body.size(), 28 * 1024);
    } else if (id == "mattermost") {
        trouble = over("text", length(body["attachments"][0]["text"]), 16'383);
    } else if (id == "rocketchat") {
        std::size_t whole = length(body["text"]) + length(body["attachments"][0]["text"]);
        for (const Json &field : body["attachments"][0]["fields"])
            whole += length(field["value"]);
        trouble = over("whole", whole, 5000);
    } else if (id == "matrix") {
        trouble = over("event", request.body.size(), 65'536 - 1024); // with what the server adds
    } else if (id == "googlechat") {
        trouble = over("message", request.body.size(), 32'000);
    } else if (id == "wecom") {
        trouble = over("content", body["markdown"]["content"].get<std::string>().size(), 4096);
    } else if (id == "dingtalk" || id == "lark") {
        trouble = over("body", request.body.size(), 20'000);
    } else {
        trouble = "no rule";
    }
    return trouble;
}

// Whom its service would call; empty: nobody.
inline std::string callTrouble(const std::string &id, const Json &body)
{
    const std::string texts = all(body);
    const auto found = [&](const char *pattern) { return matches(texts, pattern) ? pattern : ""; };
    if (id == "slack")
        return found("<[!@#]");
    if (id == "discord")
        return body["allowed_mentions"] == Json{{"parse", Json::array()}} && !body.contains("content")
                   ? ""
                   : "any";
    if (id == "teams" || id == "ringcentral")
        return body.dump().find("entities") == std::string::npos &&
                       body.dump().find("\"TextBlock\"") == std::string::npos
                   ? ""
                   : "markup";
    if (id == "googlechat")
        return body.contains("text") ? "text" : matches(body["fallbackText"], "<users") ? "fallback" : "";
    if (id == "lark")
        return body.dump().find("lark_md") == std::string::npos ? "" : "markup";
    if (id == "mattermost")
        return found("@\\w|<!");
    if (id == "wecom")
        return found("<@");
    return found("@\\w"); // telegram, rocketchat, matrix, dingtalk
}

} // namespace lightfoot::test
