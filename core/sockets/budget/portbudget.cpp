// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/budget/portbudget.h"

#include "core/sockets/budget/portforecast.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace lightfoot {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// The mean of the latest so many seconds, if they are alike: none below half of it.
std::optional<double> steadyRate(const TupleUse &tuple, std::size_t count)
{
    const std::span<const std::uint32_t> latest = std::span(tuple.young).first(count);
    const double mean = std::accumulate(latest.begin(), latest.end(), 0.0) / static_cast<double>(count);
    return *std::ranges::min_element(latest) >= mean / 2 ? std::optional(mean) : std::nullopt;
}

// Into TIME_WAIT a second: the mean of ten seconds, so that a burst every now and then is no flood. But what
// has gone on for three seconds is believed, as a quick client needs seven to use up everything, and so is
// one that has slowed down for five: connect() may have become slow. Where tcp_tw_reuse takes the older ones
// away, only the last second tells.
double timeWaitRate(const TupleUse &tuple, bool reused)
{
    const double mean = tuple.lately / std::chrono::duration<double>(PortUse::latelyWindow).count();
    if (reused)
        return std::max<double>(mean, tuple.young.front());
    if (const auto steady = steadyRate(tuple, tuple.young.size()))
        return *steady;
    const double most = std::min<double>(mean, *std::ranges::max_element(tuple.young));
    return std::max(most, steadyRate(tuple, 3).value_or(0));
}

TupleBudget budgetOf(const TupleUse &tuple, const PortRules &rules, const PortGrowth &growth)
{
    TupleBudget budget{tuple.local, tuple.remote, tuple.live, tuple.timeWait, tuple.reusable};
    budget.available = rules.capacity - std::min(rules.capacity, tuple.taken());
    const double closed = timeWaitRate(tuple, rules.reuses(tuple.local, tuple.remote));
    budget.ratePerSecond = std::max(closed + growth.now, 0.0);
    budget.portsTried = portsTried(rules.capacity, rules.quick, tuple.taken(), tuple.quickTaken);
    return budget;
}

// What is to be forecast, but for its TIME_WAIT.
PortOutlook outlookOf(const TupleUse &tuple, const TupleBudget &budget, const PortUse &use,
                      const PortGrowth &growth)
{
    PortOutlook outlook;
    outlook.capacity = use.rules.capacity;
    outlook.quick = use.rules.quick;
    outlook.otherTaken = tuple.taken() - tuple.quickTaken;
    outlook.live = tuple.live;
    outlook.growth = std::max(growth.lasting, 0.0);
    outlook.perSecond = std::max(budget.ratePerSecond, outlook.growth);
    if (use.rules.reuses(tuple.local, tuple.remote))
        outlook.held = use.rules.twReuseDelay;
    if (use.rules.timeWaitLimit) {
        const std::uint64_t others = use.timeWait - tuple.timeWait;
        outlook.timeWaitLimit = *use.rules.timeWaitLimit - std::min(*use.rules.timeWaitLimit, others);
    }
    return outlook;
}

// Whether the ports tried first can be gone within a day; far from it for nearly every pair.
bool worthForecasting(const TupleUse &tuple, const TupleBudget &budget, const PortGrowth &growth,
                      const PortRules &rules)
{
    const double held = std::chrono::duration<double>(timeWaitLength).count();
    return growth.lasting > 0 || tuple.taken() + budget.ratePerSecond * held >= rules.quick;
}

// Few connections are no danger, however they grow: looking up what grows takes longer than all else when
// there are thousands of pairs.
PortGrowth growthOf(const TupleUse &tuple, const PortRules &rules, const PortHistory &history)
{
    if (history.size() == 0 || tuple.taken() < rules.quick / 1000)
        return {};
    return history.growthOf(tuple.local, tuple.remote);
}

void addTimeWait(PortOutlook &outlook, const SocketRow &row)
{
    const milliseconds left = row.timerLeft - (milliseconds(timeWaitLength) - outlook.held);
    if (left.count() >= 0)
        ++outlook.expiring[std::min<std::size_t>(static_cast<std::size_t>(left / seconds(1)),
                                                 outlook.expiring.size() - 1)];
}

struct Candidate
{
    std::uint32_t tuple;
    PortOutlook outlook;
};

// Forecasts those that need one; the rest have none.
void forecastAll(std::vector<TupleBudget> &budgets, std::vector<Candidate> &candidates, const PortUse &use,
                 std::span<const SocketRow> rows)
{
    std::vector<std::uint32_t> candidateOf(budgets.size(), PortUse::none);
    for (std::size_t i = 0; i < candidates.size(); ++i)
        candidateOf[candidates[i].tuple] = static_cast<std::uint32_t>(i);
    for (std::size_t i = 0; i < rows.size() && !candidates.empty(); ++i) {
        const std::uint32_t tuple = use.tupleOfRow[i];
        if (tuple == PortUse::none || candidateOf[tuple] == PortUse::none ||
            rows[i].state != TcpState::TimeWait || use.rules.reusable(rows[i]))
            continue;
        addTimeWait(candidates[candidateOf[tuple]].outlook, rows[i]);
    }
    for (const Candidate &candidate : candidates) {
        const PortForecast forecast = forecastPorts(candidate.outlook);
        budgets[candidate.tuple].slowIn = forecast.slowIn;
        budgets[candidate.tuple].exhaustedIn = forecast.exhaustedIn;
    }
}

template <class T, class Less>
void keepFirst(std::vector<T> &values, std::size_t count, Less less)
{
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(count, values.size()));
    if (end != values.end())
        std::nth_element(values.begin(), end, values.end(), less);
    values.erase(end, values.end());
    std::sort(values.begin(), values.end(), less);
}

bool tighter(const TupleBudget &a, const TupleBudget &b)
{
    const auto key = [](const TupleBudget &budget) {
        return std::tuple(budget.exhaustedIn.value_or(milliseconds::max()), budget.available,
                          -budget.ratePerSecond);
    };
    return key(a) < key(b);
}

std::vector<LocalBudget> localBudgets(const PortUse &use, std::size_t top)
{
    std::vector<LocalBudget> budgets;
    budgets.reserve(use.locals.size());
    for (const LocalUse &local : use.locals)
        budgets.push_back({local.local, local.live, local.timeWait, local.remotes, local.ports,
                           use.rules.capacity - std::min(use.rules.capacity, local.ports)});
    keepFirst(budgets, top,
              [](const LocalBudget &a, const LocalBudget &b) { return a.available < b.available; });
    return budgets;
}

} // namespace

PortBudget portBudget(const PortUse &use, std::span<const SocketRow> rows, const PortHistory &history,
                      std::size_t top)
{
    PortBudget budget{use.rules, use.timeWait, use.tuples.size(), use.locals.size()};
    std::vector<Candidate> candidates;
    budget.tightest.reserve(use.tuples.size());
    for (std::uint32_t i = 0; i < use.tuples.size(); ++i) {
        const TupleUse &tuple = use.tuples[i];
        const PortGrowth growth = growthOf(tuple, use.rules, history);
        budget.tightest.push_back(budgetOf(tuple, use.rules, growth));
        if (worthForecasting(tuple, budget.tightest.back(), growth, use.rules))
            candidates.push_back({i, outlookOf(tuple, budget.tightest.back(), use, growth)});
    }
    forecastAll(budget.tightest, candidates, use, rows);
    keepFirst(budget.tightest, top, tighter);
    budget.locals = localBudgets(use, top);
    return budget;
}

PortBudget portBudget(const KernelSettings &settings, std::span<const SocketRow> rows,
                      const PortHistory &history, std::size_t top)
{
    return portBudget(portUse(settings, rows), rows, history, top);
}

} // namespace lightfoot
