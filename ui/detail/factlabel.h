// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace lightfoot {

// Text from the network beside a caption: wrapped, plain, to be copied from. Its accessible name is what it
// says; caption tells what that is.
inline QLabel *factLabel(const QString &objectName, const QString &caption)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setAccessibleDescription(caption);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus); // the flag alone lets the mouse give it
    // Else a long word without a break, such as a name from the network, would widen the pane.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setMinimumWidth(1);
    return label;
}

} // namespace lightfoot
