// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/zookeeper/jute.h"

#include <cstdlib>

namespace lightfoot::test {

// Pushes bytes through all that reads them; ends the program where a result breaks its word.
inline void feedZookeeper(std::string_view bytes)
{
    const std::optional<std::uint32_t> length = parseJuteLength(bytes);
    if (length && (bytes.size() != juteLengthSize || *length > 0x7FFFFFFFU))
        std::abort();
    if (parseJuteConnectReply(bytes) && bytes.size() < 20)
        std::abort();
    const std::optional<JuteReplyHead> head = parseJuteReplyHead(bytes);
    if (head.has_value() != (bytes.size() >= juteReplyHeadSize))
        std::abort();
    if (head && (juteErrorName(head->error).empty() || juteErrorKind(head->error) == FailureKind::None))
        std::abort();
    const std::optional<JuteData> data = parseJuteData(bytes);
    if (data && (data->bytes.size() > data->length || data->bytes.size() + juteLengthSize > bytes.size()))
        std::abort();
    // What people write may be anything too.
    if (juteGetData(1, bytes).size() != bytes.size() + 17 || juteDigestLogin(bytes, bytes).empty())
        std::abort();
}

} // namespace lightfoot::test
