// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"

#include <QStringList>

#include <vector>

namespace lightfoot {

struct EndpointRow;

// What was typed into the filter, understood. All words must fit; "-" before one turns it around, and quotes
// keep blanks together. A plain word occurs anywhere in name, target, kind, group or labels. "name:",
// "target:", "kind:", "group:" and "status:" fit what begins with what follows, "label:env=pr" a label,
// "label:env" one whatever its value. Everything without case. A value.
class EndpointFilter
{
public:
    using StatusSet = std::uint32_t; // bit 1 << status

    // labels: "key=value" each.
    static QString haystackOf(const EndpointRow &row, const QStringList &labels);
    // For the tool tip of the field.
    static QString help();

    EndpointFilter() = default;
    explicit EndpointFilter(const QString &text);

    bool fitsWords(const EndpointRow &row) const;
    bool fitsStatus(Status status) const
    {
        return m_statuses & (StatusSet(1) << static_cast<unsigned>(status));
    }

    bool operator==(const EndpointFilter &) const = default;

private:
    void add(const QString &word, bool wanted);
    void addStatus(const QString &beginning, bool wanted);

    QStringList m_wanted; // parts of the haystack
    QStringList m_unwanted;
    StatusSet m_statuses = ~StatusSet(0);
};

} // namespace lightfoot
