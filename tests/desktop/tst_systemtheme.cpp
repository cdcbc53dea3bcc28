// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/fakeservices.h"
#include "ui/theme/colors.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

// Follows the desktop's portal, against one of our own on a private bus.
class TstSystemTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s)); }
    void withoutAPortal();
    void noPreferenceKeepsTheStart();
    void followsThePortal();
};

void TstSystemTheme::withoutAPortal()
{
    QApplication::setPalette(makePalette(true)); // as a platform theme would
    Theme theme;
    QTest::qWait(50);
    QVERIFY(theme.dark());
    QApplication::setPalette(makePalette(false));
}

// A desktop may be dark and have no word for it.
void TstSystemTheme::noPreferenceKeepsTheStart()
{
    QApplication::setPalette(makePalette(true));
    Theme theme;
    const auto choose = [&theme](uint scheme) {
        QMetaObject::invokeMethod(&theme, "onSettingChanged", Q_ARG(QString, u"org.freedesktop.appearance"_s),
                                  Q_ARG(QString, u"color-scheme"_s),
                                  Q_ARG(QDBusVariant, QDBusVariant(scheme)));
        return theme.dark();
    };
    QVERIFY(choose(0));
    QVERIFY(!choose(2));
    QVERIFY(choose(0));
    QApplication::setPalette(makePalette(false));
}

void TstSystemTheme::followsThePortal()
{
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    QVERIFY2(bus.isConnected(), "run by ctest: it starts a bus");
    FakePortal portal;
    portal.scheme = 1;
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                               QDBusConnection::ExportScriptableSlots |
                                   QDBusConnection::ExportScriptableSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    Theme theme;
    QVERIFY(!theme.dark());
    QTRY_VERIFY(theme.dark());
    const QString group = u"org.freedesktop.appearance"_s;
    Q_EMIT portal.SettingChanged(group, u"contrast"_s, QDBusVariant(0U)); // not the scheme
    QTest::qWait(50);
    QVERIFY(theme.dark());
    Q_EMIT portal.SettingChanged(group, u"color-scheme"_s, QDBusVariant(2U));
    QTRY_VERIFY(!theme.dark());
    Q_EMIT portal.SettingChanged(group, u"contrast"_s, QDBusVariant(1U));
    QTRY_VERIFY(theme.scheme() == Scheme::ContrastLight);
    Q_EMIT portal.SettingChanged(group, u"contrast"_s, QDBusVariant(0U));
    QTRY_VERIFY(theme.scheme() == Scheme::Light);
    theme.setChoice(ThemeChoice::Light); // the user's word counts for more
    Q_EMIT portal.SettingChanged(group, u"color-scheme"_s, QDBusVariant(1U));
    QTest::qWait(50);
    QVERIFY(!theme.dark());
    theme.setChoice(ThemeChoice::FollowSystem);
    QVERIFY(theme.dark());
}

QTEST_MAIN(TstSystemTheme)
#include "tst_systemtheme.moc"
