// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeworld.h"
#include "ui/charts/chartlegend.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/timewait/timewaitpage.h"
#include "ui/widgets/translations.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

struct Shown
{
    explicit Shown(FakeWorld &world) : services(world.services()), page(services)
    {
        page.resize(1100, 700);
        page.show();
    }
    QString text(const QString &name) { return label(name)->text(); }
    QLabel *label(const QString &name) { return page.findChild<QLabel *>(name); }
    QAbstractButton *button(const QString &name) { return page.findChild<QAbstractButton *>(name); }
    QStringList texts(const QString &name)
    {
        QStringList all;
        for (const QLabel *found : page.findChildren<QLabel *>(name)) {
            if (found->isVisible())
                all.append(found->text());
        }
        return all;
    }

    const Services services;
    TimeWaitPage page;
};

Finding finding(const char *kind, Severity severity, const char *what)
{
    Finding made;
    made.kind = kind;
    made.severity = severity;
    made.what = message(what);
    return made;
}

std::shared_ptr<const std::vector<Finding>> findings(std::vector<Finding> list)
{
    return std::make_shared<const std::vector<Finding>>(std::move(list));
}

} // namespace

class TstTimeWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin|QStandardPaths)"_s)); }
    void saysNothingBeforeALook();
    void stacksByName();
    void showsPortBudget();
    void showsWhoClosesFirst();
    void showsLeaks();
    void showsCounters();
    void showsFindings();
    void findingsKeepTheirCards();
    void findingsAreNeverRichText();
    void findingLeadsToItsSockets();
    void showsForecast();
    void runsTheLab();
    void labSaysWhyNot();
    void labIsStopped();
    void mayGoDuringAnything();
    void everythingHasAName();
    void worksByKeys();
};

void TstTimeWait::saysNothingBeforeALook()
{
    FakeWorld world;
    Shown shown(world);
    QVERIFY(shown.text(u"doctorEmpty"_s).contains(u"not been looked at"_s));
    QVERIFY(shown.text(u"portsLeftText"_s).contains(u"not been looked at"_s));
    QCOMPARE(shown.text(u"portsLeft"_s), u"—"_s);
    QCOMPARE(shown.text(u"rate-TW"_s), u"—"_s);
    world.findings = findings({});
    shown.page.refresh();
    QVERIFY(shown.text(u"doctorEmpty"_s).contains(u"in order"_s));
}

void TstTimeWait::stacksByName()
{
    FakeWorld world;
    world.furnish();
    Shown shown(world);
    auto *legend = shown.page.findChild<ChartLegend *>(u"stateLegend"_s);
    QVERIFY(legend->accessibleDescription().contains(u"TIME_WAIT"_s));
    auto *only = shown.button(u"timeWaitOnly"_s);
    QVERIFY(!only->isVisible());
    shown.button(u"stackBy2"_s)->click();
    QTRY_VERIFY(legend->accessibleDescription().startsWith(u"backup-agent "_s));
    QVERIFY(legend->accessibleDescription().contains(u"owner not seen"_s));
    QVERIFY(legend->accessibleDescription().contains(u"all others"_s));
    const QString few = legend->accessibleDescription();
    QVERIFY(only->isVisible());
    only->click();
    QTRY_VERIFY(legend->accessibleDescription() != few);
    shown.button(u"stackBy1"_s)->click();
    QTRY_VERIFY(legend->accessibleDescription().startsWith(u"10.0.0.5:443 "_s) ||
                legend->accessibleDescription().startsWith(u"10.2.0.21:5432 "_s));
    shown.button(u"stateRange1"_s)->click();
    shown.button(u"stackBy0"_s)->click();
    QVERIFY(legend->accessibleDescription().contains(u"ESTABLISHED"_s));
}

void TstTimeWait::showsPortBudget()
{
    FakeWorld world;
    world.furnish();
    Shown shown(world);
    QCOMPARE(shown.text(u"portsLeft"_s), u"16,118"_s);
    QCOMPARE(shown.text(u"portsLeftText"_s), u"ports left to 10.0.0.5:443, the tightest"_s);
    QCOMPARE(shown.texts(u"budgetLeft"_s), (QStringList{u"16,118"_s, u"28,137"_s, u"28,199"_s}));
    QCOMPARE(shown.texts(u"budgetSlow"_s), (QStringList{u"5 s"_s, u"—"_s, u"—"_s}));
    QCOMPARE(shown.texts(u"budgetOut"_s), (QStringList{u"14 min"_s, u"—"_s, u"—"_s}));
    QVERIFY(shown.text(u"portRules"_s).contains(u"32768–60999"_s));
    QVERIFY(shown.text(u"portRules"_s).contains(u"60 s, fixed in the kernel"_s));
    QVERIFY(shown.text(u"portRules"_s).contains(u"12,214 of at most 131,072"_s));
    QSignalSpy wanted(&shown.page, &TimeWaitPage::socketsWanted);
    shown.button(u"budgetRemote"_s)->click();
    QCOMPARE(wanted[0][0].toString(), u"dst 10.0.0.5:443"_s);
    auto fewer = std::make_shared<MachineFacts>(*world.facts);
    fewer->budget.tightest.resize(1);
    fewer->budget.tightest[0].exhaustedIn = std::chrono::milliseconds(0);
    world.facts = fewer;
    shown.page.refresh();
    QCOMPARE(shown.texts(u"budgetOut"_s), QStringList{u"now"_s});
    fewer = std::make_shared<MachineFacts>(*world.facts);
    fewer->budget.tightest.clear();
    world.facts = fewer;
    shown.page.refresh();
    QCOMPARE(shown.text(u"portsLeft"_s), u"28,232"_s);
    QVERIFY(shown.texts(u"budgetOut"_s).isEmpty());
}

void TstTimeWait::showsWhoClosesFirst()
{
    FakeWorld world;
    world.furnish();
    Shown shown(world);
    const auto *card = shown.page.findChild<QWidget *>(u"closersCard"_s);
    QStringList names;
    for (const auto *name : card->findChildren<QAbstractButton *>(u"placeName"_s))
        names.append(name->text());
    QCOMPARE(names, (QStringList{u"to 10.0.0.5:443"_s, u"service on port 8080"_s}));
    const auto sentences = card->findChildren<QLabel *>(u"placeSentence"_s);
    QVERIFY(sentences[0]->text().contains(u"TIME_WAIT stays here"_s));
    QVERIFY(sentences[1]->text().contains(u"the peer"_s));
    QVERIFY(!card->findChildren<QLabel *>(u"placeAdvice"_s)[0]->text().isEmpty());
}

void TstTimeWait::showsLeaks()
{
    FakeWorld world;
    world.furnish();
    Shown shown(world);
    const auto *card = shown.page.findChild<QWidget *>(u"leaksCard"_s);
    auto *name = card->findChild<QAbstractButton *>(u"placeName"_s);
    QCOMPARE(name->text(), u"java (1290) leaks"_s);
    const QString sentence = card->findChild<QLabel *>(u"placeSentence"_s)->text();
    QVERIFY(sentence.contains(u"720 an hour (95 %: 698 to 741)"_s));
    QVERIFY(sentence.contains(u"4,096 open files is reached in 5 h 12 min"_s));
    QSignalSpy wanted(&shown.page, &TimeWaitPage::socketsWanted);
    name->click();
    QCOMPARE(wanted[0][0].toString(), u"state close-wait and pid = 1290"_s);
    auto calm = std::make_shared<MachineFacts>(*world.facts);
    calm->leaks[0].verdict = LeakVerdict::None;
    world.facts = calm;
    shown.page.refresh();
    QVERIFY(!name->isVisible());
}

void TstTimeWait::showsCounters()
{
    FakeWorld world;
    const WallTime now = std::chrono::system_clock::now();
    world.counterLines[KernelCounter::ListenOverflows] = {{now - std::chrono::seconds(2), 0}, {now, 14.5}};
    world.counterLines[KernelCounter::OutResets] = {{now - std::chrono::minutes(3), 80}};
    Shown shown(world);
    QCOMPARE(shown.text(u"rate-ListenOverflows"_s), u"14.5"_s);
    QVERIFY(shown.label(u"rate-ListenOverflows"_s)->font().bold()); // trouble
    QCOMPARE(shown.text(u"rate-OutRsts"_s), u"—"_s);                // an old rate is not that of now
    QVERIFY(shown.label(u"rate-ListenOverflows"_s)->accessibleName().contains(u"ListenOverflows"_s));
}

void TstTimeWait::showsFindings()
{
    FakeWorld world;
    world.furnish();
    Shown shown(world);
    QCOMPARE(shown.texts(u"findingSeverity"_s),
             (QStringList{u"Critical"_s, u"Warning"_s, u"Note"_s, u"Fine"_s}));
    QVERIFY(shown.texts(u"findingWhat"_s).front().startsWith(u"java (pid 1290) does not close"_s));
    QVERIFY(shown.texts(u"findingAdvice"_s).front().startsWith(u"Look for a path"_s));
    QVERIFY(shown.texts(u"findingWhatNotTo"_s).front().startsWith(u"Do not raise"_s));
    QVERIFY(shown.texts(u"findingWhy"_s).isEmpty());
    shown.button(u"findingMore"_s)->click();
    QVERIFY(shown.texts(u"findingWhy"_s).front().startsWith(u"Each one holds a file"_s));
    const QString evidence = shown.texts(u"findingEvidence"_s).front();
    QVERIFY(evidence.contains(u"Limit of open files: 4096 (from /proc/1290/limits)"_s));
    shown.button(u"findingMore"_s)->click();
    QVERIFY(shown.texts(u"findingWhy"_s).isEmpty());
}

// What somebody opened stays open when the numbers change, and focus stays where it is.
void TstTimeWait::findingsKeepTheirCards()
{
    FakeWorld world;
    world.findings = findings({finding("a", Severity::Critical, "a 1"), finding("b", Severity::Note, "b")});
    Shown shown(world);
    const QWidget *first = shown.page.findChildren<QFrame *>(u"finding"_s).front();
    world.findings =
        findings({finding("c", Severity::Critical, "c"), finding("a", Severity::Critical, "a 2")});
    shown.page.refresh();
    QCOMPARE(shown.texts(u"findingWhat"_s).size(), 2);
    QCOMPARE(first->findChild<QLabel *>(u"findingWhat"_s)->text(), u"a 2"_s);
    world.findings = findings({});
    shown.page.refresh();
    QVERIFY(shown.texts(u"findingWhat"_s).isEmpty());
}

void TstTimeWait::findingsAreNeverRichText()
{
    FakeWorld world;
    Finding hostile = finding("a", Severity::Warning, "%1 leaks");
    hostile.what.arguments = {"<b>evil</b>\n\x1b[31m"};
    hostile.evidence = {{message("Name"), "<img src=x>\n", "/proc/1/comm"}};
    world.findings = findings({hostile});
    auto facts = std::make_shared<MachineFacts>();
    CloseWaitReport leak;
    leak.process = {7, 1, "<i>x\ny</i>"};
    leak.verdict = LeakVerdict::Suspected;
    facts->leaks = {leak};
    world.facts = facts;
    Shown shown(world);
    QVERIFY(shown.texts(u"findingWhat"_s).front().startsWith(u"<b>evil</b>"_s));
    for (const QLabel *label : shown.page.findChildren<QLabel *>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(u'\x1b'));
    }
    const auto *name =
        shown.page.findChild<QWidget *>(u"leaksCard"_s)->findChild<QAbstractButton *>(u"placeName"_s);
    QVERIFY(!name->text().contains(u'\n'));
    QVERIFY(!name->toolTip().contains(u"<i>x"_s));
}

// From the finding to the rows it speaks of, through the window.
void TstTimeWait::findingLeadsToItsSockets()
{
    FakeWorld world;
    world.furnish();
    Theme theme;
    MainWindow window(world.services(), {theme, nullptr, [] { return false; }});
    window.show();
    window.findChild<QAction *>(u"actionPage4"_s)->trigger();
    auto *link = window.findChild<QAbstractButton *>(u"findingSockets"_s);
    QVERIFY(link->isVisible());
    link->click();
    auto *pages = window.findChild<QStackedWidget *>(u"pages"_s);
    QCOMPARE(pages->currentWidget()->objectName(), u"socketsPage"_s);
    QCOMPARE(window.findChild<QLineEdit *>(u"socketFilter"_s)->text(), u"state close-wait and pid = 1290"_s);
}

void TstTimeWait::showsForecast()
{
    FakeWorld world;
    world.furnish();
    Shown shown(world);
    QTRY_COMPARE(shown.text(u"forecastConnects"_s), u"1,000 /s"_s);
    QCOMPARE(shown.text(u"forecastPolitely"_s), u"60,000"_s);
    QCOMPARE(shown.text(u"forecastReset"_s), u"0"_s);
    QCOMPARE(shown.text(u"forecastDns"_s), u"2,000 /s"_s);
    QCOMPARE(shown.text(u"forecastVerdict"_s), u"As the list stands: the plan fits this machine"_s);
}

void TstTimeWait::runsTheLab()
{
    FakeWorld world;
    Shown shown(world);
    auto *button = shown.button(u"labButton"_s);
    auto *progress = shown.page.findChild<QProgressBar *>(u"labProgress"_s);
    QVERIFY(!progress->isVisible());
    button->click();
    QCOMPARE(world.calls, QStringList{u"try"_s});
    QVERIFY(progress->isVisible());
    QCOMPARE(button->text(), u"Stop"_s);
    world.trialProgress(true, {std::chrono::seconds(30), 0, 0, 3000, 0});
    world.trialProgress(false, {std::chrono::seconds(10), 1000, 0, 1000, 0});
    QTRY_COMPARE(progress->value(), 40);
    auto *legend = shown.page.findChild<ChartLegend *>(u"labLegend"_s);
    QVERIFY(legend->accessibleDescription().contains(u"without reset, dashed: 1,000"_s));
    TrialOutcome outcome;
    outcome.withReset = {{std::chrono::seconds(30), 0, 0, 3000, 0}};
    outcome.withoutReset = {{std::chrono::seconds(30), 2980, 0, 2990, 4}};
    outcome.simplifications = {message("names are not looked up")};
    world.trialReply(outcome);
    QTRY_VERIFY(!progress->isVisible());
    QVERIFY2(shown.text(u"labText"_s)
                 .startsWith(u"With reset: 3,000 connections, 0 TIME_WAIT at the most. Without: 2,990"_s),
             qPrintable(shown.text(u"labText"_s)));
    QVERIFY(shown.text(u"labText"_s).contains(u"4 without"_s));
    QCOMPARE(shown.text(u"labRemarks"_s), u"names are not looked up"_s);
    QVERIFY(button->isEnabled() && button->text() != u"Stop"_s);
}

void TstTimeWait::labSaysWhyNot()
{
    FakeWorld world;
    Shown shown(world);
    shown.button(u"labButton"_s)->click();
    world.trialReply(failure("the kernel allows no user namespace: kernel.unprivileged_userns_clone is 0"));
    QTRY_VERIFY(shown.text(u"labText"_s).contains(u"unprivileged_userns_clone"_s));
    QVERIFY(!shown.page.findChild<QWidget *>(u"trialChart"_s)->isVisible());
    QVERIFY(shown.button(u"labButton"_s)->isEnabled());
}

void TstTimeWait::labIsStopped()
{
    FakeWorld world;
    Shown shown(world);
    auto *button = shown.button(u"labButton"_s);
    button->click();
    world.trialProgress(true, {std::chrono::seconds(1), 0, 0, 100, 0});
    button->click();
    QVERIFY(!button->isEnabled()); // until it has ended
    QCOMPARE(world.calls, (QStringList{u"try"_s, u"stop"_s}));
    world.trialReply(failure("ended early"));
    QTRY_COMPARE(shown.text(u"labText"_s), u"Stopped."_s);
    QVERIFY(button->isEnabled());
}

// Replies come when the page is gone.
void TstTimeWait::mayGoDuringAnything()
{
    FakeWorld world;
    world.furnish();
    {
        Shown shown(world);
        shown.button(u"labButton"_s)->click();
        shown.button(u"stackBy2"_s)->click();
    }
    QVERIFY(world.calls.contains(u"stop"_s)); // it would run on for nobody
    world.trialProgress(true, {});
    world.trialReply(TrialOutcome{});
    QTest::qWait(10);
}

void TstTimeWait::everythingHasAName()
{
    FakeWorld world;
    world.furnish();
    Shown shown(world);
    for (const auto *button : shown.page.findChildren<QAbstractButton *>())
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                 qPrintable(button->objectName()));
    QVERIFY(!shown.page.findChild<QWidget *>(u"stackChart"_s)->accessibleName().isEmpty());
    QVERIFY(!shown.page.findChild<QWidget *>(u"trialChart"_s)->accessibleName().isEmpty());
}

void TstTimeWait::worksByKeys()
{
    FakeWorld world;
    world.furnish();
    Shown shown(world);
    shown.page.activateWindow();
    shown.page.setFocus();
    auto *scroll = shown.page.findChild<QScrollArea *>(u"timeWaitScroll"_s);
    QTRY_VERIFY(scroll->hasFocus());
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    QTest::keyClick(scroll, Qt::Key_PageDown);
    QVERIFY(scroll->verticalScrollBar()->value() > 0);
    QSet<QString> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget()->objectName());
    }
    for (const QString &name : {u"stackBy0"_s, u"budgetRemote"_s, u"placeName"_s, u"labButton"_s,
                                u"findingSockets"_s, u"findingMore"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

QTEST_MAIN(TstTimeWait)
#include "tst_timewaitpage.moc"
