// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/acknowledgement.h"

#include "core/base/message.h"

namespace lightfoot {

namespace {

constexpr std::size_t authorLimit = 80;
constexpr std::size_t commentLimit = 400;

} // namespace

Acknowledgement acknowledgement(std::string_view author, std::string_view comment, WallTime at,
                                std::optional<WallTime> until)
{
    return {escaped(author, authorLimit), escaped(comment, commentLimit), at, until};
}

Mute mute(std::string_view author, std::string_view comment, WallTime at, std::optional<WallTime> until)
{
    return {escaped(author, authorLimit), escaped(comment, commentLimit), at, until};
}

} // namespace lightfoot
