// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QLabel>

namespace lightfoot {

// Plain text over as many lines as it takes; hidden while it is empty. Text of processes may be in it: never
// rich text. GUI thread.
class WrappedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit WrappedLabel(bool muted = false, QWidget *parent = nullptr) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        if (muted)
            setForegroundRole(QPalette::PlaceholderText);
        hide();
    }

    QSize minimumSizeHint() const override { return {0, fontMetrics().height()}; }

    void setWords(const QString &text)
    {
        if (text != this->text())
            setText(text);
        if (parentWidget() || text.isEmpty()) // else it would be a window
            setVisible(!text.isEmpty());
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ParentChange && parentWidget())
            setVisible(!text().isEmpty());
        return QLabel::event(event);
    }
};

} // namespace lightfoot
