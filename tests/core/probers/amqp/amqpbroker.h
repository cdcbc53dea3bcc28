// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/script.h"

namespace lightfoot::test {

// The broker's side of AMQP 0-9-1 as RabbitMQ 3.10 speaks it, on the level of bytes. RabbitMQ itself needs
// seven seconds and a daemon of Erlang's that outlives it: too heavy for each run of the tests.

// Whole frames of the class connection.
std::string amqpFrame(unsigned method, const std::string &arguments);
std::string amqpStart(const std::string &mechanisms = "PLAIN AMQPLAIN");
std::string amqpClose(unsigned code, const std::string &text);

// A broker for user probe, password secret and the virtual hosts "/" and "orders". As RabbitMQ, it leaves the
// end to the client after a CloseOk of its own, and closes after the client's.
Script amqpBroker();

} // namespace lightfoot::test
