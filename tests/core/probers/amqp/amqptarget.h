// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/amqp/frame.h"

namespace lightfoot::test {

// Pushes bytes through all that reads what an AMQP broker sends. Nothing may come of it but an answer.
inline void feedAmqp(std::string_view bytes)
{
    amqp::readProtocolHeader(bytes);
    amqp::readFrameHead(bytes);
    amqp::readMethod(bytes);
    amqp::readStart(bytes);
    amqp::readTune(bytes);
    amqp::readClose(bytes);
}

} // namespace lightfoot::test
