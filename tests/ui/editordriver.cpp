// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editordriver.h"

#include "core/lists/easeprobe.h"
#include "core/probers/proberkinds.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace lightfoot {

using namespace Qt::StringLiterals;

const ProberKind *kindOf(const char *id)
{
    return findKind(proberKinds(), id);
}

// What the reader of lists makes of one entry; every value in double quotes would be a text: bare ones.
Endpoint fromList(const ProberKind &kind, const std::string &entries)
{
    std::string text(kind.sectionName());
    text += ":\n  - name: x\n";
    if (kind.driver)
        text += std::string("    driver: ") + kind.driver + '\n';
    const ReadResult result = readEaseProbe(std::vector<ListSource>{{text + entries, "list"}}, proberKinds(),
                                            {}, processEnvironment());
    for (const Remark &remark : result.report.remarks)
        qWarning("%s", result.report.toEnglish(remark).c_str());
    return result.list.endpoints.empty() ? Endpoint{} : result.list.endpoints.front();
}

void EditorDriver::setUp()
{
    qRegisterMetaType<Endpoint>("lightfoot::Endpoint");
    installTranslations(*QCoreApplication::instance());
    qputenv("TST_EDITOR_PASSWORD", "hunter2");
}

void EditorDriver::begin()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_edits = std::make_unique<FakeEdits>(proberKinds());
}

void EditorDriver::end()
{
    delete m_dialog;
    m_saved.reset();
    m_edits.reset();
}

void EditorDriver::open(EndpointEditor::Task task, Endpoint endpoint, const QStringList &taken)
{
    TakenNames names;
    for (const QString &name : taken) {
        Endpoint used;
        used.id = used.name = name.toStdString();
        names.add(used);
    }
    open(task, std::move(endpoint), std::move(names));
}

void EditorDriver::open(EndpointEditor::Task task, Endpoint endpoint, TakenNames taken)
{
    delete m_dialog;
    m_dialog = new EndpointEditor(m_edits->services, task, std::move(endpoint), std::move(taken), nullptr);
    m_saved = std::make_unique<QSignalSpy>(m_dialog, &EndpointEditor::saved);
    m_dialog->open();
}

void EditorDriver::type(const QString &name, const QString &text)
{
    auto *field = m_dialog->findChild<QWidget *>(name);
    QVERIFY2(field, qPrintable(name));
    if (auto *block = qobject_cast<QPlainTextEdit *>(field))
        block->selectAll();
    else
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        QTest::keyClick(field, Qt::Key_Delete);
    for (const QChar c : text) {
        if (c == u'\n')
            QTest::keyClick(field, Qt::Key_Return);
        else
            QTest::keyClicks(field, QString(c));
    }
}

void EditorDriver::chooseKind(const QString &words)
{
    auto *combo = find<QComboBox>(u"editorKind"_s);
    combo->lineEdit()->selectAll();
    QTest::keyClicks(combo->lineEdit(), words);
    Q_EMIT combo->lineEdit()->editingFinished(); // as Tab does
}

void EditorDriver::save()
{
    QTest::keyClick(find<QLineEdit>(u"editorName"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_saved->isEmpty(), editorPatience);
}

QString EditorDriver::note(const QString &key)
{
    return find<QLabel>(u"note_"_s + key)->text();
}

QString EditorDriver::problem()
{
    return find<QLabel>(u"editorProblem"_s)->text();
}

bool EditorDriver::canSave()
{
    return find<QAbstractButton>(u"editorSave"_s)->isEnabled();
}

Endpoint EditorDriver::saved()
{
    return m_saved->isEmpty() ? Endpoint{} : m_saved->last()[0].value<Endpoint>();
}

} // namespace lightfoot
