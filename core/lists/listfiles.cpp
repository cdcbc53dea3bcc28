// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/listfiles.h"

#include "core/lists/filetext.h"
#include "core/lists/formatkinds.h"
#include "core/lists/limits.h"

#include <algorithm>

namespace lightfoot {

namespace {

// Reads the texts of paths; what cannot be read stands in failures beside its name.
class SourceReader
{
public:
    void add(const std::string &path)
    {
        if (path == "-" || !isDirectory(path))
            return addFile(path);
        const auto files = listFilesOf(path);
        if (!files)
            return failures.emplace_back(path, files.error().message), void();
        for (const std::string &file : *files)
            addFile(file);
    }

    std::vector<ListSource> sources;
    std::vector<std::pair<std::string, Message>> failures;

private:
    void addFile(const std::string &path)
    {
        Result<std::string> text = readFileText(path, limits::listBytes - m_bytes);
        if (!text)
            return failures.emplace_back(path, text.error().message), void();
        m_bytes += text->size();
        sources.push_back({std::move(*text), path == "-" ? std::string("<stdin>") : path});
    }

    std::size_t m_bytes = 0;
};

} // namespace

ReadResult readList(const ListSource &source, ProberKinds kinds, ChannelKinds channels,
                    const Environment &environment)
{
    return listFormats().front()->read(std::span(&source, 1), kinds, channels, environment);
}

ReadResult readListFiles(const std::vector<std::string> &paths, ProberKinds kinds, ChannelKinds channels,
                         const Environment &environment)
{
    SourceReader reader;
    for (const std::string &path : paths)
        reader.add(path);
    // Files of one list are of one format: the settings of one are the defaults of another.
    const ListFormat &format =
        reader.sources.empty() ? *listFormats().front() : formatOfFile(reader.sources.front().file);
    ReadResult result = format.read(reader.sources, kinds, channels, environment);
    if (reader.failures.empty())
        return result;
    if (reader.sources.empty())
        result.report = ImportReport{}; // that the list is empty follows from the rest
    for (const auto &[path, why] : reader.failures) {
        result.report.files.push_back(path);
        result.report.refuse({.file = static_cast<std::uint32_t>(result.report.files.size() - 1)}, why);
    }
    return result;
}

WriteResult writeList(const ProbeList &list, ProberKinds kinds, ChannelKinds channels, SecretPolicy secrets)
{
    return listFormats().front()->write(list, kinds, channels, secrets);
}

} // namespace lightfoot
