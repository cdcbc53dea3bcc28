// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

namespace lightfoot::test {

// What librdkafka's client does for tests at a cluster, in the clear and without a login. Ten seconds at
// most; any thread.

// Empty, or what went wrong.
std::string createKafkaTopic(const std::string &servers, const std::string &name, int partitions);
std::set<std::string> kafkaTopics(const std::string &servers);

} // namespace lightfoot::test
