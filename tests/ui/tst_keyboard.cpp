// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every flow of the window by keyboard alone: keys go to what has the focus, as they do from a real keyboard,
// and a mouse is never seen.
#include "core/probers/proberkinds.h"
#include "tests/ui/fakeedits.h"
#include "tests/ui/fakeworld.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

constexpr int patience = 20'000; // ms

// Sees whether anything came from a mouse.
class MouseWatch final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        m_seen = m_seen || type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
                 type == QEvent::MouseMove || type == QEvent::Wheel;
        return false;
    }
    bool seen() const { return m_seen; }

private:
    bool m_seen = false;
};

} // namespace

class TstKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qApp->installEventFilter(&m_watch); }
    void init();
    void cleanup();
    void cleanupTestCase() { QVERIFY(!m_watch.seen()); }
    void firstStart();
    void addsAnEndpoint();
    void changesAndUndoes();
    void filtersAndComesBack();
    void acknowledges();
    void findsByThePalette();
    void walksTheHeatGrid();
    void readsTheChart();
    void visitsEveryPage();
    void changesASetting();
    void tabReachesEverything();

private:
    // What a desktop's window manager would give the keys to; offscreen there is none that hands the activity
    // on when a dialog comes or goes.
    QWidget *focus()
    {
        QWidget *window = QApplication::activeModalWidget();
        if (!window)
            window = m_window.get();
        if (!window->isActiveWindow())
            window->activateWindow();
        return window->focusWidget() ? window->focusWidget() : window;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    void write(const QString &text)
    {
        QVERIFY(focus());
        QTest::keyClicks(focus(), text);
    }
    // Tab until what is called so has the focus.
    bool tabTo(const QString &objectName)
    {
        for (int i = 0; i < 80; ++i) {
            if (focus() && focus()->objectName() == objectName)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    QString page()
    {
        return m_window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName();
    }
    QString dialog()
    {
        return QApplication::activeModalWidget() ? QApplication::activeModalWidget()->objectName()
                                                 : QString();
    }
    void furnish()
    {
        m_world->furnish();
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(table().model()->rowCount() > 10, patience);
        QTRY_VERIFY_WITH_TIMEOUT(table().hasFocus(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(table().currentIndex().isValid(), patience);
    }
    QTableView &table() { return *m_window->findChild<QTableView *>(u"endpointTable"_s); }

    Theme m_theme;
    MouseWatch m_watch;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<FakeEdits> m_edits;
    std::unique_ptr<MainWindow> m_window;
};

void TstKeyboard::init()
{
    m_world = std::make_unique<FakeWorld>();
    m_edits = std::make_unique<FakeEdits>(proberKinds());
    Services services = m_world->services();
    services.edit = m_edits->services;
    m_window = std::make_unique<MainWindow>(services, WindowParts{m_theme, nullptr, [] { return false; }});
    m_window->resize(1360, 840);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TstKeyboard::cleanup()
{
    m_window.reset();
    m_edits.reset();
    m_world.reset();
}

void TstKeyboard::firstStart()
{
    QVERIFY(tabTo(u"emptyAdd"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), u"endpointEditor"_s, patience);
    press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), QString(), patience);
    QVERIFY(tabTo(u"emptyDemo"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_world->calls.last(), u"demo"_s, patience);
}

void TstKeyboard::addsAnEndpoint()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), u"endpointEditor"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(focus() && QApplication::activeModalWidget()->isAncestorOf(focus()), patience);
    write(u"https://shop.example/"_s);
    press(Qt::Key_Tab);
    auto *save = QApplication::activeModalWidget()->findChild<QWidget *>(u"editorSave"_s);
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), patience);
    QVERIFY(tabTo(u"editorSave"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_edits->changes.size(), std::size_t(1), patience);
    QCOMPARE(m_edits->changes[0].put.at(0).kind, std::string("http"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), QString(), patience);
}

void TstKeyboard::changesAndUndoes()
{
    furnish();
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_world->calls.contains(u"pause 2"_s) || m_world->calls.contains(u"resume 2"_s));
    press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_edits->probed.size(), std::size_t(2));
    m_edits->inverse = EndpointChange{{makeEndpoint("back", "h:1")}, {}};
    press(Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(m_edits->changes.size(), std::size_t(1), patience);
    QCOMPARE(m_edits->changes[0].removed.size(), std::size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QAction *>(u"actionUndo"_s)->isEnabled(), patience);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_edits->changes.size(), std::size_t(2), patience);
    QCOMPARE(m_edits->changes[1].put.at(0).name, std::string("back"));
}

void TstKeyboard::filtersAndComesBack()
{
    furnish();
    const int all = table().model()->rowCount();
    press(Qt::Key_F, Qt::ControlModifier);
    write(u"cache"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table().model()->rowCount() < all, patience);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(table().hasFocus(), patience);
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Backspace);
    QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), all, patience);
}

void TstKeyboard::acknowledges()
{
    furnish();
    auto *action = m_window->findChild<QAction *>(u"actionAcknowledge"_s);
    QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), patience); // the worst one is chosen first
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), u"acknowledgeDialog"_s, patience);
    QVERIFY(tabTo(u"acknowledgeComment"_s));
    write(u"a disk is on its way"_s);
    QVERIFY(tabTo(u"acknowledgeAccept"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), QString(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QAction *>(u"actionTakeBack"_s)->isEnabled(), patience);
}

void TstKeyboard::findsByThePalette()
{
    furnish();
    press(Qt::Key_K, Qt::ControlModifier);
    write(u"sockets"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page() != u"endpointsPage"_s && page().contains(u"ocket"_s), patience);
    press(Qt::Key_K, Qt::ControlModifier);
    write(u"db-orders"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(table().isVisible(), patience);
    QCOMPARE(table().model()->index(table().currentIndex().row(), 1).data().toString(), u"db-orders"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page().contains(u"ocket"_s), patience);
    press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(table().isVisible(), patience);
}

void TstKeyboard::walksTheHeatGrid()
{
    furnish();
    press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(tabTo(u"heatGrid"_s));
    const QString first = focus()->accessibleName();
    press(Qt::Key_Right);
    QVERIFY(focus()->accessibleName() != first);
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(table().isVisible(), patience);
}

void TstKeyboard::readsTheChart()
{
    furnish();
    auto *readout = m_window->findChild<QLabel *>(u"latencyReadout"_s);
    QVERIFY(tabTo(u"latencyChart"_s));
    const QString help = readout->text();
    QTRY_VERIFY_WITH_TIMEOUT((press(Qt::Key_Left), readout->text() != help), patience);
    const QString newest = readout->text();
    press(Qt::Key_Left);
    QVERIFY(readout->text() != newest);
    press(Qt::Key_Right);
    QCOMPARE(readout->text(), newest);
}

void TstKeyboard::visitsEveryPage()
{
    furnish();
    QStringList pages;
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_Comma}) {
        press(key, Qt::ControlModifier);
        pages.append(page());
        QVERIFY(focus());
    }
    QCOMPARE(pages.removeDuplicates(), 0);
    press(Qt::Key_F1);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), u"keysDialog"_s, patience);
    press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), QString(), patience);
    press(Qt::Key_O, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), u"importDialog"_s, patience);
    press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(dialog(), QString(), patience);
}

void TstKeyboard::changesASetting()
{
    furnish();
    press(Qt::Key_Comma, Qt::ControlModifier);
    for (int i = 0; i < 40 && !qobject_cast<QComboBox *>(focus()); ++i)
        press(Qt::Key_Tab);
    QVERIFY(qobject_cast<QComboBox *>(focus()));
    const ThemeChoice before = m_theme.choice();
    press(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(m_theme.choice() != before, patience);
    press(Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(m_theme.choice(), before, patience);
}

// Round and round: nothing holds the focus for good.
void TstKeyboard::tabReachesEverything()
{
    furnish();
    QStringList seen;
    for (int i = 0; i < 80; ++i) {
        press(Qt::Key_Tab);
        QVERIFY(focus());
        seen.append(focus()->objectName());
    }
    for (const QString &name : {u"filter"_s, u"endpointTable"_s, u"latencyChart"_s, u"buttonAddEndpoint"_s})
        QVERIFY2(seen.contains(name), qPrintable(name + u" in "_s + seen.join(u' ')));
    QVERIFY(seen.filter(u"nav"_s).size() > 0);
}

QTEST_MAIN(TstKeyboard)
#include "tst_keyboard.moc"
