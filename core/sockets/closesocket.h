// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sockets/sockettable.h"

namespace lightfoot {

// Has the kernel close this very socket (SOCK_DESTROY, linux/sock_diag.h): its process gets ECONNABORTED, a
// tcp peer a reset. The cookie of the row is sent along, so that a new socket with the same addresses is
// spared. Fails when the right CAP_NET_ADMIN is missing, when the kernel was built without
// CONFIG_INET_DIAG_DESTROY or does not close sockets of this state, and when the socket is gone already. Acts
// in the network namespace of the calling thread; any thread; takes about 20 us, 2 s at the longest.
Result<void> closeSocket(const SocketRow &row);

} // namespace lightfoot
