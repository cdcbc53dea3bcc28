// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/paletteindex.h"

#include "ui/widgets/text.h"

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

const QString endpointPrefix = u"endpoint:"_s;

struct Found
{
    int score;
    std::size_t place; // actions first, then endpoints
};

} // namespace

void PaletteIndex::take(const std::vector<ActionGroup> &groups, const MonitoredEndpoints &endpoints)
{
    takeActions(groups);
    if (endpoints == m_endpoints)
        return;
    m_endpoints = endpoints;
    m_endpointTexts.clear();
    if (!endpoints)
        return;
    m_endpointTexts.reserve(endpoints->size());
    for (const MonitoredEndpoint &endpoint : *endpoints) {
        const Endpoint &definition = *endpoint.definition;
        m_endpointTexts.push_back({folded(toQString(definition.name)),
                                   folded(toQString(endpoint.target) + u' ' + toQString(definition.group))});
    }
}

void PaletteIndex::takeActions(const std::vector<ActionGroup> &groups)
{
    m_actions.clear();
    m_actionTexts.clear();
    for (const ActionGroup &group : groups) {
        for (QAction *action : group.actions) {
            if (action->objectName() == u"actionPalette"_s)
                continue;
            m_actions.push_back({wordsOf(*action), group.title, keysOf(*action), action, std::nullopt,
                                 action->objectName(), group.possible && action->isEnabled()});
            m_actionTexts.push_back({folded(m_actions.back().title), folded(m_actions.back().detail)});
        }
    }
}

PaletteEntry PaletteIndex::endpointEntry(std::size_t place) const
{
    const MonitoredEndpoint &endpoint = (*m_endpoints)[place];
    const Endpoint &definition = *endpoint.definition;
    QString detail = shown(endpoint.target);
    if (!definition.group.empty())
        detail += u" · "_s + shown(definition.group);
    return {shown(definition.name),
            detail,
            {},
            nullptr,
            endpoint.handle,
            endpointPrefix + toQString(definition.id),
            true};
}

std::vector<PaletteEntry> PaletteIndex::find(const QString &query, const QStringList &recent) const
{
    const QStringList words = foldedWords(query);
    if (words.isEmpty())
        return first(recent);
    std::vector<Found> found;
    for (std::size_t i = 0; i < m_actionTexts.size(); ++i) {
        if (const int score = matchScore(m_actionTexts[i], words); score >= 0)
            found.push_back({score + (m_actions[i].enabled ? 1 : 0), i});
    }
    for (std::size_t i = 0; i < m_endpointTexts.size(); ++i) {
        if (const int score = matchScore(m_endpointTexts[i], words); score >= 0)
            found.push_back({score, m_actions.size() + i});
    }
    const std::size_t count = std::min(found.size(), limit);
    std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(count), found.end(),
                      [](const Found &a, const Found &b) {
                          return a.score != b.score ? a.score > b.score : a.place < b.place;
                      });
    std::vector<PaletteEntry> entries;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = found[i].place;
        entries.push_back(place < m_actions.size() ? m_actions[place]
                                                   : endpointEntry(place - m_actions.size()));
    }
    return entries;
}

std::vector<PaletteEntry> PaletteIndex::first(const QStringList &recent) const
{
    std::vector<PaletteEntry> entries;
    for (const QString &id : recent) {
        const auto action = std::ranges::find(m_actions, id, &PaletteEntry::id);
        if (action != m_actions.end()) {
            entries.push_back(*action);
            continue;
        }
        const std::string endpoint = id.mid(endpointPrefix.size()).toStdString();
        for (std::size_t i = 0; id.startsWith(endpointPrefix) && i < m_endpointTexts.size(); ++i) {
            if ((*m_endpoints)[i].definition->id == endpoint) {
                entries.push_back(endpointEntry(i));
                break;
            }
        }
    }
    for (const bool enabled : {true, false}) {
        for (const PaletteEntry &action : m_actions) {
            if (action.enabled == enabled && entries.size() < limit && !recent.contains(action.id))
                entries.push_back(action);
        }
    }
    return entries;
}

} // namespace lightfoot
