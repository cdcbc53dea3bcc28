// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/doctor/finding.h"
#include "ui/widgets/card.h"

#include <memory>
#include <vector>

namespace lightfoot {

class FindingCard;
class WrappedLabel;

// The doctor's findings, worst first. GUI thread.
class DoctorCard final : public Card
{
    Q_OBJECT
public:
    explicit DoctorCard(QWidget *parent = nullptr);

    // Null: nobody has looked yet.
    void setFindings(std::shared_ptr<const std::vector<Finding>> findings);

Q_SIGNALS:
    void socketsWanted(const QString &filter);

private:
    FindingCard *cardFor(std::size_t place, const std::string &key);

    std::shared_ptr<const std::vector<Finding>> m_findings;
    std::vector<std::pair<std::string, FindingCard *>> m_cards; // by what the finding is about; as shown
    WrappedLabel *m_empty;
};

} // namespace lightfoot
