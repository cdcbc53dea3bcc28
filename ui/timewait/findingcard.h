// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/finding.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace lightfoot {

class LinkButton;
class SeverityMark;
class WrappedLabel;

// One finding of the doctor: how bad, what, what to do and what not; on demand why it matters and where that
// was read. GUI thread.
class FindingCard final : public QFrame
{
    Q_OBJECT
public:
    explicit FindingCard(QWidget *parent = nullptr);

    void setFinding(const Finding &finding);
    void setDetailsShown(bool shown);

Q_SIGNALS:
    void socketsWanted(const QString &filter);

private:
    void showEvidence(const std::vector<Evidence> &evidence);

    SeverityMark *m_mark;
    QLabel *m_word;
    WrappedLabel *m_what;
    WrappedLabel *m_advice;
    WrappedLabel *m_whatNotTo;
    QWidget *m_details;
    WrappedLabel *m_why;
    WrappedLabel *m_evidence;
    LinkButton *m_more;
    LinkButton *m_sockets;
    QString m_filter;
};

} // namespace lightfoot
