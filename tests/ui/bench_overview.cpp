// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the overview costs the GUI thread: 20,000 endpoints, 4,000 changes a second, the table of endpoints
// behind it and hidden. Run it with QT_QPA_PLATFORM=offscreen, or xcb for a real window.
#include "tests/ui/fakeworld.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/overview/overviewpage.h"

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
        std::printf("%-8s  mean %.2f ms  p50 %.2f ms  p95 %.2f ms  max %.2f ms  (%zu)\n", name,
                    sum / double(ms.size()), ms[ms.size() / 2], ms[ms.size() * 95 / 100], ms.back(),
                    ms.size());
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
    FakeWorld world;
    world.setEndpoints(endpoints);
    const Services services = world.services();
    OverviewPage page(services);
    EndpointsPage hidden(services);
    page.resize(1200, 760);
    page.show();

    std::mt19937 random(1);
    Times ticks;
    Times looks;
    int count = 0;
    double spent = 0; // on making the changes, which is not the page's
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        const double before = cpuSeconds();
        world.monitor.deliver(changes(world, std::size_t(perSecond) / 4, random));
        world.monitor.drain();
        spent += cpuSeconds() - before;
        QElapsedTimer clock;
        clock.start();
        const std::vector<EndpointView> taken = world.monitor.takeChanges();
        const MonitoredEndpoints all = world.monitor.endpoints();
        page.takeChanges(all, taken);
        hidden.takeChanges(all, taken);
        ticks.ms.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (++count % 4 == 0) {
            clock.restart();
            page.refresh();
            hidden.refresh();
            looks.ms.push_back(double(clock.nsecsElapsed()) / 1e6);
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
    looks.print("refresh");
    std::printf("GUI thread with painting: %.1f %% of a core\n", share * 100);
    return 0;
}
