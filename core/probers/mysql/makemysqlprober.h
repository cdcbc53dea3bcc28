// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/prober.h"
#include "core/probers/shared/sqlkind.h"

#include <memory>

namespace lightfoot {

// The prober, or why there is none: built without the client library, or with one that does TLS another way.
Result<std::unique_ptr<Prober>> makeMysqlProber(SqlPlan plan, ProberResources &resources);

} // namespace lightfoot
