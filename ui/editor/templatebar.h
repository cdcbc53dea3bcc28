// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editservices.h"
#include "ui/widgets/guihop.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace lightfoot {

class LinkButton;

// Begins an endpoint from a template, and keeps one as a template. GUI thread; services outlives it.
class TemplateBar final : public QWidget
{
    Q_OBJECT
public:
    // choosing: a new endpoint; else templates are only made here.
    TemplateBar(const EditServices &services, bool choosing, QWidget *parent);

    // What is kept as a template when a person wants that; why: it cannot be as it is, empty: it can.
    void setDraft(const Endpoint &draft, const QString &why);

Q_SIGNALS:
    // Without a name; without a kind: no template any more.
    void chosen(const lightfoot::Endpoint &endpoint);

private:
    void layOut();
    void choose();
    void askName();
    void keep(const QString &name);
    void remove();
    TemplateReply answer(const QString &done);
    void show(std::vector<Endpoint> templates);
    const Endpoint *find(const QString &name) const;

    const EditServices &m_services;
    const bool m_choosing;
    QComboBox *m_list;
    LinkButton *m_remove;
    LinkButton *m_keep;
    QLabel *m_said;
    std::vector<Endpoint> m_templates;
    Endpoint m_draft;
    GuiHop m_hop; // last: cut first
};

} // namespace lightfoot
