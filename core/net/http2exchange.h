// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http2session.h"
#include "core/net/stream.h"

namespace lightfoot {

// HTTP/2 as TlsWishes::protocols has it. Nothing else is offered: what is asked is whether a server speaks
// it.
inline constexpr std::string_view http2Protocol{"\x02"
                                                "h2"};

// A failure (protocol) unless the server chose HTTP/2 in the TLS handshake (RFC 9113 section 3.2).
MaybeFailure http2Chosen(const Stream &stream);

// Asks over a connection on which nothing was said yet, but for TLS, and reads one whole answer (phases
// request, first-byte and transfer): in the clear this is prior knowledge (RFC 9113 section 3.3). Ends at the
// limit of the body, and when the context is interrupted. No goodbye: the reset says it.
asio::awaitable<MaybeFailure> exchangeHttp2(ProbeContext &context, Stream &stream,
                                            const Http2Request &request, Http2Limits limits,
                                            Http2Reply &reply);

} // namespace lightfoot
