// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/mqtt/packet.h"

namespace lightfoot::test {

// Pushes bytes through all that reads what an MQTT broker sends. Nothing may come of it but an answer.
inline void feedMqtt(std::string_view bytes)
{
    mqtt::isText(bytes);
    for (const mqtt::Version version : {mqtt::Version::V311, mqtt::Version::V5}) {
        mqtt::readHead(bytes, version);
        if (const auto reason = mqtt::readConnAck(bytes, version))
            mqtt::refusal(*reason, version, "peer");
    }
    if (const auto reason = mqtt::readDisconnect(bytes))
        mqtt::reasonText(*reason);
}

} // namespace lightfoot::test
