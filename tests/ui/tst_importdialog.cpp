// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/importworld.h"
#include "ui/lists/listcommands.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
        m_theme = std::make_unique<Theme>();
        m_world = std::make_unique<ImportWorld>();
        m_window = std::make_unique<MainWindow>(m_world->services(),
                                                WindowParts{*m_theme, nullptr, [] { return false; }});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_world.reset();
        m_theme.reset();
    }

    // By the keyboard alone, from the menu's key to the last button.
    void dryRunShowsAndImports()
    {
        QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
        auto *files = find<QFileDialog>("importDialog");
        QVERIFY(files);
        QVERIFY(files->nameFilters().first().contains(u"(*.yaml *.yml)"_s));
        Q_EMIT files->fileSelected(u"/lists/in.yaml"_s);
        files->close();
        QTRY_VERIFY(preview() && preview()->isVisible());
        QCOMPARE(m_world->imports, 0); // nothing is done yet
        QCOMPARE(counts(), u"1 to create, 1 to change, 1 the same, 2 left out: not allowed"_s);
        QCOMPARE(row(0), (QStringList{u"Change"_s, u"changed"_s, u"plain"_s, u"new.host:1"_s, u"host"_s}));
        QCOMPARE(row(1)[0], u"The same"_s);
        QCOMPARE(row(3), (QStringList{u"Left out"_s, u"run"_s, u"runner"_s, u"/bin/touch x"_s,
                                      u"command not allowed"_s}));
        QCOMPARE(find<QPlainTextEdit>("importRemarks")->toPlainText(),
                 u"in.yaml:9:3: warning: “colour” is unknown"_s);
        QTest::keyClick(preview(), Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(!preview());
        QTRY_COMPARE(status(), u"1 created, 1 changed, 2 left out: not allowed"_s);
        QCOMPARE(m_world->names(), u"changed same other new"_s);
    }

    void policySwitchesThePreview()
    {
        open();
        QTest::keyClick(find<QAbstractButton>("importOverwrite"), Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(find<QAbstractButton>("importSkip")->isChecked());
        QCOMPARE(counts(), u"1 to create, 1 the same, 1 skipped, 2 left out: not allowed"_s);
        QCOMPARE(row(0)[0], u"Skip"_s);
        QTest::keyClick(find<QAbstractButton>("importSkip"), Qt::Key_K, Qt::AltModifier);
        QTRY_VERIFY(find<QAbstractButton>("importKeepBoth")->isChecked());
        QCOMPARE(counts(), u"2 to create, 1 the same, 2 left out: not allowed"_s);
        QCOMPARE(row(0)[1], u"changed, as changed (2)"_s);
        take();
        QTRY_COMPARE(m_world->names(), u"changed same other changed (2) new"_s);
    }

    void consentTakesCommands()
    {
        open();
        auto *allow = find<QCheckBox>("importAllow");
        QVERIFY(!allow->isChecked());
        QCOMPARE(find<QPlainTextEdit>("importCommands")->toPlainText(),
                 u"run: /bin/touch x\nmarkup: <b>rm</b>\\x0a-rf"_s);
        allow->setFocus();
        QTest::keyClick(allow, Qt::Key_Space);
        QCOMPARE(counts(), u"3 to create, 1 to change, 1 the same"_s);
        take();
        QTRY_COMPARE(m_world->names(), u"changed same other new run markup"_s);
    }

    // What it would use of the keychain is asked for like a command; what is cut is said.
    void consentTakesSecrets()
    {
        Endpoint &endpoint = m_world->read.list.endpoints[2];
        endpoint.options["password"] = std::string("${keychain:tok}");
        endpoint.references["password"] = "${keychain:tok}";
        m_world->read.list.endpoints[3].options["cmd"] = std::string(2100, 'x');
        open();
        QCOMPARE(counts(), u"1 to change, 1 the same, 3 left out: not allowed"_s);
        QCOMPARE(row(2)[4], u"secret not allowed"_s);
        auto *box = find<QPlainTextEdit>("importCommands");
        QCOMPARE(box->toPlainText().section(u'\n', 0, 0), u"new: uses “tok” of the keychain"_s);
        QVERIFY(box->toPlainText().section(u'\n', 1, 1).endsWith(u"x … and 100 more byte(s)"_s));
        QVERIFY(!box->horizontalScrollBar()->isVisible());
        QVERIFY(find<QCheckBox>("importAllow")->text().contains(u"3 line(s)"_s));
        find<QCheckBox>("importAllow")->click();
        QCOMPARE(counts(), u"3 to create, 1 to change, 1 the same"_s);
    }

    void undoBringsTheOldSetBack()
    {
        const std::vector<Endpoint> before = m_world->set;
        auto *undo = find<QAction>("actionUndo");
        QVERIFY(!undo->isEnabled());
        open();
        take();
        QTRY_VERIFY(undo->isEnabled());
        QVERIFY(undo->text().contains(u"import: 1 created, 1 changed"_s));
        QVERIFY(m_world->set != before);
        QVERIFY(find<QAbstractButton>("statusLink")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_world->set == before);
        QTRY_VERIFY(status().startsWith(u"Undone: "_s));
        QVERIFY(!find<QAbstractButton>("statusLink")->isVisible());
        QVERIFY(!undo->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_world->names(), u"changed same other new"_s);
        QTRY_VERIFY(undo->isEnabled());
        // What cannot be done is said, and can be tried again.
        m_world->refusal = failure("the disk is full");
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(status(), u"the disk is full"_s);
        m_world->refusal = {};
        QVERIFY(undo->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_world->set == before);
    }

    void theLinkUndoes()
    {
        const std::vector<Endpoint> before = m_world->set;
        open();
        take();
        QTRY_VERIFY(find<QAbstractButton>("statusLink")->isVisible());
        QTest::keyClick(find<QAbstractButton>("statusLink"), Qt::Key_Space);
        QTRY_VERIFY(m_world->set == before);
    }

    void whoCancelsWhileItReadsGetsNothing()
    {
        m_world->hold = true;
        m_window->lists().planImport(u"/lists/in.yaml"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            find<QWidget>("importProgress") && find<QWidget>("importProgress")->isVisible(), 10'000);
        QVERIFY(!find<QAbstractButton>("importTake")->isEnabled());
        QTest::keyClick(preview(), Qt::Key_Escape);
        QTRY_VERIFY(!preview());
        m_world->answer();
        QCoreApplication::processEvents();
        QVERIFY(!preview());
        QCOMPARE(m_world->names(), u"changed same other"_s);
    }

    void aDroppedListIsPlanned()
    {
        QVERIFY(!drop(u"/tmp/picture.png"_s));
        QVERIFY(!preview());
        QVERIFY(drop(u"/lists/in.yml"_s));
        QTRY_VERIFY(preview() && preview()->isVisible());
        QCOMPARE(m_world->planned, QStringList{u"/lists/in.yml"_s});
    }

    void nothingToDo()
    {
        m_world->read = {};
        open();
        QCOMPARE(counts(), u"nothing to do"_s);
        QVERIFY(!find<QAbstractButton>("importTake")->isEnabled());
        QVERIFY(!find<QWidget>("importAllow")->isVisible());
        QVERIFY(!find<QWidget>("importRemarks")->isVisible());
    }

    void everyControlHasAName()
    {
        open();
        for (const char *name :
             {"importEntries", "importCommands", "importRemarks", "importOverwrite", "importSkip",
              "importKeepBoth", "importAllow", "importTake", "importCancel"}) {
            auto *widget = find<QWidget>(name);
            QVERIFY2(widget, name);
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(), name);
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
        }
    }

    void exportsSayWhatIsLeftOut()
    {
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(find<QFileDialog>("exportDialog"));
        QVERIFY(find<QFileDialog>("exportDialog")->windowTitle().contains(u"secrets are left out"_s));
        find<QFileDialog>("exportDialog")->close();
        QTRY_VERIFY(!find<QFileDialog>("exportDialog"));
        m_window->lists().askExportSome({m_world->world.handle(0), m_world->world.handle(2)});
        QTRY_VERIFY(find<QFileDialog>("exportDialog"));
        auto *dialog = find<QFileDialog>("exportDialog");
        QVERIFY(dialog->windowTitle().contains(u"2 endpoint"_s));
        Q_EMIT dialog->fileSelected(u"/lists/out.yaml"_s);
        QCOMPARE(m_world->exported, (std::vector{m_world->world.handle(0), m_world->world.handle(2)}));
        QTRY_COMPARE(status(), u"out.yaml written; secrets are left out"_s);
    }

private:
    template <class T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QDialog *preview() { return find<QDialog>("importPreview"); }
    QString counts() { return find<QLabel>("importCounts")->text(); }
    QString status() { return find<QWidget>("statusMessage")->accessibleName(); }
    void open()
    {
        m_window->lists().planImport(u"/lists/in.yaml"_s);
        QTRY_VERIFY(preview() && preview()->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(preview()));
    }
    void take()
    {
        find<QAbstractButton>("importTake")->setFocus();
        QTest::keyClick(find<QAbstractButton>("importTake"), Qt::Key_Space);
        QTRY_VERIFY(!preview());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    QStringList row(int row)
    {
        const QAbstractItemModel *model = find<QTableView>("importEntries")->model();
        QStringList texts;
        for (int column = 0; column < model->columnCount(); ++column)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
    bool drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        return event.isAccepted();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ImportWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
