// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/listtarget.h"

#include "core/lists/limits.h"
#include "core/lists/listfiles.h"
#include "tests/core/lists/testkinds.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace lightfoot::test {

namespace {

std::string checkReport(const ReadResult &result)
{
    if (result.places.size() != result.list.endpoints.size())
        return "there is not one place for each endpoint";
    if (result.notifierPlaces.size() != result.list.alerts.notifiers.size() ||
        result.maintenancePlaces.size() != result.list.alerts.maintenance.size())
        return "there is not one place for each notifier and window";
    if (result.report.refused && result.list != ProbeList())
        return "a refused list has endpoints or alerts";
    if (result.report.refused && !result.report.hasErrors())
        return "a list is refused without an error";
    for (const Remark &remark : result.report.remarks) {
        const std::string line = result.report.toEnglish(remark);
        const bool safe = std::ranges::all_of(
            line, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
        if (!safe)
            return "a remark is not safe to print: " + line;
    }
    return {};
}

} // namespace

std::string tryList(const std::string &text)
{
    const Environment environment =
        environmentOf({{"A", "one"}, {"B", "2"}, {"T", "5s"}, {"E", ""}, {"N", "a: [\n$A"}});
    const ReadResult first = readAlerts(text, environment);
    if (std::string wrong = checkReport(first); !wrong.empty())
        return wrong;
    const WriteResult out = writeList(first.list, listKinds(), listChannels(), SecretPolicy::Include);
    if (out.text.size() > limits::listBytes)
        return {}; // aliases stood for much
    if (out.report.hasErrors())
        return "what was read cannot be written: " + remarksOf(out.report);
    const ReadResult second = readAlerts(out.text, environment);
    if (second.report.hasErrors() || second.list != first.list)
        return "what was written reads otherwise:\n" + out.text + remarksOf(second.report);
    // Without its secrets it is a list too, whatever the variables that stand for them hold.
    const WriteResult omitted = writeList(first.list, listKinds(), listChannels(), SecretPolicy::Omit);
    if (omitted.report.hasErrors() || readAlerts(omitted.text, environment).report.refused)
        return "what was written without secrets cannot be read:\n" + omitted.text +
               remarksOf(omitted.report);
    return {};
}

void feedList(std::string_view bytes)
{
    const std::string wrong = tryList(std::string(bytes));
    if (wrong.empty())
        return;
    std::fprintf(stderr, "%s\n", wrong.c_str());
    std::abort();
}

} // namespace lightfoot::test
