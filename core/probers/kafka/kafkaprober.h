// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Logs in to a Kafka broker and asks for the cluster's brokers, its controller and its topics.
extern const ProberKind kafkaKind;

} // namespace lightfoot
