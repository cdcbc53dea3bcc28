// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/stategroup.h"

#include <QWidget>

#include <array>

namespace lightfoot {

// The layers of the chart of socket states, each with its colour, name and count of now. GUI thread.
class StateLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit StateLegend(QWidget *parent = nullptr);

    void setSample(const SocketSample &sample);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Item
    {
        StateGroup group;
        QString text;
    };
    std::vector<QRect> layOut(int width) const;
    int itemWidth(const Item &item) const;

    std::vector<Item> m_items;
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
