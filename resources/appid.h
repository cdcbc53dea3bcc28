// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lightfoot {

// The one name by which desktops know us: desktop file, metainfo, icon, window class, notifications. Static
// storage.
const char *applicationId();

} // namespace lightfoot
