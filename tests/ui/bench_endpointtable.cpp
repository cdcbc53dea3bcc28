// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the endpoint table costs the GUI thread: 20,000 endpoints, 4,000 changes a second, sorted by the
// latency that changes. Run it with QT_QPA_PLATFORM=offscreen, or xcb for a real window.
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/widgets/livetable.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage); // of the GUI thread alone
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Times
{
    std::vector<double> ms;

    void print(const char *name)
    {
        std::sort(ms.begin(), ms.end());
        double sum = 0;
        for (const double value : ms)
            sum += value;
        std::printf("%-8s  mean %.2f ms  p95 %.2f ms  max %.2f ms  (%zu)\n", name, sum / double(ms.size()),
                    ms[ms.size() * 95 / 100], ms.back(), ms.size());
    }
};

ResultBatch changes(FakeWorld &world, std::size_t count, std::mt19937 &random)
{
    const MonitoredEndpoints endpoints = world.monitor.endpoints();
    ResultBatch batch;
    for (std::size_t i = 0; i < count; ++i) {
        ProbeResult result;
        result.endpoint = (*endpoints)[random() % endpoints->size()].handle;
        result.outcome = random() % 100 == 0 ? Outcome::Down : Outcome::Up;
        result.failure = result.outcome == Outcome::Down ? FailureKind::Refused : FailureKind::None;
        result.latency = std::chrono::microseconds(random() % 100'000);
        result.at = std::chrono::system_clock::now();
        batch.push_back(result);
    }
    return batch;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int endpoints = argc > 1 ? std::atoi(argv[1]) : 20'000;
    const int perSecond = argc > 2 ? std::atoi(argv[2]) : 4'000;
    const int seconds = argc > 3 ? std::atoi(argv[3]) : 10;
    const QString grouping = argc > 4 ? QString::fromLocal8Bit(argv[4]) : QString(); // "kind"
    FakeWorld world;
    world.setEndpoints(endpoints);
    Services services = world.services();
    std::vector<RecentResult> line(60);
    std::mt19937 random(1);
    for (RecentResult &result : line)
        result = {0, static_cast<std::uint32_t>(random() % 1000), Outcome::Up, FailureKind::None,
                  Closing::WeReset};
    services.recent = [&](EndpointHandle) { return line; };
    EndpointsPage page(services);
    page.resize(1200, 850);
    page.show();
    auto *table = page.findChild<QAbstractItemView *>(u"endpointTable"_s);
    page.setGrouping(grouping);
    table->model()->sort(int(EndpointColumn::Latency), Qt::DescendingOrder);

    Times ticks;
    Times sorts;
    int count = 0;
    double spent = 0; // on making the changes, which is not the table's
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        const double before = cpuSeconds();
        world.monitor.deliver(changes(world, std::size_t(perSecond) / 4, random));
        world.monitor.drain();
        spent += cpuSeconds() - before;
        QElapsedTimer clock;
        clock.start();
        page.takeChanges(world.monitor.endpoints(), world.monitor.takeChanges());
        ticks.ms.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (++count % 4 == 0) {
            clock.restart();
            page.refresh();
            sorts.ms.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        if (count == seconds * 4)
            QApplication::quit();
    });
    timer.start(250);
    const double before = cpuSeconds();
    QElapsedTimer wall;
    wall.start();
    QApplication::exec();
    const double share = (cpuSeconds() - before - spent) / (double(wall.nsecsElapsed()) / 1e9);
    std::printf("%d endpoints, %d changes/s, %s\n", endpoints, perSecond,
                qPrintable(QGuiApplication::platformName()));
    ticks.print("tick");
    sorts.print("resort");
    Times keys;
    const auto type = [&](const QString &text) {
        QElapsedTimer clock;
        clock.start();
        page.setFilter(text, 0);
        keys.ms.push_back(double(clock.nsecsElapsed()) / 1e6);
        QApplication::processEvents();
    };
    for (const QString &word : {u"e-12"_s, u"-kind:web 127.0.1"_s, u"label:env=prod"_s, u"status:up 9"_s}) {
        for (qsizetype length = 1; length <= word.size(); ++length)
            type(word.left(length));
        type({});
    }
    keys.print("key");
    std::printf("GUI thread with painting: %.1f %% of a core\n", share * 100);
    return 0;
}
