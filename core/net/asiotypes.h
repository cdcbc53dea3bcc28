// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace lightfoot {

namespace asio = boost::asio;

// Completion token of every wait: errors come back as values, nothing throws.
inline constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

} // namespace lightfoot
