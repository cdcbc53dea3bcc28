// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/appid.h"

namespace lightfoot {

const char *applicationId()
{
    return LIGHTFOOT_APPLICATION_ID;
}

} // namespace lightfoot
