// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDialog>

#include <optional>

class QButtonGroup;
class QLineEdit;

namespace lightfoot {

// For how long somebody takes care of an outage.
enum class AttentionSpan : std::uint8_t
{
    UntilUp,
    OneHour,
    FourHours,
    Morning // tomorrow at eight, where this machine is
};

// Nothing: until it is up.
std::optional<WallTime> endOf(AttentionSpan span, WallTime now);

// Asks for how long, and for a comment. To be opened with open(), no loop of its own; deletes itself when
// closed. GUI thread.
class AcknowledgeDialog final : public QDialog
{
    Q_OBJECT
public:
    // what: the endpoint's name, or how many they are.
    AcknowledgeDialog(const QString &what, QWidget *parent);

    QString comment() const;
    AttentionSpan span() const;

private:
    QWidget *makeSpans();

    QLineEdit *m_comment;
    QButtonGroup *m_spans;
};

} // namespace lightfoot
