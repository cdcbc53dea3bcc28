// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An endpoint that begins as a template has it.
#include "ui/editor/endpointeditor.h"
#include "ui/editor/kindchooser.h"
#include "ui/editor/templatebar.h"

#include <QLineEdit>

namespace lightfoot {

QWidget *EndpointEditor::makeTemplates()
{
    if (!m_services.templates || !m_services.keepTemplate || !m_services.removeTemplate)
        return nullptr;
    m_templates = new TemplateBar(m_services, m_task == Task::Add, this);
    connect(m_templates, &TemplateBar::chosen, this, &EndpointEditor::beginWith);
    return m_templates;
}

// What a person typed into fields that both have goes along; a target that is there fills in its own.
void EndpointEditor::beginWith(const Endpoint &endpoint)
{
    m_base = endpoint;
    const ProberKind *kind = findKind(m_services.kinds, endpoint.kind);
    m_kindPinned = kind;
    if (kind)
        m_kind->setKind(*kind);
    onKind();
    if (const QString target = m_target->text(); !target.trimmed().isEmpty())
        onTarget(target);
}

} // namespace lightfoot
