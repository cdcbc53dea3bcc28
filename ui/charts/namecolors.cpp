// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/namecolors.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, NamedStack::names> table{{
    {0xff3b74e0, 0xff6a9cff},
    {0xffe08a1e, 0xfff2a33c},
    {0xff2a9d94, 0xff4fc7bd},
    {0xffd0487a, 0xfff07aa6},
    {0xff8b6be0, 0xffa991f7},
    {0xff7a9a1c, 0xffa9cf4d},
    {0xffa0673a, 0xffd9a26b},
}};
constexpr Pair unknownColor{0xff8a94a6, 0xff8a94a8};
constexpr Pair restColor{0xffc3cad6, 0xff4a5364};

ThemedColor themed(const Pair &pair)
{
    return {QColor::fromRgba(pair.light), QColor::fromRgba(pair.dark)};
}

} // namespace

std::vector<ThemedColor> NameColors::colorsOf(const std::vector<StackLayer> &layers)
{
    std::erase_if(m_taken, [&](const auto &taken) {
        return std::ranges::find(layers, taken.first, &StackLayer::name) == layers.end();
    });
    std::array<bool, table.size()> used{};
    for (const auto &[name, index] : m_taken)
        used[index] = true;
    std::vector<ThemedColor> colors;
    for (const StackLayer &layer : layers) {
        if (layer.kind != StackLayer::Kind::Named) {
            colors.push_back(themed(layer.kind == StackLayer::Kind::Rest ? restColor : unknownColor));
            continue;
        }
        const auto [found, isNew] = m_taken.try_emplace(layer.name, 0);
        if (isNew) {
            const auto free = std::ranges::find(used, false); // there is one: as many colours as names
            found->second = static_cast<std::size_t>(free - used.begin()) % table.size();
            used[found->second] = true;
        }
        colors.push_back(themed(table[found->second]));
    }
    return colors;
}

} // namespace lightfoot
