// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editorcommands.h"

#include "ui/editor/bulkeditor.h"
#include "ui/editor/endpointeditor.h"
#include "ui/editor/pastedialog.h"
#include "ui/endpoints/labeldialog.h"
#include "ui/lists/changestack.h"
#include "ui/widgets/text.h"

#include <unordered_set>

namespace lightfoot {

namespace {

constexpr std::size_t manyRemoved = 20; // the way back is said

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
    connect(dialog, &EndpointEditor::saved, this,
            [this](const Endpoint &endpoint) { put({endpoint}, tr("%1 added").arg(shown(endpoint.name))); });
    dialog->open();
}

void EditorCommands::addSeveral()
{
    if (!canChange())
        return;
    auto *dialog = new PasteDialog(m_services.edit.kinds, takenNames(), m_window);
    connect(dialog, &PasteDialog::saved, this, [this](const std::vector<Endpoint> &endpoints) {
        put(endpoints, tr("%Ln endpoint(s) added", nullptr, static_cast<int>(endpoints.size())));
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
        connect(dialog, &BulkEditor::saved, this, [this](const std::vector<Endpoint> &changed) {
            put(changed, tr("%Ln endpoint(s) changed", nullptr, static_cast<int>(changed.size())));
        });
        return dialog->open();
    }
    TakenNames taken = takenNames();
    taken.remove(*endpoints.front());
    auto *dialog = new EndpointEditor(m_services.edit, EndpointEditor::Task::Edit, *endpoints.front(),
                                      std::move(taken), m_window);
    connect(dialog, &EndpointEditor::saved, this,
            [this, before = endpoints.front()](const Endpoint &endpoint) {
                if (endpoint != *before)
                    put({endpoint}, tr("%1 changed").arg(shown(endpoint.name)));
            });
    dialog->open();
}

void EditorCommands::duplicate(const std::vector<EndpointHandle> &handles)
{
    const std::vector<EndpointPtr> endpoints = definitions(handles);
    if (!canChange() || endpoints.empty())
        return;
    TakenNames taken = takenNames();
    Endpoint copy = *endpoints.front();
    copy.name = taken.freeName(copy.name);
    copy.references.erase("name");
    copy.references.erase("id");
    auto *dialog = new EndpointEditor(m_services.edit, EndpointEditor::Task::Duplicate, std::move(copy),
                                      std::move(taken), m_window);
    connect(dialog, &EndpointEditor::saved, this,
            [this](const Endpoint &endpoint) { put({endpoint}, tr("%1 added").arg(shown(endpoint.name))); });
    dialog->open();
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
    QString what = count == 1 ? tr("%1 removed").arg(shown(endpoints.front()->name))
                              : tr("%Ln endpoint(s) removed", nullptr, count);
    if (endpoints.size() > manyRemoved)
        what = tr("%1; undo brings them back").arg(what);
    m_changes.make(std::move(change), what);
}

void EditorCommands::label(const std::vector<EndpointHandle> &handles)
{
    std::vector<EndpointPtr> endpoints = definitions(handles);
    if (!canChange() || endpoints.empty())
        return;
    auto *dialog = new LabelDialog(std::move(endpoints), m_window);
    connect(dialog, &LabelDialog::saved, this, &EditorCommands::put);
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

void EditorCommands::put(std::vector<Endpoint> endpoints, const QString &whatWasDone)
{
    EndpointChange change;
    change.put = std::move(endpoints);
    m_changes.make(std::move(change), whatWasDone);
}

} // namespace lightfoot
