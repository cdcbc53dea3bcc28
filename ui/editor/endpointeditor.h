// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/endpointvalues.h"
#include "ui/editservices.h"
#include "ui/widgets/guihop.h"

#include <QDialog>
#include <QTimer>

#include <deque>

class QLabel;
class QLineEdit;

namespace lightfoot {

class Button;
class KindChooser;
class LinkButton;
class OptionForm;
class TrialPanel;

// A new endpoint, or one that is there. Its fields come from the kind's descriptor; what nobody touches stays
// as it was, variables included. To be opened with open(); deletes itself when closed. GUI thread; services
// outlives it.
class EndpointEditor final : public QDialog
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
    void saved(const lightfoot::Endpoint &endpoint);

private:
    void layOut();
    QWidget *makeHead();
    QWidget *makeFoot();
    void onTarget(const QString &target);
    void onKind();
    void showKinder(const OptionMap &options);
    void validate();
    void askCheck();
    QString fill(Endpoint &endpoint) const;
    QString obstacle(Endpoint &endpoint) const;
    void showObstacle(const QString &why);
    // endpointeditor_saving.cpp
    void save();
    void storeNext();
    void onStored(const Result<void> &result);
    void finish();

    struct Secret
    {
        std::string name;
        std::string text;
    };

    const EditServices &m_services;
    const Task m_task;
    const Endpoint m_base;
    const TakenNames m_taken;
    KindChooser *m_kind;
    QLineEdit *m_target;
    QLineEdit *m_name;
    LinkButton *m_kinder;
    OptionForm *m_form;
    TrialPanel *m_trial;
    QLabel *m_problem;
    Button *m_save;
    const ProberKind *m_kinderKind = nullptr;
    QTimer m_checking;            // a moment after the last key
    std::uint64_t m_question = 0; // answers to older checks are dropped
    bool m_kindPinned = false;    // chosen by a person
    bool m_nameTouched = false;
    Endpoint m_result;            // while it is saved
    std::deque<Secret> m_secrets; // still to be stored
    bool m_saving = false;
    GuiHop m_hop; // last: cut first
};

} // namespace lightfoot
