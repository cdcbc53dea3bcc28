// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editorcommands.h"

#include "ui/editor/bulkeditor.h"
#include "ui/editor/endpointeditor.h"
#include "ui/editor/pastedialog.h"
#include "ui/endpoints/labeldialog.h"
#include "ui/lists/changestack.h"
#include "ui/widgets/text.h"

#include <QPointer>

#include <unordered_set>

namespace lightfoot {

namespace {

constexpr std::size_t manyRemoved = 20; // the way back is said

Endpoint copyOf(const Endpoint &endpoint, const TakenNames &taken)
{
    Endpoint copy = endpoint;
    copy.name = taken.freeName(copy.name);
    copy.references.erase("name");
    copy.references.erase("id");
    return copy;
}

} // namespace

EditorCommands::EditorCommands(const Services &services, ChangeStack &changes, QWidget *window)
    : QObject(window), m_services(services), m_changes(changes), m_window(window)
{}

bool EditorCommands::canChange() const
{
    return m_services.edit.change && !m_services.edit.kinds.empty();
}

void EditorCommands::add()
{
    if (!canChange())
        return;
    auto *dialog = new EndpointEditor(m_services.edit, EndpointEditor::Task::Add, {}, takenNames(), m_window);
    connect(dialog, &EndpointEditor::saved, this, [this, dialog](const Endpoint &endpoint) {
        put({endpoint}, tr("%1 added").arg(shown(endpoint.name)), dialog);
    });
    dialog->open();
}

void EditorCommands::addSeveral()
{
    if (!canChange())
        return;
    auto *dialog = new PasteDialog(m_services.edit, takenNames(), m_window);
    connect(dialog, &PasteDialog::saved, this, [this, dialog](const std::vector<Endpoint> &endpoints) {
        put(endpoints, tr("%Ln endpoint(s) added", nullptr, static_cast<int>(endpoints.size())), dialog);
    });
    dialog->open();
}

void EditorCommands::edit(const std::vector<EndpointHandle> &handles)
{
    std::vector<EndpointPtr> endpoints = definitions(handles);
    if (!canChange() || endpoints.empty())
        return;
    if (endpoints.size() > 1) {
        auto *dialog = new BulkEditor(std::move(endpoints), m_window);
        connect(dialog, &BulkEditor::saved, this, [this, dialog](const std::vector<Endpoint> &changed) {
            put(changed, tr("%Ln endpoint(s) changed", nullptr, static_cast<int>(changed.size())), dialog);
        });
        return dialog->open();
    }
    TakenNames taken = takenNames();
    taken.remove(*endpoints.front());
    auto *dialog = new EndpointEditor(m_services.edit, EndpointEditor::Task::Edit, *endpoints.front(),
                                      std::move(taken), m_window);
    connect(dialog, &EndpointEditor::saved, this,
            [this, dialog, before = endpoints.front()](const Endpoint &endpoint) {
                if (endpoint == *before)
                    dialog->setAnswer({});
                else
                    put({endpoint}, tr("%1 changed").arg(shown(endpoint.name)), dialog);
            });
    dialog->open();
}

void EditorCommands::duplicate(const std::vector<EndpointHandle> &handles)
{
    const std::vector<EndpointPtr> endpoints = definitions(handles);
    if (!canChange() || endpoints.empty())
        return;
    if (endpoints.size() > 1)
        return duplicateAll(endpoints);
    TakenNames taken = takenNames();
    Endpoint copy = copyOf(*endpoints.front(), taken);
    auto *dialog = new EndpointEditor(m_services.edit, EndpointEditor::Task::Duplicate, std::move(copy),
                                      std::move(taken), m_window);
    connect(dialog, &EndpointEditor::saved, this, [this, dialog](const Endpoint &endpoint) {
        put({endpoint}, tr("%1 added").arg(shown(endpoint.name)), dialog);
    });
    dialog->open();
}

void EditorCommands::duplicateAll(const std::vector<EndpointPtr> &endpoints)
{
    TakenNames taken = takenNames();
    std::vector<Endpoint> copies;
    for (const EndpointPtr &endpoint : endpoints) {
        Endpoint copy = copyOf(*endpoint, taken);
        copy.id = taken.freeId(copy.name);
        taken.add(copy);
        copies.push_back(std::move(copy));
    }
    const int count = static_cast<int>(copies.size());
    put(std::move(copies), tr("%Ln endpoint(s) added", nullptr, count), nullptr);
}

void EditorCommands::remove(const std::vector<EndpointHandle> &handles)
{
    const std::vector<EndpointPtr> endpoints = definitions(handles);
    if (!canChange() || endpoints.empty())
        return;
    EndpointChange change;
    for (const EndpointPtr &endpoint : endpoints)
        change.removed.push_back(endpoint->id);
    const int count = static_cast<int>(endpoints.size());
    const QString what = count == 1 ? tr("%1 removed").arg(shown(endpoints.front()->name))
                                    : tr("%Ln endpoint(s) removed", nullptr, count);
    const bool many = endpoints.size() > manyRemoved;
    m_changes.make(std::move(change), what, {}, many ? tr("%1; undo brings them back").arg(what) : QString());
}

void EditorCommands::label(const std::vector<EndpointHandle> &handles)
{
    std::vector<EndpointPtr> endpoints = definitions(handles);
    if (!canChange() || endpoints.empty())
        return;
    auto *dialog = new LabelDialog(std::move(endpoints), m_window);
    connect(dialog, &LabelDialog::saved, this,
            [this](const std::vector<Endpoint> &changed, const QString &whatWasDone) {
                put(changed, whatWasDone, nullptr);
            });
    dialog->open();
}

void EditorCommands::probeNow(const std::vector<EndpointHandle> &handles)
{
    if (!canProbe() || handles.empty())
        return;
    m_services.edit.probeNow(handles);
    Q_EMIT said(tr("Probing %Ln endpoint(s)", nullptr, static_cast<int>(handles.size())), false);
}

TakenNames EditorCommands::takenNames() const
{
    TakenNames taken;
    if (const MonitoredEndpoints endpoints = m_services.monitor.endpoints()) {
        for (const MonitoredEndpoint &endpoint : *endpoints)
            taken.add(*endpoint.definition);
    }
    return taken;
}

std::vector<EndpointPtr> EditorCommands::definitions(const std::vector<EndpointHandle> &handles) const
{
    const std::unordered_set<EndpointHandle> wanted(handles.begin(), handles.end());
    std::vector<EndpointPtr> definitions;
    if (const MonitoredEndpoints endpoints = m_services.monitor.endpoints()) {
        for (const MonitoredEndpoint &endpoint : *endpoints) {
            if (wanted.contains(endpoint.handle))
                definitions.push_back(endpoint.definition);
        }
    }
    return definitions;
}

void EditorCommands::put(std::vector<Endpoint> endpoints, const QString &whatWasDone, EditDialog *dialog)
{
    EndpointChange change;
    change.put = std::move(endpoints);
    ChangeStack::Answer answer;
    if (dialog)
        answer = [asking = QPointer(dialog)](const Result<void> &result) {
            if (asking)
                asking->setAnswer(result);
        };
    m_changes.make(std::move(change), whatWasDone, std::move(answer));
}

} // namespace lightfoot
