// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QButtonGroup;
class QHBoxLayout;

namespace lightfoot {

// One of a few choices in a row, as plain words; the chosen one in the accent colour. GUI thread.
class Segment final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Segment(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

// A row of segments of which one is chosen. The group's ids are the indexes of texts; the first one is
// chosen.
QWidget *makeSegments(const QStringList &texts, const QString &objectName, QButtonGroup *group);

} // namespace lightfoot
