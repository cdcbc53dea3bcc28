// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lightfoot {

// Pictures of the dialogs of the editor in the theme of the moment.
void grabEditor(const QString &folder, const QString &suffix);

} // namespace lightfoot
