// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editordriver.h"
#include "tests/ui/fakeworld.h"
#include "ui/detail/waterfall.h"
#include "ui/editor/bulkeditor.h"
#include "ui/editor/editorcommands.h"
#include "ui/lists/changestack.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

// Every text that a screen reader could be told below a widget.
QString spokenTexts(QWidget &widget)
{
    QString all;
    for (QWidget *child : widget.findChildren<QWidget *>()) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(child);
        if (!accessible)
            continue;
        for (const QAccessible::Text text :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            all += accessible->text(text) + u'\n';
        if (QAccessibleTextInterface *words = accessible->textInterface())
            all += words->text(0, words->characterCount()) + u'\n';
        all += child->toolTip() + u'\n';
    }
    return all;
}

} // namespace

// Secrets, probes before saving, several endpoints at once, and what the menu does.
class TstEditorCommands : public EditorDriver
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUp(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void secretsStayUnseen();
    void secretGoesToTheKeychain();
    void lockedKeychainLosesNothing();
    void refusedChangeLosesNothing();
    void headersWithSecretsAreMasked();
    void masksAreNoValues();
    void probesBeforeSaving();
    void probeCanBeCancelled();
    void verdictGoesWithItsDraft();
    void bulkChangesWhatIsTouched();
    void commandsChangeTheSet();
    void pastIsBounded();
    void windowHasTheKeys();
};

void TstEditorCommands::secretsStayUnseen()
{
    open(EndpointEditor::Task::Edit,
         fromList(*kindOf("mysql"), "    host: db:3306\n    password: Tr0ub4dor\n"));
    QVERIFY(!spokenTexts(*m_dialog).contains(u"Tr0ub4dor"_s));
    type(u"option_password"_s, u"correcthorse"_s);
    QVERIFY(!spokenTexts(*m_dialog).contains(u"correcthorse"_s));
    QTest::keyClick(find<QWidget>(u"show_password"_s), Qt::Key_Space);
    QCOMPARE(find<QLineEdit>(u"option_password"_s)->echoMode(), QLineEdit::Normal);
    QTest::keyClick(find<QWidget>(u"remove_password"_s), Qt::Key_Space);
    save();
    QVERIFY(!saved().options.contains("password"));
    QVERIFY(m_edits->secrets.empty());
}

void TstEditorCommands::secretGoesToTheKeychain()
{
    open(EndpointEditor::Task::Edit, fromList(*kindOf("mysql"), "    host: db:3306\n"));
    type(u"option_password"_s, u"correct horse"_s);
    save();
    const std::map<std::string, std::string> stored{{"lightfoot/x/password", "correct horse"}};
    QCOMPARE(m_edits->secrets, stored);
    QCOMPARE(saved().references.at("password"), "${keychain:lightfoot/x/password}");
    QCOMPARE(std::get<std::string>(saved().options.at("password")), "correct horse");
    // What undo may bring back is not overwritten.
    open(EndpointEditor::Task::Edit, saved());
    type(u"option_password"_s, u"battery"_s);
    save();
    const Endpoint second = saved();
    open(EndpointEditor::Task::Edit, second);
    type(u"option_password"_s, u"staple"_s);
    save();
    QCOMPARE(m_edits->secrets.size(), 3U);
    QCOMPARE(m_edits->secrets.at("lightfoot/x/password"), "correct horse");
    QCOMPARE(second.references.at("password"), "${keychain:lightfoot/x/password-2}");
    QCOMPARE(m_edits->secrets.at("lightfoot/x/password-2"), "battery");
    // Nor what others in the set use, from other sessions too.
    TakenNames taken;
    Endpoint other = second;
    other.id = other.name = "other";
    other.references = {{"headers.A", "Bearer ${keychain:lightfoot/y/password}"}};
    taken.add(other);
    QVERIFY(taken.hasSecret("lightfoot/y/password"));
    open(EndpointEditor::Task::Edit, fromList(*kindOf("mysql"), "    host: db:3306\n    id: y\n"), taken);
    type(u"option_password"_s, u"tr0ub"_s);
    save();
    QCOMPARE(saved().references.at("password"), "${keychain:lightfoot/y/password-2}");
}

void TstEditorCommands::lockedKeychainLosesNothing()
{
    m_edits->stored = tl::unexpected(Error{message("the keychain is locked; unlock it and try again")});
    open(EndpointEditor::Task::Edit, fromList(*kindOf("mysql"), "    host: db:3306\n"));
    type(u"option_password"_s, u"secret"_s);
    QTest::keyClick(find<QLineEdit>(u"editorName"_s), Qt::Key_Return);
    QVERIFY(!find<QWidget>(u"option_password"_s)->isEnabled());
    QVERIFY(!canSave());
    QTRY_COMPARE_WITH_TIMEOUT(problem(),
                              u"Nothing is saved yet: the keychain is locked; unlock it and try again."_s,
                              editorPatience);
    QVERIFY(canSave());
    QVERIFY(find<QWidget>(u"option_password"_s)->isEnabled());
    QVERIFY(m_saved->isEmpty());
    QCOMPARE(find<QLineEdit>(u"option_password"_s)->text(), u"secret"_s);
    find<QCheckBox>(u"keychain_password"_s)->setChecked(false);
    save();
    QVERIFY(saved().references.empty());
    QCOMPARE(std::get<std::string>(saved().options.at("password")), "secret");
}

void TstEditorCommands::refusedChangeLosesNothing()
{
    FakeWorld world;
    world.setEndpoints(1);
    Services services = world.services();
    services.edit = m_edits->services;
    QWidget window;
    ChangeStack stack(services.edit);
    EditorCommands commands(services, stack, &window);
    m_edits->inverse = tl::unexpected(Error{message("“a” depends on “b”, which is not there")});
    commands.add();
    m_dialog = window.findChild<EndpointEditor *>();
    type(u"editorTarget"_s, u"a:80"_s);
    type(u"option_depends"_s, u"b"_s);
    QTest::keyClick(find<QLineEdit>(u"editorName"_s), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(problem(), u"Nothing is saved yet: “a” depends on “b”, which is not there."_s,
                              editorPatience);
    QCOMPARE(find<QPlainTextEdit>(u"option_depends"_s)->toPlainText(), u"b"_s);
    QVERIFY(canSave());
    m_edits->inverse = EndpointChange{};
    QTest::keyClick(find<QLineEdit>(u"editorName"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, editorPatience);
    QCOMPARE(m_edits->changes.size(), 2U);
    // Nobody waits for the answer.
    std::function<void(Result<EndpointChange>)> late;
    m_edits->services.change =
        services.edit.change = [&](const EndpointChange &, auto reply) { late = std::move(reply); };
    commands.add();
    m_dialog = window.findChild<EndpointEditor *>();
    type(u"editorTarget"_s, u"c:80"_s);
    QTest::keyClick(find<QLineEdit>(u"editorName"_s), Qt::Key_Return);
    QVERIFY(late);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, editorPatience);
    late(EndpointChange{});
    QTRY_COMPARE_WITH_TIMEOUT(stack.undoText(), u"c:80 added"_s, editorPatience);
}

void TstEditorCommands::headersWithSecretsAreMasked()
{
    const Endpoint before = fromList(
        *kindOf("http"), "    url: http://a/\n    headers: {Authorization: Bearer Tr0ub, Accept: text}\n");
    open(EndpointEditor::Task::Edit, before);
    QVERIFY(!spokenTexts(*m_dialog).contains(u"Tr0ub"_s));
    auto *headers = find<QPlainTextEdit>(u"option_headers"_s);
    headers->moveCursor(QTextCursor::End);
    QTest::keyClicks(headers, u"/html"_s);
    save();
    Endpoint expected = before;
    expected.options["headers"] = TextMap{{"Authorization", "Bearer Tr0ub"}, {"Accept", "text/html"}};
    QCOMPARE(saved(), expected);
}

void TstEditorCommands::masksAreNoValues()
{
    open(EndpointEditor::Task::Edit,
         fromList(*kindOf("http"), "    url: http://a/\n    headers: {X-Api-Key: Tr0ub}\n"));
    auto *headers = find<QPlainTextEdit>(u"option_headers"_s);
    headers->setPlainText(u"X-Auth-Token: "_s + secretMask());
    QCOMPARE(problem(), u"Type the value of “X-Auth-Token” again"_s);
    headers->setPlainText(u"X-Api-Key: x"_s + secretMask());
    QVERIFY(!canSave());
    headers->setPlainText(u"X-Api-Key: "_s + secretMask());
    QVERIFY2(canSave(), qPrintable(problem()));
    // Each record keeps its own.
    static constexpr OptionDescriptor rows{.key = "rows", .type = OptionType::RecordList};
    const TextMap first{{"name", "a"}, {"password", "one"}};
    const TextMap second{{"name", "b"}, {"password", "two"}};
    const HeldOption held{RecordList{first, second}, {}};
    const QStringList blocks = fieldText(rows, held).split(u"\n\n"_s);
    QCOMPARE(readField(rows, blocks.join(u"\n\n"_s), held).held.value, held.value);
    QCOMPARE(readField(rows, blocks[1], held).held.value, OptionValue(RecordList{second}));
    QString renamed = blocks[0];
    renamed.replace(u"name: a"_s, u"name: c"_s);
    QCOMPARE(readField(rows, renamed + u"\n\n"_s + blocks[1], held).held.value,
             OptionValue(RecordList{{{"name", "c"}, {"password", "one"}}, second}));
    QCOMPARE(readField(rows, renamed, held).problem, u"Type the value of “password” again"_s);
}

void TstEditorCommands::probesBeforeSaving()
{
    open(EndpointEditor::Task::Edit, fromList(*kindOf("tcp"), "    host: db:3306\n"));
    auto *button = find<QAbstractButton>(u"trialButton"_s);
    auto *verdict = find<QLabel>(u"trialVerdict"_s);
    type(u"option_timeout"_s, u"3s"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(m_edits->tried.size(), 1U);
    QCOMPARE(m_edits->tried.front().timeout, Duration(3s));
    ProbeResult result;
    result.outcome = Outcome::Up;
    result.latency = std::chrono::milliseconds(12);
    result.phases.add(Phase::Connect, std::chrono::milliseconds(12));
    m_edits->trial(result);
    QTRY_VERIFY_WITH_TIMEOUT(verdict->text().startsWith(u"Up\n"_s), editorPatience);
    QVERIFY(find<Waterfall>(u"waterfall"_s)->isVisibleTo(m_dialog));
    QVERIFY(find<QLabel>(u"trialVouches"_s)->isVisibleTo(m_dialog));
    QTest::keyClick(button, Qt::Key_Space);
    result.outcome = Outcome::Down;
    result.failure = FailureKind::Refused;
    m_edits->trial(result);
    QTRY_COMPARE_WITH_TIMEOUT(verdict->text(), u"Down\nIt would be down: connection refused."_s,
                              editorPatience);
    QVERIFY(!find<QLabel>(u"trialVouches"_s)->isVisibleTo(m_dialog));
    QTest::keyClick(button, Qt::Key_Space);
    m_edits->trial(tl::unexpected(Error{message("no such file")}));
    QTRY_COMPARE_WITH_TIMEOUT(verdict->text(), u"It cannot be probed: no such file."_s, editorPatience);
    type(u"option_timeout"_s, u"x"_s);
    QVERIFY(!button->isEnabled());
}

void TstEditorCommands::probeCanBeCancelled()
{
    open(EndpointEditor::Task::Edit, fromList(*kindOf("tcp"), "    host: db:3306\n"));
    auto *button = find<QAbstractButton>(u"trialButton"_s);
    auto *verdict = find<QLabel>(u"trialVerdict"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(button->text().contains(u"ancel"_s));
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(verdict->text().startsWith(u"No longer waiting"_s));
    auto late = m_edits->trial;
    QTest::keyClick(button, Qt::Key_Space);
    auto second = m_edits->trial;
    late(ProbeResult{});
    QCoreApplication::sendPostedEvents();
    QCOMPARE(verdict->text(), u"Probing…"_s);
    second(tl::unexpected(Error{message("second")}));
    QTRY_COMPARE_WITH_TIMEOUT(verdict->text(), u"It cannot be probed: second."_s, editorPatience);
    // An answer after the dialog is gone falls on deaf ears.
    QTest::keyClick(button, Qt::Key_Space);
    delete m_dialog;
    m_edits->trial(ProbeResult{});
}

void TstEditorCommands::verdictGoesWithItsDraft()
{
    open(EndpointEditor::Task::Edit, fromList(*kindOf("tcp"), "    host: a:3306\n"));
    auto *button = find<QAbstractButton>(u"trialButton"_s);
    auto *verdict = find<QLabel>(u"trialVerdict"_s);
    ProbeResult result;
    result.outcome = Outcome::Up;
    QTest::keyClick(button, Qt::Key_Space);
    m_edits->trial(result);
    QTRY_VERIFY_WITH_TIMEOUT(verdict->text().startsWith(u"Up\n"_s), editorPatience);
    type(u"editorName"_s, u"another name"_s);
    QVERIFY(verdict->text().startsWith(u"Up\n"_s));
    type(u"option_host"_s, u"b:3306"_s);
    QVERIFY(verdict->text().isEmpty());
    QVERIFY(!find<QLabel>(u"trialVouches"_s)->isVisibleTo(m_dialog));
    QTest::keyClick(button, Qt::Key_Space);
    type(u"option_host"_s, u"c:3306"_s);
    m_edits->trial(result);
    QCoreApplication::sendPostedEvents();
    QVERIFY2(verdict->text().isEmpty(), qPrintable(verdict->text()));
    QVERIFY(button->text().contains(u"robe now"_s));
}

void TstEditorCommands::bulkChangesWhatIsTouched()
{
    Endpoint a = makeEndpoint("a", "h:1", "one");
    Endpoint b = makeEndpoint("b", "h:2", "two");
    a.labels = b.labels = {{"site", "x"}};
    b.degraded = std::chrono::seconds(1);
    BulkEditor dialog({std::make_shared<Endpoint>(a), std::make_shared<Endpoint>(b)}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    std::vector<Endpoint> changed;
    connect(&dialog, &BulkEditor::saved, this, [&](const auto &endpoints) { changed = endpoints; });
    dialog.open();
    const auto line = [&](const char *key) { return dialog.findChild<QLineEdit *>(QLatin1String(key)); };
    auto *save = dialog.findChild<QAbstractButton *>(u"bulkSave"_s);
    QVERIFY(!save->isEnabled());
    QCOMPARE(line("option_group")->placeholderText(), u"different values"_s);
    QVERIFY(line("option_group")->text().isEmpty());
    QCOMPARE(line("option_interval")->text(), u"5s"_s);
    line("option_group")->setFocus();
    QTest::keyClicks(line("option_group"), u"x"_s);
    QVERIFY(save->isEnabled());
    QTest::keyClick(line("option_group"), Qt::Key_Backspace);
    QVERIFY(!save->isEnabled()); // both keep their own
    QTest::keyClicks(line("option_group"), u"Shop"_s);
    line("option_timeout")->selectAll();
    QTest::keyClicks(line("option_timeout"), u"2s"_s);
    QTest::keyClick(line("option_group"), Qt::Key_Return);
    a.timeout = b.timeout = std::chrono::seconds(2);
    a.group = b.group = "Shop";
    QCOMPARE(changed, (std::vector<Endpoint>{a, b}));
}

void TstEditorCommands::commandsChangeTheSet()
{
    FakeWorld world;
    world.setEndpoints(30);
    Services services = world.services();
    services.edit = m_edits->services;
    QWidget window;
    ChangeStack stack(services.edit);
    QSignalSpy said(&stack, &ChangeStack::said);
    EditorCommands commands(services, stack, &window);
    commands.remove({world.handle(3)});
    QTRY_COMPARE_WITH_TIMEOUT(m_edits->changes.size(), 1U, editorPatience);
    QCOMPARE(m_edits->changes.back().removed, std::vector<std::string>{"e-3"});
    QTRY_VERIFY_WITH_TIMEOUT(stack.canUndo(), editorPatience);
    QCOMPARE(stack.undoText(), u"e-3 removed"_s);
    std::vector<EndpointHandle> many;
    for (std::size_t i = 0; i < 25; ++i)
        many.push_back(world.handle(i));
    commands.remove(many);
    QTRY_VERIFY_WITH_TIMEOUT(stack.undoText().startsWith(u"25 "_s), editorPatience);
    QCOMPARE(stack.undoText(), u"25 endpoints removed"_s);
    QCOMPARE(said.last()[0].toString(), u"25 endpoints removed; undo brings them back"_s);
    commands.duplicate({world.handle(4), world.handle(5)});
    QTRY_COMPARE_WITH_TIMEOUT(stack.undoText(), u"2 endpoints added"_s, editorPatience);
    const std::vector<Endpoint> &copies = m_edits->changes.back().put;
    QCOMPARE(copies.size(), 2U);
    QCOMPARE(copies[1].name, "e-5 (2)");
    QCOMPARE(copies[1].id, "e-5 (2)");
    commands.probeNow({world.handle(1), world.handle(2)});
    QCOMPARE(m_edits->probed.size(), 2U);
    commands.edit({world.handle(1), world.handle(2)});
    QVERIFY(window.findChild<BulkEditor *>());
    commands.add();
    commands.addSeveral();
    QVERIFY(window.findChild<QDialog *>(u"pasteDialog"_s));
    QVERIFY(window.findChild<EndpointEditor *>());
    delete window.findChild<EndpointEditor *>();
    commands.duplicate({world.handle(1)});
    m_dialog = window.findChild<EndpointEditor *>();
    QCOMPARE(find<QLineEdit>(u"editorName"_s)->text(), u"e-1 (2)"_s);
}

void TstEditorCommands::pastIsBounded()
{
    ChangeStack stack(m_edits->services);
    EndpointChange large;
    large.removed.assign(150'000, "x");
    stack.record(large, u"first"_s);
    stack.record(large, u"second"_s);
    stack.undo();
    QTRY_COMPARE_WITH_TIMEOUT(stack.redoText(), u"second"_s, editorPatience);
    QVERIFY(!stack.canUndo());
}

void TstEditorCommands::windowHasTheKeys()
{
    Theme theme;
    FakeWorld world;
    world.setEndpoints(3);
    Services services = world.services();
    services.edit = m_edits->services;
    MainWindow window(std::move(services), {theme, nullptr, [] { return false; }});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.findChild<QAction *>(u"actionAddEndpoint"_s)->isEnabled());
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    m_dialog = window.findChild<EndpointEditor *>();
    QVERIFY(m_dialog);
    type(u"editorTarget"_s, u"example.com:80"_s);
    QTest::keyClick(find<QLineEdit>(u"editorTarget"_s), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_edits->changes.size(), 1U, editorPatience);
    QCOMPARE(m_edits->changes.back().put.front().name, "example.com:80");
    QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<EndpointEditor *>(), editorPatience);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    // Nobody removes what is not in sight.
    auto *remove = window.findChild<QAction *>(u"actionRemove"_s);
    auto *table = window.findChild<QAbstractItemView *>(u"endpointTable"_s);
    window.findChild<QAction *>(u"actionPage3"_s)->trigger();
    QVERIFY(!remove->isEnabled());
    window.findChild<QAction *>(u"actionPage2"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(remove->isEnabled(), editorPatience);
    const QString name = table->currentIndex().siblingAtColumn(1).data().toString();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(m_edits->changes.size(), 2U, editorPatience);
    QCOMPARE(m_edits->changes.back().removed, std::vector<std::string>{name.toStdString()});
    QTest::keyClick(table, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_edits->probed.size(), 1U);
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(window.findChild<EndpointEditor *>());
}

QTEST_MAIN(TstEditorCommands)
#include "tst_editorcommands.moc"
