// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/memcache/memcachereply.h"

#include <cstdlib>

namespace lightfoot::test {

// Pushes bytes through all that reads them; ends the program where a result breaks its word.
inline void feedMemcache(std::string_view bytes)
{
    const std::optional<MemcacheLine> line = parseMemcacheLine(bytes);
    if (line && (bytes.empty() || !startsMemcacheLine(bytes.front()) || line->text.size() > bytes.size()))
        std::abort();
    if (line && line->type == MemcacheType::Value && !isMemcacheKey(line->text))
        std::abort();
    const FailureKind kind = memcacheErrorKind(bytes);
    if (kind != FailureKind::Auth && kind != FailureKind::Status)
        std::abort();
    if (isMemcacheKey(bytes) && bytes.find_first_of("\r\n ") != std::string_view::npos)
        std::abort();
}

} // namespace lightfoot::test
