// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/monitor.h"
#include "ui/palette/actiongroup.h"
#include "ui/palette/fuzzy.h"

#include <QAction>
#include <QPointer>

#include <optional>

namespace lightfoot {

// A line of the palette: an action or an endpoint. A value.
struct PaletteEntry
{
    QString title;
    QString detail;           // the menu, or the target and group
    QString keys;             // of an action
    QPointer<QAction> action; // null: an endpoint, or it has gone since
    std::optional<EndpointHandle> endpoint;
    QString id; // the same in each run, to remember what was chosen; empty: none
    bool enabled = true;
};

// All that the palette finds. Endpoints are taken in anew only when their list is another one. GUI thread;
// owned by the palette.
class PaletteIndex
{
public:
    static constexpr std::size_t limit = 50;

    void take(const std::vector<ActionGroup> &groups, const MonitoredEndpoints &endpoints);
    // The best first, at most limit. Without words: those by recent ids, then actions, possible ones first.
    std::vector<PaletteEntry> find(const QString &query, const QStringList &recent) const;

private:
    void takeActions(const std::vector<ActionGroup> &groups);
    std::vector<PaletteEntry> first(const QStringList &recent) const;
    PaletteEntry endpointEntry(std::size_t place) const;

    std::vector<PaletteEntry> m_actions;
    std::vector<Searchable> m_actionTexts;
    MonitoredEndpoints m_endpoints;
    std::vector<Searchable> m_endpointTexts;
};

} // namespace lightfoot
