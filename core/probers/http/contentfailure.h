// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"
#include "core/probers/http/httpreply.h"
#include "core/probers/shared/contentcheck.h"

namespace lightfoot {

// What contain and not_contain say of an answer.
MaybeFailure contentFailure(const ContentCheck &check, const HttpReply &reply);

} // namespace lightfoot
