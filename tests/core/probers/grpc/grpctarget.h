// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/grpc/grpchealth.h"
#include "core/probers/grpc/grpcverdict.h"

#include <algorithm>
#include <cstdlib>

namespace lightfoot::test {

// Pushes bytes through all that reads them; ends the program where a result breaks its word. They are a body,
// and, cut at the first line break, also grpc-status and grpc-message.
inline void feedGrpc(std::string_view bytes)
{
    std::string_view message;
    const GrpcFrame frame = takeMessage(bytes, message);
    const bool whole = frame == GrpcFrame::One || frame == GrpcFrame::Compressed;
    if ((frame == GrpcFrame::None) != bytes.empty() || (whole && message.size() + 5 != bytes.size()))
        std::abort();
    grpcHealthOf(bytes);

    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    const std::string number(bytes.substr(0, line));
    const std::string words(bytes.substr(std::min(line + 1, bytes.size())));
    Http2Reply reply{.status = 200, .headers = {{"content-type", "application/grpc"}}};
    reply.trailers = {{"grpc-status", number}, {"grpc-message", words}};
    const MaybeFailure refused = grpcVerdict(reply, "x", "peer");
    if (!refused || toEnglish(refused->reason).size() > 2000)
        std::abort(); // there is no message: never up
    reply.trailers = {{"grpc-status", "0"}};
    reply.body = bytes;
    const MaybeFailure judged = grpcVerdict(reply, words, "peer");
    const bool serving = frame == GrpcFrame::One && grpcHealthOf(message) == GrpcHealth::Serving;
    if (judged.has_value() == serving || (judged && judged->kind == FailureKind::None))
        std::abort();

    const std::string request = grpcCheckRequest(bytes);
    std::string_view inner;
    if (takeMessage(request, inner) != GrpcFrame::One || !grpcHealthOf(inner) ||
        inner.size() < bytes.size() || !inner.ends_with(bytes))
        std::abort();
}

} // namespace lightfoot::test
