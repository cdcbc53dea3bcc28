// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/told.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tray/notificationtext.h"
#include "ui/widgets/text.h"
#include "ui/widgets/translations.h"

#include <QApplication>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QTranslator>

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

// WCAG 2.1, relative luminance and contrast.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    return (high + 0.05) / (std::min(luminance(a), luminance(b)) + 0.05);
}

} // namespace

class TstTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s)); }
    void wordsAreReadable_data();
    void wordsAreReadable();
    void paletteTellsDarkness();
    void statusesDifferInShape();
    void iconsTakeTheColor();
    void choiceChangesThePalette();
    void focusIsRingedInHighContrast();
    void languagesTakeEachOthersPlace();
    void hostileTextIsHarmless();
    void englishHasPlurals();
};

void TstTheme::wordsAreReadable_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<double>("muted"); // the least contrast, as for the next
    QTest::addColumn<double>("status");
    QTest::newRow("light") << Scheme::Light << 4.0 << 3.5;
    QTest::newRow("dark") << Scheme::Dark << 4.0 << 3.5;
    QTest::newRow("on white") << Scheme::ContrastLight << 7.0 << 7.0;
    QTest::newRow("on black") << Scheme::ContrastDark << 7.0 << 7.0;
}

void TstTheme::wordsAreReadable()
{
    QFETCH(Scheme, scheme);
    QFETCH(double, muted);
    QFETCH(double, status);
    const QPalette palette = makePalette(scheme);
    QVERIFY(schemeOf(palette) == scheme);
    for (const ColorRole ground : {ColorRole::Panel, ColorRole::AccentGround}) {
        const QColor below = colorOf(ground, scheme);
        QVERIFY(contrast(colorOf(ColorRole::Text, scheme), below) >= 7);
        const double ofMuted = contrast(colorOf(ColorRole::Muted, scheme), below);
        QVERIFY2(ofMuted >= muted, qPrintable(QString::number(ofMuted)));
        for (std::size_t i = 0; i < statusCount; ++i) {
            const double ratio = contrast(wordColor(Status(i), palette), below);
            QVERIFY2(ratio >= status, qPrintable(u"%1: %2"_s.arg(statusWord(Status(i))).arg(ratio)));
        }
    }
    if (!isHighContrast(palette))
        return;
    for (std::size_t i = std::size_t(ColorRole::Text); i < colorRoleCount; ++i) {
        const double ratio = contrast(colorOf(ColorRole(i), scheme), colorOf(ColorRole::Panel, scheme));
        QVERIFY2(ColorRole(i) == ColorRole::AccentGround || ratio >= 7,
                 qPrintable(u"role %1: %2"_s.arg(i).arg(ratio)));
    }
}

void TstTheme::paletteTellsDarkness()
{
    QVERIFY(isDark(makePalette(true)));
    QVERIFY(!isDark(makePalette(false)));
}

// Status is never told by colour alone.
void TstTheme::statusesDifferInShape()
{
    std::set<QByteArray> shapes;
    for (std::size_t i = 0; i < statusCount; ++i) {
        QImage image(32, 32, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, iconName(Status(i)), Qt::black, QRectF(0, 0, 32, 32));
        painter.end();
        shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(shapes.size(), statusCount);
}

void TstTheme::iconsTakeTheColor()
{
    QImage image(16, 16, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, u"status-up"_s, QColor(1, 200, 3), QRectF(0, 0, 16, 16));
    painter.end();
    QCOMPARE(image.pixelColor(8, 8), QColor(1, 200, 3));
    QVERIFY(!themedIcon(u"action-import"_s).pixmap(16, 16).isNull());
    QVERIFY(!fixedIcon(u"status-down"_s, Qt::red).isNull());
}

void TstTheme::choiceChangesThePalette()
{
    Theme theme;
    QCOMPARE(QApplication::style()->name(), u"fusion"_s);
    QSignalSpy spy(&theme, &Theme::choiceChanged);
    theme.setChoice(ThemeChoice::Dark);
    QVERIFY(isDark(QGuiApplication::palette()));
    QVERIFY(isDark(QWidget().palette()));
    const QIcon icon = themedIcon(u"action-pause"_s);
    const QImage dark = icon.pixmap(16, 16).toImage();
    theme.setChoice(ThemeChoice::Light);
    QVERIFY(!isDark(QGuiApplication::palette()));
    QVERIFY(icon.pixmap(16, 16).toImage() != dark); // the same icon, another colour
    QCOMPARE(spy.size(), 2);
    theme.setChoice(ThemeChoice::FollowSystem);
    QVERIFY(!theme.dark()); // offscreen began light
}

void TstTheme::focusIsRingedInHighContrast()
{
    Theme theme;
    QWidget window;
    auto *first = new QLineEdit(&window);
    auto *second = new QLineEdit(&window);
    second->move(0, 60);
    window.resize(300, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QVERIFY(!window.findChild<QFocusFrame *>());
    theme.setChoice(ThemeChoice::ContrastDark);
    auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring && ring->isVisible() && ring->widget() == first);
    second->setFocus();
    QCOMPARE(ring->widget(), second);
    QVERIFY(ring->geometry().contains(second->geometry()));
    const QColor edge = ring->grab().toImage().pixelColor(1, ring->height() / 2);
    QCOMPARE(edge, colorOf(ColorRole::Accent, Scheme::ContrastDark));
    theme.setChoice(ThemeChoice::Light);
    QVERIFY(!window.findChild<QFocusFrame *>());
}

void TstTheme::languagesTakeEachOthersPlace()
{
    QCoreApplication &application = *QCoreApplication::instance();
    const QString english = statusWord(Status::Down);
    installTranslations(application, u"de"_s);
    QVERIFY(statusWord(Status::Down) != english);
    QCOMPARE(QLocale().toString(1.5), u"1,5"_s);
    installTranslations(application, u"en"_s);
    QCOMPARE(statusWord(Status::Down), english);
    QCOMPARE(QLocale().toString(1.5), u"1.5"_s);
    QCOMPARE(application.findChildren<QTranslator *>().size(), 2); // none piles up
}

void TstTheme::hostileTextIsHarmless()
{
    QCOMPARE(shown("a\nb\x1b[31m\xff"), u"a\\x0ab\\x1b[31m\\xff"_s);
    QVERIFY(toolTipText(u"<b>x</b>"_s).contains(u"&lt;b&gt;"_s));
    QCOMPARE(translated(message("took %1", std::string("%1 <i>"))), u"took %1 <i>"_s);
    const WallTime now = std::chrono::system_clock::now();
    QCOMPARE(agoText(now - std::chrono::seconds(59), now), u"59 s"_s);
    QCOMPARE(agoText(now - std::chrono::minutes(190), now), u"3 h 10 min"_s);
    QCOMPARE(agoText(now + std::chrono::hours(1), now), u"0 s"_s); // the clock was set back
    QCOMPARE(agoText({}, now), QString());
}

void TstTheme::englishHasPlurals()
{
    const auto days = [](int n) {
        return QCoreApplication::translate("Verdict", "valid for %n day(s)", nullptr, n);
    };
    installTranslations(*QCoreApplication::instance());
    QCOMPARE(days(1), u"valid for 1 day"_s);
    QCOMPARE(days(61), u"valid for 61 days"_s);
    std::vector<Notification> down;
    for (int i = 0; i < 12; ++i)
        down.push_back(told("n" + std::to_string(i), NotificationKind::Down));
    QCOMPARE(notificationTexts(down)[0].summary, u"12 endpoints are down"_s);
}

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
