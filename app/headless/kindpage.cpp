// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listkinds.h"

#include "app/headless/markdown.h"
#include "core/lists/listfiles.h"
#include "core/lists/optiongroups.h"
#include "core/probe/prober.h"

#include <array>
#include <ostream>
#include <utility>

namespace lightfoot {

namespace {

// Options of an endpoint as the command line would make them, for the example.
OptionMap exampleOptions(const ProberKind &kind)
{
    std::vector<std::string> targets{"example.com", "example.com:443"};
    if (findOption(kind.options, "url") && !kind.schemes.empty())
        targets.insert(targets.begin(), std::string(kind.schemes.back()) + "://example.com/");
    for (const std::string &target : targets) {
        if (Result<OptionMap> options = kind.fromTarget(target))
            return *options;
    }
    return {};
}

std::string example(const ProberKind &kind)
{
    const std::array<const ProberKind *, 1> alone{&kind};
    Endpoint endpoint{.id = "example", .name = "example", .kind = kind.id, .options = exampleOptions(kind)};
    return writeList({{endpoint}}, alone, {}, SecretPolicy::Omit).text;
}

void printOptions(const ProberKind &kind, std::ostream &out)
{
    out << "\n## Options\n\n| key | expects | meaning |\n|---|---|---|\n";
    for (const OptionDescriptor &option : kind.options) {
        std::string meaning = option.label;
        if (*option.hint)
            meaning += std::string(": ") + option.hint;
        meaning += std::string(option.required ? "; must be given" : "") +
                   (option.secret ? "; a secret" : "") + (option.file ? "; a file on this machine" : "");
        out << "| `" << option.key << "` | " << markdownCell(toEnglish(expectation(option))) << " | "
            << markdownCell(meaning) << " |\n";
    }
    for (const std::string_view group : optionGroups(kind.options)) {
        out << "\nThe options that begin with `" << group << "_` may stand in a map `" << group
            << ":`, there as ";
        bool first = true;
        for (const std::string_view member : groupMembers(kind.options, group))
            out << (std::exchange(first, false) ? "`" : ", `") << member << '`';
        out << "; or `" << group << ": NAME` takes them from the entry NAME of the section's `" << group
            << "`, where the section is a map with its endpoints under `servers:`.\n";
    }
    out << "\nEvery kind also has ";
    bool first = true;
    for (const OptionDescriptor &option : commonOptions())
        out << (std::exchange(first, false) ? "`" : ", `") << option.key << '`';
    out << ".\n";
}

void printMeasures(const ProberKind &kind, std::ostream &out)
{
    if (!kind.metrics.empty())
        out << "\n## Metrics\n\n| key | unit | meaning |\n|---|---|---|\n";
    for (const MetricDescriptor &metric : kind.metrics)
        out << "| `" << metric.key << "` | " << markdownCell(metric.unit) << " | "
            << markdownCell(metric.label) << " |\n";
    if (kind.phases.empty())
        return;
    out << "\n## Phases\n\n";
    bool first = true;
    for (const Phase phase : kind.phases)
        out << (std::exchange(first, false) ? "" : ", ") << toString(phase);
    out << ".\n";
}

} // namespace

void printKindPage(const ProberKind &kind, std::ostream &out)
{
    out << "# " << kind.id << ": " << kind.label << "\n\n"
        << kind.summary << ".\n\n```yaml\n"
        << example(kind) << "```\n\nOn the command line: ";
    for (const char *scheme : kind.schemes)
        out << "`lightfoot-cli probe " << scheme << "://...`, ";
    out << "`lightfoot-cli probe TARGET --kind " << kind.id << "`.\n";
    printOptions(kind, out);
    printMeasures(kind, out);
    if (*kind.goodbye)
        out << "\n## Goodbye\n\nBefore the connection is reset: " << kind.goodbye << ".\n";
    if (*kind.verifies)
        out << "\n## What it verifies\n\nUp means that this was checked: " << kind.verifies << ".\n";
}

} // namespace lightfoot
