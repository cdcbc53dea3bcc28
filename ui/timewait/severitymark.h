// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/finding.h"
#include "ui/theme/colors.h"

#include <QString>
#include <QWidget>

namespace lightfoot {

ColorRole roleOf(Severity severity);
QString severityWord(Severity severity); // "Critical"

// A severity by shape and colour; its word stands beside it. GUI thread.
class SeverityMark final : public QWidget
{
    Q_OBJECT
public:
    explicit SeverityMark(QWidget *parent = nullptr);
    void setSeverity(Severity severity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Note;
};

} // namespace lightfoot
