// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/formatkinds.h"

#include "core/lists/easeprobe.h"

#include <algorithm>
#include <array>

namespace lightfoot {

std::span<const ListFormat *const> listFormats()
{
    static constexpr std::array<const char *, 2> yaml{".yaml", ".yml"};
    static const ListFormat easeProbe{"easeprobe", QT_TRANSLATE_NOOP("Option", "Lightfoot / EaseProbe YAML"),
                                      yaml, readEaseProbe, writeEaseProbe};
    static const std::array<const ListFormat *, 1> formats{&easeProbe};
    return formats;
}

const ListFormat *findFormat(std::string_view id)
{
    const auto formats = listFormats();
    const auto found =
        std::ranges::find_if(formats, [&](const ListFormat *format) { return id == format->id; });
    return found == formats.end() ? nullptr : *found;
}

const ListFormat &formatOfFile(std::string_view fileName)
{
    const auto formats = listFormats();
    const auto found = std::ranges::find_if(formats, [&](const ListFormat *format) {
        return std::ranges::any_of(format->suffixes,
                                   [&](const char *suffix) { return fileName.ends_with(suffix); });
    });
    return found == formats.end() ? *formats.front() : **found;
}

} // namespace lightfoot
