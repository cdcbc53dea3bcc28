// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/socket.h>

namespace lightfoot {

// Makes close() send RST instead of FIN, so that no TIME_WAIT is left on either side. On the native handle
// and never through Asio's linger option: Asio remembers that one and switches it off again in the socket's
// destructor. Directly after socket(), so that every path is covered. False: the kernel refused (errno says
// why).
inline bool resetOnClose(int socket)
{
    const linger reset{1, 0};
    return ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset) == 0;
}

} // namespace lightfoot
