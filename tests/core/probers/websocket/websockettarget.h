// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/websocket/frame.h"
#include "core/probers/websocket/upgrade.h"

namespace lightfoot::test {

// Pushes bytes through all that reads what a WebSocket server sends. Nothing may come of it but an answer.
inline void feedWebSocket(std::string_view bytes)
{
    websocket::mayBeHttp(bytes);
    if (const auto reply = websocket::readReplyHead(bytes)) {
        websocket::checkReply(*reply, "dGhlIHNhbXBsZSBub25jZQ==", "chat", "peer");
        websocket::statusText(*reply);
    }
    websocket::readClose(bytes);
    for (std::string_view rest = bytes; !rest.empty();) {
        const websocket::FrameReading reading = websocket::readFrameHead(rest);
        if (reading.state != websocket::FrameState::Whole)
            break;
        rest.remove_prefix(reading.head.size);
        rest.remove_prefix(rest.size() < reading.head.length ? rest.size() : reading.head.length);
    }
}

} // namespace lightfoot::test
