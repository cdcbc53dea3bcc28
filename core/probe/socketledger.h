// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/socketaddress.h"

namespace lightfoot {

// Is told of every TCP connection that a probe opens, so that what is left of it in the kernel's table can be
// told apart from what others left. One object a probe thread, called from that thread only, never blocks for
// long. Tell it once the connection stands (fromSockaddr of both names). It remembers for 65 s, which is
// TIME_WAIT's 60 s and a little: a connection that lives longer than that little is told again when it
// closes.
class SocketLedger
{
public:
    virtual ~SocketLedger() = default;
    virtual void opened(TupleDigest digest, SteadyTime at) = 0;
};

} // namespace lightfoot
