// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAction>
#include <QLineEdit>

namespace lightfoot {

// The lens that tells a field for searching. Qt makes a button of it, which a screen reader finds: it has the
// name of the field.
inline void addSearchIcon(QLineEdit *field)
{
    QAction *lens = field->addAction(themedIcon(QStringLiteral("action-search"), ColorRole::Muted),
                                     QLineEdit::LeadingPosition);
    lens->setText(field->accessibleName());
}

} // namespace lightfoot
