// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/proberkinds.h"

#include "core/probers/http/httpprober.h"
#include "core/probers/tcp/tcpprober.h"
#include "core/probers/tls/tlsprober.h"

#include <array>

namespace lightfoot {

ProberKinds proberKinds()
{
    static const std::array<const ProberKind *, 3> kinds{
        &httpKind,
        &tcpKind,
        &tlsKind,
    };
    return kinds;
}

} // namespace lightfoot
