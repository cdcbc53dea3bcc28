// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editordriver.h"
#include "ui/widgets/text.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace lightfoot;
using namespace Qt::StringLiterals;

class TstTemplates : public EditorDriver
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUp(); }
    void init()
    {
        begin();
        m_edits->offerTemplates();
    }
    void cleanup() { end(); }
    void beginsAnEndpoint();
    void keepsOne();
    void deletesOne();
    void saysWhatWentWrong();
    void sessionsWithoutThemShowNone();

private:
    void choose(int index)
    {
        auto *list = find<QComboBox>(u"editorTemplate"_s);
        list->setFocus();
        list->setCurrentIndex(index);
        Q_EMIT list->activated(index);
    }
    QString said() { return find<QLabel>(u"editorTemplateSaid"_s)->text(); }
    static Endpoint databases()
    {
        Endpoint endpoint = fromList(*kindOf("tcp"), "    host: db.example:3306\n    interval: 7s\n"
                                                     "    labels: {env: prod}\n");
        endpoint.name = "our databases";
        return endpoint;
    }
};

void TstTemplates::beginsAnEndpoint()
{
    m_edits->templates = {databases()};
    open(EndpointEditor::Task::Add);
    QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>(u"editorTemplate"_s)->count(), 2, editorPatience);
    QVERIFY(!find<QWidget>(u"editorTemplateDelete"_s)->isVisible());
    choose(1);
    QVERIFY(!canSave()); // a template's name is not the endpoint's
    type(u"editorTarget"_s, u"db2.example:5432"_s);
    QVERIFY2(canSave(), qPrintable(problem()));
    save();
    const Endpoint endpoint = saved();
    QCOMPARE(toQString(endpoint.kind), toQString(databases().kind));
    QCOMPARE(endpoint.interval, databases().interval);
    QCOMPARE(endpoint.labels, databases().labels);
    QVERIFY(endpoint.options != databases().options);
    QVERIFY(endpoint.name != databases().name);
}

void TstTemplates::keepsOne()
{
    m_edits->templates = {databases()};
    Endpoint endpoint = databases();
    endpoint.name = "db-1";
    open(EndpointEditor::Task::Edit, endpoint);
    QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>(u"editorTemplate"_s)->count(), 2, editorPatience);
    QVERIFY(!find<QWidget>(u"editorTemplate"_s)->isVisible());
    find<QAbstractButton>(u"editorTemplateKeep"_s)->click();
    auto *dialog = find<QDialog>(u"templateDialog"_s);
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"templateName"_s);
    QCOMPARE(name->text(), u"db-1"_s);
    const auto words = [dialog] { return dialog->findChild<QLabel *>(u"templateWords"_s)->text(); };
    QCOMPARE(words(), QString());
    name->setText(u"our databases"_s);
    QVERIFY(!words().isEmpty()); // it takes the place of one
    name->clear();
    QVERIFY(!dialog->findChild<QPushButton *>(u"templateSave"_s)->isEnabled());
    name->setText(u"  spring   cleaning "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(said(), u"Saved."_s, editorPatience);
    QCOMPARE(m_edits->templates.back().name, "spring cleaning");
    QCOMPARE(m_edits->templates.back().options, endpoint.options);
}

void TstTemplates::deletesOne()
{
    m_edits->templates = {databases()};
    open(EndpointEditor::Task::Add);
    QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>(u"editorTemplate"_s)->count(), 2, editorPatience);
    choose(1);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"editorTemplateDelete"_s)->isVisible(), editorPatience);
    find<QAbstractButton>(u"editorTemplateDelete"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>(u"editorTemplate"_s)->isVisible(), editorPatience);
    QVERIFY(m_edits->templates.empty());
}

void TstTemplates::saysWhatWentWrong()
{
    m_edits->services.keepTemplate = [](const Endpoint &, const TemplateReply &reply) {
        reply(failure("the disk is full"));
    };
    Endpoint endpoint = databases();
    open(EndpointEditor::Task::Edit, endpoint);
    find<QAbstractButton>(u"editorTemplateKeep"_s)->click();
    QTest::keyClick(find<QDialog>(u"templateDialog"_s)->findChild<QLineEdit *>(u"templateName"_s),
                    Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(said(), u"the disk is full"_s, editorPatience);
}

void TstTemplates::sessionsWithoutThemShowNone()
{
    m_edits->services.templates = {};
    open(EndpointEditor::Task::Add);
    QVERIFY(!find<QWidget>(u"editorTemplateKeep"_s));
}

QTEST_MAIN(TstTemplates)
#include "tst_templates.moc"
