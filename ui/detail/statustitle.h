// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/endpointstate.h"

#include <QWidget>

namespace lightfoot {

// The shape of a status and a name beside it, large. GUI thread.
class StatusTitle final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusTitle(QWidget *parent = nullptr);
    void set(Status status, const QString &name);
    QString name() const { return m_name; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Status m_status = Status::Pending;
    QString m_name;
};

} // namespace lightfoot
