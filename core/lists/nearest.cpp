// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace lightfoot {

namespace {

// Edits between two texts, where two letters that changed places are one edit. Both are short: see the
// caller.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(beforeLast, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, row[j - 1] + 1, last[j] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

std::string nearestWord(std::string_view text, std::span<const std::string_view> words)
{
    constexpr std::size_t maxDistance = 2;
    std::string_view best;
    std::size_t bestDistance = std::min(maxDistance + 1, (text.size() + 1) / 2);
    for (const std::string_view word : words) {
        const std::size_t longer = std::max(word.size(), text.size());
        if (longer - std::min(word.size(), text.size()) > maxDistance)
            continue;
        if (const std::size_t found = distance(text, word); found < bestDistance) {
            best = word;
            bestDistance = found;
        }
    }
    return std::string(best);
}

} // namespace lightfoot
