// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/proberkinds.h"
#include "tests/ui/fakeedits.h"
#include "ui/editor/pastedialog.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

constexpr int patience = 20'000; // ms

TakenNames taken(const std::vector<std::string> &names)
{
    TakenNames taken;
    for (const std::string &name : names) {
        Endpoint used;
        used.id = used.name = name;
        taken.add(used);
    }
    return taken;
}

// "3 name kind target group" or "3 !" for what cannot be used.
QString described(const PastedText &pasted)
{
    QStringList lines;
    for (const PastedLine &line : pasted.lines) {
        const QStringList words{QString::number(line.number), QString::fromStdString(line.endpoint.name),
                                QString::fromStdString(line.endpoint.kind),
                                QString::fromStdString(line.target),
                                QString::fromStdString(line.endpoint.group)};
        lines.append(line.problem.isEmpty() ? words.join(u'|') : words[0] + u"!"_s);
    }
    return lines.join(u' ');
}

} // namespace

class TstPasteDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }
    void readsLines_data();
    void readsLines();
    void isBounded();
    void addsByKeys();
    void badLinesTakeNoOtherDown();
    void refusedLinesTakeNoOtherDown();
    void refusedChangeLosesNothing();
};

void TstPasteDialog::readsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("target") << u"a:80"_s << u"1|a:80|tcp|a:80|"_s;
    QTest::newRow("name and target") << u"my db\ta:80"_s << u"1|my db|tcp|a:80|"_s;
    QTest::newRow("url") << u"https://a/?x=1,2"_s << u"1|https://a/?x=1,2|http|https://a/?x=1,2|"_s;
    QTest::newRow("fields") << u"n, redis://a ,g\nm,b:1"_s << u"1|n|redis|a|g 2|m|tcp|b:1|"_s;
    QTest::newRow("quotes") << u"\"a, \"\"b\"\"\",c:1,"_s << u"1|a, \"b\"|tcp|c:1|"_s;
    QTest::newRow("head and remarks") << u"Name,Target,Group\n\n# no\r\nn,a:1,g\r\n"_s << u"4|n|tcp|a:1|g"_s;
    QTest::newRow("names twice") << u"a:1\na:1\nold b:1"_s
                                 << u"1|a:1|tcp|a:1| 2|a:1 (2)|tcp|a:1| 3|old (2)|tcp|b:1|"_s;
    QTest::newRow("wrong") << u"nosuch://a\nname\na:99999\na:1"_s << u"1! 2! 3! 4|a:1|tcp|a:1|"_s;
}

void TstPasteDialog::readsLines()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(described(readPasted(text, proberKinds(), taken({"old"}))), expected);
}

void TstPasteDialog::isBounded()
{
    QString text;
    for (int i = 0; i < pastedLines + 5; ++i)
        text += u"10.0.0.1:80\n"_s;
    PastedText pasted = readPasted(text, proberKinds(), {});
    QVERIFY(pasted.cut);
    QCOMPARE(pasted.lines.size(), std::size_t(pastedLines));
    pasted = readPasted(QString(pastedCharacters + 1, u'x'), proberKinds(), {});
    QVERIFY(pasted.cut);
    QCOMPARE(pasted.good, 0U);
    // No half of a line.
    pasted = readPasted(u"a:1\nb:"_s + QString(pastedCharacters, u'8'), proberKinds(), {});
    QCOMPARE(pasted.lines.size(), 1U);
    QVERIFY(!readPasted(u"a:1"_s, proberKinds(), {}).cut);
}

void TstPasteDialog::addsByKeys()
{
    FakeEdits edits(proberKinds());
    PasteDialog dialog(edits.services, taken({"b"}), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    std::vector<Endpoint> saved;
    connect(&dialog, &PasteDialog::saved, this, [&](const auto &endpoints) { saved = endpoints; });
    dialog.open();
    QGuiApplication::clipboard()->setText(u"a:1\nb,b:1,Own"_s);
    auto *text = dialog.findChild<QPlainTextEdit *>(u"pasteText"_s);
    auto *button = dialog.findChild<QAbstractButton *>(u"pasteSave"_s);
    QVERIFY(!button->isEnabled());
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(button->text().startsWith(u"&Add 2 "_s), patience);
    QAbstractItemModel *rows = dialog.findChild<QTableView *>(u"pastePreview"_s)->model();
    const QAbstractItemModelTester tester(rows);
    QCOMPARE(rows->rowCount(), 2);
    QCOMPARE(rows->index(1, 1).data().toString(), u"b (2)"_s);
    auto *interval = dialog.findChild<QLineEdit *>(u"option_interval"_s);
    interval->selectAll();
    QTest::keyClicks(interval, u"never"_s);
    QVERIFY(!button->isEnabled());
    interval->selectAll();
    QTest::keyClicks(interval, u"20s"_s);
    auto *group = dialog.findChild<QLineEdit *>(u"option_group"_s);
    QTest::keyClicks(group, u"All"_s);
    QTest::keyClick(group, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2U, patience);
    QCOMPARE(saved[0].group, "All");
    QCOMPARE(saved[1].group, "Own");
    QCOMPARE(saved[1].id, "b (2)");
    QCOMPARE(saved[0].interval, Duration(20s));
}

void TstPasteDialog::badLinesTakeNoOtherDown()
{
    FakeEdits edits(proberKinds());
    PasteDialog dialog(edits.services, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    std::vector<Endpoint> saved;
    connect(&dialog, &PasteDialog::saved, this, [&](const auto &endpoints) { saved = endpoints; });
    dialog.open();
    auto *text = dialog.findChild<QPlainTextEdit *>(u"pasteText"_s);
    QTest::keyClicks(text, u"what is this"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"a:1"_s);
    auto *problem = dialog.findChild<QLabel *>(u"pasteProblem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->text().startsWith(u"1 line"_s), patience);
    const QAbstractItemModel *rows = dialog.findChild<QTableView *>(u"pastePreview"_s)->model();
    QCOMPARE(rows->index(0, 0).data().toInt(), 1);
    QVERIFY(!rows->index(0, 4).data().toString().isEmpty());
    dialog.findChild<QAbstractButton *>(u"pasteSave"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1U, patience);
    QCOMPARE(saved[0].name, "a:1");
}

// What only the making of a prober finds.
void TstPasteDialog::refusedLinesTakeNoOtherDown()
{
    FakeEdits edits(proberKinds());
    edits.services.check = [](const Endpoint &endpoint, auto reply) {
        reply(endpoint.kind == "ldap" ? tl::unexpected(Error{message("no base")}) : Result<void>());
    };
    PasteDialog dialog(edits.services, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy saved(&dialog, &PasteDialog::saved);
    dialog.open();
    auto *text = dialog.findChild<QPlainTextEdit *>(u"pasteText"_s);
    text->setPlainText(u"a:1\nldap://host\nb:1"_s);
    auto *button = dialog.findChild<QAbstractButton *>(u"pasteSave"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->text().startsWith(u"&Add 3 "_s), patience);
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(button->text().startsWith(u"&Add 2 "_s), patience);
    QVERIFY(saved.isEmpty());
    QVERIFY(text->isEnabled());
    const QAbstractItemModel *rows = dialog.findChild<QTableView *>(u"pastePreview"_s)->model();
    QCOMPARE(rows->index(1, 4).data().toString(), u"no base"_s);
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
}

void TstPasteDialog::refusedChangeLosesNothing()
{
    FakeEdits edits(proberKinds());
    PasteDialog dialog(edits.services, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    connect(&dialog, &PasteDialog::saved, &dialog,
            [&] { dialog.setAnswer(tl::unexpected(Error{message("the disk is full")})); });
    dialog.open();
    auto *text = dialog.findChild<QPlainTextEdit *>(u"pasteText"_s);
    text->setPlainText(u"a:1"_s);
    auto *button = dialog.findChild<QAbstractButton *>(u"pasteSave"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog.findChild<QLabel *>(u"pasteProblem"_s)->text(),
                              u"Nothing is saved yet: the disk is full."_s, patience);
    QVERIFY(dialog.isVisible());
    QVERIFY(button->isEnabled());
    QCOMPARE(text->toPlainText(), u"a:1"_s);
}

QTEST_MAIN(TstPasteDialog)
#include "tst_pastedialog.moc"
