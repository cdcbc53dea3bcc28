// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/prober.h"
#include "core/probers/postgres/postgresplan.h"

#include <memory>

namespace lightfoot {

struct ProberResources;

// The prober, or why there is none: built without the client library.
Result<std::unique_ptr<Prober>> makePostgresProber(PostgresPlan plan, ProberResources &resources);

} // namespace lightfoot
