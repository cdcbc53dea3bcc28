// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

#include <vector>

namespace lightfoot {

// Where the cells of the heat grid are: groups one below the other, each with a line for its caption and then
// rows of cells, which shrink as far as it takes, and sensible, to have all in sight. In pixels from the top
// of the whole grid. A value; pure.
class HeatLayout
{
public:
    // sizes: of the groups, none empty.
    void arrange(const std::vector<std::size_t> &sizes, int width, int height, int captionHeight);

    int height() const { return m_height; } // of all, which may be more than there is
    int cell() const { return m_cell; }     // its edge
    std::size_t cells() const { return m_cells; }

    QRect rectOf(std::size_t cell) const;
    QRect captionOf(std::size_t group) const;
    // The cell at a point, gaps included; cells(): none.
    std::size_t cellAt(QPoint at) const;
    // The cells from the row at top to that at bottom: [first, last).
    std::pair<std::size_t, std::size_t> cellsBetween(int top, int bottom) const;
    // The one above or below, the nearest in a shorter row; itself at the edge.
    std::size_t above(std::size_t cell) const;
    std::size_t below(std::size_t cell) const;
    std::size_t groupOf(std::size_t cell) const;
    std::size_t groupCount() const { return m_groups.size(); }

private:
    struct Group
    {
        std::size_t first = 0;
        std::size_t size = 0;
        int top = 0; // of its cells
        int bottom = 0;
    };
    int heightAt(const std::vector<std::size_t> &sizes, int cell) const;
    int rows(std::size_t size) const;

    std::vector<Group> m_groups;
    std::size_t m_cells = 0;
    int m_width = 1;
    int m_captionHeight = 0;
    int m_cell = 15;
    int m_gap = 3;
    int m_columns = 1;
    int m_height = 0;
};

} // namespace lightfoot
