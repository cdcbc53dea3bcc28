// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/navigationhistory.h"

#include <QTest>

using namespace lightfoot;

class TstNavigationHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward();
    void forgetsWhatWasAheadOnANewWay();
    void aPageAndItsEndpointAreOnePlace();
    void passesOverWhatIsGone();
    void isBounded();
};

namespace {

const auto all = [](const Place &) { return true; };

} // namespace

void TstNavigationHistory::goesBackAndForward()
{
    NavigationHistory history;
    QVERIFY(!history.back(all) && !history.forward(all));
    history.visit({0, {}});
    history.visit({2, {}});
    history.visit({2, {}}); // the same again
    history.visit({1, 7});
    QCOMPARE(history.size(), 3U);
    QCOMPARE(history.behind(all)->page, 2);
    QCOMPARE(history.back(all)->page, 2);
    QCOMPARE(history.back(all)->page, 0);
    QVERIFY(!history.back(all));
    QCOMPARE(history.ahead(all)->page, 2);
    QCOMPARE(history.forward(all)->page, 2);
    QVERIFY(history.forward(all) == (Place{1, 7}));
    QVERIFY(!history.forward(all));
}

void TstNavigationHistory::forgetsWhatWasAheadOnANewWay()
{
    NavigationHistory history;
    for (const int page : {0, 1, 2})
        history.visit({page, {}});
    history.back(all);
    history.visit({4, {}});
    QVERIFY(!history.ahead(all));
    QCOMPARE(history.back(all)->page, 1);
}

void TstNavigationHistory::aPageAndItsEndpointAreOnePlace()
{
    NavigationHistory history;
    history.visit({0, {}});
    history.visit({1, {}});
    history.visit({1, 7}); // the first choice of the page
    history.visit({1, 8});
    history.visit({1, {}}); // nothing is selected for a moment
    QCOMPARE(history.size(), 3U);
    QVERIFY(history.back(all) == (Place{1, 7}));
    QCOMPARE(history.back(all)->page, 0);
}

void TstNavigationHistory::passesOverWhatIsGone()
{
    NavigationHistory history;
    history.visit({1, 7});
    history.visit({1, 8});
    history.visit({1, 9});
    const auto without8 = [](const Place &place) { return place.endpoint != 8U; };
    QVERIFY(history.behind(without8) == (Place{1, 7}));
    QVERIFY(history.back(without8) == (Place{1, 7}));
    QVERIFY(history.forward(without8) == (Place{1, 9}));
    QVERIFY(!history.back([](const Place &place) { return place.endpoint == 9U; }));
}

void TstNavigationHistory::isBounded()
{
    NavigationHistory history;
    for (EndpointHandle i = 0; i < 1000; ++i)
        history.visit({1, i});
    QCOMPARE(history.size(), NavigationHistory::limit);
    std::size_t steps = 0;
    while (history.back(all))
        ++steps;
    QCOMPARE(steps, NavigationHistory::limit - 1);
}

QTEST_APPLESS_MAIN(TstNavigationHistory)
#include "tst_navigationhistory.moc"
