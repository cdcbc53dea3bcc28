// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/desktop/templatefile.h"
#include "app/desktop/workingset.h"
#include "ui/services.h"

namespace lightfoot {

class SecretKeeper;

// What changes the set, imports and exports it. All arguments outlive the window; keeper may be null: then no
// secret can be stored.
void addEditServices(Services &services, Application &application, WorkingSet &workingSet,
                     SecretKeeper *keeper);
// What begins a new endpoint.
void addTemplates(EditServices &edit, TemplateFile &templates);

} // namespace lightfoot
