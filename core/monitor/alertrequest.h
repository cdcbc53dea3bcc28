// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <functional>
#include <optional>

namespace lightfoot {

// What a person asks of a Lightfoot that runs elsewhere, or will run again. A value.
struct AlertRequest
{
    enum class Kind : std::uint8_t
    {
        Acknowledge,
        Unacknowledge,
        Mute,
        Unmute,
        Retry, // an undelivered message, or one that failed and waits for its next attempt
        Drop
    };
    static constexpr std::size_t textLimit = 8 * 1024; // bytes of its text
    static constexpr std::chrono::hours lifetime{24};  // nobody means it any more after that

    Kind kind = Kind::Acknowledge;
    std::string endpoint;     // its name or its id
    std::string notification; // Retry and Drop: its id, with the notifier; both empty: all that there are
    std::string notifier;     // "kind/name"
    std::string author;
    std::string comment;
    WallTime at;                   // when it was asked; kept in milliseconds
    std::optional<WallTime> until; // nothing: until it is up, or for good; kept in milliseconds

    bool operator==(const AlertRequest &) const = default;
};
inline constexpr std::size_t alertRequestKindCount = std::size_t(AlertRequest::Kind::Drop) + 1;

std::string_view toString(AlertRequest::Kind kind); // stable: "acknowledge", "unacknowledge" ...
std::optional<AlertRequest::Kind> alertRequestKindFromString(std::string_view text);

// For the way there: JSON in one line with a "version". What is not UTF-8 is written as U+FFFD.
std::string toText(const AlertRequest &request);
// Anybody may have written it: an error for what is too long, of another version, or not whole.
Result<AlertRequest> alertRequestFromText(std::string_view text);

// What became of a request. done false: nothing was changed, and text says why.
struct AlertAnswer
{
    bool done = false;
    Message text;
};

// Whom a store of alerts calls, on its own thread; none of it waits.
class AlertStoreUser
{
public:
    using Answered = std::function<void(AlertAnswer)>;

    virtual ~AlertStoreUser() = default;
    // Of an endpoint. answered is called once, on any thread, after what changed was handed to the store: a
    // request that is given again after a crash finds its work done or does it then.
    virtual void carryOut(AlertRequest request, Answered answered) = 0;
    // An empty store took the place of one that could not be used any more: all is to be saved again.
    virtual void storeIsEmpty() = 0;
};

} // namespace lightfoot
