// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/severitymark.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 14;

QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return u"status-down"_s;
    case Severity::Warning:
        return u"status-degraded"_s;
    case Severity::Note:
        return u"status-unknown"_s;
    case Severity::Fine:
        break;
    }
    return u"status-up"_s;
}

} // namespace

ColorRole roleOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return ColorRole::Down;
    case Severity::Warning:
        return ColorRole::Degraded;
    case Severity::Note:
        return ColorRole::Accent;
    case Severity::Fine:
        break;
    }
    return ColorRole::Up;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return SeverityMark::tr("Critical");
    case Severity::Warning:
        return SeverityMark::tr("Warning");
    case Severity::Note:
        return SeverityMark::tr("Note");
    case Severity::Fine:
        break;
    }
    return SeverityMark::tr("Fine");
}

SeverityMark::SeverityMark(QWidget *parent) : QWidget(parent)
{
    setFixedSize(side, side);
}

void SeverityMark::setSeverity(Severity severity)
{
    m_severity = severity;
    setAccessibleName(severityWord(severity));
    update();
}

void SeverityMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, iconOf(m_severity), colorOf(roleOf(m_severity), palette()), rect());
}

} // namespace lightfoot
