// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace lightfoot {

// Which kind of probe: typed words find it. GUI thread.
class KindChooser final : public QWidget
{
    Q_OBJECT
public:
    explicit KindChooser(ProberKinds kinds, QWidget *parent = nullptr);

    const ProberKind *kind() const { return m_kind; }
    // By a program: not chosen by a person.
    void setKind(const ProberKind &kind);

Q_SIGNALS:
    void chosen();

private:
    void takeText(const QString &text);
    void show();

    const ProberKinds m_kinds;
    const ProberKind *m_kind = nullptr;
    QComboBox *m_combo;
    QLabel *m_summary;
};

} // namespace lightfoot
