// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/text/template.h"
#include "tests/core/notify/channels/channeltesting.h"

#include <QTest>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

std::string title(const std::string &text, const Notification &notification = plainNotification())
{
    return render(notification, text, {}, "Lightfoot", "probe-host").title;
}

std::string complaint(std::string_view text)
{
    const Result<void> checked = checkTemplate(text);
    return checked ? std::string() : toEnglish(checked.error().message);
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownWords();
    void names_data();
    void names();
    void everyNameIsKnown();
    void severalEndpoints();
    void noEndpoint();
    void complaints_data();
    void complaints();
    void wrongTemplateIsNotUsed();
    void valuesAreNoTemplates();
    void hostileAndHuge();
    void preview();
};

void TestTemplate::ownWords()
{
    const RenderedText text = render(plainNotification(), {}, {}, "s", "h");
    QCOMPARE(text.title, std::string("api-1 is down: connection refused"));
    QCOMPARE(text.text, std::string("10.0.0.5:443 refuses connections.\nDown for 4 min 12 s."));
    const RenderedText other = render(plainNotification(), "{title}!", "{text}\n{at}", "s", "h");
    QCOMPARE(other.title, text.title + "!");
    QCOMPARE(other.text, text.text + "\n2026-11-27 18:04:12 UTC");
}

void TestTemplate::names_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("{name} {status} {target} {reason}", "api-1 down 10.0.0.5:443 connection refused");
    row("{since} {duration}", "2026-11-27 18:00:00 UTC 4 min 12 s");
    row("{count}/{number} {group} {kind}", "1/1 shop tcp");
    row("{label:site} {label:none}|", "berlin |");
    row("{labels}", "site=berlin, team=web");
    row("{host} {sender} {event}", "probe-host Lightfoot down");
    row("{id} {thread} {symbol}", "n-4711 t-42 🔴");
    row("{cause}|", "|");
    row("{{name}} {name}", "{name} api-1");
    row("a } b {{", "a } b {");
    row("line\nbreak", "line break");
}

void TestTemplate::names()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(complaint(text.toStdString())), QByteArray());
    QCOMPARE(QByteArray::fromStdString(title(text.toStdString())), expected);
}

void TestTemplate::everyNameIsKnown()
{
    QVERIFY(!templateNames().empty());
    // With a cause, so that each has something to say.
    Notification notification = plainNotification();
    notification.cause = "the gateway";
    for (const TemplateName &name : templateNames()) {
        const std::string text = name.name == std::string_view("label:KEY") ? "label:site" : name.name;
        QCOMPARE(complaint("{" + text + "}"), std::string());
        QVERIFY2(!title("{" + text + "}", notification).empty(), name.name);
        QVERIFY(*name.meaning != '\0');
    }
}

void TestTemplate::severalEndpoints()
{
    const std::string text = title("{name}: {count}, {cause}", incidentNotification());
    QVERIFY(text.starts_with("api-1, api-2, api-3, "));
    QVERIFY(text.ends_with("api-20 and 5 more: 25, the gateway 10.0.0.1"));
}

void TestTemplate::noEndpoint()
{
    QCOMPARE(title("[{name}{target}{reason}{group}{labels}{label:a}{since}{duration}]", Notification{}),
             std::string("[]"));
}

void TestTemplate::complaints_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("begin");
    const auto row = [](const char *text, const char *begin) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(begin);
    };
    row("é {nme}", "{nme} at character 3 is not known; there are: title, text, name, ");
    row("{Name}", "{Name} at character 1 is not known");
    row("{}", "{} at character 1 is not known");
    row("{ name }", "{ name } at character 1 is not known");
    row("{label:}", "{label:} at character 1 is not known");
    row("ab {name", "the brace at character 4 is never closed");
    row("{{{", "the brace at character 3 is never closed");
    row("{\x1b}", "{\\x1b} at character 1 is not known");
}

void TestTemplate::complaints()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, begin);
    const QByteArray said = QByteArray::fromStdString(complaint(text.toStdString()));
    QVERIFY2(said.startsWith(begin), said.constData());
}

void TestTemplate::wrongTemplateIsNotUsed()
{
    QCOMPARE(title("{nme}"), std::string("api-1 is down: connection refused"));
    QVERIFY(!complaint(std::string(20'000, 'x')).empty());
}

void TestTemplate::valuesAreNoTemplates()
{
    Notification notification = plainNotification();
    notification.subjects.front().name = "{host} {{ {nme}";
    QCOMPARE(title("{name}", notification), std::string("{host} {{ {nme}"));
}

void TestTemplate::hostileAndHuge()
{
    for (const Notification &notification : {hostileNotification(), hugeNotification()}) {
        const std::string all = "{title}{text}{name}{target}{reason}{group}{labels}{cause}";
        const RenderedText text = render(notification, all, all, hostileText(), hostileText());
        QVERIFY(isUtf8(text.title) && isUtf8(text.text));
        QVERIFY(text.title.size() <= 1024);
        QVERIFY(text.text.size() <= 65'536);
        QVERIFY(text.title.find_first_of("\r\n\x1b") == std::string::npos);
        QVERIFY(text.text.find_first_of("\r\x1b") == std::string::npos);
    }
    std::string many;
    while (many.size() < 16'000)
        many += "{text}";
    const std::size_t size = render(hugeNotification(), {}, many, "s", "h").text.size();
    QVERIFY(size > 65'500 && size <= 65'536); // to a character
}

void TestTemplate::preview()
{
    const std::vector<TemplatePreview> previews = previewTemplates("{event}: {name}", {}, "s", "h");
    QCOMPARE(previews.size(), notificationKindCount);
    for (std::size_t i = 0; i < previews.size(); ++i) {
        QVERIFY(previews[i].kind == static_cast<NotificationKind>(i));
        QVERIFY(previews[i].text.title.starts_with(std::string(toString(previews[i].kind)) + ": "));
        QVERIFY(!previews[i].text.text.empty());
    }
    QCOMPARE(previews.front().text.title, std::string("down: api-1"));
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
