// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/owners/attribution.h"

#include <cmath>

namespace lightfoot {

std::string_view toString(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Seen:
        return "seen";
    case Certainty::Listener:
        return "listener";
    case Certainty::InferredFromRemote:
        return "inferred";
    case Certainty::NotSeen:
        break;
    }
    return "not-seen";
}

std::string_view toString(Side side)
{
    switch (side) {
    case Side::Client:
        return "client";
    case Side::Server:
        return "server";
    case Side::Unknown:
        break;
    }
    return "unknown";
}

Message describe(const Attribution &attribution)
{
    // Rounded down: 99.9 % is not all of them.
    const std::string percent = std::to_string(static_cast<int>(std::floor(attribution.share * 100)));
    const std::string evidence = std::to_string(attribution.evidence);
    switch (attribution.certainty) {
    case Certainty::Seen:
        return message(QT_TRANSLATE_NOOP("Message", "seen"));
    case Certainty::Listener:
        return message(QT_TRANSLATE_NOOP("Message", "known by the port it listens on"));
    case Certainty::InferredFromRemote:
        return message(QT_TRANSLATE_NOOP(
                           "Message", "inferred: %1 % of %2 sockets seen to this remote are this process's"),
                       percent, evidence);
    case Certainty::NotSeen:
        break;
    }
    if (attribution.ownerHidden)
        return message(QT_TRANSLATE_NOOP("Message", "seen, but not whose it was"));
    if (attribution.evidence == 0)
        return message(QT_TRANSLATE_NOOP("Message", "not seen, nor any other socket to this remote"));
    return message(
        QT_TRANSLATE_NOOP("Message",
                          "not seen; no process had nearly all of the %1 sockets seen to this remote"),
        evidence);
}

} // namespace lightfoot
