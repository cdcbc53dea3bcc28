// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Hours of use in less time: each round stands for a second in which results came, and all that a second of
// the window costs is done; now and then somebody goes to another page, filters, opens a dialog. Memory must
// not grow. LIGHTFOOT_SOAK_ROUNDS=28800 is eight hours.
#include "core/probers/proberkinds.h"
#include "tests/ui/fakeedits.h"
#include "tests/ui/fakeworld.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

constexpr int endpoints = 1000;
constexpr int resultsARound = 200;

// What the C library has handed out, and what is in sight of the kernel, in KiB.
std::size_t allocated()
{
    return mallinfo2().uordblks / 1024;
}

std::size_t resident()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QFile::ReadOnly) ? file.readAll().split(' ').at(1).toULongLong() * 4 : 0;
}

} // namespace

class TstSoak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryDoesNotGrow();

private:
    void round(FakeWorld &world, MainWindow &window, int number);
};

void TstSoak::round(FakeWorld &world, MainWindow &window, int number)
{
    ResultBatch batch;
    for (int i = 0; i < resultsARound; ++i) {
        ProbeResult result;
        const auto endpoint = std::size_t(number * resultsARound + i) % endpoints;
        result.endpoint = world.handle(endpoint);
        result.outcome = (number / 20 + i) % 50 == 0 ? Outcome::Down : Outcome::Up;
        result.failure = result.outcome == Outcome::Down ? FailureKind::Refused : FailureKind::None;
        result.latency = std::chrono::microseconds(500 + (number * 7 + i * 13) % 900);
        result.phases.add(Phase::Connect, result.latency);
        result.at = std::chrono::system_clock::now();
        result.scheduled = result.started = std::chrono::steady_clock::now();
        batch.push_back(std::move(result));
    }
    world.monitor.deliver(std::move(batch));
    world.monitor.drain();
    // Being shown is what makes the window take in all that a tick and a second would.
    window.hide();
    window.show();
    if (number % 10 == 3)
        window.findChild<QAction *>(u"actionPage%1"_s.arg(number / 10 % 5 + 1))->trigger();
    if (number % 25 == 7)
        window.findChild<QLineEdit *>(u"filter"_s)->setText(number % 50 == 7 ? u"e-1"_s : QString());
    if (number % 40 == 11) {
        window.findChild<QAction *>(number % 80 == 11 ? u"actionAddEndpoint"_s : u"actionKeys"_s)->trigger();
        QApplication::processEvents();
        if (QWidget *dialog = QApplication::activeModalWidget())
            dialog->close();
    }
    QApplication::processEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TstSoak::memoryDoesNotGrow()
{
    const int rounds = std::max(200, qEnvironmentVariableIntValue("LIGHTFOOT_SOAK_ROUNDS"));
    FakeWorld world;
    FakeEdits edits(proberKinds());
    Services services = world.services();
    services.edit = edits.services;
    Theme theme;
    world.setEndpoints(endpoints);
    MainWindow window(services, {theme, nullptr, [] { return false; }});
    window.resize(1360, 840);
    window.show();
    const int warm = rounds / 2; // caches and rings are full
    for (int number = 0; number < warm; ++number)
        round(world, window, number);
    world.calls.clear();
    const std::size_t before = allocated();
    const std::size_t residentBefore = resident();
    for (int number = warm; number < rounds; ++number)
        round(world, window, number);
    world.calls.clear();
    const std::size_t after = allocated();
    qInfo("%d rounds: %zu KiB allocated half way, %zu at the end; resident %zu and %zu", rounds, before,
          after, residentBefore, resident());
#ifndef __SANITIZE_ADDRESS__ // its allocator keeps what is freed, and does not tell
    QVERIFY2(after < before + 2048, qPrintable(u"%1 KiB, %2 KiB"_s.arg(before).arg(after)));
#endif
}

QTEST_MAIN(TstSoak)
#include "tst_soak.moc"
