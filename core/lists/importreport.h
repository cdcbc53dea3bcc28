// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Where in a list something stands. Lines and columns count from 1, columns in bytes; 0: the whole file.
struct ListPlace
{
    std::uint32_t file = 0; // index into ImportReport::files
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

enum class RemarkSeverity : std::uint8_t
{
    Error,
    Warning,
    Note
};

std::string_view toString(RemarkSeverity severity); // "error", "warning", "note": stable

// Something a person should know about a list that was read or written.
struct Remark
{
    RemarkSeverity severity = RemarkSeverity::Error;
    ListPlace place;
    Message message;
};

// What was not carried as it stood, and why. A value type; any thread.
class ImportReport
{
public:
    // Names as given, what ListPlace::file counts.
    std::vector<std::string> files;
    // At most limits::remarks of each severity, and those of refuse().
    std::vector<Remark> remarks;
    // A file gave nothing at all: unreadable, not YAML, over a limit.
    bool refused = false;

    // The index of the remark in remarks, or nothing when it was only counted.
    std::optional<std::size_t> add(RemarkSeverity severity, ListPlace place, Message message);
    // Nothing can be taken from this file: an error that is kept whatever stands before it.
    void refuse(ListPlace place, Message message);
    // Puts the remarks into the order of their places.
    void sort();
    std::size_t count(RemarkSeverity severity) const { return m_counts[static_cast<std::size_t>(severity)]; }
    bool hasErrors() const { return count(RemarkSeverity::Error) > 0; }
    // Remarks that were counted and not kept.
    std::size_t omitted() const;

    // "file:line:column: error: text"; safe to print.
    std::string toEnglish(const Remark &remark) const;
    // "file:line:column"; safe to print.
    std::string toString(ListPlace place) const;

private:
    std::array<std::size_t, 3> m_counts{};
};

// A piece of a foreign text for the argument of a remark: short, safe to print, without passwords of URLs.
std::string excerpt(std::string_view text);

} // namespace lightfoot
