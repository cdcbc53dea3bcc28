// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

#include <array>

namespace lightfoot {

namespace {

// By Scheme.
using Shades = std::array<QRgb, 4>;

// In the order of ColorRole.
constexpr std::array<Shades, colorRoleCount> table{{
    {0xfff4f5f7, 0xff0e1117, 0xffffffff, 0xff000000}, // Background
    {0xffffffff, 0xff161a22, 0xffffffff, 0xff000000}, // Panel
    {0xfffafbfc, 0xff131720, 0xfff2f2f2, 0xff141414}, // Raised
    {0xffe3e6ec, 0xff272d39, 0xff000000, 0xffffffff}, // Line
    {0xff1b2130, 0xffe4e8f0, 0xff000000, 0xffffffff}, // Text
    {0xff687287, 0xff8a94a8, 0xff333333, 0xffe0e0e0}, // Muted
    {0xff2457d6, 0xff78a6ff, 0xff0033a0, 0xff8fc7ff}, // Accent
    {0xffe8eefc, 0xff1d2a45, 0xffe6eeff, 0xff002a66}, // AccentGround
    {0xff1a7f4b, 0xff43c98b, 0xff004d24, 0xff4dff9a}, // Up
    {0xffb26a00, 0xfff0b04a, 0xff6b3d00, 0xffffd000}, // Degraded
    {0xffc4302b, 0xffff6f69, 0xff90000e, 0xffffa5a0}, // Down
    {0xff7547d1, 0xffac90f8, 0xff4a1fa8, 0xffd9c7ff}, // Unknown
    {0xff8a94a6, 0xff667085, 0xff444444, 0xffcfcfcf}, // Paused
    {0xffe08a1e, 0xfff2a33c, 0xff7a4300, 0xffffb84d}, // TimeWait
    {0xff3b74e0, 0xff6a9cff, 0xff0a3fa8, 0xff9cc4ff}, // Established
    {0xffd0487a, 0xfff07aa6, 0xff8f0f4a, 0xffff9ecb}, // CloseWait
    {0xff2a9d94, 0xff4fc7bd, 0xff00524b, 0xff5ff0e0}, // FinWait
    {0xff8b6be0, 0xffa991f7, 0xff4d2bb0, 0xffc9b8ff}, // Syn
    {0xff9aa4b5, 0xff6d778a, 0xff454d5c, 0xffc4ccd9}, // Listen
}};

bool hasContrast(Scheme scheme)
{
    return scheme == Scheme::ContrastLight || scheme == Scheme::ContrastDark;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

Scheme schemeOf(const QPalette &palette)
{
    const QRgb ground = palette.color(QPalette::Active, QPalette::Window).rgb();
    for (const Scheme scheme : {Scheme::ContrastLight, Scheme::ContrastDark}) {
        if (ground ==
            table[static_cast<std::size_t>(ColorRole::Background)][static_cast<std::size_t>(scheme)])
            return scheme;
    }
    return isDark(palette) ? Scheme::Dark : Scheme::Light;
}

bool isHighContrast(const QPalette &palette)
{
    return hasContrast(schemeOf(palette));
}

QColor colorOf(ColorRole role, Scheme scheme)
{
    return QColor::fromRgba(table[static_cast<std::size_t>(role)][static_cast<std::size_t>(scheme)]);
}

namespace {

// Fusion draws its edges from these; in high contrast as strong as text.
void setEdges(QPalette &palette, const QColor &line, const QColor &panel, Scheme scheme)
{
    const bool dark = scheme == Scheme::Dark;
    if (hasContrast(scheme)) {
        for (const QPalette::ColorRole role :
             {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow})
            palette.setColor(role, line);
        return;
    }
    palette.setColor(QPalette::Light, dark ? line.lighter(130) : panel);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, dark ? line.lighter(120) : line.darker(112));
    palette.setColor(QPalette::Dark, dark ? line.darker(150) : line.darker(140));
    palette.setColor(QPalette::Shadow, dark ? QColor(0, 0, 0) : line.darker(180));
}

} // namespace

QPalette makePalette(Scheme scheme)
{
    const bool dark = scheme == Scheme::Dark || scheme == Scheme::ContrastDark;
    const auto color = [scheme](ColorRole role) { return colorOf(role, scheme); };
    const QColor panel = color(ColorRole::Panel);
    const QColor line = color(ColorRole::Line);
    const QColor text = color(ColorRole::Text);
    const QColor muted = color(ColorRole::Muted);
    QPalette palette;
    palette.setColor(QPalette::Window, color(ColorRole::Background));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, color(ColorRole::Raised));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, color(ColorRole::Down));
    palette.setColor(QPalette::ToolTipBase, color(ColorRole::Raised));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, color(ColorRole::Accent));
    palette.setColor(QPalette::HighlightedText, dark ? color(ColorRole::Background) : panel);
    palette.setColor(QPalette::Link, color(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, color(ColorRole::Unknown));
    setEdges(palette, line, panel, scheme);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(ColorRole::Paused));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, color(ColorRole::Background));
    return palette;
}

ColorRole roleOf(Status status)
{
    switch (status) {
    case Status::Up:
        return ColorRole::Up;
    case Status::Degraded:
        return ColorRole::Degraded;
    case Status::Down:
        return ColorRole::Down;
    case Status::Unknown:
        return ColorRole::Unknown;
    case Status::Pending:
    case Status::Paused:
        break;
    }
    return ColorRole::Paused;
}

ColorRole roleOf(TcpState state)
{
    switch (state) {
    case TcpState::Established:
        return ColorRole::Established;
    case TcpState::TimeWait:
        return ColorRole::TimeWait;
    case TcpState::CloseWait:
        return ColorRole::CloseWait;
    case TcpState::SynSent:
    case TcpState::SynReceived:
        return ColorRole::Syn;
    case TcpState::FinWait1:
    case TcpState::FinWait2:
    case TcpState::LastAck:
    case TcpState::Closing:
        return ColorRole::FinWait;
    case TcpState::Listen:
    case TcpState::Close:
        break;
    }
    return ColorRole::Listen;
}

QColor wordColor(Status status, const QPalette &palette)
{
    const ColorRole role = roleOf(status);
    return colorOf(role == ColorRole::Paused ? ColorRole::Muted : role, palette);
}

} // namespace lightfoot
