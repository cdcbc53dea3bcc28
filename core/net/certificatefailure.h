// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"

#include <string>

namespace lightfoot {

// What OpenSSL's verification of a server's chain came to (SSL_get_verify_result); none when it went well.
MaybeFailure certificateFailure(long verifyResult, const std::string &serverName);

} // namespace lightfoot
