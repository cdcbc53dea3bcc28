// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

namespace lightfoot {

// A format of lists: all that the rest of the product knows of it. Static storage; any thread.
struct ListFormat
{
    const char *id;                        // as on the command line
    const char *label;                     // English, QT_TRANSLATE_NOOP("Option", ...)
    std::span<const char *const> suffixes; // of its files, with the dot
    ReadResult (*read)(std::span<const ListSource> sources, ProberKinds kinds, ChannelKinds channels,
                       const Environment &environment);
    WriteResult (*write)(const ProbeList &list, ProberKinds kinds, ChannelKinds channels,
                         SecretPolicy secrets);
};

// The one list; the native format first.
std::span<const ListFormat *const> listFormats();

// The format with this id, or null.
const ListFormat *findFormat(std::string_view id);

// The format that a file's name speaks for; the native one where it says nothing.
const ListFormat &formatOfFile(std::string_view fileName);

} // namespace lightfoot
