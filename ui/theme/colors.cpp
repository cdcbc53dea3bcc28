// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

#include <array>

namespace lightfoot {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of ColorRole.
constexpr std::array<Pair, colorRoleCount> table{{
    {0xfff4f5f7, 0xff0e1117}, // Background
    {0xffffffff, 0xff161a22}, // Panel
    {0xfffafbfc, 0xff131720}, // Raised
    {0xffe3e6ec, 0xff272d39}, // Line
    {0xff1b2130, 0xffe4e8f0}, // Text
    {0xff687287, 0xff8a94a8}, // Muted
    {0xff2457d6, 0xff78a6ff}, // Accent
    {0xffe8eefc, 0xff1d2a45}, // AccentGround
    {0xff1a7f4b, 0xff43c98b}, // Up
    {0xffb26a00, 0xfff0b04a}, // Degraded
    {0xffc4302b, 0xffff6f69}, // Down
    {0xff7547d1, 0xffac90f8}, // Unknown
    {0xff8a94a6, 0xff667085}, // Paused
    {0xffe08a1e, 0xfff2a33c}, // TimeWait
    {0xff3b74e0, 0xff6a9cff}, // Established
    {0xffd0487a, 0xfff07aa6}, // CloseWait
    {0xff2a9d94, 0xff4fc7bd}, // FinWait
    {0xff8b6be0, 0xffa991f7}, // Syn
    {0xff9aa4b5, 0xff6d778a}, // Listen
}};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

QColor colorOf(ColorRole role, bool dark)
{
    const Pair &pair = table[static_cast<std::size_t>(role)];
    return QColor::fromRgba(dark ? pair.dark : pair.light);
}

QPalette makePalette(bool dark)
{
    const auto color = [dark](ColorRole role) { return colorOf(role, dark); };
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
    // Fusion draws its edges from these.
    palette.setColor(QPalette::Light, dark ? line.lighter(130) : panel);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, dark ? line.lighter(120) : line.darker(112));
    palette.setColor(QPalette::Dark, dark ? line.darker(150) : line.darker(140));
    palette.setColor(QPalette::Shadow, dark ? QColor(0, 0, 0) : line.darker(180));
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
