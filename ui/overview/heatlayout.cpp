// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/heatlayout.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr int edges[] = {24, 20, 16, 13, 10, 8}; // the smallest in which a shape can still be told
constexpr int groupGap = 8;

int gapOf(int cell)
{
    return cell >= 13 ? 3 : 2;
}

int columnsOf(int width, int cell)
{
    return std::max(1, (width + gapOf(cell)) / (cell + gapOf(cell)));
}

} // namespace

void HeatLayout::arrange(const std::vector<std::size_t> &sizes, int width, int height, int captionHeight)
{
    m_width = std::max(1, width);
    m_captionHeight = captionHeight;
    for (const int edge : edges) {
        m_cell = edge;
        m_gap = gapOf(edge);
        m_columns = columnsOf(m_width, edge);
        if (heightAt(sizes, edge) <= height)
            break;
    }
    m_groups.clear();
    m_cells = 0;
    int top = 0;
    for (const std::size_t size : sizes) {
        top += m_captionHeight;
        m_groups.push_back({m_cells, size, top, top + rows(size) * (m_cell + m_gap)});
        m_cells += size;
        top = m_groups.back().bottom + groupGap;
    }
    m_height = std::max(0, top - groupGap - m_gap);
}

int HeatLayout::rows(std::size_t size) const
{
    return static_cast<int>((size + static_cast<std::size_t>(m_columns) - 1) /
                            static_cast<std::size_t>(m_columns));
}

int HeatLayout::heightAt(const std::vector<std::size_t> &sizes, int cell) const
{
    int height = -groupGap - m_gap;
    for (const std::size_t size : sizes)
        height += m_captionHeight + rows(size) * (cell + m_gap) + groupGap;
    return height;
}

std::size_t HeatLayout::groupOf(std::size_t cell) const
{
    const auto after = std::ranges::upper_bound(m_groups, cell, {}, &Group::first);
    return after == m_groups.begin() ? 0 : static_cast<std::size_t>(after - m_groups.begin()) - 1;
}

QRect HeatLayout::rectOf(std::size_t cell) const
{
    if (cell >= m_cells)
        return {};
    const Group &group = m_groups[groupOf(cell)];
    const auto place = static_cast<int>(cell - group.first);
    const int pitch = m_cell + m_gap;
    return {place % m_columns * pitch, group.top + place / m_columns * pitch, m_cell, m_cell};
}

QRect HeatLayout::captionOf(std::size_t group) const
{
    return {0, m_groups[group].top - m_captionHeight, m_width, m_captionHeight};
}

std::size_t HeatLayout::cellAt(QPoint at) const
{
    const int pitch = m_cell + m_gap;
    const int column = at.x() / pitch;
    for (const Group &group : m_groups) {
        if (at.x() < 0 || column >= m_columns || at.y() < group.top || at.y() >= group.bottom)
            continue;
        const std::size_t place =
            static_cast<std::size_t>((at.y() - group.top) / pitch) * static_cast<std::size_t>(m_columns) +
            static_cast<std::size_t>(column);
        return place < group.size ? group.first + place : m_cells;
    }
    return m_cells;
}

std::pair<std::size_t, std::size_t> HeatLayout::cellsBetween(int top, int bottom) const
{
    std::size_t first = m_cells;
    std::size_t last = 0;
    const int pitch = m_cell + m_gap;
    const auto columns = static_cast<std::size_t>(m_columns);
    for (const Group &group : m_groups) {
        if (group.bottom <= top || group.top > bottom)
            continue;
        const auto from = static_cast<std::size_t>(std::max(0, top - group.top) / pitch) * columns;
        const auto until = (static_cast<std::size_t>(std::max(0, bottom - group.top) / pitch) + 1) * columns;
        first = std::min(first, group.first + std::min(from, group.size));
        last = std::max(last, group.first + std::min(until, group.size));
    }
    return {std::min(first, last), last};
}

std::size_t HeatLayout::above(std::size_t cell) const
{
    const std::size_t index = groupOf(cell);
    const auto columns = static_cast<std::size_t>(m_columns);
    const std::size_t place = cell - m_groups[index].first;
    if (place >= columns)
        return cell - columns;
    if (index == 0)
        return cell;
    const Group &before = m_groups[index - 1];
    const std::size_t lastRow = (before.size - 1) / columns * columns;
    return before.first + std::min(lastRow + place, before.size - 1);
}

std::size_t HeatLayout::below(std::size_t cell) const
{
    const std::size_t index = groupOf(cell);
    const auto columns = static_cast<std::size_t>(m_columns);
    const Group &group = m_groups[index];
    const std::size_t place = cell - group.first;
    if (place + columns < group.size)
        return cell + columns;
    if (place / columns < (group.size - 1) / columns)
        return group.first + group.size - 1;
    if (index + 1 == m_groups.size())
        return cell;
    const Group &after = m_groups[index + 1];
    return after.first + std::min(place % columns, after.size - 1);
}

} // namespace lightfoot
