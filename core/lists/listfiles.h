// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/probelist.h"

namespace lightfoot {

// channels: empty where nothing is to be told: see readEaseProbe().

// Reads a text in the native format. Blocks for as long as parsing takes: 20,000 endpoints need about half a
// second.
ReadResult readList(const ListSource &source, ProberKinds kinds, ChannelKinds channels,
                    const Environment &environment);

// Reads files as one list, each in the format of its name. A directory stands for its *.yaml files in the
// order of their names, then its *.yml files. "-" is standard input. What cannot be read is a remark, and
// ImportReport::refused. Blocks on the disk.
ReadResult readListFiles(const std::vector<std::string> &paths, ProberKinds kinds, ChannelKinds channels,
                         const Environment &environment);

// Writes in the native format.
WriteResult writeList(const ProbeList &list, ProberKinds kinds, ChannelKinds channels, SecretPolicy secrets);

enum class FileAccess : std::uint8_t
{
    AsBefore, // of the file that is there, else as the umask says
    OwnerOnly // 0600: it holds secrets
};

// Puts text into a file so that it is there either as it was or whole, also after a power cut. Follows links.
// A file that is write-protected stays. Blocks on the disk.
Result<void> saveListFile(const std::string &path, std::string_view text,
                          FileAccess access = FileAccess::AsBefore);

} // namespace lightfoot
