// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/stream.h"

#include <cstdint>
#include <string>

namespace lightfoot {

// What is kept of an answer's head, and how much of a body is read: more only costs, and a body may never
// end.
inline constexpr std::uint32_t headLimit = 64 * 1024;
inline constexpr std::size_t bodyLimit = 1024 * 1024;
inline constexpr std::size_t codingLimit = 64; // of Content-Encoding

struct HttpReply
{
    unsigned status = 0;
    std::string reason; // as sent, at most 64 bytes; HTTP/2 has none
    std::string location;
    std::string contentEncoding;
    std::string body;        // decoded from chunks; only when it was asked for
    std::uint64_t bytes = 0; // of the body, decoded from chunks
    bool cut = false;        // the body went on after bodyLimit; reading stopped there
};

// Reads one whole answer (phases first-byte and transfer): sized, chunked with trailers, or up to the end of
// the connection; 100 and 103 are skipped. headOnly: the request was HEAD. keepBody: for content checks. Ends
// at bodyLimit, and when the context is interrupted.
asio::awaitable<MaybeFailure> readReply(ProbeContext &context, Stream &stream, bool headOnly, bool keepBody,
                                        HttpReply &reply);

} // namespace lightfoot
