// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/phase.h"
#include "ui/theme/colors.h"

namespace lightfoot {

// The colour of a phase, the same in every picture of a probe.
inline ColorRole phaseRole(Phase phase)
{
    switch (phase) {
    case Phase::Dns:
        return ColorRole::Established;
    case Phase::Connect:
        return ColorRole::FinWait;
    case Phase::Proxy:
        return ColorRole::CloseWait;
    case Phase::Tls:
        return ColorRole::Syn;
    case Phase::Hello:
        return ColorRole::Listen;
    case Phase::Request:
        return ColorRole::Listen;
    case Phase::FirstByte:
        return ColorRole::TimeWait;
    case Phase::Transfer:
        break;
    }
    return ColorRole::Accent;
}

} // namespace lightfoot
