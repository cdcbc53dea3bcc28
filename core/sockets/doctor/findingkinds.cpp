// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/findingkind.h"

#include <array>

namespace lightfoot {

// One file each in core/sockets/doctor/rules.
extern const FindingKind portExhaustionKind;
extern const FindingKind acceptQueueKind;
extern const FindingKind closeWaitLeakKind;
extern const FindingKind processFilesKind;
extern const FindingKind systemFilesKind;
extern const FindingKind conntrackKind;
extern const FindingKind listenDropsKind;
extern const FindingKind resettingServiceKind;
extern const FindingKind timeWaitClientKind;
extern const FindingKind timeWaitServerKind;
extern const FindingKind timeWaitBucketsKind;
extern const FindingKind portRangeKind;
extern const FindingKind somaxconnKind;
extern const FindingKind twRecycleKind;
extern const FindingKind twReuseKind;
extern const FindingKind finTimeoutKind;

// What hurts most first: findings of the same severity are shown in this order.
FindingKinds findingKinds()
{
    static const std::array kinds{
        &portExhaustionKind, &acceptQueueKind,    &closeWaitLeakKind,   &processFilesKind,
        &systemFilesKind,    &conntrackKind,      &listenDropsKind,     &resettingServiceKind,
        &timeWaitClientKind, &timeWaitServerKind, &timeWaitBucketsKind, &portRangeKind,
        &somaxconnKind,      &twRecycleKind,      &twReuseKind,         &finTimeoutKind,
    };
    return kinds;
}

} // namespace lightfoot
