// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/namedstack.h"

#include "ui/charts/decimate.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace lightfoot {

namespace {

class Counter
{
public:
    Counter(ShareKind kind, bool timeWaitOnly) : m_kind(kind), m_timeWaitOnly(timeWaitOnly) {}

    const TopCounts &of(const ShareSample &sample) const
    {
        return m_kind == ShareKind::Remote ? sample.byRemote : sample.byProcess;
    }
    std::uint32_t count(const NamedCount &named) const
    {
        const auto in = [&](TcpState state) { return named.states[static_cast<std::size_t>(state)]; };
        return m_timeWaitOnly ? in(TcpState::TimeWait) : named.rows - in(TcpState::Listen);
    }
    std::uint32_t total(const ShareSample &sample) const
    {
        std::uint32_t sum = count(of(sample).rest);
        for (const NamedCount &named : of(sample).top)
            sum += count(named);
        return sum;
    }

private:
    const ShareKind m_kind;
    const bool m_timeWaitOnly;
};

std::vector<const ShareSample *> decimated(std::span<const ShareSample> samples, const Counter &counter)
{
    std::vector<QPointF> totals;
    totals.reserve(samples.size());
    for (const ShareSample &sample : samples)
        totals.emplace_back(static_cast<double>(toMilliseconds(sample.at)), counter.total(sample));
    std::vector<const ShareSample *> kept;
    for (const std::size_t index : decimateHighest(totals))
        kept.push_back(&samples[index]);
    return kept;
}

// The names with the most over all the time, most first.
std::vector<std::string> foremost(std::span<const ShareSample *const> samples, const Counter &counter)
{
    std::map<std::string_view, std::uint64_t> sums;
    for (const ShareSample *sample : samples) {
        for (const NamedCount &named : counter.of(*sample).top) {
            if (!named.name.empty())
                sums[named.name] += counter.count(named);
        }
    }
    std::erase_if(sums, [](const auto &sum) { return sum.second == 0; });
    std::vector<std::pair<std::string_view, std::uint64_t>> sorted(sums.begin(), sums.end());
    std::ranges::stable_sort(sorted, std::greater(), [](const auto &sum) { return sum.second; });
    sorted.resize(std::min(sorted.size(), NamedStack::names));
    std::vector<std::string> names;
    for (const auto &[name, sum] : sorted)
        names.emplace_back(name);
    return names;
}

} // namespace

NamedStack stackOf(std::span<const ShareSample> samples, ShareKind kind, bool timeWaitOnly)
{
    NamedStack stack;
    if (samples.empty())
        return stack;
    const Counter counter(kind, timeWaitOnly);
    const std::vector<const ShareSample *> kept = decimated(samples, counter);
    std::map<std::string, std::size_t, std::less<>> layerOf;
    for (std::string &name : foremost(kept, counter)) {
        layerOf.emplace(name, stack.layers.size());
        stack.layers.push_back({StackLayer::Kind::Named, std::move(name)});
    }
    const std::size_t unknown = stack.layers.size();
    stack.layers.push_back({StackLayer::Kind::Unknown, {}});
    stack.layers.push_back({StackLayer::Kind::Rest, {}});
    for (const ShareSample *sample : kept) {
        NamedStack::Moment moment{sample->at, std::vector<std::uint32_t>(stack.layers.size())};
        for (const NamedCount &named : counter.of(*sample).top) {
            const auto found = layerOf.find(named.name);
            const std::size_t layer = named.name.empty()       ? unknown
                                      : found != layerOf.end() ? found->second
                                                               : unknown + 1;
            moment.counts[layer] += counter.count(named);
        }
        moment.counts[unknown + 1] += counter.count(counter.of(*sample).rest);
        stack.moments.push_back(std::move(moment));
    }
    return stack;
}

} // namespace lightfoot
