// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/kafkaservice.h"

namespace lightfoot::test {

// Apache Kafka itself, one broker in KRaft mode on 127.0.0.1, from the .jar files of this folder (as
// tests/brokers/fetch lays them). certificates must outlive it.
std::unique_ptr<KafkaService> kafkaOfApache(Certificates &certificates, const std::string &folder);

} // namespace lightfoot::test
