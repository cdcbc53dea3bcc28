// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/net/hostport.h"
#include "core/probe/outcome.h"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot::websocket {

// The opening handshake of RFC 6455 section 4: HTTP/1.1 that turns into something else. Pure functions: any
// thread.

inline constexpr std::size_t headLimit = 16384; // of the answer

// The request up to its key, which is another one in each probe: finishRequest() adds it.
std::string requestHead(const Url &url, const TextMap &headers);
std::string finishRequest(const std::string &head, const std::string &key);

// What is wrong with the headers a person gave: they would break the request, or speak of the handshake
// itself.
Result<void> checkHeaders(const TextMap &headers);

std::string acceptFor(std::string_view key); // 4.2.2: what proves that the server read our key

// False: whatever follows, this is no answer of an HTTP/1 server.
bool mayBeHttp(std::string_view bytes);

struct UpgradeReply
{
    unsigned status = 0;
    bool oldVersion = false; // HTTP/1.0
    std::string reason;      // as sent, cut
    std::string upgrade;
    std::string connection;
    std::string accept;
    std::string extensions;
    std::string protocol;
};

// A head without the blank line at its end, or nothing when it is no HTTP/1 head.
std::optional<UpgradeReply> readReplyHead(std::string_view head);

// 4.1, last part: all that a client must look at. offered: our own Sec-WebSocket-Protocol, a list.
MaybeFailure checkReply(const UpgradeReply &reply, const std::string &key, std::string_view offered,
                        const std::string &peer);

std::string statusText(const UpgradeReply &reply); // "101 Switching Protocols"

} // namespace lightfoot::websocket
