// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <string>
#include <vector>

namespace lightfoot {

// The exact lists, as MonthOutcome::told, one message a line. From day 9, 10:00, to day 11, 12:00, our clock
// is an hour ahead, and so are the lines.
extern const char *const springTold;
extern const char *const autumnTold;

inline constexpr const char *springBegin = "2026-03-16 00:00";
inline constexpr const char *autumnBegin = "2026-10-12 00:00";

// The first line that differs, in both lists; empty: none does.
inline QByteArray firstDifference(const std::vector<std::string> &told, const QByteArrayList &expected)
{
    for (qsizetype line = 0; line < std::max(qsizetype(told.size()), expected.size()); ++line) {
        const bool has = line < qsizetype(told.size());
        const QByteArray is = has ? QByteArray::fromStdString(told[std::size_t(line)]) : "nothing";
        const QByteArray ought = line < expected.size() ? expected[line] : "nothing";
        if (is != ought)
            return "told:     " + is + "\nexpected: " + ought;
    }
    return {};
}

} // namespace lightfoot
