// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/prober.h"
#include "core/probers/mongo/mongoplan.h"

#include <memory>

namespace lightfoot {

// The prober, or why there is none: built without the client library, or a filter that is none.
Result<std::unique_ptr<Prober>> makeMongoProber(MongoPlan plan, ProberResources &resources);

} // namespace lightfoot
