// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/demo.h"
#include "app/desktop/socketservices.h"
#include "app/desktop/workingset.h"
#include "ui/services.h"

#include <optional>

namespace lightfoot {

class SecretKeeper;

// What the window gets of the application. All arguments outlive the window. Without a keeper no secret can
// be stored.
Services windowServices(Application &application, WorkingSet &workingSet, SocketServices &sockets,
                        std::optional<Demo> &demo, SecretKeeper *keeper = nullptr);

} // namespace lightfoot
