// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QWidget>

class QAction;
class QLabel;

namespace lightfoot {

class ElidedLabel;
class LinkButton;

// The line below: how fast we probe, what is left behind by us, how the history does, what could not be told.
// GUI thread; owned by the main window. services outlives it.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(const Services &services, QWidget *parent = nullptr);

    void refresh();
    // Shown until the next one: the outcome of something the user asked for.
    void setMessage(const QString &text, bool problem);
    // The same of what can be taken back, with a link that does so.
    void setUndoable(const QString &text, QAction *undo);
    void setNotificationProblem(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showOurs();
    void tellSleep();

    const Services &m_services;
    QLabel *m_rate;
    QLabel *m_inFlight;
    QLabel *m_ours;
    ElidedLabel *m_history;
    ElidedLabel *m_message;
    LinkButton *m_link; // what can be done about the message
    ElidedLabel *m_notifications;
    std::optional<Sleep> m_sleep; // the last one that was told, or was before us
};

} // namespace lightfoot
