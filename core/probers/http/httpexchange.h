// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/http/httpreply.h"
#include "core/probers/http/httprequest.h"

namespace lightfoot {

// Asks over a connection that is open and reads the whole answer, in the version of HTTP that the request is
// made for: the one place that knows the difference. Phases tls (where the request has TLS), request,
// first-byte and transfer. keepBody: for content checks.
asio::awaitable<MaybeFailure> exchangeHttp(ProbeContext &context, Stream &stream, const HttpRequest &request,
                                           const TlsContext &tls, bool keepBody, HttpReply &reply);

} // namespace lightfoot
