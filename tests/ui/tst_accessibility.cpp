// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader is told: of every page and every dialog a dump of all that can be used, in which
// everything has a name. The dump is printed where LIGHTFOOT_DUMP is set.
#include "core/probers/proberkinds.h"
#include "tests/ui/fakeedits.h"
#include "tests/ui/fakeworld.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

// Whether people do something with it; parts of another control, such as its viewport, do not count.
bool isControl(const QWidget &widget)
{
    if (qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QHeaderView *>(&widget))
        return false;
    if (widget.objectName().startsWith(u"qt_"_s) ||
        qobject_cast<const QAbstractScrollArea *>(widget.parent()) ||
        qobject_cast<const QComboBox *>(widget.parent()) ||
        qobject_cast<const QAbstractSpinBox *>(widget.parent()))
        return false;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && !widget.isEnabled())
        return true;
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QLineEdit *>(&widget);
}

QString lineOf(const QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return u"%1 %2 in %6 [%3] “%4” %5"_s.arg(
        QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
        QString::number(interface ? interface->role() : 0),
        interface ? interface->text(QAccessible::Name) : QString(),
        interface ? interface->text(QAccessible::Description) : QString(),
        widget.parent() ? QString::fromLatin1(widget.parent()->metaObject()->className()) : QString());
}

// Lines of the controls in sight that have no name.
QStringList nameless(QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || !isControl(*widget))
            continue;
        const QString line = lineOf(*widget);
        if (qEnvironmentVariableIsSet("LIGHTFOOT_DUMP"))
            qInfo("%s", qPrintable(line));
        QAccessibleInterface *interface =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            found.append(line);
    }
    return found;
}

} // namespace

class TstAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void everyPage_data();
    void everyPage();
    void everyDialog_data();
    void everyDialog();
    void everyActionHasAKey();
    void emptyStates();

private:
    Theme m_theme;
};

void TstAccessibility::everyPage_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action :
         {"actionPage1", "actionPage2", "actionPage3", "actionPage4", "actionPage5", "actionSettings"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TstAccessibility::everyPage()
{
    QFETCH(const QString, action);
    FakeWorld world;
    MainWindow window(world.services(), {m_theme, nullptr, [] { return false; }});
    window.resize(1360, 840);
    window.show();
    world.furnish();
    auto *way = window.findChild<QAction *>(action);
    QVERIFY(way);
    QTest::qWait(1200); // a refresh
    way->trigger();
    QTest::qWait(300);
    const QStringList found = nameless(window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TstAccessibility::everyDialog_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"actionAddEndpoint", "actionAddSeveral", "actionEditEndpoint",
                               "actionAcknowledge", "actionPalette", "actionKeys", "actionAbout"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TstAccessibility::everyDialog()
{
    QFETCH(const QString, action);
    FakeWorld world;
    FakeEdits edits(proberKinds());
    Services services = world.services();
    services.edit = edits.services;
    MainWindow window(services, {m_theme, nullptr, [] { return false; }});
    window.show();
    world.furnish();
    QTest::qWait(1200);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    auto *table = window.findChild<QAbstractItemView *>(u"endpointTable"_s);
    table->selectionModel()->setCurrentIndex(table->model()->index(0, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    auto *way = window.findChild<QAction *>(action);
    QVERIFY(way);
    QTRY_VERIFY_WITH_TIMEOUT(way->isEnabled(), 10'000);
    way->trigger();
    const auto opened = [&]() -> QWidget * {
        auto *palette = window.findChild<QWidget *>(u"commandPalette"_s);
        return palette && palette->isVisible() ? palette : QApplication::activeModalWidget();
    };
    QTRY_VERIFY_WITH_TIMEOUT(opened(), 10'000);
    const QStringList found = nameless(*opened());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QVERIFY(!opened()->windowTitle().isEmpty() || !opened()->accessibleName().isEmpty());
    QTest::keyClick(opened()->focusWidget() ? opened()->focusWidget() : opened(), Qt::Key_Escape);
    QTRY_VERIFY(!opened());
}

// And no key stands for two of them.
void TstAccessibility::everyActionHasAKey()
{
    FakeWorld world;
    MainWindow window(world.services(), {m_theme, nullptr, [] { return false; }});
    QMap<QString, QString> owners;
    for (const QAction *action : window.actions()) {
        const QString key = action->shortcut().toString();
        QVERIFY2(!key.isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!owners.contains(key), qPrintable(key + u' ' + action->objectName() + u' ' + owners[key]));
        owners.insert(key, action->objectName());
    }
    QVERIFY(owners.size() > 25);
}

void TstAccessibility::emptyStates()
{
    FakeWorld world;
    MainWindow window(world.services(), {m_theme, nullptr, [] { return false; }});
    window.show();
    for (const char *action : {"actionPage1", "actionPage2", "actionPage3", "actionPage4", "actionPage5"}) {
        window.findChild<QAction *>(QString::fromLatin1(action))->trigger();
        QTest::qWait(100);
        const QStringList found = nameless(window);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
}

QTEST_MAIN(TstAccessibility)
#include "tst_accessibility.moc"
