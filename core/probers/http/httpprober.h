// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

namespace lightfoot {

// Asks over HTTP/1.1 or HTTP/2 and judges the answer: status, content, certificate.
extern const ProberKind httpKind;

} // namespace lightfoot
