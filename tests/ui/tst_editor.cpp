// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/proberkinds.h"
#include "tests/ui/editordriver.h"
#include "ui/widgets/linkbutton.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

struct OptionSample
{
    QString typed;
    std::string yaml;
};

OptionSample sampleOf(const ProberKind &kind, const OptionDescriptor &option)
{
    const auto same = [](const std::string &text) {
        return OptionSample{QString::fromStdString(text), text};
    };
    if (!option.choices.empty())
        return same(option.choices.back());
    switch (option.type) {
    case OptionType::Integer:
        return same(std::to_string(static_cast<int>(option.minimum) + 1));
    case OptionType::Number:
        return same("0.5");
    case OptionType::Boolean:
        return same("true");
    case OptionType::Time:
        return same("1s");
    case OptionType::TextList:
        return {u"one\ntwo: 2"_s, "[one, 'two: 2']"};
    case OptionType::TextMap:
        return {u"a: b\nc:d: e"_s, "{a: b, 'c:d': e}"};
    case OptionType::RecordList:
        return {u"name: n\ntype: int\n\nname: m"_s, "[{name: n, type: int}, {name: m}]"};
    case OptionType::RangeList:
        return {u"200-299, 404"_s, "[[200, 299], [404, 404]]"};
    case OptionType::Text:
        break;
    }
    if (option.key == std::string_view("url"))
        return same(std::string(kind.schemes[0]) + "://example.com/");
    return same(option.key == std::string_view("host") ? "example.com:4242" : "some_text");
}

} // namespace

// Endpoints typed with keys alone.
class TstEditor : public EditorDriver
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUp(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void addsAPortByKeys();
    void addsAUrlByKeys();
    void kindIsFoundByWords();
    void offersTheKinderKind();
    void saysWhatIsWrong();
    void namesAreTakenOnce();
    void checksWhatOnlyTheProberKnows();
    void everyKind_data();
    void everyKind();
    void editKeepsTheRest();
    void otherKindKeepsWhatBothHave();
    void otherKindLeavesWhatItCannotUse();
    void targetTakesItsOwnAlong();
    void variablesStayVariables();
};

void TstEditor::addsAPortByKeys()
{
    open(EndpointEditor::Task::Add, {}, {u"db.example.com:8080"_s});
    QVERIFY(!canSave());
    type(u"editorTarget"_s, u"db.example.com:8080"_s);
    QCOMPARE(find<QLineEdit>(u"editorName"_s)->text(), u"db.example.com:8080 (2)"_s);
    QCOMPARE(find<QLineEdit>(u"option_host"_s)->text(), u"db.example.com:8080"_s);
    type(u"editorName"_s, u"x"_s);
    type(u"option_interval"_s, u"15s"_s);
    save();
    QCOMPARE(saved(), fromList(*kindOf("tcp"), "    host: db.example.com:8080\n    interval: 15s\n"));
}

void TstEditor::addsAUrlByKeys()
{
    open(EndpointEditor::Task::Add);
    type(u"editorTarget"_s, u"https://example.com/health"_s);
    QCOMPARE(find<QComboBox>(u"editorKind"_s)->currentData().toString(), u"http"_s);
    type(u"editorName"_s, u"x"_s);
    QTest::keyClick(find<QAbstractButton>(u"editorMore"_s), Qt::Key_Space);
    type(u"editorSearch"_s, u"method"_s);
    QVERIFY(find<QWidget>(u"option_method"_s)->isVisibleTo(m_dialog));
    QVERIFY(!find<QWidget>(u"option_contain"_s)->isVisibleTo(m_dialog));
    QTest::keyClicks(find<QWidget>(u"option_method"_s), u"HEAD"_s);
    type(u"editorSearch"_s, {});
    type(u"option_headers"_s, u"Accept: text/html\nX-Site: a: b"_s);
    save();
    QCOMPARE(saved(), fromList(*kindOf("http"), "    url: https://example.com/health\n    method: HEAD\n"
                                                "    headers: {Accept: text/html, X-Site: 'a: b'}\n"));
}

void TstEditor::kindIsFoundByWords()
{
    open(EndpointEditor::Task::Add);
    chooseKind(u"maria"_s);
    QCOMPARE(find<QComboBox>(u"editorKind"_s)->currentData().toString(), u"mysql"_s);
    QVERIFY(find<QLabel>(u"editorKindSummary"_s)->text().contains(u"Logs in"_s));
    // A kind that a person chose stays, and reads the target in its own way.
    type(u"editorTarget"_s, u"db:3307"_s);
    QCOMPARE(find<QComboBox>(u"editorKind"_s)->currentData().toString(), u"mysql"_s);
    QCOMPARE(find<QLineEdit>(u"option_host"_s)->text(), u"db:3307"_s);
    chooseKind(u"no such kind"_s);
    QCOMPARE(find<QComboBox>(u"editorKind"_s)->currentData().toString(), u"mysql"_s);
}

void TstEditor::offersTheKinderKind()
{
    open(EndpointEditor::Task::Add);
    type(u"editorTarget"_s, u"db.example.com:3306"_s);
    auto *kinder = find<LinkButton>(u"editorKinder"_s);
    QVERIFY(kinder->isVisibleTo(m_dialog));
    QVERIFY(kinder->accessibleName().contains(u"MySQL"_s) || kinder->text().contains(u"MySQL"_s));
    QTest::keyClick(kinder, Qt::Key_Space);
    QCOMPARE(find<QComboBox>(u"editorKind"_s)->currentData().toString(), u"mysql"_s);
    QCOMPARE(find<QLineEdit>(u"option_host"_s)->text(), u"db.example.com:3306"_s);
    QVERIFY(!kinder->isVisibleTo(m_dialog));
}

void TstEditor::saysWhatIsWrong()
{
    open(EndpointEditor::Task::Add);
    type(u"editorTarget"_s, u"nosuch://example.com"_s);
    QVERIFY2(problem().contains(u"nosuch"_s), qPrintable(problem()));
    QVERIFY(!canSave());
    type(u"editorTarget"_s, u"example.com:80"_s);
    QVERIFY2(canSave(), qPrintable(problem()));
    type(u"option_interval"_s, u"5"_s);
    QVERIFY2(note(u"interval"_s).contains(u"5s"_s), qPrintable(note(u"interval"_s)));
    QVERIFY(note(u"interval"_s).startsWith(u"Interval: expected a duration"_s));
    QVERIFY(!canSave());
    QCOMPARE(problem(), note(u"interval"_s));
    QCOMPARE(find<QWidget>(u"option_interval"_s)->accessibleDescription(), problem());
    type(u"option_interval"_s, u"5s"_s);
    QVERIFY(canSave());
    type(u"option_host"_s, {});
    QVERIFY(!canSave());
    QVERIFY2(problem().contains(u"Host and port"_s), qPrintable(problem()));
    type(u"option_host"_s, u"example.com:80"_s);
    type(u"option_labels"_s, u"no colon"_s);
    QVERIFY(note(u"labels"_s).contains(u"no colon"_s));
    QVERIFY(!canSave());
}

void TstEditor::namesAreTakenOnce()
{
    open(EndpointEditor::Task::Add, {}, {u"shop"_s});
    type(u"editorTarget"_s, u"example.com:80"_s);
    type(u"editorName"_s, u"shop"_s);
    QVERIFY(!canSave());
    QVERIFY2(problem().contains(u"already"_s), qPrintable(problem()));
    type(u"editorName"_s, u"shop 2"_s);
    save();
    QCOMPARE(saved().id, "shop 2");
}

void TstEditor::checksWhatOnlyTheProberKnows()
{
    m_edits->checked = tl::unexpected(Error{message("the certificate cannot be read")});
    open(EndpointEditor::Task::Add);
    type(u"editorTarget"_s, u"example.com:80"_s);
    QTRY_COMPARE_WITH_TIMEOUT(problem(), u"the certificate cannot be read"_s, editorPatience);
    QVERIFY(!canSave());
    m_edits->checked = {};
    type(u"editorTarget"_s, u"example.com:81"_s);
    QVERIFY(canSave());
}

void TstEditor::everyKind_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("all");
    for (const ProberKind *kind : proberKinds()) {
        QTest::newRow(kind->id) << QString::fromLatin1(kind->id) << false;
        QTest::newRow((std::string(kind->id) + ", all options").c_str())
            << QString::fromLatin1(kind->id) << true;
    }
}

void TstEditor::everyKind()
{
    QFETCH(const QString, id);
    QFETCH(const bool, all);
    const ProberKind &kind = *findKind(proberKinds(), id.toStdString());
    m_edits->services.storeSecret = {};
    open(EndpointEditor::Task::Add);
    chooseKind(id);
    type(u"editorName"_s, u"x"_s);
    std::string yaml;
    for (const OptionDescriptor &option : kind.options) {
        if (!all && !option.required)
            continue;
        const OptionSample sample = sampleOf(kind, option);
        yaml += std::string("    ") + option.key + ": " + sample.yaml + '\n';
        const QString name = u"option_"_s + QString::fromLatin1(option.key);
        if (auto *combo = find<QComboBox>(name))
            combo->setCurrentIndex(combo->findData(sample.typed));
        else
            type(name, sample.typed);
    }
    QVERIFY2(canSave(), qPrintable(problem()));
    save();
    QCOMPARE(saved(), fromList(kind, yaml));
}

void TstEditor::editKeepsTheRest()
{
    const Endpoint before = fromList(
        *kindOf("mysql"), "    host: db:3306\n    username: $TST_EDITOR_PASSWORD\n"
                          "    password: ${TST_EDITOR_PASSWORD}\n    labels: {site: a}\n"
                          "    data: {'a:b:c:d:1': \"two\\nlines\"}\n    alert: {strategy: exponent}\n"
                          "    nolinger: true\n    id: something\n");
    QCOMPARE(before.references.size(), 2U);
    open(EndpointEditor::Task::Edit, before);
    QVERIFY(find<QLineEdit>(u"option_password"_s)->text().isEmpty());
    type(u"option_interval"_s, u"7s"_s);
    save();
    Endpoint expected = before;
    expected.interval = std::chrono::seconds(7);
    QCOMPARE(saved(), expected);
    // Typed again, a variable is one again.
    open(EndpointEditor::Task::Edit, before);
    type(u"option_username"_s, u"x"_s);
    type(u"option_username"_s, u"$TST_EDITOR_PASSWORD"_s);
    type(u"option_password"_s, u"a$b"_s);
    find<QCheckBox>(u"keychain_password"_s)->setChecked(false);
    save();
    expected = before;
    expected.options["password"] = "a$b";
    expected.references.erase("password");
    QCOMPARE(saved(), expected);
}

void TstEditor::otherKindKeepsWhatBothHave()
{
    open(EndpointEditor::Task::Edit, fromList(*kindOf("tcp"), "    host: db:3306\n    interval: 9s\n"));
    type(u"option_group"_s, u"Shop"_s);
    chooseKind(u"mysql"_s);
    save();
    Endpoint expected = fromList(*kindOf("mysql"), "    host: db:3306\n    interval: 9s\n    group: Shop\n");
    QCOMPARE(saved(), expected);
}

// A database is a name here and a number there.
void TstEditor::otherKindLeavesWhatItCannotUse()
{
    open(EndpointEditor::Task::Edit, fromList(*kindOf("mysql"), "    host: db:3306\n    database: shop\n"));
    chooseKind(u"redis"_s);
    QVERIFY(find<QLineEdit>(u"option_database"_s)->text().isEmpty());
    QVERIFY2(canSave(), qPrintable(problem()));
    save();
    QCOMPARE(saved(), fromList(*kindOf("redis"), "    host: db:3306\n"));
}

// Nobody's password goes to another server.
void TstEditor::targetTakesItsOwnAlong()
{
    m_edits->services.storeSecret = {};
    open(EndpointEditor::Task::Add);
    type(u"editorTarget"_s, u"mysql://root:pw@db1/shop"_s);
    type(u"editorName"_s, u"x"_s);
    QCOMPARE(find<QLineEdit>(u"option_password"_s)->text(), u"pw"_s);
    type(u"option_database"_s, u"mine"_s);
    type(u"editorTarget"_s, u"mysql://db2"_s);
    save();
    QCOMPARE(saved(), fromList(*kindOf("mysql"), "    host: db2\n    database: mine\n"));
    open(EndpointEditor::Task::Add);
    type(u"editorTarget"_s, u"mysql://root:pw@db1/"_s);
    type(u"editorName"_s, u"x"_s);
    find<QLineEdit>(u"editorTarget"_s)->selectAll();
    QGuiApplication::clipboard()->setText(u"redis://db2"_s);
    QTest::keyClick(find<QLineEdit>(u"editorTarget"_s), Qt::Key_V, Qt::ControlModifier);
    save();
    QCOMPARE(saved(), fromList(*kindOf("redis"), "    host: db2\n"));
}

void TstEditor::variablesStayVariables()
{
    open(EndpointEditor::Task::Add);
    chooseKind(u"mysql"_s);
    type(u"editorName"_s, u"x"_s);
    type(u"option_host"_s, u"db:3306"_s);
    type(u"option_username"_s, u"${TST_EDITOR_PASSWORD}"_s);
    type(u"option_password"_s, u"${TST_EDITOR_PASSWORD}"_s);
    type(u"option_database"_s, u"$shop"_s); // no variable: a dollar sign
    save();
    QCOMPARE(saved(), fromList(*kindOf("mysql"), "    host: db:3306\n    username: ${TST_EDITOR_PASSWORD}\n"
                                                 "    password: ${TST_EDITOR_PASSWORD}\n"
                                                 "    database: \"\\x24shop\"\n"));
    QCOMPARE(std::get<std::string>(saved().options.at("password")), "hunter2");
    QVERIFY(m_edits->secrets.empty());
}

QTEST_MAIN(TstEditor)
#include "tst_editor.moc"
