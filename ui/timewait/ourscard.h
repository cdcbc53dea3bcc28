// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/card.h"

class QLabel;

namespace lightfoot {

class WrappedLabel;

// How many TIME_WAIT of the kernel's table are of our probes: none, if all is well. GUI thread.
class OursCard final : public Card
{
    Q_OBJECT
public:
    explicit OursCard(const Services &services, QWidget *parent = nullptr);
    void refresh();

private:
    const Services &m_services;
    QLabel *m_number;
    WrappedLabel *m_text;
};

} // namespace lightfoot
