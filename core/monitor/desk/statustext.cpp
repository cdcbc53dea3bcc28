// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/desk/statustext.h"

#include <algorithm>
#include <sstream>

namespace lightfoot {

namespace {

constexpr std::uint16_t countsKept = 1'000; // the largest threshold that a list may ask for, and then some

} // namespace

std::string toText(const EndpointState &state)
{
    std::ostringstream text;
    text << "1 " << toString(state.status) << ' ' << toString(state.failure) << ' '
         << toString(state.downFailure) << ' ' << (state.announcedDown ? 1 : 0) << ' '
         << std::min(state.failuresInRow, countsKept) << ' ' << std::min(state.successesInRow, countsKept)
         << ' ' << toMilliseconds(state.since);
    return text.str();
}

Result<EndpointState> endpointStateFromText(std::string_view text)
{
    std::istringstream words{std::string(text)};
    int version = 0;
    int announced = 0;
    std::string status;
    std::string kind;
    std::string downKind;
    EndpointState state;
    std::int64_t since = 0;
    words >> version >> status >> kind >> downKind >> announced >> state.failuresInRow >>
        state.successesInRow >> since;
    const std::optional<Status> known = statusFromString(status);
    const std::optional<FailureKind> failed = failureKindFromString(kind);
    const std::optional<FailureKind> downFailed = failureKindFromString(downKind);
    if (!words || version != 1 || !known || !failed || !downFailed || announced < 0 || announced > 1)
        return failure(QT_TRANSLATE_NOOP("Message", "the stored status “%1” cannot be read"), escaped(text));
    state.status = *known;
    state.failure = *failed;
    state.downFailure = *downFailed;
    state.announcedDown = announced == 1;
    state.since = WallTime(std::chrono::milliseconds(since));
    return state;
}

} // namespace lightfoot
