// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QObject>

namespace lightfoot {

class ChangeStack;
class EditDialog;
class TakenNames;

// What people do to the set of endpoints, with the dialogs for it. GUI thread; owned by the main window, the
// parent of the dialogs. services and changes outlive it.
class EditorCommands final : public QObject
{
    Q_OBJECT
public:
    EditorCommands(const Services &services, ChangeStack &changes, QWidget *window);

    void add();
    void addSeveral();
    // One in full, several in what they can have in common.
    void edit(const std::vector<EndpointHandle> &handles);
    // One to be looked at before, several as they are.
    void duplicate(const std::vector<EndpointHandle> &handles);
    // Asks nothing: it can be undone.
    void remove(const std::vector<EndpointHandle> &handles);
    // Gives a label to all of these, or takes one from them.
    void label(const std::vector<EndpointHandle> &handles);
    void probeNow(const std::vector<EndpointHandle> &handles);
    // Without what makes a change nothing is offered.
    bool canChange() const;
    bool canProbe() const { return static_cast<bool>(m_services.edit.probeNow); }

Q_SIGNALS:
    void said(const QString &what, bool problem);

private:
    TakenNames takenNames() const;
    std::vector<EndpointPtr> definitions(const std::vector<EndpointHandle> &handles) const;
    void duplicateAll(const std::vector<EndpointPtr> &endpoints);
    // dialog: null, or where it was asked for and what comes of it is told.
    void put(std::vector<Endpoint> endpoints, const QString &whatWasDone, EditDialog *dialog);

    const Services &m_services;
    ChangeStack &m_changes;
    QWidget *const m_window;
};

} // namespace lightfoot
