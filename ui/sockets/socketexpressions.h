// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/socketaddress.h"
#include "core/sockets/owners/attribution.h"

#include <QString>

namespace lightfoot {

// Expressions for the filter of the sockets page. Empty: there is none. Pure.

QString remoteExpression(const SocketAddress &remote); // "dst 10.0.0.5:443"
QString serviceExpression(std::uint16_t localPort);    // "sport = 443"
// By name; one that cannot be typed is left out: then by pid.
QString processExpression(const Attribution &owner);

} // namespace lightfoot
