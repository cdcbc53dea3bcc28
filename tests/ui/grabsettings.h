// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lightfoot {

class Theme;

// Pictures of settings, palette and shortcuts in the theme's present colours.
void grabSettings(Theme &theme, const QString &folder, const QString &suffix);
// The page of endpoints in high contrast, and in German at a width where its words are tight.
void grabContrastAndGerman(Theme &theme, const QString &folder);

} // namespace lightfoot
