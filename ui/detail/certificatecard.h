// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"
#include "ui/widgets/card.h"

namespace lightfoot {

// The certificates that a server sent: how long they hold, whose they are, for which names. Hidden where
// there are none. GUI thread.
class CertificateCard final : public Card
{
    Q_OBJECT
public:
    explicit CertificateCard(QWidget *parent = nullptr);

    // Null: nothing is known.
    void setDetails(const std::shared_ptr<const ProbeDetails> &details);

private:
    std::shared_ptr<const ProbeDetails> m_details;
    std::chrono::sys_days m_shownOn{}; // the days left change at midnight
    QLabel *m_left;
    std::vector<std::pair<QLabel *, QLabel *>> m_rows; // caption and value
};

} // namespace lightfoot
