// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editdialog.h"
#include "ui/editor/endpointvalues.h"
#include "ui/editservices.h"
#include "ui/widgets/guihop.h"

#include <QTimer>

#include <deque>

class QLineEdit;

namespace lightfoot {

class KindChooser;
class LinkButton;
class OptionForm;
class TemplateBar;
class TrialPanel;

// A new endpoint, or one that is there. Its fields come from the kind's descriptor; what nobody touches stays
// as it was, variables included. GUI thread; services outlives it.
class EndpointEditor final : public EditDialog
{
    Q_OBJECT
public:
    enum class Task : std::uint8_t
    {
        Add,
        Edit,
        Duplicate
    };

    // endpoint: what to begin with; of Add only its kind and what it has set. taken: names of all endpoints.
    EndpointEditor(const EditServices &services, Task task, Endpoint endpoint, TakenNames taken,
                   QWidget *parent);

Q_SIGNALS:
    // To be answered with setAnswer().
    void saved(const lightfoot::Endpoint &endpoint);

private:
    void layOut();
    QWidget *makeHead();
    void onTarget(const QString &target);
    void onKind();
    void showKind(const ProberKind &kind);
    void showKinder(const OptionMap &options);
    void validate();
    void askCheck();
    QString fill(Endpoint &endpoint) const;
    QString obstacle(Endpoint &endpoint) const;
    void showObstacle(const QString &why);
    // endpointeditor_templates.cpp
    QWidget *makeTemplates();
    void beginWith(const Endpoint &endpoint);
    // endpointeditor_saving.cpp
    void save() override;
    void storeNext();
    void onStored(const Result<void> &result);

    struct Secret
    {
        std::string name;
        std::string text;
    };

    const EditServices &m_services;
    const Task m_task;
    Endpoint m_base;
    const TakenNames m_taken;
    KindChooser *m_kind;
    QLineEdit *m_target;
    QLineEdit *m_name;
    LinkButton *m_kinder;
    OptionForm *m_form;
    TrialPanel *m_trial;
    TemplateBar *m_templates = nullptr; // where there are any
    const ProberKind *m_kinderKind = nullptr;
    QTimer m_checking;            // a moment after the last key
    std::uint64_t m_question = 0; // answers to older checks are dropped
    bool m_kindPinned = false;    // chosen by a person
    bool m_nameTouched = false;
    Endpoint m_result;            // while it is saved
    std::deque<Secret> m_secrets; // still to be stored
    GuiHop m_hop;                 // last: cut first
};

} // namespace lightfoot
