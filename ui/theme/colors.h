// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"
#include "core/sockets/sockettable.h"

#include <QColor>
#include <QPalette>

namespace lightfoot {

// What a colour is for. Widgets name the role; the table in colors.cpp has a value for each scheme.
enum class ColorRole : std::uint8_t
{
    Background,
    Panel,
    Raised,
    Line,
    Text,
    Muted,
    Accent,
    AccentGround,
    Up,
    Degraded,
    Down,
    Unknown,
    Paused,
    TimeWait,
    Established,
    CloseWait,
    FinWait,
    Syn,
    Listen
};
inline constexpr std::size_t colorRoleCount = std::size_t(ColorRole::Listen) + 1;

enum class Scheme : std::uint8_t
{
    Light,
    Dark,
    ContrastLight, // on white
    ContrastDark   // on black
};

// All functions here: GUI thread, no state.

// Asked of the palette and not of the platform: right whatever chose the palette.
bool isDark(const QPalette &palette);
// The grounds of high contrast are all white and all black, which the others' are not.
Scheme schemeOf(const QPalette &palette);
bool isHighContrast(const QPalette &palette);

QColor colorOf(ColorRole role, Scheme scheme);
inline QColor colorOf(ColorRole role, bool dark)
{
    return colorOf(role, dark ? Scheme::Dark : Scheme::Light);
}
inline QColor colorOf(ColorRole role, const QPalette &palette)
{
    return colorOf(role, schemeOf(palette));
}

// The whole application's palette, every role and group.
QPalette makePalette(Scheme scheme);
inline QPalette makePalette(bool dark)
{
    return makePalette(dark ? Scheme::Dark : Scheme::Light);
}

ColorRole roleOf(Status status);
ColorRole roleOf(TcpState state);
// The colour for a status written as a word: as its shape, but never too pale to read.
QColor wordColor(Status status, const QPalette &palette);

} // namespace lightfoot
