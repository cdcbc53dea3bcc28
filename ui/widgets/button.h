// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace lightfoot {

// A push button with some room around its words, which Fusion does not give. GUI thread.
class Button final : public QPushButton
{
    Q_OBJECT
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override { return QPushButton::sizeHint() + QSize(text().isEmpty() ? 4 : 14, 4); }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace lightfoot
