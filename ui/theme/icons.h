// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace lightfoot {

// Own SVGs from the resource file, drawn in a colour of the theme ("currentColor" in the file). GUI thread.

// The file's name without its ending: "status-up".
QString iconName(Status status);

void paintIcon(QPainter &painter, const QString &name, const QColor &color, const QRectF &place);

// An icon that takes the palette of the moment each time it is painted, so that a change of theme needs no
// new icon.
QIcon themedIcon(const QString &name, ColorRole role = ColorRole::Text);

// For places that want fixed pixels, as the tray does.
QIcon fixedIcon(const QString &name, const QColor &color);

} // namespace lightfoot
