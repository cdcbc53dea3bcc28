// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/listrelations.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace lightfoot {

namespace {

// Takes out one name, and moves up the variables of those behind it.
void dropDepend(Endpoint &endpoint, std::size_t index)
{
    const auto path = [](std::size_t i) { return "depends." + std::to_string(i); };
    endpoint.depends.erase(endpoint.depends.begin() + static_cast<std::ptrdiff_t>(index));
    endpoint.references.erase(path(index));
    for (std::size_t i = index; i < endpoint.depends.size(); ++i) {
        auto moved = endpoint.references.extract(path(i + 1));
        if (moved.empty())
            continue;
        moved.key() = path(i);
        endpoint.references.insert(std::move(moved));
    }
}

// Looks for circles from each endpoint in turn. The way is kept in a list of its own: a chain of 200,000
// would be too deep for recursion.
class CircleFinder
{
public:
    explicit CircleFinder(ReadResult &result) : m_result(result), m_states(result.list.endpoints.size())
    {
        for (std::size_t i = 0; i < m_result.list.endpoints.size(); ++i)
            m_indices.emplace(m_result.list.endpoints[i].name, i);
    }

    void dropUnknown()
    {
        for (std::size_t i = 0; i < m_result.list.endpoints.size(); ++i) {
            Endpoint &endpoint = m_result.list.endpoints[i];
            for (std::size_t k = 0; k < endpoint.depends.size();) {
                if (m_indices.contains(endpoint.depends[k])) {
                    ++k;
                    continue;
                }
                m_result.report.add(
                    RemarkSeverity::Error, m_result.places[i],
                    message(QT_TRANSLATE_NOOP("Message", "endpoint “%1” depends on “%2”, which the list does "
                                                         "not have; it goes on without that"),
                            excerpt(endpoint.name), excerpt(endpoint.depends[k])));
                dropDepend(endpoint, k);
            }
        }
    }

    void dropCircles()
    {
        for (std::size_t start = 0; start < m_states.size(); ++start) {
            if (m_states[start] == State::New)
                walk(start);
        }
    }

private:
    enum class State : std::uint8_t
    {
        New,
        OnTheWay,
        Done
    };

    struct Step
    {
        std::size_t endpoint;
        std::size_t next = 0; // index into its depends
    };

    void walk(std::size_t start)
    {
        std::vector<Step> way{{start}};
        m_states[start] = State::OnTheWay;
        while (!way.empty()) {
            const std::size_t at = way.back().endpoint;
            Endpoint &endpoint = m_result.list.endpoints[at];
            if (way.back().next == endpoint.depends.size()) {
                m_states[at] = State::Done;
                way.pop_back();
                continue;
            }
            const std::size_t parent = m_indices.find(endpoint.depends[way.back().next])->second;
            if (m_states[parent] == State::OnTheWay) {
                remarkCircle(at, endpoint.depends[way.back().next]);
                dropDepend(endpoint, way.back().next);
                continue;
            }
            ++way.back().next;
            if (m_states[parent] == State::New) {
                m_states[parent] = State::OnTheWay;
                way.push_back({parent});
            }
        }
    }

    void remarkCircle(std::size_t at, const std::string &parent)
    {
        m_result.report.add(
            RemarkSeverity::Error, m_result.places[at],
            message(QT_TRANSLATE_NOOP("Message",
                                      "endpoint “%1” depends on “%2”, which depends on it; it goes "
                                      "on without that"),
                    excerpt(m_result.list.endpoints[at].name), excerpt(parent)));
    }

    ReadResult &m_result;
    std::unordered_map<std::string_view, std::size_t> m_indices; // of names
    std::vector<State> m_states;
};

} // namespace

void checkDependencies(ReadResult &result)
{
    const bool any = std::ranges::any_of(result.list.endpoints,
                                         [](const Endpoint &endpoint) { return !endpoint.depends.empty(); });
    if (!any)
        return;
    CircleFinder finder(result);
    finder.dropUnknown();
    finder.dropCircles();
}

void dropDepends(Endpoint &endpoint, const std::function<bool(const std::string &)> &isGone)
{
    for (std::size_t i = endpoint.depends.size(); i-- > 0;) {
        if (isGone(endpoint.depends[i]))
            dropDepend(endpoint, i);
    }
}

void dropAbsentDepends(std::vector<Endpoint> &endpoints)
{
    std::unordered_set<std::string> names;
    for (const Endpoint &endpoint : endpoints)
        names.insert(endpoint.name);
    for (Endpoint &endpoint : endpoints)
        dropDepends(endpoint, [&](const std::string &name) { return !names.contains(name); });
}

void warnOfDeafChannels(ReadResult &result)
{
    if (result.list.alerts.notifiers.empty())
        return;
    bool isDefaultHeard = false;
    std::set<std::string, std::less<>> heard;
    for (const NotifierSettings &notifier : result.list.alerts.notifiers) {
        isDefaultHeard = isDefaultHeard || notifier.channels.empty();
        heard.insert(notifier.channels.begin(), notifier.channels.end());
    }
    std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> deaf; // first endpoint, how many
    std::size_t untold = 0;
    std::size_t firstUntold = 0;
    for (std::size_t i = 0; i < result.list.endpoints.size(); ++i) {
        const std::vector<std::string> &channels = result.list.endpoints[i].channels;
        bool isTold = channels.empty() && isDefaultHeard;
        for (const std::string &channel : channels) {
            if (heard.contains(channel))
                isTold = true;
            else
                ++deaf.try_emplace(channel, i, 0).first->second.second;
        }
        if (!isTold && untold++ == 0)
            firstUntold = i;
    }
    for (const auto &[channel, where] : deaf)
        result.report.add(
            RemarkSeverity::Warning, result.places[where.first],
            message(QT_TRANSLATE_NOOP("Message",
                                      "no notifier listens to the channel “%1”; endpoints that name it: %2"),
                    excerpt(channel), std::to_string(where.second)));
    if (untold > 0)
        result.report.add(
            RemarkSeverity::Warning, result.places[firstUntold],
            message(
                QT_TRANSLATE_NOOP("Message", "no notifier tells of this endpoint; there are %1 of this sort"),
                std::to_string(untold)));
}

} // namespace lightfoot
