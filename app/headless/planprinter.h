// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/lingerlab.h"
#include "core/lists/importreport.h"

#include <iosfwd>

namespace lightfoot {

// What `lightfoot-cli plan` writes. Pure functions: any thread.

// What the lab ran, expected and found.
struct PlanTrial
{
    LabPlan plan;
    ForecastLimits limits; // of the namespace
    Forecast expected;
    LabResult found;
};

struct PlanReport
{
    const Forecast &forecast;
    const ForecastLimits &limits;
    const ImportReport &list; // its warnings are the plan's too
    const PlanTrial *trial = nullptr;
};

void printPlan(std::ostream &out, const PlanReport &report);

// One object on one line; the names are promised to scripts.
void printPlanJson(std::ostream &out, const PlanReport &report);

} // namespace lightfoot
