// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Asks a gRPC server for the health of itself or of one of its services.
extern const ProberKind grpcKind;

} // namespace lightfoot
