// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace lightfoot {

// Dumps one table of rtnetlink(7) (RTM_GETLINK, RTM_GETADDR, RTM_GETROUTE, RTM_GETNEIGH), all families, of
// the calling thread's network namespace. visitor: each message's payload. False: it could not be read whole
// within a second, or has more messages than anybody's table should. Any thread.
bool dumpRouteTable(std::uint16_t request, const std::function<void(std::span<const std::byte>)> &visitor);

// Calls visitor(type, value) for the attributes in bytes, until one's length makes no sense.
void visitAttributes(std::span<const std::byte> bytes,
                     const std::function<void(std::uint16_t, std::span<const std::byte>)> &visitor);

} // namespace lightfoot
