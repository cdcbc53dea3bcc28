// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/redis/resp.h"

#include <cstdlib>

namespace lightfoot::test {

// Pushes bytes through all that reads them; ends the program where a result breaks its word.
inline void feedRedis(std::string_view bytes)
{
    const std::optional<RespHead> head = parseRespHead(bytes);
    const bool known = !bytes.empty() && startsResp(bytes.front());
    if (head && (!known || head->text.size() >= bytes.size()))
        std::abort();
    if (head && (head->type == RespType::Bulk || head->type == RespType::Array) && head->number < -1)
        std::abort();
    const FailureKind usual = respErrorKind(bytes, false);
    const FailureKind inLogin = respErrorKind(bytes, true);
    if (usual == FailureKind::None || inLogin == FailureKind::None)
        std::abort();
    const std::string password(bytes.substr(0, bytes.find('\n')));
    if (loginErrorText(bytes, password).size() > std::max(bytes.size(), std::size_t(19)))
        std::abort();
    const std::string words[] = {"GET", std::string(bytes)};
    if (respCommand(words).size() < bytes.size() + 19)
        std::abort();
}

} // namespace lightfoot::test
