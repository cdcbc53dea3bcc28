// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QWidget>

namespace lightfoot {

// What a page shows while there is no endpoint: the ways in. Those that services do not have are not offered.
// GUI thread.
class WaysIn final : public QWidget
{
    Q_OBJECT
public:
    explicit WaysIn(const Services &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void importRequested();
    void addRequested();
    void demoRequested();
};

} // namespace lightfoot
