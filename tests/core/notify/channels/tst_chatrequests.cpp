// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/channels/chatrules.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Pointer = nlohmann::json::json_pointer;

} // namespace

class TestChatRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void members_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(schema().size()); ++i)
            QTest::addRow("%s %s", schema()[std::size_t(i)].service, schema()[std::size_t(i)].pointer) << i;
    }

    void members()
    {
        QFETCH(const int, index);
        const Place &place = schema()[std::size_t(index)];
        const Json body = chatBody(chatService(place.service), plainNotification());
        const Pointer pointer{std::string(place.pointer)};
        QVERIFY2(body.contains(pointer), body.dump(1).c_str());
        const Json &value = body.at(pointer);
        if (std::string_view(place.expected) == "string") {
            QVERIFY(value.is_string());
            QVERIFY(!value.get<std::string>().empty());
        } else {
            QCOMPARE(value.dump(), Json::parse(place.expected).dump());
        }
    }

    void service_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const ChatService &service : chatServices())
            QTest::newRow(service.kind->id) << QByteArray(service.kind->id);
    }

    void eachBodyHoldsWhatItsServiceKnows_data() { service_data(); }
    void eachBodyHoldsWhatItsServiceKnows()
    {
        QFETCH(const QByteArray, id);
        const ChatService &service = chatService(id.constData());
        for (const NotificationKind kind : {NotificationKind::Down, NotificationKind::Recovered,
                                            NotificationKind::Blind, NotificationKind::Test}) {
            const Json body = chatBody(service, plainNotification(kind));
            QVERIFY(body.is_object());
            for (const auto &[key, value] : body.items())
                QVERIFY2(knownMembers().at(id.toStdString()).contains(key), key.c_str());
        }
    }

    // Good and bad news must not look alike: the same notification in another tone is another body.
    void tonesDiffer_data() { service_data(); }
    void tonesDiffer()
    {
        QFETCH(const QByteArray, id);
        const ChatService &service = chatService(id.constData());
        std::set<std::string> bodies;
        for (const NotificationKind kind : {NotificationKind::Down, NotificationKind::Recovered,
                                            NotificationKind::Blind, NotificationKind::Test}) {
            Notification notification = plainNotification();
            notification.kind = kind;
            bodies.insert(chatRequest(service, notification).body);
        }
        QCOMPARE(bodies.size(), std::size_t(4));
    }

    void hostile_data() { service_data(); }
    void hostile()
    {
        QFETCH(const QByteArray, id);
        const std::string name = id.toStdString();
        for (const OptionMap &more : {OptionMap{}, name == "teams" ? connector() : OptionMap{}}) {
            const WebRequest request = chatRequest(chatService(name), hostileNotification(), more);
            QVERIFY(isUtf8(request.body));
            QVERIFY(request.url.find("%1") == std::string::npos);
            const Json body = Json::parse(request.body, nullptr, false);
            QVERIFY(body.is_object());
            for (const std::string &text : chatTexts(body)) {
                for (const char c : text)
                    QVERIFY2(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F), text.c_str());
            }
            const std::string texts = all(body);
            QVERIFY2(texts.find("😀") != std::string::npos, texts.c_str());
            QVERIFY2(texts.find("é") != std::string::npos && texts.find("中") != std::string::npos,
                     texts.c_str());
            QVERIFY2(texts.find("{name}") != std::string::npos ||
                         texts.find("\\{name\\}") != std::string::npos,
                     texts.c_str());
        }
        const Json body = chatBody(chatService(name), hostileNotification());
        QCOMPARE(callTrouble(name, body), std::string());
        for (const std::string &html : htmlTexts(name, body))
            QVERIFY2(htmlTrouble(html).isEmpty(), (htmlTrouble(html).toStdString() + "\n" + html).c_str());
    }

    // A link's text may say anything; where Markdown is read there is none from a hostile name. Cards of runs
    // and plain_text show it as it is.
    void foreignLinksAndTagsAreText_data() { service_data(); }
    void foreignLinksAndTagsAreText()
    {
        QFETCH(const QByteArray, id);
        const std::string name = id.toStdString();
        const OptionMap more = name == "teams" ? connector() : OptionMap{};
        const std::string texts = all(chatBody(chatService(name), hostileNotification(), more));
        static const std::set<std::string> markdown{"discord", "teams",    "mattermost",
                                                    "wecom",   "dingtalk", "rocketchat"};
        if (markdown.contains(name))
            QVERIFY2(texts.find("[link](http") == std::string::npos, texts.c_str());
        if (name == "teams" || name == "wecom" || name == "dingtalk" || name == "slack")
            QVERIFY2(texts.find("<b>bold") == std::string::npos, texts.c_str());
        if (name == "discord" || name == "mattermost" || name == "teams")
            QVERIFY2(texts.find("\\*star\\*") != std::string::npos, texts.c_str());
    }

    void hugeTextsFit_data() { service_data(); }
    void hugeTextsFit()
    {
        QFETCH(const QByteArray, id);
        const std::string name = id.toStdString();
        std::vector<Notification> huge{hugeNotification()};
        for (const char *character : {"\"", "\n", "<", "&", "@", "]", "*", "\\", "😀", "x\n", "\xff", "a b "})
            huge.push_back(textNotification(character));
        for (const OptionMap &more : {OptionMap{}, name == "teams" ? connector() : OptionMap{}}) {
            for (const Notification &notification : huge) {
                const WebRequest request = chatRequest(chatService(name), notification, more);
                const Json body = Json::parse(request.body, nullptr, false);
                QVERIFY(body.is_object());
                QVERIFY(isUtf8(request.body));
                const bool card = name == "teams" && !more.empty();
                const std::string trouble = sizeTrouble(card ? "ringcentral" : name, request, body);
                QVERIFY2(trouble.empty(), (trouble + " of " + notification.text.substr(0, 4)).c_str());
                for (const std::string &html : htmlTexts(name, body))
                    QVERIFY2(htmlTrouble(html).isEmpty(), qPrintable(htmlTrouble(html)));
            }
        }
    }

    // An ordinary message arrives whole.
    void ordinaryTextsAreWhole_data() { service_data(); }
    void ordinaryTextsAreWhole()
    {
        QFETCH(const QByteArray, id);
        Notification notification = plainNotification();
        notification.title = "first words";
        notification.text.clear();
        for (int i = 0; i < 30; ++i)
            notification.text += "line " + std::to_string(i) + " of thirty\n";
        const std::string texts = all(chatBody(chatService(id.constData()), notification));
        QVERIFY(texts.find("first words") != std::string::npos);
        for (int i = 0; i < 30; ++i)
            QVERIFY2(texts.find("line " + std::to_string(i) + " of thirty") != std::string::npos,
                     texts.c_str());
        QVERIFY(texts.find("…") == std::string::npos);
        QVERIFY2(matches(texts, "10[\\\\]?\\.0[\\\\]?\\.0[\\\\]?\\.5[\\\\]?:443"), texts.c_str());
    }

    void descriptors_data() { service_data(); }
    void descriptors()
    {
        QFETCH(const QByteArray, id);
        const ChannelKind &kind = *chatService(id.constData()).kind;
        static const std::map<std::string, std::vector<std::string>> keys{
            {"slack", {"webhook"}},
            {"discord", {"webhook", "username", "avatar", "thumbnail"}},
            {"telegram", {"token", "chat_id", "api"}},
            {"teams", {"webhook", "format"}},
            {"ringcentral", {"webhook"}},
            {"mattermost", {"webhook", "username"}},
            {"rocketchat", {"webhook", "username"}},
            {"matrix", {"homeserver", "token", "room"}},
            {"googlechat", {"webhook"}},
            {"wecom", {"webhook"}},
            {"dingtalk", {"webhook", "secret"}},
            {"lark", {"webhook", "secret"}},
        };
        std::vector<std::string> found;
        for (const OptionDescriptor &option : kind.options) {
            found.emplace_back(option.key);
            const std::string key = option.key;
            QCOMPARE(option.secret, key == "webhook" || key == "token" || key == "secret");
            QVERIFY(*option.label && *option.hint);
        }
        QVERIFY(found == keys.at(id.toStdString()));
        QVERIFY(kind.textLimit >= 3000 && kind.perMinute >= 0);
    }

    void connectorTakesAMessageCard()
    {
        const ChatService &service = chatService("teams");
        const Json body = chatBody(service, plainNotification(), connector());
        QCOMPARE(body["@type"].get<std::string>(), std::string("MessageCard"));
        QCOMPARE(body["@context"].get<std::string>(), std::string("https://schema.org/extensions"));
        QCOMPARE(body["themeColor"].get<std::string>(), std::string("c62828"));
        QVERIFY(body["summary"].is_string() && body["title"].is_string());
        QCOMPARE(body["text"].get<std::string>(),
                 std::string("10.0.0.5:443 refuses connections.\n\nDown for 4 min 12 s."));
        QCOMPARE(body["sections"][0]["facts"][0].dump(),
                 std::string("{\"name\":\"Endpoint\",\"value\":\"api-1\"}"));
    }

    void hostDecidesTheFormat()
    {
        const auto isCard = [](const char *webhook, const char *format) {
            return chatBody(chatService("teams"), plainNotification(),
                            {{"webhook", std::string(webhook)}, {"format", std::string(format)}})
                .contains("@type");
        };
        QVERIFY(isCard(connectorUrl, ""));
        QVERIFY(isCard("https://OUTLOOK.office.com/webhook/x", "auto"));
        QVERIFY(isCard("https://outlook.office365.com:443/webhook/x", "AUTO"));
        QVERIFY(!isCard("https://x.westus.logic.azure.com/workflows/y?u=.webhook.office.com", "auto"));
        QVERIFY(!isCard("https://x.webhook.office.com@evil.example/y", "auto"));
        QVERIFY(!isCard("https://x.environment.api.powerplatform.com/y", ""));
        QVERIFY(isCard("https://proxy.example.com/x", "connector"));
        QVERIFY(!isCard(connectorUrl, "Workflow"));
    }

    void signedUrl()
    {
        const WebRequest request =
            chatRequest(chatService("dingtalk"), plainNotification(), {{"secret", std::string("SECabc+/")}});
        const QByteArray mac = QMessageAuthenticationCode::hash("1795802652000\nSECabc+/", "SECabc+/",
                                                                QCryptographicHash::Sha256);
        QCOMPARE(request.url, "https://oapi.dingtalk.com/robot/send?access_token=s3cr3tding&timestamp="
                              "1795802652000&sign=" +
                                  mac.toBase64().toPercentEncoding().toStdString());
        QVERIFY(request.body.find("SECabc") == std::string::npos);
        QCOMPARE(chatRequest(chatService("dingtalk"), plainNotification()).url,
                 std::string("https://oapi.dingtalk.com/robot/send?access_token=s3cr3tding"));
    }

    void signedBody()
    {
        const Json body =
            chatBody(chatService("lark"), plainNotification(), {{"secret", std::string("abc")}});
        const QByteArray mac =
            QMessageAuthenticationCode::hash({}, "1795802652\nabc", QCryptographicHash::Sha256);
        QCOMPARE(body["timestamp"].get<std::string>(), std::string("1795802652"));
        QCOMPARE(body["sign"].get<std::string>(), mac.toBase64().toStdString());
        QVERIFY(!chatBody(chatService("lark"), plainNotification()).contains("sign"));
    }

    void tokensAndRoomsStandWhereTheyBelong()
    {
        const WebRequest matrix = chatRequest(chatService("matrix"), plainNotification());
        QCOMPARE(matrix.method, std::string("PUT"));
        QVERIFY(matrix.url.find("s3cr3t") == std::string::npos);
        QVERIFY(matrix.headers.back() ==
                (std::pair<std::string, std::string>("Authorization", "Bearer syt_s3cr3tmatrix")));
        Notification odd = plainNotification();
        odd.id = "a/b?c#d";
        QVERIFY(chatRequest(chatService("matrix"), odd).url.ends_with("/m.room.message/a%2Fb%3Fc%23d"));
        QVERIFY(chatRequest(chatService("googlechat"), odd).url.ends_with("&requestId=a%2Fb%3Fc%23d"));
        const WebRequest bot = chatRequest(chatService("telegram"), plainNotification());
        QCOMPARE(bot.url, std::string("https://api.telegram.org/bot110201543:s3cr3ttelegram/sendMessage"));
        QVERIFY(bot.body.find("s3cr3t") == std::string::npos);
    }

    // settings.icon of the list, where a service shows one and the notifier has none of its own.
    void pictureOfTheSender()
    {
        const Notification notification = plainNotification();
        const RenderedText text{notification.title, notification.text};
        const auto bodyOf = [&](const char *id, OptionMap more) {
            OptionMap options = chatService(id).options;
            options.merge(more);
            const HttpMessage message{.notification = notification,
                                      .text = text,
                                      .options = options,
                                      .sender = "Night watch",
                                      .host = "probe-host",
                                      .now = channelNow,
                                      .icon = "https://e.x/i.png"};
            return Json::parse(chatService(id).recipe->requests(message).front().body);
        };
        QCOMPARE(bodyOf("discord", {})["avatar_url"].get<std::string>(), std::string("https://e.x/i.png"));
        QCOMPARE(bodyOf("discord", {{"avatar", std::string("https://e.x/a.png")}})["avatar_url"]
                     .get<std::string>(),
                 std::string("https://e.x/a.png"));
        const Json footer = bodyOf("slack", {})["attachments"][0]["blocks"].back()["elements"];
        QCOMPARE(footer.size(), std::size_t(2));
        QCOMPARE(footer[0].dump(), std::string("{\"alt_text\":\"Night watch\",\"image_url\":\"https://e.x/"
                                               "i.png\",\"type\":\"image\"}"));
    }

    void namesAndPicturesAreThePersons()
    {
        const ChatService &service = chatService("discord");
        const auto text = [](const char *value) { return OptionValue(std::string(value)); };
        const Json body = chatBody(service, plainNotification(),
                                   {{"username", text("Night watch")},
                                    {"avatar", text("https://e.x/a.png")},
                                    {"thumbnail", text("https://e.x/t.png")}});
        QCOMPARE(body["username"].get<std::string>(), std::string("Night watch"));
        QCOMPARE(body["avatar_url"].get<std::string>(), std::string("https://e.x/a.png"));
        QCOMPARE(body["embeds"][0]["thumbnail"].dump(), std::string("{\"url\":\"https://e.x/t.png\"}"));
        // With such a name the service refuses the message.
        QVERIFY(!chatBody(service, plainNotification(), {{"username", text("My DisCord bot")}})
                     .contains("username"));
    }
};

QTEST_GUILESS_MAIN(TestChatRequests)
#include "tst_chatrequests.moc"
