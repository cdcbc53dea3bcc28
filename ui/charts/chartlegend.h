// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

#include <vector>

namespace lightfoot {

// A colour in the light and in the dark theme.
struct ThemedColor
{
    QColor light;
    QColor dark;

    QColor of(const QPalette &palette) const { return isDark(palette) ? dark : light; }
};
ThemedColor themedColor(ColorRole role);

struct LegendItem
{
    ThemedColor color;
    QString text;
    bool prominent = false;
};

// The layers of a chart, each with its colour and words, in as many lines as it takes. GUI thread.
class ChartLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setItems(std::vector<LegendItem> items);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<QRect> layOut(int width) const;
    int itemWidth(const LegendItem &item) const;

    std::vector<LegendItem> m_items;
};

// A square in the colour of a role that follows the palette.
class Swatch final : public QWidget
{
    Q_OBJECT
public:
    explicit Swatch(ColorRole role, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ColorRole m_role;
};

} // namespace lightfoot
