// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editservices.h"
#include "ui/widgets/guihop.h"

#include <QWidget>

class QLabel;

namespace lightfoot {

class Button;
class Waterfall;

// One probe of an endpoint that is being edited, and what it found. GUI thread; services outlives it.
class TrialPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit TrialPanel(const EditServices &services, QWidget *parent = nullptr);

    // Empty: it can be probed.
    void setObstacle(const QString &why);

Q_SIGNALS:
    void wanted();

public:
    // The answer to wanted().
    void probe(const Endpoint &endpoint);

private:
    void cancel();
    void take(const Endpoint &endpoint, const Result<ProbeResult> &result);
    void say(const QString &text);
    void showButton();

    const EditServices &m_services;
    Button *m_button;
    QLabel *m_verdict;
    Waterfall *m_waterfall;
    QLabel *m_vouches;
    QString m_obstacle;
    std::uint64_t m_question = 0; // answers to older ones are dropped
    bool m_busy = false;
    GuiHop m_hop; // last: cut first
};

} // namespace lightfoot
