// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/theme.h"
#include "ui/tray/desktopnotifier.h"
#include "ui/widgets/translations.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace lightfoot;

// The page of settings in the real window.
class TstSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init();
    void cleanup();
    void opensByKey();
    void everyControlHasALabel();
    void themeByKeyboard();
    void languageIsKept();
    void anOpenDialogKeepsTheLanguage();
    void soundAndTest();
    void autostart();
    void historyLimit();
    void copiesTheFolder();
    void theWheelPassesBy();
    void limitWaitsForItsValue();
    void aNewPageSaysWhatIsWrong();
    void saysWhatIsNotKept();

private:
    template <class T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<MainWindow> m_window;
    bool m_starts = false;
    Result<void> m_startResult;
    std::uint64_t m_limit = 0;
};

void TstSettingsPage::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin|QStandardPaths|QObject::connect: No such signal QPlatformNativeInterface)"_s));
    m_starts = false;
    m_startResult = {};
    m_limit = 0;
    m_theme = std::make_unique<Theme>();
    m_world = std::make_unique<FakeWorld>();
    m_preferences = std::make_unique<Preferences>();
    m_notifier = std::make_unique<DesktopNotifier>(QDBusConnection(u"no such connection"_s));
    Services services = m_world->services();
    services.start = {[this] { return m_starts; },
                      [this](bool on) {
                          if (m_startResult)
                              m_starts = on;
                          return m_startResult;
                      }};
    services.historyUse = [](auto reply) {
        reply(HistoryUse{u"/data/history.db"_s, 3 << 20, 1024U << 20, 5U << 20});
    };
    services.setHistoryLimit = [this](std::uint64_t bytes) { m_limit = bytes; };
    services.dataFolder = u"/data"_s;
    m_window = std::make_unique<MainWindow>(
        services, WindowParts{*m_theme, m_notifier.get(), [] { return false; }, m_preferences.get()});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
}

void TstSettingsPage::cleanup()
{
    m_window.reset();
    m_notifier.reset();
    m_preferences.reset();
    m_world.reset();
    m_theme.reset();
}

void TstSettingsPage::opensByKey()
{
    QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), u"settingsPage"_s);
    QVERIFY(find<QAbstractButton>("navSettings")->isChecked());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"settingsTheme"_s);
}

void TstSettingsPage::everyControlHasALabel()
{
    for (const char *name : {"settingsTheme", "settingsLanguage", "settingsHistoryLimit"}) {
        const auto *control = find<QWidget>(name);
        QVERIFY(!control->accessibleName().isEmpty());
        const QList<QLabel *> labels = find<QWidget>("settingsPage")->findChildren<QLabel *>();
        QVERIFY2(std::ranges::any_of(labels, [&](const QLabel *label) { return label->buddy() == control; }),
                 name);
    }
}

void TstSettingsPage::themeByKeyboard()
{
    auto *themes = find<QComboBox>("settingsTheme");
    QTest::keyClick(themes, Qt::Key_End);
    QVERIFY(m_theme->choice() == ThemeChoice::ContrastDark);
    QVERIFY(isHighContrast(QGuiApplication::palette()));
    QVERIFY(m_preferences->theme() == ThemeChoice::ContrastDark);
    QVERIFY(find<QAction>("actionContrastDark")->isChecked());
    find<QAction>("actionLight")->trigger(); // and the other way round
    QCOMPARE(themes->currentIndex(), int(ThemeChoice::Light));
    QVERIFY(m_preferences->theme() == ThemeChoice::Light);
}

void TstSettingsPage::languageIsKept()
{
    QSignalSpy changed(m_preferences.get(), &Preferences::languageChanged);
    auto *languages = find<QComboBox>("settingsLanguage");
    languages->setFocus();
    QTest::keyClicks(languages, u"D"_s); // Deutsch
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_preferences->language(), u"de"_s);
}

void TstSettingsPage::anOpenDialogKeepsTheLanguage()
{
    QDialog dialog(m_window.get());
    dialog.show();
    auto *languages = find<QComboBox>("settingsLanguage");
    QTest::keyClick(languages, Qt::Key_End);
    QCOMPARE(m_preferences->language(), QString());
    QCOMPARE(languages->currentIndex(), 0);
    QVERIFY(find<QWidget>("settingsProblem")->isVisible());
}

void TstSettingsPage::soundAndTest()
{
    find<QCheckBox>("settingsSound")->click();
    QVERIFY(m_preferences->notificationSound());
    QSignalSpy changed(m_preferences.get(), &Preferences::notificationsChanged);
    find<QCheckBox>("settingsNotifies")->click();
    QVERIFY(!m_preferences->notifies() && !find<QCheckBox>("settingsSound")->isEnabled());
    QCOMPARE(changed.size(), 1);
    find<QCheckBox>("settingsNotifies")->click();
    find<QPushButton>("settingsTest")->click();
    // There is no bus: said here, and not only below.
    QTRY_VERIFY_WITH_TIMEOUT(!m_notifier->problem().isEmpty(), 10'000);
    QCOMPARE(find<QWidget>("settingsNotifier")->accessibleName(), m_notifier->problem());
}

void TstSettingsPage::autostart()
{
    auto *box = find<QCheckBox>("settingsAutostart");
    QVERIFY(!box->isChecked());
    box->click();
    QVERIFY(m_starts);
    m_startResult = failure("%1 cannot be written", std::string("/x"));
    box->click();
    QVERIFY(m_starts && box->isChecked()); // as it is
    QCOMPARE(find<QWidget>("startProblem")->accessibleName(), u"/x cannot be written"_s);
}

void TstSettingsPage::historyLimit()
{
    auto *limit = find<QSpinBox>("settingsHistoryLimit");
    QTRY_COMPARE_WITH_TIMEOUT(limit->value(), 1024, 10'000);
    QVERIFY(find<QLabel>("settingsHistoryUse")->text().contains(u"3.00 MiB"_s));
    QCOMPARE(m_limit, 0U); // to look changes nothing
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, u"2048"_s);
    QCOMPARE(m_limit, 0U); // not while it is typed
    QTest::keyClick(limit, Qt::Key_Return);
    QCOMPARE(m_limit, std::uint64_t(2048) << 20);
    QCOMPARE(m_preferences->historyLimit(), 2048);
}

void TstSettingsPage::copiesTheFolder()
{
    find<QPushButton>("settingsCopyFolder")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"/data"_s);
}

// Who scrolls the page must not delete history.
void TstSettingsPage::theWheelPassesBy()
{
    const auto turn = [](QWidget *over) {
        const QPointF at = over->rect().center();
        QWheelEvent wheel(at, over->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(over, &wheel);
    };
    auto *limit = find<QSpinBox>("settingsHistoryLimit");
    QTRY_COMPARE_WITH_TIMEOUT(limit->value(), 1024, 10'000);
    find<QCheckBox>("settingsSound")->setFocus();
    for (const char *name : {"settingsTheme", "settingsLanguage", "settingsHistoryLimit"})
        turn(find<QWidget>(name));
    QCOMPARE(limit->value(), 1024);
    QVERIFY(m_theme->choice() == ThemeChoice::FollowSystem);
    QCOMPARE(m_preferences->language(), QString());
    limit->setFocus();
    turn(limit);
    QCOMPARE(limit->value(), 1024 - 64);
    QCOMPARE(m_limit, 0U); // not while somebody is in it
    find<QCheckBox>("settingsSound")->setFocus();
    QCOMPARE(m_limit, std::uint64_t(1024 - 64) << 20);
}

void TstSettingsPage::limitWaitsForItsValue()
{
    Services services = m_world->services();
    std::function<void(HistoryUse)> reply;
    services.historyUse = [&reply](auto done) { reply = std::move(done); };
    services.setHistoryLimit = [this](std::uint64_t bytes) { m_limit = bytes; };
    SettingsPage page(services, *m_theme, *m_preferences, nullptr);
    page.show();
    const auto *limit = page.findChild<QSpinBox *>(u"settingsHistoryLimit"_s);
    QVERIFY(!limit->isEnabled());
    reply(HistoryUse{u"/data/history.db"_s, 3 << 20, 512U << 20, 5U << 20});
    QTRY_VERIFY_WITH_TIMEOUT(limit->isEnabled(), 10'000);
    QCOMPARE(limit->value(), 512);
    QCOMPARE(m_limit, 0U);
}

void TstSettingsPage::aNewPageSaysWhatIsWrong()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Preferences preferences(folder.filePath(u"file/desktop.ini"_s));
    preferences.setHistoryLimit(512);
    QTRY_VERIFY_WITH_TIMEOUT(!preferences.problem().isEmpty(), 10'000);
    const Services services = m_world->services();
    const SettingsPage page(services, *m_theme, preferences, nullptr);
    const auto *line = page.findChild<QWidget *>(u"settingsProblem"_s);
    QVERIFY(!line->isHidden());
    QCOMPARE(line->accessibleName(), preferences.problem());
}

void TstSettingsPage::saysWhatIsNotKept()
{
    QVERIFY(!find<QLabel>("startNotKept"));
    Services services = m_world->services();
    services.keepsEndpoints = false;
    const SettingsPage page(services, *m_theme, *m_preferences, nullptr);
    QCOMPARE(page.findChild<QLabel *>(u"startNotKept"_s)->text(), SettingsPage::notKept());
    QVERIFY(page.findChild<QLabel *>(u"startOthers"_s));
}

QTEST_MAIN(TstSettingsPage)
#include "tst_settingspage.moc"
