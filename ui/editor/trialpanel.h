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

    // What is found of one draft is not said of another. obstacle: empty: it can be probed.
    void setDraft(Endpoint draft, const QString &obstacle);

Q_SIGNALS:
    void wanted();

public:
    // The answer to wanted().
    void probe(const Endpoint &endpoint);

private:
    void forget();
    void take(const Endpoint &endpoint, const Result<ProbeResult> &result);
    void say(const QString &text);
    void showButton();

    const EditServices &m_services;
    Button *m_button;
    QLabel *m_verdict;
    Waterfall *m_waterfall;
    QLabel *m_vouches;
    QString m_obstacle;
    Endpoint m_tried;
    std::uint64_t m_question = 0; // answers to older ones are dropped
    bool m_busy = false;
    GuiHop m_hop; // last: cut first
};

} // namespace lightfoot
