// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http2session.h"

namespace lightfoot {

// What a server's whole answer to Health/Check says of the service that was asked for (empty: of the server);
// none when it is SERVING. peer: as messages call the server. Pure; any thread.
//   status    NOT_SERVING, UNKNOWN, and what the server could not do (UNAVAILABLE, INTERNAL ...)
//   content   it does not know the service
//   auth      UNAUTHENTICATED, PERMISSION_DENIED, and HTTP's 401 and 403
//   protocol  no gRPC, no health service, or an answer that cannot be read
MaybeFailure grpcVerdict(const Http2Reply &reply, const std::string &service, const std::string &peer);

} // namespace lightfoot
