// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/importreport.h"

#include "core/lists/limits.h"
#include "core/lists/secretnames.h"

#include <algorithm>
#include <tuple>

namespace lightfoot {

std::string_view toString(RemarkSeverity severity)
{
    switch (severity) {
    case RemarkSeverity::Error:
        return "error";
    case RemarkSeverity::Warning:
        return "warning";
    case RemarkSeverity::Note:
        return "note";
    }
    return "error";
}

std::optional<std::size_t> ImportReport::add(RemarkSeverity severity, ListPlace place, Message message)
{
    if (m_counts[static_cast<std::size_t>(severity)]++ >= limits::remarks)
        return std::nullopt;
    remarks.push_back(Remark{severity, place, std::move(message)});
    return remarks.size() - 1;
}

void ImportReport::refuse(ListPlace place, Message message)
{
    refused = true;
    ++m_counts[static_cast<std::size_t>(RemarkSeverity::Error)];
    remarks.push_back(Remark{RemarkSeverity::Error, place, std::move(message)});
}

void ImportReport::sort()
{
    std::ranges::stable_sort(remarks, {}, [](const Remark &remark) {
        return std::tuple(remark.place.file, remark.place.line, remark.place.column);
    });
}

std::size_t ImportReport::omitted() const
{
    return m_counts[0] + m_counts[1] + m_counts[2] - remarks.size();
}

std::string ImportReport::toString(ListPlace place) const
{
    std::string text = place.file < files.size() ? escaped(files[place.file]) : std::string("list");
    if (place.line > 0)
        text += ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
    return text;
}

std::string ImportReport::toEnglish(const Remark &remark) const
{
    return toString(remark.place) + ": " + std::string(lightfoot::toString(remark.severity)) + ": " +
           lightfoot::toEnglish(remark.message);
}

std::string excerpt(std::string_view text)
{
    return escaped(withoutUrlSecrets(text), 80);
}

} // namespace lightfoot
