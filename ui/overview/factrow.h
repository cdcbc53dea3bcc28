// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QAbstractButton>

namespace lightfoot {

// A caption and what is known about it, on one line; leads somewhere when pressed. GUI thread.
class FactRow final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FactRow(const QString &caption, const QString &objectName, QWidget *parent = nullptr);

    void setValue(const QString &value, ColorRole role = ColorRole::Text);
    QString value() const { return m_value; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int captionWidth() const { return fontMetrics().averageCharWidth() * 16; }

    const QString m_caption;
    QString m_value;
    ColorRole m_role = ColorRole::Text;
};

} // namespace lightfoot
