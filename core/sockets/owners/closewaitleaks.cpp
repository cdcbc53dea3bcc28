// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/closewaitleaks.h"

#include "core/base/duration.h"

#include <algorithm>
#include <cmath>

namespace lightfoot {

namespace {

constexpr const char *leaking = QT_TRANSLATE_NOOP(
    "Message",
    "%1 (pid %2) does not close: %3 connections have waited for it in CLOSE_WAIT for longer than %4, the "
    "oldest for %5; %6 more an hour (%7 to %8)");
constexpr const char *atLimit = QT_TRANSLATE_NOOP(
    "Message",
    "%1 (pid %2) does not close: %3 connections have waited for it in CLOSE_WAIT for longer than %4, and "
    "%5 of its %6 files are open");
constexpr const char *suspected = QT_TRANSLATE_NOOP(
    "Message",
    "%1 (pid %2) has %3 connections that have waited for it in CLOSE_WAIT for longer than %4, the oldest "
    "for %5; they are not shown to grow");
constexpr const char *advice = QT_TRANSLATE_NOOP(
    "Message",
    "The program has to close its end when it reads the end of the peer's: look for a path that forgets "
    "it, most often after an error or in a pool. No kernel setting ends CLOSE_WAIT; restarting the "
    "process gives time.");
constexpr double fullShare = 0.95;

std::string text(double number)
{
    return std::to_string(std::llround(number));
}

std::chrono::seconds secondsBetween(SteadyTime from, SteadyTime to)
{
    return std::chrono::duration_cast<std::chrono::seconds>(to - from);
}

bool isFull(const CloseWaitReport &report)
{
    return report.fileLimit > 0 &&
           static_cast<double>(report.openFiles) >= fullShare * static_cast<double>(report.fileLimit);
}

std::optional<std::chrono::seconds> untilLimit(const CloseWaitReport &report)
{
    if (report.fileLimit == 0)
        return std::nullopt;
    if (report.fileLimit <= report.openFiles)
        return std::chrono::seconds(0);
    if (!report.growth || report.growth->perHour <= 0)
        return std::nullopt;
    const double hours = static_cast<double>(report.fileLimit - report.openFiles) / report.growth->perHour;
    constexpr double longest = 24.0 * 365 * 100;
    return std::chrono::seconds(std::llround(std::min(hours, longest) * 3600));
}

// How often the value rose from a point to the next: two steps make a line, though no leak.
std::size_t risesOf(std::span<const TrendPoint> points)
{
    std::size_t rises = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        rises += points[i].value > points[i - 1].value ? 1 : 0;
    return rises;
}

// A leak that was mended leaves its sockets, but no new ones: the younger half of the time has to grow too.
bool stillGrows(std::span<const TrendPoint> points)
{
    const SteadyTime middle = points.front().at + (points.back().at - points.front().at) / 2;
    const auto half =
        std::ranges::find_if(points, [&](const TrendPoint &point) { return point.at >= middle; });
    return points.back().value > half->value;
}

void explain(CloseWaitReport &report)
{
    const std::string pid = std::to_string(report.process.pid);
    const std::string stuck = std::to_string(report.stuck);
    const std::string after = formatDuration(CloseWaitLeaks::stuckAfter);
    const std::string oldest = formatDuration(report.oldest);
    const std::string &name = report.process.name;
    if (report.verdict == LeakVerdict::Suspected) {
        report.finding = message(suspected, name, pid, stuck, after, oldest);
    } else if (report.verdict == LeakVerdict::Leaking && isFull(report)) {
        report.finding = message(atLimit, name, pid, stuck, after, std::to_string(report.openFiles),
                                 std::to_string(report.fileLimit));
    } else if (report.verdict == LeakVerdict::Leaking) {
        const Trend &growth = *report.growth;
        report.finding = message(leaking, name, pid, stuck, after, oldest, text(growth.perHour),
                                 text(growth.low), text(growth.high));
    }
    if (report.verdict != LeakVerdict::None)
        report.advice = Message{advice, {}};
}

} // namespace

std::string_view toString(LeakVerdict verdict)
{
    switch (verdict) {
    case LeakVerdict::Suspected:
        return "suspected";
    case LeakVerdict::Leaking:
        return "leaking";
    case LeakVerdict::None:
        break;
    }
    return "none";
}

void CloseWaitLeaks::take(std::span<const SocketRow> rows, const OwnerLookup &processes, SteadyTime now)
{
    m_now = now;
    for (auto &[key, watched] : m_processes) {
        watched.closeWait = 0;
        watched.stuck = 0;
        watched.ages.clear();
    }
    for (const SocketRow &row : rows) {
        if (row.state == TcpState::CloseWait && row.inode != 0)
            takeRow(row, processes, now);
    }
    forgetGone(now);
    for (auto &[key, watched] : m_processes)
        finish(watched, now);
}

void CloseWaitLeaks::takeRow(const SocketRow &row, const OwnerLookup &processes, SteadyTime now)
{
    const SocketProcess *process = processes(row.inode);
    if (!process)
        return;
    const Key key(process->pid, process->started);
    auto watched = m_processes.find(key);
    if (watched == m_processes.end()) {
        if (m_processes.size() >= processLimit) {
            ++m_overflowed;
            return;
        }
        watched = m_processes.try_emplace(key).first;
        watched->second.since = now;
        watched->second.faded = now;
    }
    Watched &owner = watched->second;
    owner.process = *process;
    owner.seen = now;
    ++owner.closeWait;
    auto socket = m_sockets.find(row.cookie);
    if (socket == m_sockets.end()) {
        if (m_sockets.size() >= cookieLimit) {
            ++m_overflowed;
            return;
        }
        socket = m_sockets.try_emplace(row.cookie, Socket{now, now, key, false}).first;
    }
    Socket &known = socket->second;
    known.seen = now;
    known.process = key; // handed over to another process, or the child after the parent closed its own
    owner.ages.push_back(secondsBetween(known.since, now));
    if (now - known.since <= stuckAfter)
        return;
    ++owner.stuck;
    owner.becameStuck += known.stuck ? 0 : 1;
    known.stuck = true;
}

void CloseWaitLeaks::forgetGone(SteadyTime now)
{
    std::erase_if(m_sockets, [&](const auto &item) {
        const Socket &socket = item.second;
        if (socket.seen == now)
            return false;
        if (const auto owner = m_processes.find(socket.process); socket.stuck && owner != m_processes.end())
            owner->second.released += 1;
        return true;
    });
    std::erase_if(m_processes, [&](const auto &item) { return item.second.seen < now - memory; });
}

void CloseWaitLeaks::finish(Watched &watched, SteadyTime now)
{
    if (now - watched.faded >= fadeTime) {
        watched.faded = now;
        watched.becameStuck /= 2;
        watched.released /= 2;
    }
    watched.points.add(now, watched.stuck);
    std::ranges::sort(watched.ages);
}

bool CloseWaitLeaks::isLeaking(const CloseWaitReport &report, const Watched &watched) const
{
    if (report.stuck < enoughStuck || watched.released > mostReleased * watched.becameStuck)
        return false;
    if (isFull(report))
        return true; // there is no room left to grow in
    const auto points = watched.points.points();
    return report.growth && report.growth->low > 0 && points.back().at - points.front().at >= enoughTime &&
           risesOf(points) >= 3 && stillGrows(points);
}

CloseWaitReport CloseWaitLeaks::reportOf(const Watched &watched) const
{
    CloseWaitReport report;
    report.process = {watched.process.pid, watched.process.started, watched.process.name};
    report.closeWait = watched.closeWait;
    report.stuck = watched.stuck;
    if (!watched.ages.empty()) {
        report.oldest = watched.ages.back();
        report.median = watched.ages[watched.ages.size() / 2];
    }
    report.watched = secondsBetween(watched.since, m_now);
    report.growth = trendOf(watched.points.points());
    report.openFiles = watched.process.openFiles;
    report.fileLimit = watched.process.fileLimit;
    if (isLeaking(report, watched))
        report.verdict = LeakVerdict::Leaking;
    else if (report.stuck >= enoughSuspect && watched.released <= mostReleased * watched.becameStuck)
        report.verdict = LeakVerdict::Suspected;
    if (report.verdict == LeakVerdict::Leaking)
        report.untilFileLimit = untilLimit(report);
    explain(report);
    return report;
}

std::vector<CloseWaitReport> CloseWaitLeaks::reports() const
{
    std::vector<CloseWaitReport> all;
    for (const auto &[key, watched] : m_processes)
        all.push_back(reportOf(watched));
    std::ranges::stable_sort(all, [](const CloseWaitReport &a, const CloseWaitReport &b) {
        return a.verdict != b.verdict ? a.verdict > b.verdict : a.stuck > b.stuck;
    });
    return all;
}

} // namespace lightfoot
