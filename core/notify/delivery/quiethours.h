// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <memory>
#include <string>

namespace lightfoot {

// Hours in which a notifier keeps quiet. One thread's own.
class QuietHours
{
public:
    virtual ~QuietHours() = default;
    virtual bool quiet(WallTime at) = 0;
};

// As NotifierSettings::quiet and its time zone; null where there are no spans.
Result<std::shared_ptr<QuietHours>> weeklyQuietHours(const std::string &spans, const std::string &timezone);

} // namespace lightfoot
