// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/need.h"
#include "ui/widgets/card.h"

namespace lightfoot {

class LinkButton;
class NeedRow;
class WrappedLabel;

// What somebody should look at, worst first. GUI thread; owned by the overview.
class NeedsCard final : public Card
{
    Q_OBJECT
public:
    explicit NeedsCard(QWidget *parent = nullptr);
    void setNeeds(const Needs &needs);

Q_SIGNALS:
    void endpointWanted(qint64 endpoint);
    void incidentsWanted();
    void restWanted(); // all that are down, degraded or unknown
    void acknowledgeWanted(const lightfoot::Need &need);

private:
    void keepFocus(const std::string &key, bool onButton);

    std::vector<NeedRow *> m_rows; // made once: Needs::limit of them
    WrappedLabel *m_calm;
    LinkButton *m_more;
};

} // namespace lightfoot
