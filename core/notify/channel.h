// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/monitor/notification.h"

#include <atomic>
#include <optional>

namespace lightfoot {

class HttpTransport;

// How an attempt to tell people ended.
struct Delivery
{
    enum class Verdict : std::uint8_t
    {
        Sent,
        Retry,  // may work later: no answer, 429, 5xx
        Refused // will not work as it is: 400, a wrong token
    };

    Verdict verdict = Verdict::Sent;
    Message reason;                                      // of what was not sent; never with a secret in it
    std::optional<std::chrono::milliseconds> retryAfter; // the service's wish

    static Delivery sent() { return {}; }
};

// The words for one notification, templates put in place.
struct RenderedText
{
    std::string title; // one line, plain
    std::string text;  // lines, plain; without the title
};

// What a channel may use while it sends.
struct SendContext
{
    HttpTransport &http; // of this channel's own thread
    const Clock &clock;
    std::string sender;                   // settings.name of the list: "Lightfoot"
    std::string host;                     // this machine's name
    std::chrono::milliseconds timeout{0}; // of the whole attempt
    const std::atomic<bool> &cancelled;   // the program ends: return soon
    std::string icon = {};                // settings.icon: URL of the sender's picture; empty: none
};

// One configured channel. Used on a thread of its own, one call at a time: it may wait for its service, at
// most context.timeout, and delays no probe and no other channel.
class Channel
{
public:
    virtual ~Channel() = default;
    virtual Delivery send(const Notification &notification, const RenderedText &text,
                          const SendContext &context) = 0;
};

} // namespace lightfoot
